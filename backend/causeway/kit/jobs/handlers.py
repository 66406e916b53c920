"""Handlers: what does the jobs of a kind, and what happens if one is begun twice. Each says so by its class."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from causeway.kit.context import Context
from causeway.kit.jobs.recurrence import Recurrence
from causeway.kit.jobs.settling import Lease, finish
from causeway.kit.jobs.tables import Job
from causeway.kit.work import Asker, Work

Handle = Callable[[Context, Job], Awaitable[None]]
Act = Callable[[Work[Any], Job], Awaitable[Any]]
Conclusion = Callable[[Work[Any]], Awaitable[Any]]

MAX_DOUBLINGS = 30


@dataclass(frozen=True)
class Retry:
    """How often a failing job is begun, and the pauses between: doubled each time, up to `longest`."""

    attempts: int = 20
    first: timedelta = timedelta(seconds=1)
    longest: timedelta = timedelta(minutes=15)

    def pause_after(self, attempts: int) -> timedelta:
        """Return how long to wait after the attempt with this number, from 1."""
        factor: int = 2 ** min(attempts - 1, MAX_DOUBLINGS)
        return min(self.first * factor, self.longest)


@dataclass(frozen=True, kw_only=True)
class JobHandler:
    """Does the jobs of `kind`: at most `concurrency` of them at a time in one process."""

    kind: str
    retry: Retry = field(default_factory=Retry)
    concurrency: int = 2
    recurrence: Recurrence | None = None
    """Recurring work is one job that is never done and never given up: each time it ends the next is scheduled."""

    @property
    def is_repeatable(self) -> bool:
        """Whether a job that was begun, and may or may not have been done, may be begun again."""
        return True

    @property
    def needs_renewal(self) -> bool:
        """Whether the lease is all that keeps other workers off while it runs."""
        return True

    async def execute(self, context: Context, job: Job, lease: Lease, actor: Asker) -> None:
        """Do the job and take it off the table. Raises `LeaseLostError` if another worker has it by now."""
        raise NotImplementedError

    def next_run(self, now: datetime) -> datetime | None:
        """Return when recurring work is due after it ended; None if it does not recur."""
        return self.recurrence.next_run(now) if self.recurrence else None


@dataclass(frozen=True, kw_only=True)
class TransactionHandler(JobHandler):
    """Done exactly once: `act(work, job)` and the end of the job are one commit."""

    act: Act

    @property
    def needs_renewal(self) -> bool:
        """No: its transaction holds the row."""
        return False

    async def execute(self, context: Context, job: Job, lease: Lease, actor: Asker) -> None:
        """Run `act` and end the job in the same unit of work."""

        async def act_and_finish(work: Work[Any], lease: Lease) -> None:
            # First, so that a worker that lost its lease does nothing, and one that has it keeps the row locked.
            await finish(work, lease, self.next_run(work.now))
            await self.act(work, job)

        await context.run(act_and_finish, lease, actor=actor)


@dataclass(frozen=True, kw_only=True)
class IdempotentHandler(JobHandler):
    """Done at least once: `handle(context, job)` may be run again after it had its effect."""

    handle: Handle
    idempotent_by: str
    """Why it harms nobody when it is done again, in a sentence."""

    async def execute(self, context: Context, job: Job, lease: Lease, actor: Asker) -> None:
        """Run `handle`, then end the job."""
        await self.handle(context, job)
        await _finish_alone(self, context, lease, actor)


@dataclass(frozen=True, kw_only=True)
class PreparedHandler(JobHandler):
    """Prepared at least once, concluded once: what `prepare(context, job)` returns and the job's end are one commit."""

    prepare: Callable[[Context, Job], Awaitable[Conclusion | None]]
    idempotent_by: str
    """Why it harms nobody when it is prepared again, in a sentence."""

    async def execute(self, context: Context, job: Job, lease: Lease, actor: Asker) -> None:
        """Run `prepare`, then write down what it came to and end the job."""
        conclusion = await self.prepare(context, job)

        async def conclude(work: Work[Any], lease: Lease) -> None:
            await finish(work, lease, self.next_run(work.now))
            if conclusion is not None:
                await conclusion(work)

        await context.run(conclude, lease, actor=actor)


@dataclass(frozen=True, kw_only=True)
class AtMostOnceHandler(JobHandler):
    """Begun once: if `handle` fails, or its process ends meanwhile, the job is FAILED and a person decides."""

    handle: Handle
    retry: Retry = field(default_factory=lambda: Retry(attempts=1))

    @property
    def is_repeatable(self) -> bool:
        """Never by itself."""
        return False

    async def execute(self, context: Context, job: Job, lease: Lease, actor: Asker) -> None:
        """Run `handle`, then end the job."""
        await self.handle(context, job)
        await _finish_alone(self, context, lease, actor)


async def _finish_alone(handler: JobHandler, context: Context, lease: Lease, actor: Asker) -> None:
    async def end(work: Work[Any], lease: Lease) -> None:
        await finish(work, lease, handler.next_run(work.now))

    await context.run(end, lease, actor=actor)
