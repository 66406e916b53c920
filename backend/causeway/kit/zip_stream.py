"""A ZIP written while it is sent: files stored as they are, its length known before the first byte, nothing kept.

The format is the standard library's `zipfile`, which writes to what cannot be wound back with sizes and checksums
behind each file, and ZIP64 where a size, a place or a count needs it.
"""

import asyncio
import hashlib
import zipfile
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Iterable, Sequence
from contextlib import aclosing
from datetime import datetime
from typing import IO, Any, NamedTuple, cast

from causeway.kit.clock import in_hong_kong

FIRST_YEAR = 1980
"""Before it a ZIP has no dates."""

LOCAL_HEADER_BYTES, LOCAL_ZIP64_BYTES = 30, 20
DESCRIPTOR_BYTES, DESCRIPTOR_ZIP64_BYTES = 16, 24
DIRECTORY_ENTRY_BYTES, DIRECTORY_ZIP64_BYTES, DIRECTORY_ZIP64_FIELD_BYTES = 46, 4, 8
END_BYTES, END_ZIP64_BYTES = 22, 76
"""What the format (APPNOTE 6.3) spends beside names and files; the last is the ZIP64 record with its locator."""

IN_PASSING_BYTES = 1 << 16
"""Bytes that are hashed at once, in a tenth of a millisecond: to have a thread do it takes as long."""

TOGETHER_BYTES, TOGETHER_FILES = 1 << 20, 64
"""What is read whole goes out together: until there are so many bytes of it, or so many files."""

READABLE_BY_OWNER = 0o600 << 16


class FileChangedError(Exception):
    """A file's bytes are not those that were announced: the archive must not be taken for whole."""


class Pieces(NamedTuple):
    """A file's bytes piece by piece. `read` is called once, when the file's turn has come."""

    read: Callable[[], AsyncIterator[bytes]]


class Whole(NamedTuple):
    """The bytes of a small file at once: to go from thread to loop for each of thousands would take most of the time.

    `read` runs in a thread. `may_go` is awaited before it, and before anything of the file is yielded; what it raises
    ends the archive, behind the files before this one.
    """

    read: Callable[[], bytes]
    may_go: Callable[[], Awaitable[None]]


class ArchivedFile(NamedTuple):
    """A file to be stored: its name in the archive, how long it is, what it is, and where its bytes come from.

    `sha256` is in lower-case hexadecimal.
    """

    name: str
    size: int
    sha256: str
    modified: datetime
    content: Pieces | Whole


def archive_length(files: Iterable[ArchivedFile]) -> int:
    """Return how many bytes `stream_archive` makes of `files`."""
    place, directory, count = 0, 0, 0
    for file in files:
        name = len(file.name.encode())
        wide = _is_wide(file.size)
        fields = 2 * (file.size > zipfile.ZIP64_LIMIT) + (place > zipfile.ZIP64_LIMIT)
        directory += DIRECTORY_ENTRY_BYTES + name
        directory += DIRECTORY_ZIP64_BYTES + fields * DIRECTORY_ZIP64_FIELD_BYTES if fields else 0
        place += LOCAL_HEADER_BYTES + name + file.size
        place += LOCAL_ZIP64_BYTES + DESCRIPTOR_ZIP64_BYTES if wide else DESCRIPTOR_BYTES
        count += 1
    needs_zip64 = count > zipfile.ZIP_FILECOUNT_LIMIT or max(place, directory) > zipfile.ZIP64_LIMIT
    return place + directory + END_BYTES + (END_ZIP64_BYTES if needs_zip64 else 0)


async def stream_archive(files: AsyncGenerator[ArchivedFile]) -> AsyncGenerator[bytes]:
    """Yield a ZIP of `files` in pieces of about the size in which they are read, small files several at a time.

    Each is asked for when those before it are gone, so that what it is may be found out only then. `files` is closed
    however it ends.

    Raises `FileChangedError` where a file is not what was announced, and whatever its source raises; what was
    yielded by then has no directory, and no reader takes it for a ZIP.
    """
    sink = _Sink()
    archive = zipfile.ZipFile(cast("IO[bytes]", sink), "w", zipfile.ZIP_STORED)
    try:
        async with aclosing(files), aclosing(_in_runs(files)) as runs:
            async for run in runs:
                async with aclosing(_stream_run(archive, sink, run)) as pieces:
                    async for piece in pieces:
                        yield piece
        # Of 5,000 files it takes some tens of milliseconds.
        await asyncio.to_thread(archive.close)
        yield sink.take()
    finally:
        # Broken off, it is not to write a directory when it is collected.
        archive.fp = None


