"""The worker: one loop a process that claims what is due, runs it beside others, and sleeps until it is woken."""

import asyncio
from collections import Counter
from collections.abc import Iterable
from contextlib import suppress
from datetime import timedelta
from typing import Any

import structlog

from causeway.kit.context import Context
from causeway.kit.ids import new_id
from causeway.kit.jobs.claiming import (
    Claim,
    Renew,
    Wanted,
    claim_job,
    due_kinds,
    next_due,
    renew_leases,
    take_back_leases,
)
from causeway.kit.jobs.handlers import JobHandler
from causeway.kit.jobs.recurring import schedule_recurring
from causeway.kit.jobs.settling import Failure, Lease, LeaseLostError, fail, hand_back
from causeway.kit.jobs.tables import Job
from causeway.kit.metrics import job_attempts
from causeway.kit.tracing import span
from causeway.kit.work import Asker

LEASE = timedelta(seconds=30)
RENEWALS_PER_LEASE = 3
MAX_IDLE_SECONDS = 15.0
"""After so long a worker looks without having been woken: a word between processes may have been lost."""
DATABASE_PAUSE_SECONDS = 2.0
"""Between attempts to reach a database that is away."""
DRAIN_SECONDS = 3.0
"""How long jobs under way may still take when the service stops; then they are handed back."""
INTERRUPTED = "its process ended while it ran"

log = structlog.get_logger()


