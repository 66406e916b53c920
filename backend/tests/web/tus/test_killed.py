"""kill -9 in the middle of thirty uploads: nothing acknowledged is lost."""

import asyncio
import base64
import hashlib
import random
import signal
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import httpx2
import pytest

from causeway.audit.log import AuditLog
from causeway.kit.blobs import LocalBlobStore
from causeway.kit.bus import LocalBus
from causeway.kit.clock import FixedClock, SystemClock
from causeway.kit.context import Context
from causeway.kit.database import Database
from causeway.uploads.tables import RECEIVING
from tests.documents.builders import pool, processor, what_became
from tests.web.serving import bearer
from tests.web.tus.processes import ServerProcess

UPLOADS, SIZE, PART = 30, 3_000_000, 250_000
KILLS = (20, 90, 170, 240, 300)
"""The server is killed when so many parts have been acknowledged in all."""

TUS = {"tus-resumable": "1.0.0"} | bearer("anna")
BYTES = TUS | {"content-type": "application/offset+octet-stream"}


class Sender:
    """Sends one file in parts, and remembers the most that was ever acknowledged."""

    def __init__(self, seed: int) -> None:
        self.content = random.Random(seed).randbytes(SIZE)
        self.path = ""
        self.acknowledged = 0

    async def go_on(self, http: httpx2.AsyncClient, note: "Acknowledgements") -> None:
        """Send until all is sent; raises when the server goes away."""
        if not self.path:
            name = base64.b64encode(b"a.pdf").decode()
            sent = TUS | {"upload-length": str(SIZE), "upload-metadata": f"filename {name}"}
            self.path = "/uploads/" + (await http.post("/uploads", headers=sent)).headers["location"][-36:]
        offset = int((await http.head(self.path, headers=TUS)).headers["upload-offset"])
        assert offset >= self.acknowledged, "acknowledged bytes were lost"
        self.acknowledged = offset
        while offset < SIZE:
            part = self.content[offset : offset + PART]
            answer = await http.patch(self.path, content=part, headers=BYTES | {"upload-offset": str(offset)})
            assert answer.status_code == 204, answer.text
            offset = self.acknowledged = int(answer.headers["upload-offset"])
            await note.one_more()


class Acknowledgements:
    """Counts parts and pulls the plug at the appointed ones."""

    def __init__(self, server: ServerProcess) -> None:
        self._server = server
        self.count = 0

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
    senders, note = [Sender(seed) for seed in range(UPLOADS)], Acknowledgements(server)
    lives = 0
    while any(sender.acknowledged < SIZE for sender in senders):
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
    await _all_are_whole(database, tmp_path / "files", senders)


async def _all_are_whole(database: Database, directory: Path, senders: list[Sender]) -> None:
    """Finish whatever the killed workers left, and compare every file with what was sent."""
    later = FixedClock(SystemClock().now() + timedelta(hours=1))
    context = Context(database=database, clock=later, bus=LocalBus(), log=AuditLog())
    store, children = LocalBlobStore(directory, reserve=0), pool()
    await processor(context, store, children).catch_up()
    await children.close()
    for sender in senders:
        upload, document, _ = await what_became(context, sender.path[-36:])
        assert upload.status not in RECEIVING
        assert document is not None
        assert document.sha256 == hashlib.sha256(sender.content).hexdigest()
        kept = b"".join([piece async for piece in store.read(document.sha256)])
        assert kept == sender.content
