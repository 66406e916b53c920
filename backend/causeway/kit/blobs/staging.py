"""Writing a staged file: at its end, in pieces, durable when asked."""

import asyncio
import errno
import fcntl
import hashlib
import io
import os
import sys
from collections.abc import AsyncIterator, Iterable, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any

from aiofiles.threadpool import wrap
from aiofiles.threadpool.binary import AsyncFileIO

from causeway.kit.blobs.ports import Blob, NoSpace, Piece, StageHeld, StorageFault
from causeway.kit.blobs.running_hashes import RunningHashes

MAX_BUFFERS_PER_WRITE = 512
"""Pieces handed to the system at a time: every system takes so many."""

FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


@contextmanager
def disk_errors() -> Iterator[None]:
    """Turn what a disk says into `NoSpace` or `StorageFault`."""
    try:
        yield
    except OSError as error:
        raise (NoSpace if error.errno in FULL else StorageFault)(str(error)) from error


def sync_directory(directory: Path) -> None:
    """Make the names in `directory` durable."""
    descriptor = os.open(directory, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


class _StagedFile(io.FileIO):
    """A file written at its end that is hashed as it goes and on its way to the disk at once."""

    def __init__(self, descriptor: int, running: Any) -> None:
        """Take over an open `descriptor`, which at its end; `running` is None if what came before is not known."""
        super().__init__(descriptor, "r+b")
        self.running = running

    def writelines(self, pieces: Iterable[Any]) -> None:
        """Write every piece whole, in one call where the system allows."""
        start, running = self.tell(), self.running
        # Until all of it is there, nobody can say what the file holds.
        self.running = None
        left = views = [memoryview(piece) for piece in pieces]
        while left:
            left = _after(left, os.writev(self.fileno(), left[:MAX_BUFFERS_PER_WRITE]))
        _begin_writing_back(self.fileno(), start, sum(map(len, views)))
        if running is not None:
            for view in views:
                running.update(view)
            self.running = running

    def truncate(self, size: int | None = None) -> int:
        """Cut the file and stand at its new end."""
        length = super().truncate(size)
        self.seek(length)
        self.running = None if length else hashlib.sha256()
        return length


def _after(views: list[memoryview], written: int) -> list[memoryview]:
    """Return what is left of `views` after the first `written` bytes."""
    for place, view in enumerate(views):
        if written < len(view):
            return [view[written:], *views[place + 1 :]]
        written -= len(view)
    return []


def _begin_writing_back(descriptor: int, start: int, length: int) -> None:
    """Let the disk begin with these bytes, so that the sync to come finds little left; it reports any failure."""
    # Linux begins to write whatever of the range is not on the disk before it would drop it from memory.
    if sys.platform == "linux":
        os.posix_fadvise(descriptor, start, length, os.POSIX_FADV_DONTNEED)


class LocalStage:
    """A staged file on a local disk, open for one writer."""

    def __init__(self, file: _StagedFile) -> None:
        """Write to `file` where it stands."""
        self._own = file
        self._file: AsyncFileIO = wrap(file)
        self._length = file.tell()

    @property
    def length(self) -> int:
        """How many bytes it holds, durable or not."""
        return self._length

    @property
    def sha256(self) -> str | None:
        """The SHA-256 of all that it holds, if it was written from its first byte."""
        running = self._own.running
        return running.hexdigest() if running is not None else None

    async def write(self, *pieces: Piece) -> None:
        """Append the pieces. Raises `NoSpace` when the disk is full."""
        with disk_errors():
            await self._file.writelines(pieces)
        self._length += sum(map(len, pieces))

    async def sync(self) -> None:
        """Return when everything written is durable. A failure is final: the kernel has forgotten which pages."""
        with disk_errors():
            await asyncio.to_thread(os.fdatasync, self._file.fileno())

    async def truncate(self, length: int) -> None:
        """Forget everything after `length` bytes."""
        if length == self._length:
            return
        with disk_errors():
            await self._file.truncate(length)
        self._length = length


@asynccontextmanager
async def open_at_end(
    key: str, path: Path, request: Path, hashes: RunningHashes
) -> AsyncIterator[LocalStage]:
    """Open `path` unbuffered at its end, making it, and its name durable, if it is not there.

    The file is locked against every other process until the context ends, or this process does; `request`, the
    file by which another asks for it, is removed. What is known of the bytes by then is left in `hashes`.
    """

    def opened() -> _StagedFile:
        descriptor = _open(path, request)
        return _StagedFile(descriptor, hashes.take(key, descriptor))

    def close(file: _StagedFile) -> None:
        with file:
            if file.running is not None:
                hashes.put_away(key, file.fileno(), file.running)

    with disk_errors():
        file = await asyncio.to_thread(opened)
    try:
        yield LocalStage(file)
    finally:
        await asyncio.to_thread(close, file)


def write_whole(path: Path, pieces: Sequence[Piece]) -> Blob:
    """Make the file `path` of `pieces`, and return what it is once its bytes and its name are durable."""
    with disk_errors():
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
        with _StagedFile(descriptor, hashlib.sha256()) as file:
            file.writelines(pieces)
            os.fdatasync(descriptor)
            blob = Blob(file.running.hexdigest(), file.tell())
        # After the bytes: where the disk has one log for both, there is little left to do.
        sync_directory(path.parent)
    return blob


def _open(path: Path, request: Path) -> int:
    """Return an open, locked descriptor that stands at the end."""
    is_new = not path.exists()
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        request.unlink(missing_ok=True)
        if is_new:
            sync_directory(path.parent)
        os.lseek(descriptor, 0, os.SEEK_END)
    except BlockingIOError:
        os.close(descriptor)
        raise StageHeld from None
    except OSError:
        os.close(descriptor)
        raise
    return descriptor
