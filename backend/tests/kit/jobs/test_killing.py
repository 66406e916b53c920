"""Workers killed by SIGKILL at every step: nothing is lost, and nothing done twice beyond what its handler declares."""

import asyncio
import os
import subprocess
import sys
from pathlib import Path

import pytest
from sqlmodel import col, select

from causeway.audit.tables import AuditEvent
from causeway.kit.context import Context
from causeway.kit.jobs.tables import Job, JobState
from tests.kit.jobs.builders import add, job
from tests.kit.jobs.doomed import STEPS

KINDS = ("transaction", "idempotent", "once")
NUMBERS = range(3)


async def run_doomed(url: str, effects: Path, step: str) -> int:
    """Let workers die and be followed until all is done; return how many were killed."""
    done = await asyncio.to_thread(
        subprocess.run,
        [sys.executable, "-m", "tests.kit.jobs.doomed", url, str(effects), step],
        capture_output=True,
        text=True,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(each for each in sys.path if each)},
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return int(done.stdout.split()[-1])


@pytest.mark.parametrize("step", STEPS)
async def test_killed_at_any_step_nothing_is_lost_or_done_too_often(
    context: Context, database_url: str, tmp_path: Path, step: str
) -> None:
    effects = tmp_path / "effects"
    effects.mkdir()
    await add(context, *(job(number, kind=kind) for kind in KINDS for number in NUMBERS))
    killed = await run_doomed(database_url, effects, step)
    async with context.database.reading() as session:
        rung = select(AuditEvent.payload).where(AuditEvent.name == "bell.rang")
        transactions = [payload["number"] for payload in (await session.exec(rung)).all()]
        left = (await session.exec(select(Job).order_by(col(Job.id)))).all()

    # `finish` is the first thing of a transaction; every kind passes every step once.
    assert killed == len(KINDS)
    assert sorted(transactions) == list(NUMBERS), "exactly once"
    assert set(lines(effects / "idempotent")) == set(NUMBERS), "at least once"
    assert len(lines(effects / "idempotent")) == len(NUMBERS) + (step in {"done", "finished"})
    assert len(lines(effects / "once")) == len(set(lines(effects / "once"))), "at most once"
    undecided = step != "committed"
    assert [(each.kind, each.state) for each in left] == [("once", JobState.FAILED)] * undecided
    missing = set(NUMBERS) - set(lines(effects / "once"))
    assert len(missing) == (step in {"claimed", "begun"}), (
        "and what may not have been done is left to a person"
    )
    assert missing <= {each.payload["number"] for each in left}


def lines(path: Path) -> list[int]:
    return [int(line) for line in path.read_text().split()]
