"""Positions of the log under a key: strangers hold them as cursors, and may not count the court's events by them."""

import hashlib
import hmac
from typing import Any, NamedTuple

from sqlmodel import select

from causeway.audit.tables import LogCursorKey
from causeway.kit.database import ReadSession

POSITION_BYTES = 8
TAG_BYTES = 16
SEALED_BYTES = TAG_BYTES + POSITION_BYTES


class CursorKey(NamedTuple):
    """The key of one installation, and the last position that was ever told without it.

    The construction is SIV (Rogaway and Shrimpton 2006; RFC 5297 is its form with AES) with HMAC-SHA-256 as the
    pseudo-random function: a tag of the position, and the position under a pad made of the tag. The same position is
    always the same bytes, so that all processes tell the same; bytes that nobody made here are known by their tag.
    """

    tag_key: bytes
    pad_key: bytes
    plain_until: int

    @classmethod
    def of(cls, secret: str, plain_until: int) -> "CursorKey":
        """Return the key made of `secret`, with a part of its own for each of the two uses."""
        return cls(_mac(secret.encode(), b"tag"), _mac(secret.encode(), b"pad"), plain_until)

    def seal(self, position: int) -> bytes:
        """Return `position` as `SEALED_BYTES` bytes that tell nothing of it without the key."""
        plain = position.to_bytes(POSITION_BYTES, "big")
        tag = _mac(self.tag_key, plain)[:TAG_BYTES]
        return tag + self._padded(tag, plain)

    def open(self, sealed: bytes) -> int | None:
        """Return the position in `sealed`; None if it was not made with this key."""
        tag = sealed[:TAG_BYTES]
        plain = self._padded(tag, sealed[TAG_BYTES:])
        if not hmac.compare_digest(tag, _mac(self.tag_key, plain)[:TAG_BYTES]):
            return None
        return int.from_bytes(plain, "big")

    def _padded(self, tag: bytes, text: bytes) -> bytes:
        return bytes(one ^ other for one, other in zip(text, _mac(self.pad_key, tag), strict=False))


async def cursor_key(session: ReadSession) -> CursorKey:
    """Return the key of this installation."""
    found: Any = (await session.exec(select(LogCursorKey.secret, LogCursorKey.plain_until))).one()
    return CursorKey.of(*found)


def _mac(key: bytes, text: bytes) -> bytes:
    return hmac.digest(key, text, hashlib.sha256)
