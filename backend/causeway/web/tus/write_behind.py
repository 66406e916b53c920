"""Bytes from the network to the disk: gathered, written behind the reader's back, durable now and then."""

import asyncio
from collections.abc import Awaitable, Callable

from causeway.kit.blobs import Stage

WRITE_CHUNK_BYTES = 1 << 20
"""Bytes gathered before they are written: each write is a hop to a thread."""

SMALL_PIECE_BYTES = 16 << 10
"""Bytes below which a piece from the network is put together with the next."""

CHECKPOINT_BYTES = 32 << 20
CHECKPOINT_SECONDS = 5.0
"""After so much, or so long, what has come is made durable, so that a crash costs no more."""

Commit = Callable[[int], Awaitable[None]]


class TooManyBytes(Exception):
    """The body has more bytes than were announced."""


class WriteBehind:
    """One request's body on its way into a stage. While one piece is written, the next is gathered."""

    def __init__(self, stage: Stage, *, size: int, commit: Commit | None) -> None:
        """Write to `stage` up to `size`; after each sync, `commit(length)`. Without `commit`, only at the end."""
        self._stage = stage
        self._commit = commit
        self._gathered: list[bytes | bytearray] = []
        self._gathered_bytes = 0
        self._left = size - stage.length
        self._writing: asyncio.Task[None] | None = None
        self._synced_length = stage.length
        self._synced_at = asyncio.get_running_loop().time()

    async def take(self, data: bytes) -> None:
        """Take what the network brought; waits while the disk is more than a piece behind."""
        self._left -= len(data)
        if self._left < 0:
            raise TooManyBytes
        self._gather(data)
        if self._gathered_bytes >= WRITE_CHUNK_BYTES:
            await self._settled()
            self._write_behind()

    def _gather(self, data: bytes) -> None:
        """Keep a large piece as it came, uncopied; put small ones together, or each would cost more than its bytes."""
        is_small, last = len(data) < SMALL_PIECE_BYTES, self._gathered[-1] if self._gathered else None
        if is_small and isinstance(last, bytearray):
            last += data
        else:
            self._gathered.append(bytearray(data) if is_small else data)
        self._gathered_bytes += len(data)

    async def finish(self) -> int:
        """Write and sync what is left; return the length that is now durable."""
        await self._settled()
        self._write_behind()
        await self._settled()
        if self._stage.length > self._synced_length:
            await self._stage.sync()
            self._synced_length = self._stage.length
        return self._synced_length

    async def abandon(self) -> None:
        """Stop writing and forget whatever is not written."""
        self._gathered.clear()
        if self._writing is not None:
            await asyncio.wait({self._writing})
            self._writing.exception()
            self._writing = None

    def _write_behind(self) -> None:
        pieces, self._gathered, self._gathered_bytes = self._gathered, [], 0
        self._writing = asyncio.create_task(self._write(pieces))

    async def _write(self, pieces: list[bytes | bytearray]) -> None:
        await self._stage.write(*pieces)
        now = asyncio.get_running_loop().time()
        is_due = (
            self._stage.length - self._synced_length >= CHECKPOINT_BYTES
            or now - self._synced_at >= CHECKPOINT_SECONDS
        )
        if self._commit is not None and is_due:
            await self._stage.sync()
            self._synced_length, self._synced_at = self._stage.length, now
            await self._commit(self._stage.length)

    async def _settled(self) -> None:
        """Wait for the piece being written. Being interrupted meanwhile does not interrupt the writing."""
        if self._writing is not None:
            await asyncio.wait({self._writing})
            writing, self._writing = self._writing, None
            writing.result()
