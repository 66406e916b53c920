"""Bytes on their way to the disk, when whoever sent them is given up in the middle of a write."""

import asyncio
from typing import Any

import pytest

from causeway.kit.blobs import LocalBlobStore
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