class JobWorker:
    """Runs the jobs of `handlers`. Any number of processes may have one, on the same database."""

    def __init__(
        self,
        context: Context,
        handlers: Iterable[JobHandler],
        actor: Asker,
        *,
        lease: timedelta = LEASE,
        alone: bool = False,
    ) -> None:
        """Work as `actor`. `alone`: no other process can be working, so what seems to run was left by a dead one."""
        self._context = context
        self._handlers: dict[str, JobHandler] = {}
        self._actor = actor
        self._lease = lease
        self._alone = alone
        self._owner = new_id()
        self._running: dict[asyncio.Task[None], tuple[Lease, str]] = {}
        self._stopping = False
        for handler in handlers:
            if handler.kind in self._handlers:
                raise ValueError(f"two handlers for jobs of the kind {handler.kind}")
            self._handlers[handler.kind] = handler

    async def run(self) -> None:
        """Work until `drain` is called, or until cancelled, which lets go of what is under way without a word."""
        await self._prepare()
        renewing = asyncio.create_task(self._renew_for_ever(), name="jobs: leases")
        try:
            while not self._stopping:
                await self._step()
        finally:
            renewing.cancel()
            if not self._stopping:
                for task in self._running:
                    task.cancel()

    async def drain(self, seconds: float = DRAIN_SECONDS) -> None:
        """Begin nothing more, wait so long for what is under way, and hand back the rest for others to begin."""
        self._stopping = True
        self._context.jobs.notify()
        running = dict(self._running)
        if not running:
            return
        _, late = await asyncio.wait(running, timeout=seconds)
        for task in late:
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)
        for task in late:
            lease, kind = running[task]
            with suppress(Exception):
                await self._let_go(lease, self._handlers[kind])

    async def catch_up(self) -> None:
        """Do one after the other whatever is due now, and return."""
        while (job := await self._claim(self._handlers)) is not None:
            await self._do(job)

    async def _prepare(self) -> None:
        """Take up what a dead process left, and see that recurring work is scheduled."""
        while True:
            try:
                if self._alone:
                    await self._run(take_back_leases, None)
                await self._run(schedule_recurring, tuple(self._handlers.values()))
            except Exception:
                log.exception("jobs.unavailable")
                await asyncio.sleep(DATABASE_PAUSE_SECONDS)
            else:
                return

    async def _step(self) -> None:
        """Begin one job, or wait until there is one."""
        heard = self._context.jobs.count
        free = self._free_kinds()
        try:
            job = await self._claim(free) if free else None
            wait = 0.0 if job else await self._seconds_to_next(free)
        except Exception:
            # The database may be away: nothing is lost by waiting.
            log.exception("jobs.unavailable")
            await asyncio.sleep(DATABASE_PAUSE_SECONDS)
            return
        if job is not None:
            self._begin(job)
            return
        with suppress(TimeoutError):
            async with asyncio.timeout(wait):
                await self._context.jobs.wait_beyond(heard)

    def _free_kinds(self) -> frozenset[str]:
        busy = Counter(kind for _, kind in self._running.values())
        return frozenset(kind for kind, handler in self._handlers.items() if busy[kind] < handler.concurrency)

    async def _claim(self, kinds: Iterable[str]) -> Job | None:
        wanted = Wanted(frozenset(kinds), frozenset(lease.job_id for lease, _ in self._running.values()))
        async with self._context.database.reading() as session:
            due = tuple(await due_kinds(session, self._context.clock.now(), wanted))
        if not due:
            return None
        job: Job | None = await self._run(claim_job, Claim(self._owner, due, wanted.running, self._lease))
        return job

    async def _seconds_to_next(self, kinds: frozenset[str]) -> float:
        now = self._context.clock.now()
        async with self._context.database.reading() as session:
            due = await next_due(session, now, kinds) if kinds else None
        return min((due - now).total_seconds(), MAX_IDLE_SECONDS) if due else MAX_IDLE_SECONDS

    def _begin(self, job: Job) -> None:
        task = asyncio.create_task(self._do(job), name=f"job {job.id} {job.kind}")
        self._running[task] = (self._lease_of(job), job.kind)
        task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._running.pop(task, None)
        if not task.cancelled() and (error := task.exception()) is not None:
            # Its end could not be written down: it is begun again when its lease is over.
            log.error("job.unsettled", task=task.get_name(), error=repr(error))
        self._context.jobs.notify()

    async def _do(self, job: Job) -> None:
        handler, lease = self._handlers[job.kind], self._lease_of(job)
        if job.attempts > handler.retry.attempts and handler.recurrence is None:
            await self._fail(handler, lease, INTERRUPTED)
            return
        try:
            with span(f"job {job.kind}"):
                await handler.execute(self._context, job, lease, self._actor)
        except LeaseLostError:
            job_attempts.labels(job.kind, "lease_lost").inc()
            log.warning("job.lease_lost", id=job.id, kind=job.kind)
        except Exception as error:
            job_attempts.labels(job.kind, "failed").inc()
            log.exception("job.failed", id=job.id, kind=job.kind, attempt=job.attempts)
            with suppress(LeaseLostError):
                await self._fail(handler, lease, repr(error))
        else:
            job_attempts.labels(job.kind, "done").inc()

    async def _fail(self, handler: JobHandler, lease: Lease, error: str) -> None:
        pause = handler.retry.pause_after(lease.attempt)
        now = self._context.clock.now()
        again_at = now + pause if lease.attempt < handler.retry.attempts else None
        if next_run := handler.next_run(now):
            again_at = min(now + pause, next_run)
        if again_at is None:
            log.error("job.given_up", id=lease.job_id, kind=handler.kind, error=error)
        await self._run(fail, Failure(lease, error, again_at))

    async def _let_go(self, lease: Lease, handler: JobHandler) -> None:
        if handler.is_repeatable:
            await self._run(hand_back, lease)
        else:
            await self._fail(handler, lease, INTERRUPTED)

    async def _renew_for_ever(self) -> None:
        while True:
            await asyncio.sleep(self._lease.total_seconds() / RENEWALS_PER_LEASE)
            running = {
                lease.job_id: task
                for task, (lease, kind) in self._running.items()
                if self._handlers[kind].needs_renewal
            }
            if not running:
                continue
            try:
                kept = await self._run(renew_leases, Renew(self._owner, frozenset(running), self._lease))
            except Exception:
                log.exception("jobs.leases_not_renewed")
                continue
            for job_id in running.keys() - kept:
                running[job_id].cancel()

    def _lease_of(self, job: Job) -> Lease:
        return Lease(job.id or 0, self._owner, job.attempts)

    async def _run(self, act: Any, command: Any) -> Any:
        return await self._context.run(act, command, actor=self._actor)
