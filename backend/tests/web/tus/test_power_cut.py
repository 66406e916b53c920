"""The power goes in the middle of eight uploads: nothing acknowledged is lost, and the books agree with the disk.

On a file system of its own, so it needs root and loop devices, on Linux. CAUSEWAY_TEST_POWER_CUTS=300 cuts that often.
"""

import asyncio
import os
import shutil
import signal
import sqlite3
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import httpx2
import pytest

from causeway.kit.database import Database
from tests.web.tus.aftermath import require_whole
from tests.web.tus.disks import CannotMountError, Disk
from tests.web.tus.processes import ServerProcess
from tests.web.tus.senders import NotTakenError, Sender

UPLOADS, SIZE, PART = 8, 1_200_000, 100_000
CUTS = (7, 25, 44, 63, 80)
"""The power is cut when so many parts have been acknowledged in all."""
ROUNDS = -(-int(os.environ.get("CAUSEWAY_TEST_POWER_CUTS", "5")) // len(CUTS))


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Disk]:
    try:
        made = Disk(tmp_path)
    except CannotMountError as refusal:
        pytest.skip(f"no disk to cut the power of: {refusal}")
    yield made
    made.unmount()


@pytest.fixture
async def server(disk: Disk, sqlite_template: Path) -> AsyncIterator[ServerProcess]:
    shutil.copyfile(sqlite_template, disk.folder / "causeway.db")
    os.sync()
    process = ServerProcess(f"sqlite:///{disk.folder}/causeway.db", disk.folder / "files")
    yield process
    await process.end(signal.SIGKILL)


class Cuts:
    """Counts parts and cuts the power at the appointed ones."""

    def __init__(self, disk: Disk) -> None:
        self._disk = disk
        self._count = 0
        self.is_dark = False

    async def count(self) -> None:
        self._count += 1
        if self._count in CUTS:
            self._disk.cut()
            self.is_dark = True


@pytest.mark.slow
@pytest.mark.parametrize("round_", range(ROUNDS))
async def test_five_power_cuts_lose_nothing_acknowledged(disk: Disk, server: ServerProcess, round_: int):
    senders, cuts = [Sender(100 * round_ + seed, SIZE, PART) for seed in range(UPLOADS)], Cuts(disk)
    lives = 0
    while not all(sender.is_done for sender in senders):
        lives += 1
        assert lives <= len(CUTS) + 1, "the server failed although there was power"
        await _live_once(server, senders, cuts)
        if cuts.is_dark:
            await server.end(signal.SIGKILL)
            disk.unmount()
            disk.mount()
            cuts.is_dark = False
            _require_sound(disk.folder / "causeway.db")
    assert lives == len(CUTS) + 1
    await server.end()
    database = Database(f"sqlite:///{disk.folder}/causeway.db")
    await require_whole(database, disk.folder / "files", senders)
    await database.close()


async def _live_once(server: ServerProcess, senders: list[Sender], cuts: Cuts) -> None:
    await server.start()
    async with httpx2.AsyncClient(base_url=server.address, timeout=60) as http:
        ends = await asyncio.gather(
            *(sender.go_on(http, cuts.count) for sender in senders), return_exceptions=True
        )
    # Without power it may say anything but that bytes are safe.
    excused = (httpx2.TransportError, NotTakenError) if cuts.is_dark else ()
    assert [end for end in ends if end is not None and not isinstance(end, excused)] == []


def _require_sound(file: Path) -> None:
    with sqlite3.connect(file) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    connection.close()
