"""Worker processes that kill themselves (SIGKILL) at a step.

Run as `python -m tests.kit.jobs.doomed DATABASE_URL EFFECTS STEP`. Each is followed by another until one ends by
itself, with nothing left to do. A kind's first job dies at the step, the next may live. Prints how many were killed.
"""

import asyncio
import os
import signal
import sys
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any, ClassVar

from causeway.accounts.actor import SYSTEM
from causeway.audit.log import AuditLog
from causeway.kit.bus import LocalBus
from causeway.kit.clock import SystemClock
from causeway.kit.context import Context
from causeway.kit.database import Database
from causeway.kit.events import Event
from causeway.kit.jobs import handlers
from causeway.kit.jobs.handlers import AtMostOnceHandler, IdempotentHandler, TransactionHandler
from causeway.kit.jobs.tables import Job
from causeway.kit.jobs.worker import JobWorker
from causeway.kit.work import Work

LEASE = timedelta(seconds=0.5)
STEPS = ("claimed", "begun", "done", "finished", "committed")
"""Where it dies: before the handler, in it before and after the effect, before the commit of the end, after it."""


@dataclass(frozen=True)
class Rang(Event):
    name: ClassVar[str] = "bell.rang"
    number: int


class Doom:
    """Kills this process at `step`, once for each kind over all processes."""

    def __init__(self, effects: Path, step: str) -> None:
        self._effects, self._step = effects, step

    def at(self, step: str, kind: str) -> None:
        if step != self._step:
            return
        try:
            (self._effects / f"killed.{kind}").touch(exist_ok=False)
        except FileExistsError:
            return
        os.kill(os.getpid(), signal.SIGKILL)

    async def handle(self, _context: Context, job: Job) -> None:
        self.at("begun", job.kind)
        with (self._effects / job.kind).open("a") as file:
            file.write(f"{job.payload['number']}\n")
        self.at("done", job.kind)

    async def act(self, work: Work[Any], job: Job) -> None:
        self.at("begun", job.kind)
        work.record(Rang(job.payload["number"]))
        await work.session.flush()
        self.at("done", job.kind)


async def work(database_url: str, doom: Doom) -> None:
    """Do whatever is due and whatever others' leases are over for, until the table is empty of both."""
    database = Database(database_url)
    context = Context(database=database, clock=SystemClock(), bus=LocalBus(), log=AuditLog())
    made = [
        TransactionHandler(kind="transaction", act=doom.act),
        IdempotentHandler(kind="idempotent", handle=doom.handle, idempotent_by="lines are counted"),
        AtMostOnceHandler(kind="once", handle=doom.handle),
    ]
    worker = JobWorker(context, made, SYSTEM, lease=LEASE)
    do, finish = worker._do, handlers.finish

    async def do_or_die(job: Job) -> None:
        doom.at("claimed", job.kind)
        await do(job)
        doom.at("committed", job.kind)

    def or_die(act: Callable[..., Awaitable[None]]) -> Callable[..., Awaitable[None]]:
        async def finish_or_die(work: Work[Any], lease: Any, next_run: Any) -> None:
            await act(work, lease, next_run)
            await work.session.flush()
            doom.at("finished", kinds[lease.job_id])

        return finish_or_die

    kinds = dict(await _kinds(context))
    worker._do = do_or_die  # type: ignore[method-assign]
    handlers.finish = or_die(finish)  # type: ignore[assignment]
    while await _kinds(context):
        await worker.catch_up()
        await asyncio.sleep(LEASE.total_seconds() / 5)
    await database.close()


async def _kinds(context: Context) -> list[tuple[int, str]]:
    from sqlmodel import col, select

    async with context.database.reading() as session:
        found = await session.exec(select(Job.id, Job.kind).where(col(Job.run_at).is_not(None)))
        return [(job_id or 0, kind) for job_id, kind in found.all()]


def main(database_url: str, effects: str, step: str) -> None:
    """Fork a worker, and another after each that was killed."""
    killed = 0
    while True:
        child = os.fork()
        if child == 0:
            try:
                asyncio.run(work(database_url, Doom(Path(effects), step)))
            except BaseException:  # noqa: BLE001  (nothing may return into the parent's code)
                sys.excepthook(*sys.exc_info())
                os._exit(1)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        if os.WIFSIGNALED(status):
            killed += 1
            continue
        print(killed)  # noqa: T201
        sys.exit(os.WEXITSTATUS(status))


if __name__ == "__main__":
    main(*sys.argv[1:])
