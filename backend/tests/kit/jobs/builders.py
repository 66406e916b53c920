"""Jobs for tests, and handlers that note what they did, fail, or take their time."""

import asyncio
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlmodel import col, select

from causeway.accounts.actor import SYSTEM
from causeway.kit.context import Context
from causeway.kit.jobs.enqueue import NewJob, enqueue
from causeway.kit.jobs.handlers import (
    IdempotentHandler,
)
from causeway.kit.jobs.tables import Job
from causeway.kit.jobs.worker import JobWorker
from causeway.kit.work import Work
from tests.patience import PATIENCE

KIND = "bells.ring"


async def add(context: Context, *new: NewJob) -> None:
    async def act(work: Work[Any], jobs: tuple[NewJob, ...]) -> None:
        for job in jobs:
            await enqueue(work.session, job, now=work.now)

    await context.run(act, new, actor=SYSTEM)


def job(number: int, key: str | None = None, kind: str = KIND, run_at: datetime | None = None) -> NewJob:
    return NewJob(kind, {"number": number}, key, run_at)


async def table(context: Context) -> list[Job]:
    async with context.database.reading() as session:
        return list((await session.exec(select(Job).order_by(col(Job.id)))).all())


@dataclass
class Bell:
    """Rings; fails at a number as often as `failures` says."""

    failures: dict[int, int] = field(default_factory=dict)
    rung: list[int] = field(default_factory=list)
    tried: int = 0

    async def ring(self, _context: Context, job: Job) -> None:
        number = job.payload["number"]
        self.tried += 1
        if self.failures.get(number, 0) > 0:
            self.failures[number] -= 1
            raise ConnectionError(number)
        self.rung.append(number)

    def handler(self, **more: Any) -> IdempotentHandler:
        return IdempotentHandler(kind=KIND, handle=self.ring, idempotent_by="bells do not mind", **more)

    def worker(self, context: Context, **more: Any) -> JobWorker:
        return JobWorker(context, [self.handler(**more)], SYSTEM)


@dataclass
class Slow:
    """Handlers that wait to be let go."""

    entered: asyncio.Queue[int] = field(default_factory=asyncio.Queue)
    leave: asyncio.Event = field(default_factory=asyncio.Event)
    done: list[int] = field(default_factory=list)

    async def handle(self, _context: Context, job: Job) -> None:
        self.entered.put_nowait(job.payload["number"])
        await self.leave.wait()
        self.done.append(job.payload["number"])

    def handler(self, **more: Any) -> IdempotentHandler:
        return IdempotentHandler(kind="slow", handle=self.handle, idempotent_by="it waits", **more)


async def soon(queue: "asyncio.Queue[int]") -> int:
    async with asyncio.timeout(PATIENCE):
        return await queue.get()
