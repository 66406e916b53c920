"""Cursors of streams of events: a position in the log, under the installation's key."""

import binascii
from base64 import urlsafe_b64decode, urlsafe_b64encode
from typing import NamedTuple

from causeway.audit.cursor_key import SEALED_BYTES, CursorKey
from causeway.graphql.contract.scalars import Cursor
from causeway.graphql.engine.cursors import decode_cursor

LOG = "log"
SEALED_CHARACTERS = SEALED_BYTES * 4 // 3
FOREIGN_POSITION = 2**63 - 1
"""What no log comes to: whoever would go on from there is told to ask again, as with any cursor of another log."""


class EventCursors(NamedTuple):
    """How positions are told to clients, and known again."""

    key: CursorKey

    def at(self, position: int) -> Cursor:
        """Return the cursor after which a stream goes on behind `position`."""
        return Cursor(urlsafe_b64encode(self.key.seal(position)).decode())

    def position_of(self, cursor: Cursor) -> int:
        """Return the position that `cursor` names: `FOREIGN_POSITION` if it was not made here.

        BAD_USER_INPUT if it is no cursor of a stream at all. Cursors of before there was a key show their position;
        they are known as far as such were told.
        """
        sealed = _sealed(cursor)
        if sealed is None:
            return self._shown(cursor)
        position = self.key.open(sealed)
        return FOREIGN_POSITION if position is None else position

    def _shown(self, cursor: Cursor) -> int:
        (position,) = decode_cursor(cursor, LOG, [int])
        position = max(int(position or 0), 0)
        return position if position <= self.key.plain_until else FOREIGN_POSITION


def _sealed(cursor: Cursor) -> bytes | None:
    """Return the bytes that a cursor of `EventCursors.at` has; None if it is of another form."""
    if len(cursor) != SEALED_CHARACTERS:
        return None
    try:
        raw = urlsafe_b64decode(cursor.encode("ascii"))
    except (UnicodeError, binascii.Error):
        return None
    # What begins and ends so is a list in JSON: a cursor of before, or of a list of rows.
    is_json = raw.startswith(b'["') and raw.endswith(b"]")
    return raw if len(raw) == SEALED_BYTES and not is_json else None
