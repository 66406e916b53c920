"""kill -9 in the middle of thirty uploads: nothing acknowledged is lost."""

import asyncio
import signal
from collections.abc import AsyncIterator
from pathlib import Path

import httpx2
import pytest

from causeway.kit.database import Database
from tests.web.tus.aftermath import require_whole
from tests.web.tus.processes import ServerProcess
from tests.web.tus.senders import Sender

UPLOADS, SIZE = 30, 3_000_000
KILLS = (20, 90, 170, 240, 300)
"""The server is killed when so many parts have been acknowledged in all."""


class Acknowledgements:
    """Counts parts and pulls the plug at the appointed ones."""

    def __init__(self, server: ServerProcess) -> None:
        self._server = server
        self.count = 0

    @property
    def hears(self) -> bool:
        """Whatever it said before it was killed was said."""
        return True

    async def one_more(self) -> None:
        self.count += 1
        if self.count in KILLS:
            await self._server.end(signal.SIGKILL)


@pytest.fixture
async def server(database_url: str, tmp_path: Path) -> AsyncIterator[ServerProcess]:
    process = ServerProcess(database_url, tmp_path / "files")
    yield process
    await process.end(signal.SIGKILL)


@pytest.mark.slow
async def test_thirty_uploads_through_five_kills_lose_nothing_acknowledged(
    database: Database, server: ServerProcess, tmp_path: Path
):
    senders, note = [Sender(seed, SIZE) for seed in range(UPLOADS)], Acknowledgements(server)
    lives = 0
    while not all(sender.is_done for sender in senders):
        lives += 1
        assert lives <= len(KILLS) + 1, "the server went away by itself"
        await server.start()
        async with httpx2.AsyncClient(base_url=server.address, timeout=60) as http:
            ends = await asyncio.gather(
                *(sender.go_on(http, note) for sender in senders), return_exceptions=True
            )
        wrong = [e for e in ends if e is not None and not isinstance(e, httpx2.TransportError)]
        assert wrong == []
    assert lives == len(KILLS) + 1
    await server.end()
    await require_whole(database, tmp_path / "files", senders)
