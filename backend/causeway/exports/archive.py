"""The archive of a case: what it is checked by, what is known of the case, and its documents, in this order."""

from collections.abc import AsyncGenerator, Sequence
from functools import partial

from causeway.exports.made_file import MadeFile
from causeway.exports.snapshot import FORMAT, CaseSnapshot, StoredFile
from causeway.exports.watch import AccessWatch
from causeway.exports.words import HOW_TO_CHECK
from causeway.kit.blobs import BlobStore
from causeway.kit.clock import in_hong_kong
from causeway.kit.one_ahead import one_ahead
from causeway.kit.zip_stream import ArchivedFile, archive_length, stream_archive


class CaseArchive:
    """A case as a ZIP. Its length is known; its bytes can be had once."""

    def __init__(self, snapshot: CaseSnapshot, store: BlobStore, watch: AccessWatch) -> None:
        """Put together what `snapshot` names, from `store`, as long as `watch` lets it go out."""
        self._snapshot = snapshot
        self._store = store
        self._watch = watch
        stored = [
            (each, place) for place, document in enumerate(snapshot.documents) for each in document.files
        ]
        contents: list[MadeFile | StoredFile] = [*snapshot.made, *(file for file, _ in stored)]
        manifest, sums = _manifest(snapshot, contents), _sums(contents)
        self._files = [
            *(self._made(file) for file in (manifest, sums, *snapshot.made)),
            *(self._of_document(file, place) for file, place in stored),
        ]
        self.length = archive_length(self._files)

    def stream(self) -> AsyncGenerator[bytes]:
        """Yield the archive; it ends with an error where it may not, or cannot, be had whole."""
        return one_ahead(stream_archive(self._files))

    def _made(self, file: MadeFile) -> ArchivedFile:
        pieces = partial(_held, file.pieces)
        return ArchivedFile(file.name, file.size, file.sha256, self._snapshot.taken_at, pieces)

    def _of_document(self, file: StoredFile, place: int) -> ArchivedFile:
        pieces = partial(self._watched, file, place)
        return ArchivedFile(file.name, file.size, file.sha256, file.modified, pieces)

    async def _watched(self, file: StoredFile, place: int) -> AsyncGenerator[bytes]:
        """Yield a document's bytes, each piece only while its reader may have it."""
        await self._watch.require(place)
        async for piece in self._store.read(file.sha256, 0, file.size):
            await self._watch.require(place)
            yield piece


async def _held(pieces: Sequence[bytes]) -> AsyncGenerator[bytes]:
    for piece in pieces:
        yield piece


def _manifest(snapshot: CaseSnapshot, contents: Sequence[MadeFile | StoredFile]) -> MadeFile:
    file = MadeFile("manifest.json")
    file.add("format", FORMAT)
    file.add("caseId", snapshot.case_id)
    file.add("caseNumber", snapshot.number)
    file.add("takenAt", in_hong_kong(snapshot.taken_at))
    words = HOW_TO_CHECK
    file.add("howToCheck", {"en": words.en, "zhHant": words.zh_hant, "zhHans": words.zh_hans})
    file.add(
        "files", [{"name": each.name, "sha256": each.sha256, "sizeBytes": each.size} for each in contents]
    )
    file.end()
    return file


def _sums(contents: Sequence[MadeFile | StoredFile]) -> MadeFile:
    return MadeFile.of_lines("SHA256SUMS", (f"{each.sha256}  {each.name}" for each in contents))
