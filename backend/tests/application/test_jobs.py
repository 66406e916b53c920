"""The jobs as an operator sees them: on the command line, beside a server or without one."""

from collections.abc import Callable
from pathlib import Path

from causeway.accounts.actor import SYSTEM
from causeway.audit.log import AuditLog
from causeway.kit.bus import LocalBus
from causeway.kit.clock import FixedClock
from causeway.kit.context import Context
from causeway.kit.database import Database
from causeway.kit.jobs.worker import JobWorker
from tests.application.servers import Done
from tests.conftest import MONDAY_MORNING
from tests.kit.jobs.builders import Bell, add, job


async def prepare(url: str) -> None:
    """One job that failed for good, and one that waits."""
    from causeway.kit.jobs.handlers import Retry

    database = Database(url)
    context = Context(database, FixedClock(MONDAY_MORNING), LocalBus(), AuditLog())
    await add(context, job(1, key="great"))
    failing = Bell(failures={1: 1}).handler(retry=Retry(attempts=1))
    await JobWorker(context, [failing], SYSTEM).catch_up()
    await add(context, job(2))
    await database.close()


def test_jobs_are_listed_begun_again_and_dropped(
    database_url: str, tmp_path: Path, here: Callable[..., Done]
) -> None:
    import asyncio

    asyncio.run(prepare(database_url))
    where = ("--data", tmp_path, "--database-url", database_url)

    listed = here("jobs", "list", *where).said.splitlines()
    failed, waiting = (line.split("\t") for line in listed)
    assert failed[1:] == ["bells.ring", "great", "FAILED", "1", "-", "ConnectionError(1)"]
    assert waiting[1:] == ["bells.ring", "-", "WAITING", "0", "2026-11-23T02:00:00+00:00", ""]
    assert here("jobs", "list", "--failed", *where).said.splitlines() == ["\t".join(failed)]
    assert here("jobs", "list", "--kind", "another", *where).said == ""

    again = here("jobs", "retry", *where)
    assert (again.status, again.said) == (0, "1 to be begun again.\n")
    assert here("jobs", "list", "--failed", *where).said == ""
    assert here("jobs", "retry", *where).status == 1

    dropped = here("jobs", "drop", failed[0], *where)
    assert (dropped.status, dropped.said) == (0, "1 dropped.\n")
    gone = here("jobs", "drop", failed[0], waiting[0], *where)
    assert (gone.status, gone.said) == (1, "1 dropped.\n")
    assert f"recurring: {failed[0]}" in gone.complained
    assert here("jobs", "list", *where).said == ""
