"""Blobs on a local disk: `staging/<key>` while they arrive, `blobs/ab/cd/<sha256>` when they are whole."""

import asyncio
import hashlib
import os
import re
import shutil
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path

import aiofiles
import aiofiles.os
from aiofiles.threadpool.binary import AsyncBufferedIOBase

from causeway.kit.blobs.ports import Blob, BlobMissing, NoSpace, Piece
from causeway.kit.blobs.reading import COPY_CHUNK_BYTES, BlobReading, read_to_end
from causeway.kit.blobs.running_hashes import RunningHashes
from causeway.kit.blobs.staging import LocalStage, disk_errors, open_at_end, sync_directory, write_whole

SHA256 = re.compile(r"[0-9a-f]{64}")

RESERVED_DISK_BYTES = 256 << 20
"""Bytes that stay free on the disk whatever is uploaded: the database needs room to write."""


class LocalBlobStore:
    """A content-addressed store in one directory. Safe for several processes that share the disk."""

    def __init__(self, directory: Path, reserve: int = RESERVED_DISK_BYTES) -> None:
        """Keep everything under `directory`, and `reserve` bytes of its disk free."""
        directory = directory.absolute()
        self._staging = directory / "staging"
        self._blobs = directory / "blobs"
        self._reserve = reserve
        self._hashes = RunningHashes()
        for made in (self._staging, self._blobs):
            made.mkdir(parents=True, exist_ok=True)
        for holder in (directory, directory.parent):
            sync_directory(holder)

    async def require_space(self, size: int) -> None:
        """Raise `NoSpace` unless `size` more bytes would leave the reserve free."""
        if shutil.disk_usage(self._staging).free - size < self._reserve:
            raise NoSpace

    @asynccontextmanager
    async def stage(self, key: str) -> AsyncIterator[LocalStage]:
        """Open the staged file `key` for writing at its end, making it if it is not there."""
        async with open_at_end(key, self._staged(key), self._request(key), self._hashes) as stage:
            yield stage

    async def stage_whole(self, key: str, pieces: Sequence[Piece]) -> Blob:
        """Make the staged file `key` of all its pieces; return what it is once it, and its name, are durable."""
        path = self._staged(key)
        try:
            return await asyncio.to_thread(write_whole, path, pieces)
        except BaseException:
            await asyncio.shield(self.discard(key))
            raise

    async def ask_for(self, key: str) -> None:
        """Ask whichever process is writing `key` to let go, by a file beside it."""
        await asyncio.to_thread(self._request(key).touch)

    async def is_asked_for(self, key: str) -> bool:
        """Whether the writer of `key` has been asked to let go."""
        return await asyncio.to_thread(self._request(key).exists)

    async def staged_length(self, key: str) -> int:
        """Return how many bytes are really there under `key`; 0 when it is not there."""
        try:
            return int(await aiofiles.os.path.getsize(self._staged(key)))
        except FileNotFoundError:
            return 0

    async def staged_before(self, moment: datetime) -> list[str]:
        """Return the keys of staged files that nobody has written to since."""

        def old() -> list[str]:
            with os.scandir(self._staging) as files:
                return [file.name for file in files if file.stat().st_mtime < moment.timestamp()]

        return await asyncio.to_thread(old)

    async def digest(self, key: str) -> Blob:
        """Return what the staged file is: as it was written, or as the disk gives it back. Raises `BlobMissing`."""
        try:
            if blob := await asyncio.to_thread(self._hashes.blob, key, self._staged(key)):
                return blob
            async with aiofiles.open(self._staged(key), "rb") as file:
                return await _hash(file)
        except FileNotFoundError:
            raise BlobMissing(key) from None

    async def commit(self, key: str, blob: Blob) -> None:
        """Move the staged file into the store, durably; nothing is left to do if it is there already."""
        staged = self._staged(key)

        def commit() -> bool:
            try:
                descriptor = os.open(staged, os.O_RDONLY | os.O_CLOEXEC)
            except FileNotFoundError:
                return False
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)
            self._adopt(staged, blob)
            return True

        with disk_errors():
            is_moved = await asyncio.to_thread(commit)
        if not is_moved and await self.size(blob.sha256) != blob.size:
            raise BlobMissing(blob.sha256)
        self._hashes.forget(key)

    async def discard(self, key: str) -> None:
        """Remove the staged file, if it is there."""
        self._hashes.forget(key)
        for path in (self._staged(key), self._request(key)):
            await asyncio.to_thread(path.unlink, missing_ok=True)

    async def put(self, data: bytes) -> Blob:
        """Keep bytes that Causeway made itself, durably."""
        blob = Blob(hashlib.sha256(data).hexdigest(), len(data))
        key = f"{blob.sha256}-{os.getpid()}-{id(data)}"
        async with self.stage(key) as stage:
            await stage.truncate(0)
            await stage.write(data)
            await stage.sync()
        with disk_errors():
            await asyncio.to_thread(self._adopt, self._staged(key), blob)
        self._hashes.forget(key)
        return blob

    async def remove(self, sha256: str) -> None:
        """Remove the blob, if it is there, durably."""
        home = self._blob(sha256)

        def unlink() -> None:
            if home.exists():
                home.unlink()
                sync_directory(home.parent)

        with disk_errors():
            await asyncio.to_thread(unlink)

    async def size(self, sha256: str) -> int:
        """Return how many bytes the blob has. Raises `BlobMissing`."""
        try:
            return int(await aiofiles.os.path.getsize(self._blob(sha256)))
        except FileNotFoundError:
            raise BlobMissing(sha256) from None

    async def read(self, sha256: str, start: int = 0, length: int | None = None) -> AsyncIterator[bytes]:
        """Yield `length` bytes from `start`, in pieces. Raises `BlobMissing`."""
        reading = BlobReading(self._name(sha256), start, length)
        try:
            while reading.goes_on and (piece := await asyncio.to_thread(reading.next_piece)):
                yield piece
        except FileNotFoundError:
            raise BlobMissing(sha256) from None
        finally:
            reading.close()

    def read_whole(self, sha256: str) -> bytes:
        """Return a small blob at once, in the calling thread, which may have to wait. Raises `BlobMissing`."""
        # A name in a string: every part of a path is kept by the interpreter for good.
        try:
            descriptor = os.open(self._name(sha256), os.O_RDONLY | os.O_CLOEXEC)
        except FileNotFoundError:
            raise BlobMissing(sha256) from None
        try:
            return read_to_end(descriptor)
        finally:
            os.close(descriptor)

    @asynccontextmanager
    async def local_path(self, sha256: str) -> AsyncIterator[Path]:
        """Lend the blob as a file, to be read only."""
        await self.size(sha256)
        yield self._blob(sha256)

    def _staged(self, key: str) -> Path:
        if not key or "/" in key or key.startswith("."):
            raise ValueError(key)
        return self._staging / key

    def _request(self, key: str) -> Path:
        return self._staged(key).with_suffix(".asked")

    def _name(self, sha256: str) -> str:
        if not SHA256.fullmatch(sha256):
            raise BlobMissing(sha256)
        return os.path.join(self._blobs, sha256[:2], sha256[2:4], sha256)  # noqa: PTH118

    def _blob(self, sha256: str) -> Path:
        return Path(self._name(sha256))

    def _adopt(self, staged: Path, blob: Blob) -> None:
        """Rename into place and make the name durable. The same bytes twice are one blob."""
        home = self._blob(blob.sha256)
        home.parent.mkdir(parents=True, exist_ok=True)
        staged.chmod(0o440)
        staged.replace(home)
        for directory in (home.parent, home.parent.parent, self._blobs, self._staging):
            sync_directory(directory)


async def _hash(file: AsyncBufferedIOBase) -> Blob:
    digest = hashlib.sha256()
    size = 0
    while piece := await file.read(COPY_CHUNK_BYTES):
        await asyncio.to_thread(digest.update, piece)
        size += len(piece)
    return Blob(digest.hexdigest(), size)
