"""The copies in an export that are marked for its reader: made one at a time, when their turn has come."""

import asyncio
import hashlib
from dataclasses import dataclass

from causeway.documents.marked_copies import PIECE_BYTES, OpenCopy
from causeway.documents.marker import DocumentMarker
from causeway.exports.snapshot import StoredFile
from causeway.exports.watch import AccessWatch
from causeway.kit.errors import Busy, Conflict, Refusal
from causeway.kit.words import Language


class CopyNotHad(Exception):
    """A copy cannot be made, or was not in time: `refusal` says why."""

    def __init__(self, refusal: Refusal) -> None:
        """Say why there is none."""
        super().__init__(str(refusal))
        self.refusal = refusal


@dataclass(frozen=True)
class ReaderCopies:
    """What makes them, as single downloads are made, and in which language they say for whom."""

    marker: DocumentMarker
    language: Language

    async def copy_of(self, file: StoredFile, place: int, watch: AccessWatch) -> OpenCopy:
        """Return the marked copy of a file of the document at `place`.

        Raises `AccessWithdrawn` where its reader may not have it, also when that came while it was made, and
        `CopyNotHad` where there is none.
        """
        actor, document = await watch.reading(place)
        while True:
            try:
                copy = await self.marker.copy_for(actor, document, file.sha256, self.language)
            except (Busy, Conflict) as refusal:
                raise CopyNotHad(refusal) from refusal
            try:
                actor, again = await watch.reading(place)
            except BaseException:
                copy.file.close()
                raise
            if again.access is document.access:
                return copy
            # It bears a level that the document no longer has.
            copy.file.close()
            document = again


async def hash_of(copy: OpenCopy) -> str:
    """Return the SHA-256 of a copy, read in a thread."""
    return await asyncio.to_thread(_hashed, copy)


def _hashed(copy: OpenCopy) -> str:
    digest = hashlib.sha256()
    while piece := copy.file.read(PIECE_BYTES):
        digest.update(piece)
    return digest.hexdigest()
