"""What the clock does by itself: how often, and that a bad look is not the last."""

from datetime import time, timedelta
from pathlib import Path
from typing import Any

import pytest

from causeway import scheduler
from causeway.accounts.actor import SYSTEM
from causeway.accounts.commands.forget_expired import ForgetExpired
from causeway.kit.blobs import LocalBlobStore
from causeway.kit.clock import FixedClock
from causeway.kit.context import Context
from causeway.kit.jobs.recurrence import Daily, Every
from causeway.kit.jobs.worker import JobWorker
from causeway.kit.work import Work
from causeway.scheduler import scheduled_work
from causeway.settings import Settings

OFTEN = {"filings.expire_corrections", "accounts.forget_expired"}


def worker(context: Context, folder: Path) -> JobWorker:
    store = LocalBlobStore(folder / "files", reserve=0)
    return JobWorker(
        context, [each for each in scheduled_work(store, Settings()) if each.kind in OFTEN], SYSTEM
    )


@pytest.fixture
def done(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was done, in order."""
    noted: list[str] = []

    async def expire(_context: Context) -> None:
        noted.append("corrections")

    async def forget(_work: Work[Any], command: ForgetExpired) -> None:
        assert command == ForgetExpired()
        noted.append("forget")

    monkeypatch.setattr(scheduler, "expire_corrections", expire)
    monkeypatch.setattr(scheduler, "forget_expired", forget)
    return noted


async def test_corrections_are_looked_at_every_half_minute_and_the_expired_forgotten_every_hour(
    context: Context, clock: FixedClock, tmp_path: Path, done: list[str]
) -> None:
    keeping = worker(context, tmp_path)
    await keeping._prepare()
    for _ in range(121):
        await keeping.catch_up()
        clock.advance(timedelta(seconds=30))
    assert done.count("corrections") == 121
    assert done.count("forget") == 2
    assert "forget" in done[:2]
    assert "forget" in done[-2:]


async def test_a_look_without_a_database_is_not_the_last(
    context: Context, clock: FixedClock, tmp_path: Path, done: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    keeping = worker(context, tmp_path)
    await keeping._prepare()
    look = scheduler.expire_corrections

    async def away(_context: Context) -> None:
        raise ConnectionError("the database is away")

    monkeypatch.setattr(scheduler, "expire_corrections", away)
    await keeping.catch_up()
    assert done == ["forget"]
    monkeypatch.setattr(scheduler, "expire_corrections", look)
    clock.advance(timedelta(seconds=30))
    await keeping.catch_up()
    assert done == ["forget", "corrections"]


def test_everything_that_recurs_has_its_time(tmp_path: Path) -> None:
    night = Daily(time(3, 0))
    store = LocalBlobStore(tmp_path, reserve=0)
    assert {each.kind: each.recurrence for each in scheduled_work(store, Settings()) if each.recurrence} == {
        "filings.expire_corrections": Every(timedelta(seconds=30)),
        "cases.end_shares": Every(timedelta(seconds=30)),
        "uploads.expire": Every(timedelta(minutes=5)),
        "accounts.forget_expired": Every(timedelta(hours=1)),
        "database.statistics": night,
        "uploads.remove_unused": night,
        "payments.forget_quotes": night,
        "payments.watch_deposit_balances": Every(timedelta(minutes=1)),
        "idempotency.forget_keys": night,
        "jobs.forget_failed": night,
    }
