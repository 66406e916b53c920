"""The archive of a case: what it is checked by, what is known of the case, and its documents.

Where something in it is marked for its reader, what it is checked by comes last, for a copy's hash
is known once it is made.
"""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Iterable, Iterator
from functools import partial
from itertools import chain
from typing import TypeVar

from causeway.exports.made_file import MadeFile
from causeway.exports.manifest import HeldFile, LeftOut, make_manifest, make_sums
from causeway.exports.reader_copies import CopyNotHad, ReaderCopies, hash_of
from causeway.exports.snapshot import CaseSnapshot, ExportedDocument, StoredFile
from causeway.exports.watch import AccessWatch
from causeway.kit.blobs import BlobStore
from causeway.kit.errors import Refusal
from causeway.kit.one_ahead import one_ahead
from causeway.kit.zip_stream import ArchivedFile, Pieces, Whole, archive_length, stream_archive

T = TypeVar("T")

WHOLE_BYTES = 1 << 18
"""A file of no more is read at once, others piece by piece."""


class CaseArchive:
    """A case as a ZIP. Its bytes can be had once."""

    def __init__(
        self, snapshot: CaseSnapshot, store: BlobStore, watch: AccessWatch, copies: ReaderCopies
    ) -> None:
        """Put together what `snapshot` names, from `store` and `copies`, as long as `watch` lets it go out.

        In a thread: of thousands of documents it takes some tens of milliseconds.
        """
        self._snapshot = snapshot
        self._store = store
        self._watch = watch
        self._copies = copies
        self._copied: list[HeldFile] = []
        self._left_out: list[LeftOut] = []
        self._has_copies = any(document.is_marked for document in snapshot.documents)
        self._checked_by = () if self._has_copies else self._check_by(self._all_held)
        self.length = None if self._has_copies else archive_length(self._known())
        """How many bytes it has; None where it has marked copies, which are made while it is sent."""

    def stream(self) -> AsyncGenerator[bytes]:
        """Yield the archive; it ends with an error where it may not, or cannot, be had whole."""
        files = self._as_made() if self._has_copies else _each(self._known())
        return one_ahead(stream_archive(files))

    def _known(self) -> Iterator[ArchivedFile]:
        """Yield its files where nothing has to be made first: what it is checked by comes before the rest.

        They are made anew whenever they are asked for: thousands of them would be a thousand bytes each.
        """
        yield from map(self._archived, chain(self._checked_by, self._snapshot.made))
        for place, document in enumerate(self._snapshot.documents):
            for file in document.files:
                yield self._as_kept(file, place)

    async def _as_made(self) -> AsyncGenerator[ArchivedFile]:
        """Yield its files, each copy made when its turn has come, and let go of when it is sent."""
        for made in self._snapshot.made:
            self._copied.append(_held(made))
            yield self._archived(made)
        for place, document in enumerate(self._snapshot.documents):
            for file in document.files:
                if not document.is_marked:
                    self._copied.append(_held(file))
                    yield self._as_kept(file, place)
                    continue
                try:
                    copy = await self._copies.copy_of(file, place, self._watch)
                except CopyNotHad as fault:
                    self._leave_out(file, document, fault.refusal)
                    continue
                with copy.file:
                    held = HeldFile(file.name, await hash_of(copy), copy.size, file.sha256)
                    self._copied.append(held)
                    read = partial(copy.read, 0, copy.size)
                    yield self._in_pieces(held, file, place, read)
        for checked in await asyncio.to_thread(self._check_by, self._all_copied):
            yield self._archived(checked)

    def _all_held(self) -> Iterator[HeldFile]:
        yield from map(_held, self._snapshot.made)
        for document in self._snapshot.documents:
            yield from map(_held, document.files)

    def _all_copied(self) -> Iterator[HeldFile]:
        return iter(self._copied)

    def _check_by(self, held: Callable[[], Iterator[HeldFile]]) -> tuple[MadeFile, ...]:
        return make_manifest(self._snapshot, held(), self._left_out), make_sums(held())

    def _leave_out(self, file: StoredFile, document: ExportedDocument, why: Refusal) -> None:
        self._left_out.append(LeftOut(file.name, document.id, file.sha256, why.code, why.words))

    def _archived(self, file: MadeFile) -> ArchivedFile:
        pieces = Pieces(partial(_each, file.pieces()))
        return ArchivedFile(file.name, file.size, file.sha256, self._snapshot.taken_at, pieces)

    def _as_kept(self, file: StoredFile, place: int) -> ArchivedFile:
        if file.size > WHOLE_BYTES:
            read = partial(self._store.read, file.sha256, 0, file.size)
            return self._in_pieces(_held(file), file, place, read)
        whole = Whole(partial(self._store.read_whole, file.sha256), partial(self._watch.require, place))
        return ArchivedFile(file.name, file.size, file.sha256, file.modified, whole)

    def _in_pieces(
        self, held: HeldFile, file: StoredFile, place: int, read: Callable[[], AsyncIterator[bytes]]
    ) -> ArchivedFile:
        pieces = Pieces(partial(self._watched, read, place))
        return ArchivedFile(held.name, held.size, held.sha256, file.modified, pieces)

    async def _watched(self, read: Callable[[], AsyncIterator[bytes]], place: int) -> AsyncGenerator[bytes]:
        """Yield a document's bytes, each piece only while its reader may have it."""
        await self._watch.require(place)
        async for piece in read():
            await self._watch.require(place)
            yield piece


def _held(file: MadeFile | StoredFile) -> HeldFile:
    return HeldFile(file.name, file.sha256, file.size)


async def _each(items: Iterable[T]) -> AsyncGenerator[T]:
    for item in items:
        yield item
