"""Writing a staged file: at its end, in pieces, durable when asked."""

import asyncio
import errno
import fcntl
import os
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

import aiofiles
from aiofiles.threadpool.binary import AsyncFileIO

from causeway.kit.blobs.ports import NoSpace, StageHeld, StorageFault

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


class LocalStage:
    """A staged file on a local disk, open for one writer."""

    def __init__(self, file: AsyncFileIO, length: int) -> None:
        """Write to `file`, which stands at `length`."""
        self._file = file
        self._length = length

    @property
    def length(self) -> int:
        """How many bytes it holds, durable or not."""
        return self._length

    async def write(self, data: bytes | bytearray | memoryview) -> None:
        """Append `data`. Raises `NoSpace` when the disk is full."""
        view = memoryview(data)
        with disk_errors():
            while view:
                written = await self._file.write(view)
                self._length += written
                view = view[written:]

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
            await self._file.seek(length)
        self._length = length


@asynccontextmanager
async def open_at_end(path: Path, request: Path) -> AsyncIterator[LocalStage]:
    """Open `path` unbuffered at its end, making it, and its name durable, if it is not there.

    The file is locked against every other process until the context ends, or this process does; `request`, the
    file by which another asks for it, is removed.
    """
    with disk_errors():
        descriptor, length = await asyncio.to_thread(_open, path, request)
    async with aiofiles.open(descriptor, "r+b", buffering=0) as file:
        yield LocalStage(file, length)


def _open(path: Path, request: Path) -> tuple[int, int]:
    """Return an open, locked descriptor that stands at the end, and where that is."""
    is_new = not path.exists()
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        request.unlink(missing_ok=True)
        if is_new:
            sync_directory(path.parent)
        return descriptor, os.lseek(descriptor, 0, os.SEEK_END)
    except BlockingIOError:
        os.close(descriptor)
        raise StageHeld from None
    except OSError:
        os.close(descriptor)
        raise
