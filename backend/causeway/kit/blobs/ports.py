"""What a store of bytes promises, and how it fails."""

from collections.abc import AsyncIterator, Sequence
from contextlib import AbstractAsyncContextManager
from datetime import datetime
from pathlib import Path
from typing import NamedTuple, Protocol


class StorageFault(Exception):
    """The disk would not make bytes durable. What was written since the last sync must not be trusted."""


class NoSpace(Exception):
    """There is not enough room, leaving the reserve free."""


class BlobMissing(Exception):
    """No bytes are kept under that name."""


class StageHeld(Exception):
    """Another process is writing the staged file."""


class Blob(NamedTuple):
    """Bytes in the store: the SHA-256 in lower-case hexadecimal, and how many they are."""

    sha256: str
    size: int


Piece = bytes | bytearray | memoryview


class Stage(Protocol):
    """A staged file, open for one writer, at its end."""

    @property
    def length(self) -> int:
        """How many bytes it holds, durable or not."""
        ...

    @property
    def sha256(self) -> str | None:
        """The SHA-256 of all that it holds, if that is known without reading it again."""
        ...

    async def write(self, *pieces: Piece) -> None:
        """Append the pieces. Raises `NoSpace` when the disk is full."""
        ...

    async def sync(self) -> None:
        """Return when everything written is durable. Raises `StorageFault`, after which nothing is to be retried."""
        ...

    async def truncate(self, length: int) -> None:
        """Forget everything after `length` bytes."""
        ...


class BlobStore(Protocol):
    """Stages bytes under a key, commits them under their hash, and reads them back."""

    async def require_space(self, size: int) -> None:
        """Raise `NoSpace` unless `size` more bytes would leave the reserve free."""
        ...

    def stage(self, key: str) -> AbstractAsyncContextManager[Stage]:
        """Open the staged file `key` for writing at its end, making it if it is not there.

        One writer at a time, over all processes: raises `StageHeld`.
        """
        ...

    async def stage_whole(self, key: str, pieces: Sequence[Piece]) -> Blob:
        """Make the staged file `key`, which is not there yet, of all its pieces; return what it is once it is durable.

        Raises `NoSpace` and `StorageFault`, after which nothing is left of it.
        """
        ...

    async def ask_for(self, key: str) -> None:
        """Ask whichever process is writing `key` to let go."""
        ...

    async def is_asked_for(self, key: str) -> bool:
        """Whether the writer of `key` has been asked to let go."""
        ...

    async def staged_length(self, key: str) -> int:
        """Return how many bytes are really there under `key`; 0 when it is not there."""
        ...

    async def staged_before(self, moment: datetime) -> list[str]:
        """Return the keys of staged files that nobody has written to since."""
        ...

    async def digest(self, key: str) -> Blob:
        """Return what the staged file is: as it was written, or as the disk gives it back. Raises `BlobMissing`."""
        ...

    async def commit(self, key: str, blob: Blob) -> None:
        """Move the staged file, which `digest` found to be `blob`, into the store, durably.

        Done again after a crash it does what was left to do. Raises `BlobMissing` when it is in neither place.
        """
        ...

    async def discard(self, key: str) -> None:
        """Remove the staged file, if it is there."""
        ...

    async def put(self, data: bytes) -> Blob:
        """Keep bytes that Causeway made itself, durably."""
        ...

    async def remove(self, sha256: str) -> None:
        """Remove the blob, if it is there, durably. Nobody may refer to it, or begin to: see `lock_blob`."""
        ...

    async def size(self, sha256: str) -> int:
        """Return how many bytes the blob has. Raises `BlobMissing`."""
        ...

    def read(self, sha256: str, start: int = 0, length: int | None = None) -> AsyncIterator[bytes]:
        """Yield `length` bytes from `start`, in pieces. Raises `BlobMissing`."""
        ...

    def read_whole(self, sha256: str) -> bytes:
        """Return a small blob at once, in the calling thread, which may have to wait. Raises `BlobMissing`."""
        ...

    def local_path(self, sha256: str) -> AbstractAsyncContextManager[Path]:
        """Lend the blob as a file, to be read only, for as long as the context lasts. Raises `BlobMissing`."""
        ...
