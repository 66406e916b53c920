"""The archive of a case: what it is checked by, what is known of the case, and its documents.

Where something in it is marked for its reader, what it is checked by comes last, for a copy's hash
is known once it is made.
"""

from collections.abc import AsyncGenerator, AsyncIterator, Callable, Iterable
from functools import partial
from typing import TypeVar

from causeway.exports.made_file import MadeFile
from causeway.exports.manifest import HeldFile, LeftOut, make_manifest, make_sums
from causeway.exports.reader_copies import CopyNotHad, ReaderCopies, hash_of
from causeway.exports.snapshot import CaseSnapshot, ExportedDocument, StoredFile
from causeway.exports.watch import AccessWatch
from causeway.kit.blobs import BlobStore
from causeway.kit.errors import Refusal
from causeway.kit.one_ahead import one_ahead
from causeway.kit.zip_stream import ArchivedFile, archive_length, stream_archive

T = TypeVar("T")


class CaseArchive:
    """A case as a ZIP. Its bytes can be had once."""

    def __init__(
        self, snapshot: CaseSnapshot, store: BlobStore, watch: AccessWatch, copies: ReaderCopies
    ) -> None:
        """Put together what `snapshot` names, from `store` and `copies`, as long as `watch` lets it go out."""
        self._snapshot = snapshot
        self._store = store
        self._watch = watch
        self._copies = copies
        self._held: list[HeldFile] = []
        self._left_out: list[LeftOut] = []
        self._known: list[ArchivedFile] | None = None
        if not any(document.is_marked for document in snapshot.documents):
            self._known = self._all_known()
        self.length = None if self._known is None else archive_length(self._known)
        """How many bytes it has; None where it has marked copies, which are made while it is sent."""

    def stream(self) -> AsyncGenerator[bytes]:
        """Yield the archive; it ends with an error where it may not, or cannot, be had whole."""
        files = self._as_made() if self._known is None else _each(self._known)
        return one_ahead(stream_archive(files))

    def _all_known(self) -> list[ArchivedFile]:
        """Return its files where nothing has to be made first: what it is checked by comes before the rest."""
        rest = [self._made(file) for file in self._snapshot.made]
        for place, document in enumerate(self._snapshot.documents):
            rest += [self._as_kept(file, place) for file in document.files]
        return [*self._checked_by(), *rest]

    async def _as_made(self) -> AsyncGenerator[ArchivedFile]:
        """Yield its files, each copy made when its turn has come, and let go of when it is sent."""
        for made in self._snapshot.made:
            yield self._made(made)
        for place, document in enumerate(self._snapshot.documents):
            for file in document.files:
                if not document.is_marked:
                    yield self._as_kept(file, place)
                    continue
                try:
                    copy = await self._copies.copy_of(file, place, self._watch)
                except CopyNotHad as fault:
                    self._leave_out(file, document, fault.refusal)
                    continue
                with copy.file:
                    held = HeldFile(file.name, await hash_of(copy), copy.size, file.sha256)
                    yield self._of_document(held, file, place, partial(copy.read, 0, copy.size))
        for checked in self._checked_by():
            yield checked

    def _checked_by(self) -> list[ArchivedFile]:
        manifest = make_manifest(self._snapshot, self._held, self._left_out)
        return [self._archived(file) for file in (manifest, make_sums(self._held))]

    def _leave_out(self, file: StoredFile, document: ExportedDocument, why: Refusal) -> None:
        self._left_out.append(LeftOut(file.name, document.id, file.sha256, why.code, why.words))

    def _made(self, file: MadeFile) -> ArchivedFile:
        self._held.append(HeldFile(file.name, file.sha256, file.size))
        return self._archived(file)

    def _archived(self, file: MadeFile) -> ArchivedFile:
        pieces = partial(_each, file.pieces)
        return ArchivedFile(file.name, file.size, file.sha256, self._snapshot.taken_at, pieces)

    def _as_kept(self, file: StoredFile, place: int) -> ArchivedFile:
        held = HeldFile(file.name, file.sha256, file.size)
        return self._of_document(held, file, place, partial(self._store.read, file.sha256, 0, file.size))

    def _of_document(
        self, held: HeldFile, file: StoredFile, place: int, read: Callable[[], AsyncIterator[bytes]]
    ) -> ArchivedFile:
        self._held.append(held)
        pieces = partial(self._watched, read, place)
        return ArchivedFile(held.name, held.size, held.sha256, file.modified, pieces)

    async def _watched(self, read: Callable[[], AsyncIterator[bytes]], place: int) -> AsyncGenerator[bytes]:
        """Yield a document's bytes, each piece only while its reader may have it."""
        await self._watch.require(place)
        async for piece in read():
            await self._watch.require(place)
            yield piece


async def _each(items: Iterable[T]) -> AsyncGenerator[T]:
    for item in items:
        yield item
