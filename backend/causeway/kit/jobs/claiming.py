"""Taking a job in hand: one worker at a time, by a lease that it renews while it works."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Select, and_, exists, func, or_, update
from sqlalchemy.orm import aliased
from sqlmodel import col, select

from causeway.kit.database import ReadSession
from causeway.kit.jobs.settling import RETURNED_AT_ONCE
from causeway.kit.jobs.tables import Job, JobState
from causeway.kit.work import Work


@dataclass(frozen=True)
class Wanted:
    """What a worker can begin: jobs of these kinds, but those that it is at, whatever became of their leases."""

    kinds: frozenset[str]
    running: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Claim:
    """`owner`, a worker, wants to begin a job and will hold it for `lease` at a time."""

    owner: str
    wanted: Wanted
    lease: timedelta


@dataclass(frozen=True)
class Renew:
    """`owner` is still at these jobs."""

    owner: str
    job_ids: frozenset[int]
    lease: timedelta


async def claim_job(work: Work[Any], command: Claim) -> Job | None:
    """Return the job that is due first, leased to the owner; None if none is due or others were faster."""
    found = _due(work.now, command.wanted)
    if work.session.get_bind().dialect.name == "postgresql":
        # Others' claims are passed over, not waited for. As a scalar it is looked for once.
        found = found.with_for_update(skip_locked=True, of=Job)
    statement = (
        update(Job)
        .where(col(Job.id) == found.scalar_subquery())
        .values(
            state=JobState.RUNNING,
            lease_owner=command.owner,
            run_at=work.now + command.lease,
            attempts=Job.attempts + 1,
        )
        .returning(Job)
    )
    options = {"synchronize_session": False, "populate_existing": True}
    return (await work.session.execute(statement, execution_options=options)).scalar_one_or_none()


async def renew_leases(work: Work[Any], command: Renew) -> frozenset[int]:
    """Hold the jobs for another lease; return those that the owner still has."""
    statement = (
        update(Job)
        .where(
            col(Job.id).in_(sorted(command.job_ids)),
            col(Job.state) == JobState.RUNNING,
            col(Job.lease_owner) == command.owner,
        )
        .values(run_at=work.now + command.lease)
        .returning(col(Job.id))
    )
    held = await work.session.execute(statement, execution_options={"synchronize_session": False})
    return frozenset(job_id for job_id in held.scalars() if job_id is not None)


async def take_back_leases(work: Work[Any], _command: None) -> int:
    """Let every running job be begun again at once, and return how many. Only for who knows that no worker is left."""
    statement = (
        update(Job).where(col(Job.state) == JobState.RUNNING).values(RETURNED_AT_ONCE | {"run_at": work.now})
    )
    done = await work.session.execute(statement, execution_options={"synchronize_session": False})
    return int(done.rowcount)  # type: ignore[attr-defined]


async def is_any_due(session: ReadSession, now: datetime, wanted: Wanted) -> bool:
    """Whether there is something to claim: a look costs less than a write."""
    return (await session.execute(_due(now, wanted))).first() is not None


async def next_due(session: ReadSession, now: datetime, kinds: Collection[str]) -> datetime | None:
    """Return when the next job of `kinds` is due after `now`, or its worker's lease over; None if there is none."""
    statement = select(func.min(Job.run_at)).where(col(Job.run_at) > now, col(Job.kind).in_(sorted(kinds)))
    return (await session.exec(statement)).one()


def _due(now: datetime, wanted: Wanted) -> Select[Any]:
    """Find the job that is due first and whose key, if it has one, is free."""
    other = aliased(Job)
    holds_its_key = or_(
        col(other.state) == JobState.RUNNING,
        and_(col(other.state) == JobState.WAITING, col(other.id) < col(Job.id)),
    )
    key_is_held = exists().where(
        col(other.kind) == col(Job.kind),
        col(other.key) == col(Job.key),
        col(other.id) != col(Job.id),
        holds_its_key,
    )
    return (
        select(Job.id)
        .where(col(Job.run_at) <= now, col(Job.kind).in_(sorted(wanted.kinds)), ~key_is_held)
        .where(col(Job.id).not_in(sorted(wanted.running)))
        .order_by(col(Job.run_at), col(Job.id))
        .limit(1)
    )
