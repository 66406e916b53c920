"""The power goes in the middle of eight uploads, or of many small files.

Nothing acknowledged is lost, and the books agree with the disk.

On a file system of its own, so it needs root and loop devices, on Linux. CAUSEWAY_TEST_POWER_CUTS=300 cuts that often.
"""

import asyncio
import os
import shutil
import signal
import sqlite3
from collections.abc import AsyncIterator, Iterator, Sequence
from pathlib import Path

import httpx2
import pytest

from causeway.kit.database import Database
from tests.web.tus.aftermath import require_whole
from tests.web.tus.disks import CannotMountError, Disk
from tests.web.tus.processes import ServerProcess
from tests.web.tus.senders import LostError, NotTakenError, Sender, WholeSender

UPLOADS, SIZE, PART = 8, 1_200_000, 100_000
SMALL_FILES, SMALL_SIZE = 96, 100_000
CUTS = (7, 25, 44, 63, 80)
"""The power is cut when so many parts have been acknowledged in all."""
ROUNDS = -(-int(os.environ.get("CAUSEWAY_TEST_POWER_CUTS", "5")) // len(CUTS))


class Machine:
    """Two disks, so that syncing one never carries the other along: the books are on one, the files on the other."""

    def __init__(self, home: Path) -> None:
        self._disks = []
        for name in ("books", "files"):
            (home / name).mkdir()
            self._disks.append(Disk(home / name))
        books, files = self._disks
        self.database = books.folder / "causeway.db"
        self.files = files.folder / "files"

    def cut(self) -> None:
        """Cut the power of both. The books first, which would else be told of a disk that fails."""
        for disk in self._disks:
            disk.cut()

    def restart(self) -> None:
        """Give it power again."""
        for disk in self._disks:
            disk.unmount()
            disk.mount()

    def unmount(self) -> None:
        for disk in self._disks:
            disk.unmount()


@pytest.fixture
def machine(tmp_path: Path, sqlite_template: Path) -> Iterator[Machine]:
    try:
        made = Machine(tmp_path)
    except CannotMountError as refusal:
        pytest.skip(f"no disk to cut the power of: {refusal}")
    shutil.copyfile(sqlite_template, made.database)
    os.sync()
    yield made
    made.unmount()


@pytest.fixture
async def server(machine: Machine) -> AsyncIterator[ServerProcess]:
    process = ServerProcess(f"sqlite:///{machine.database}", machine.files)
    yield process
    await process.end(signal.SIGKILL)


class Cuts:
    """Counts parts and cuts the power at the appointed ones."""

    def __init__(self, machine: Machine) -> None:
        self._machine = machine
        self._count = 0
        self.is_dark = False

    @property
    def hears(self) -> bool:
        """Whether there is power: a machine without it says nothing, but this one goes on talking.

        Its file system may even take a sync that was under way for done.
        """
        return not self.is_dark

    async def one_more(self) -> None:
        self._count += self.hears
        if self.hears and self._count in CUTS:
            self._machine.cut()
            self.is_dark = True


@pytest.mark.slow
@pytest.mark.parametrize("round_", range(ROUNDS))
async def test_five_power_cuts_lose_nothing_acknowledged(
    machine: Machine, server: ServerProcess, round_: int
):
    await _go_through_cuts(
        machine, server, [Sender(100 * round_ + seed, SIZE, PART) for seed in range(UPLOADS)]
    )


@pytest.mark.slow
@pytest.mark.parametrize("round_", range(ROUNDS))
async def test_five_power_cuts_lose_no_small_file_that_was_acknowledged(
    machine: Machine, server: ServerProcess, round_: int
):
    seeds = range(100 * round_, 100 * round_ + SMALL_FILES)
    await _go_through_cuts(machine, server, [WholeSender(seed, SMALL_SIZE) for seed in seeds])


async def _go_through_cuts(machine: Machine, server: ServerProcess, senders: Sequence[Sender]) -> None:
    cuts = Cuts(machine)
    lives = 0
    while not all(sender.is_done for sender in senders):
        lives += 1
        assert lives <= len(CUTS) + 1, "the server failed although there was power"
        await _live_once(server, senders, cuts)
        if cuts.is_dark:
            await server.end(signal.SIGKILL)
            machine.restart()
            cuts.is_dark = False
            _require_sound(machine.database)
    assert lives == len(CUTS) + 1
    await server.end()
    database = Database(f"sqlite:///{machine.database}")
    await require_whole(database, machine.files, senders)
    await database.close()


async def _live_once(server: ServerProcess, senders: Sequence[Sender], cuts: Cuts) -> None:
    await server.start()
    async with httpx2.AsyncClient(base_url=server.address, timeout=60) as http:
        ends = await asyncio.gather(*(sender.go_on(http, cuts) for sender in senders), return_exceptions=True)
    # Without power it may say anything but that more is safe; what it has is asked again once there is power.
    excused = (httpx2.TransportError, NotTakenError, LostError) if cuts.is_dark else ()
    assert [end for end in ends if end is not None and not isinstance(end, excused)] == []


def _require_sound(file: Path) -> None:
    with sqlite3.connect(file) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    connection.close()
