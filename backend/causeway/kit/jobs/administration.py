"""What an operator sees of the jobs, and may do about those that failed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import delete, func, update
from sqlmodel import col, select

from causeway.kit.database import ReadSession
from causeway.kit.jobs.enqueue import announce
from causeway.kit.jobs.settling import UNSYNCHRONISED
from causeway.kit.jobs.tables import Job, JobState
from causeway.kit.work import Work

MAX_LISTED_JOBS = 200


@dataclass(frozen=True)
class RetryJobs:
    """Begin these jobs again, or, without ids, all that failed."""

    job_ids: tuple[int, ...] = ()


@dataclass(frozen=True)
class DropJob:
    """Nobody wants this job to be done any more."""

    job_id: int


class JobCount(NamedTuple):
    """How many jobs of a kind are in a state; for WAITING ones, since when the first of them is due (none: later)."""

    kind: str
    state: JobState
    jobs: int
    due_since: datetime | None


async def list_jobs(
    session: ReadSession,
    *,
    state: JobState | None = None,
    kind: str | None = None,
    limit: int = MAX_LISTED_JOBS,
) -> Sequence[Job]:
    """Return jobs, failed ones first, then by when they are due."""
    statement = select(Job)
    if state is not None:
        statement = statement.where(Job.state == state)
    if kind is not None:
        statement = statement.where(Job.kind == kind)
    order = (col(Job.run_at).is_not(None), col(Job.run_at), col(Job.id))
    return (await session.exec(statement.order_by(*order).limit(limit))).all()


async def count_jobs(session: ReadSession, now: datetime) -> list[JobCount]:
    """Return the counts of every kind and state that has any."""
    statement = select(Job.kind, Job.state, func.count(), func.min(Job.run_at)).group_by(
        col(Job.kind), col(Job.state)
    )
    return [
        JobCount(
            kind,
            JobState(state),
            jobs,
            first if state is JobState.WAITING and first and first <= now else None,
        )
        for kind, state, jobs, first in (await session.execute(statement)).all()
    ]


async def count_failed(session: ReadSession) -> int:
    """Return how many jobs were given up."""
    statement = select(func.count()).select_from(Job).where(Job.state == JobState.FAILED)
    return (await session.exec(statement)).one()


async def retry_jobs(work: Work[Any], command: RetryJobs) -> int:
    """Let failed jobs, and those that wait after a failure, be begun at once; return how many."""
    wanted = col(Job.state) == JobState.FAILED
    if command.job_ids:
        wanted = col(Job.id).in_(command.job_ids) & (col(Job.state) != JobState.RUNNING)
    values = {"state": JobState.WAITING, "run_at": work.now, "attempts": 0}
    result: Any = await work.session.execute(
        update(Job).where(wanted).values(values), execution_options=UNSYNCHRONISED
    )
    await announce(work.session)
    return int(result.rowcount)


async def drop_job(work: Work[Any], command: DropJob) -> bool:
    """Delete a job that is not running and does not recur; return whether there was such a one."""
    statement = delete(Job).where(
        col(Job.id) == command.job_id, col(Job.state) != JobState.RUNNING, col(Job.singleton).is_(None)
    )
    result: Any = await work.session.execute(statement, execution_options=UNSYNCHRONISED)
    return bool(result.rowcount)


async def forget_failed(work: Work[Any], before: datetime) -> None:
    """Delete jobs that were given up and that were enqueued before then."""
    statement = delete(Job).where(col(Job.state) == JobState.FAILED, col(Job.created_at) < before)
    await work.session.execute(statement, execution_options=UNSYNCHRONISED)