async def _in_runs(files: AsyncGenerator[ArchivedFile]) -> AsyncGenerator["_Run"]:
    """Yield the files in their order: those of which each is had whole together, each other by itself."""
    run: list[tuple[ArchivedFile, Whole]] = []
    size = 0
    try:
        async for file in files:
            if isinstance(file.content, Pieces):
                if run:
                    yield run
                    run, size = [], 0
                yield file, file.content
                continue
            await file.content.may_go()
            run.append((file, file.content))
            size += file.size
            if size >= TOGETHER_BYTES or len(run) >= TOGETHER_FILES:
                yield run
                run, size = [], 0
    except Exception:
        # It is for the next one that it ends; these were still to go.
        if run:
            yield run
        raise
    if run:
        yield run


async def _stream_run(archive: zipfile.ZipFile, sink: "_Sink", run: "_Run") -> AsyncGenerator[bytes]:
    if isinstance(run, tuple):
        async with aclosing(_stream_file(archive, sink, *run)) as pieces:
            async for piece in pieces:
                yield piece
        return
    together = await asyncio.to_thread(_add_together, archive, sink, run)
    for _, content in run:
        # The disk may have kept us waiting.
        await content.may_go()
    yield together


def _add_together(
    archive: zipfile.ZipFile, sink: "_Sink", run: Sequence[tuple[ArchivedFile, Whole]]
) -> bytes:
    for file, content in run:
        whole = content.read()
        if len(whole) != file.size or hashlib.sha256(whole).hexdigest() != file.sha256:
            raise FileChangedError(file.name)
        with archive.open(_described(file), "w", force_zip64=_is_wide(file.size)) as entry:
            entry.write(whole)
    return sink.take()


async def _stream_file(
    archive: zipfile.ZipFile, sink: "_Sink", file: ArchivedFile, content: Pieces
) -> AsyncGenerator[bytes]:
    digest, size = hashlib.sha256(), 0
    entry = archive.open(_described(file), "w", force_zip64=_is_wide(file.size))
    source = cast("AsyncGenerator[bytes]", content.read())
    try:
        async with aclosing(source):
            async for piece in source:
                size += len(piece)
                if size > file.size:
                    raise FileChangedError(file.name)
                if len(piece) > IN_PASSING_BYTES:
                    await asyncio.to_thread(_add, entry, digest, piece)
                else:
                    _add(entry, digest, piece)
                yield sink.take()
    finally:
        # Else the archive believes that it is still being written to.
        entry.close()
    if size != file.size or digest.hexdigest() != file.sha256:
        raise FileChangedError(file.name)


def _add(entry: IO[bytes], digest: Any, piece: bytes) -> None:
    digest.update(piece)
    entry.write(piece)


def _described(file: ArchivedFile) -> zipfile.ZipInfo:
    moment = in_hong_kong(file.modified)
    when = moment.timetuple()[:6] if moment.year >= FIRST_YEAR else (FIRST_YEAR, 1, 1, 0, 0, 0)
    info = zipfile.ZipInfo(file.name, cast("Any", when))
    info.file_size = file.size
    info.external_attr = READABLE_BY_OWNER
    return info


def _is_wide(size: int) -> bool:
    """Whether the file's own header has room for ZIP64 sizes, by the measure of `zipfile`."""
    return size * 1.05 > zipfile.ZIP64_LIMIT


_Run = tuple[ArchivedFile, Pieces] | list[tuple[ArchivedFile, Whole]]


class _Sink:
    """What the archive is written to; `zipfile` finds that it has no place to be wound back to."""

    def __init__(self) -> None:
        self._pieces: list[bytes] = []

    def write(self, piece: bytes) -> int:
        """Keep the piece."""
        self._pieces.append(piece)
        return len(piece)

    def flush(self) -> None:
        """There is nothing below."""

    def take(self) -> bytes:
        """Return what has come since the last time."""
        pieces, self._pieces = self._pieces, []
        return pieces[0] if len(pieces) == 1 else b"".join(pieces)
