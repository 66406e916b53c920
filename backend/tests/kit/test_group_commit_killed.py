"""kill -9 and power cuts in the middle of commits that several units of work share: nothing acknowledged is lost."""

import asyncio
import os
import shutil
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlmodel import col, select

from causeway.audit.tables import AuditEvent
from causeway.audit.verify import verify_chain
from causeway.kit.database import Database
from tests.kit.counting_clients import Counted
from tests.web.tus.disks import CannotMountError, Disk

KILLS = (25, 60, 7)
"""After how many acknowledgements each life of the process ends."""
LEFT = 5


async def started(fault: str | None, *given: str | int) -> Process:
    clients = ["tests.kit.broken_clients", fault] if fault else ["tests.kit.counting_clients"]
    return await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", *clients, *map(str, given)),
        stdout=PIPE,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(each for each in sys.path if each)},
    )


async def heard(process: Process, most: int) -> list[str]:
    """Return up to `most` lines of what it says, fewer when it ends before."""
    assert process.stdout is not None
    lines = []
    while len(lines) < most and (line := await process.stdout.readline()):
        lines.append(line.decode().strip())
    return lines


async def counted(url: str) -> list[int]:
    """Return the numbers in the log, which must be whole."""
    database = Database(url)
    async with database.reading() as session:
        verified = await verify_chain(session)
        names = select(AuditEvent.payload).where(col(AuditEvent.name) == Counted.name)
        found = [payload["number"] for payload in (await session.exec(names)).all()]
    await database.close()
    assert verified.breaks == []
    return found


def require_kept(acknowledged: list[int], found: list[int]) -> None:
    lost = set(acknowledged) - set(found)
    assert not lost, f"acknowledged and lost: {sorted(lost)}"


async def live_and_end(
    url: str, acknowledged: list[int], after: int, end: Callable[[], None], fault: str | None = None
) -> None:
    """Start it, call `end` after so many acknowledgements, kill it, and note all that it had acknowledged by then."""
    process = await started(fault, url, max(acknowledged, default=0) + 1000)
    said = await heard(process, after)
    assert len(said) == after, "it went away by itself"
    end()
    process.send_signal(signal.SIGKILL)
    acknowledged += [int(line) for line in said]
    await process.communicate()


async def test_killed_at_any_time_it_has_kept_what_it_acknowledged(sqlite_url: str) -> None:
    acknowledged: list[int] = []
    for after in KILLS:
        await live_and_end(sqlite_url, acknowledged, after, lambda: None)
        found = await counted(sqlite_url)
        require_kept(acknowledged, found)
        assert len(found) == len(set(found)), "and did nothing twice"


async def kill_within_a_group(url: str, fault: str | None = None) -> None:
    """See that whatever it had acknowledged was kept, and nothing else."""
    process = await started(fault, url, 0, LEFT)
    *said, last = await heard(process, 100_000)
    assert await process.wait() == -signal.SIGKILL
    assert int(last.removeprefix("left ")) >= LEFT
    acknowledged, found = [int(line) for line in said], await counted(url)
    require_kept(acknowledged, found)
    assert sorted(acknowledged) == sorted(found)


async def test_killed_within_a_group_it_had_acknowledged_nobody_in_it(sqlite_url: str) -> None:
    await kill_within_a_group(sqlite_url)


async def test_an_acknowledgement_before_the_commit_is_noticed(sqlite_url: str) -> None:
    with pytest.raises(AssertionError, match="acknowledged and lost"):
        await kill_within_a_group(sqlite_url, "acknowledged_before_the_commit")


@pytest.fixture
def disk(tmp_path: Path, sqlite_template: Path) -> Iterator[Disk]:
    try:
        made = Disk(tmp_path)
    except CannotMountError as refusal:
        pytest.skip(f"no disk to cut the power of: {refusal}")
    shutil.copyfile(sqlite_template, made.folder / "causeway.db")
    os.sync()
    yield made
    made.unmount()


async def cut_the_power(disk: Disk, fault: str | None = None) -> None:
    """See that it has kept what it acknowledged each time. What it still says without power is not heard."""
    url = f"sqlite:///{disk.folder / 'causeway.db'}"
    acknowledged: list[int] = []
    for after in KILLS:
        await live_and_end(url, acknowledged, after, disk.cut, fault)
        disk.unmount()
        disk.mount()
        require_kept(acknowledged, await counted(url))


async def test_power_cuts_lose_nothing_acknowledged(disk: Disk) -> None:
    await cut_the_power(disk)


async def test_a_commit_without_a_sync_is_noticed(disk: Disk) -> None:
    with pytest.raises(AssertionError, match="acknowledged and lost"):
        await cut_the_power(disk, "committed_without_a_sync")
