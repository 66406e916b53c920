"""Bytes on their way to the disk, when whoever sent them is given up in the middle of a write."""

import asyncio
from typing import Any

import pytest

from causeway.kit.blobs import LocalBlobStore
from causeway.web.tus import write_behind
from causeway.web.tus.write_behind import WRITE_CHUNK_BYTES, WriteBehind

PIECE = bytes(WRITE_CHUNK_BYTES)


async def test_what_is_given_up_is_written_to_the_end_of_its_piece_and_no_further(
    store: LocalBlobStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else the thread would go on writing to a file that the next request has in hand."""
    begun, go_on, kept = asyncio.Event(), asyncio.Event(), []
    async with store.stage("upload") as stage:
        really = stage.write

        async def slow(*pieces: Any) -> None:
            begun.set()
            await go_on.wait()
            await really(*pieces)

        async def commit(length: int) -> None:
            kept.append(length)

        monkeypatch.setattr(stage, "write", slow)
        written = WriteBehind(stage, size=3 * len(PIECE), commit=commit)
        await written.take(PIECE)
        await begun.wait()
        await written.take(PIECE[1:])
        giving_up = asyncio.create_task(written.abandon())
        await asyncio.sleep(0)
        assert not giving_up.done()
        go_on.set()
        await giving_up
        assert stage.length == len(PIECE)
        # A second time there is nothing left to give up.
        await written.abandon()
        assert stage.length == len(PIECE)
    assert kept == []


async def test_what_came_is_made_durable_now_and_then(
    store: LocalBlobStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only what is in the books after a sync counts: a crash costs what came since the last one, and no more."""
    monkeypatch.setattr(write_behind, "CHECKPOINT_BYTES", 2 * len(PIECE))
    did: list[str] = []
    async with store.stage("upload") as stage:
        sync = stage.sync

        async def tell_sync() -> None:
            await sync()
            did.append(f"sync {stage.length // len(PIECE)}")

        async def commit(length: int) -> None:
            did.append(f"commit {length // len(PIECE)}")

        monkeypatch.setattr(stage, "sync", tell_sync)
        written = WriteBehind(stage, size=6 * len(PIECE), commit=commit)
        for _ in range(4):
            await written.take(PIECE)
        assert await written.finish() == 4 * len(PIECE)
        assert did == ["sync 2", "commit 2", "sync 4", "commit 4"], (
            "and none at the end, which is durable already"
        )
        # One with a checksum is in the books whole or not at all, however long it takes.
        did.clear()
        unbooked = WriteBehind(stage, size=6 * len(PIECE), commit=None)
        for _ in range(2):
            await unbooked.take(PIECE)
        assert await unbooked.finish() == 6 * len(PIECE)
        assert did == ["sync 6"]
