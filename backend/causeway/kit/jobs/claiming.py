"""Taking a job in hand: one worker at a time, by a lease that it renews while it works."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any

from sqlalchemy import BigInteger, Select, and_, bindparam, exists, func, or_, union_all, update
from sqlalchemy import select as sql_select
from sqlalchemy.orm import aliased
from sqlmodel import col, select
from sqlmodel.sql.sqltypes import UTCDateTime

from causeway.kit.compiled_statements import CompiledStatement
from causeway.kit.database import ReadSession
from causeway.kit.jobs.settling import RETURNED_AT_ONCE
from causeway.kit.jobs.tables import Job, JobState
from causeway.kit.plain_rows import PlainQuery
from causeway.kit.work import Work

_NOW = bindparam("now", type_=UTCDateTime())

MAX_SETS_OF_KINDS = 256
"""Sets of kinds for which a statement is kept: a worker wants those of which it does fewer than it may."""


@dataclass(frozen=True)
class Wanted:
    """What a worker can begin: jobs of these kinds, but those that it is at, whatever became of their leases."""

    kinds: frozenset[str]
    running: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Claim:
    """`owner`, a worker, wants to begin a job and will hold it for `lease` at a time.

    Of which kind, it has found by `due_kinds`, and which jobs it is at.
    """

    owner: str
    kinds: tuple[str, ...]
    running: frozenset[int]
    lease: timedelta


@dataclass(frozen=True)
class Renew:
    """`owner` is still at these jobs."""

    owner: str
    job_ids: frozenset[int]
    lease: timedelta


async def claim_job(work: Work[Any], command: Claim) -> Job | None:
    """Return the job that is due, of the first kind that has one, leased to the owner; None if others were faster."""
    running = _padded(command.running)
    given = {"now": work.now, "owner": command.owner, "until": work.now + command.lease, **running}
    for kind in command.kinds:
        job: Job | None = await _claiming(len(running)).one_or_none(work.session, {"kind": kind, **given})
        if job is not None:
            return job
    return None


@lru_cache(MAX_SETS_OF_KINDS)
def _claiming(running: int) -> PlainQuery:
    # Others' claims are passed over, not waited for. As a scalar it is looked for once.
    found = _due(bindparam("kind"), _NOW, running).with_for_update(skip_locked=True, of=Job)
    values = {"state": JobState.RUNNING, "lease_owner": bindparam("owner"), "attempts": Job.attempts + 1}
    until = bindparam("until", type_=UTCDateTime())
    statement = update(Job).where(col(Job.id) == found.scalar_subquery()).values(run_at=until, **values)
    return PlainQuery(statement, Job)


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


async def due_kinds(session: ReadSession, now: datetime, wanted: Wanted) -> list[str]:
    """Return the kinds of which something is to be claimed, first that of the job which is due first.

    A look costs less than a write.
    """
    if not wanted.kinds:
        return []
    running = _padded(wanted.running)
    found = await _firsts(wanted.kinds, len(running)).all(session, {"now": now, **running})
    return [kind for kind, *_ in found]


async def next_due(session: ReadSession, now: datetime, kinds: Collection[str]) -> datetime | None:
    """Return when the next job of `kinds` is due after `now`, or its worker's lease over; None if there is none."""
    found = await _nexts(frozenset(kinds)).all(session, {"now": now}) if kinds else []
    return min((due for (due,) in found if due is not None), default=None)


def _padded(running: Collection[int]) -> dict[str, int]:
    """Return the jobs that a worker is at, as parameters of one of few statements: of 0, 4, 16 or so of them."""
    room = 0
    while room < len(running):
        room = room * 4 or 4
    ids = [*sorted(running), *[0] * (room - len(running))]
    return {f"running_{place}": job_id for place, job_id in enumerate(ids)}


@lru_cache(MAX_SETS_OF_KINDS)
def _firsts(kinds: frozenset[str], running: int) -> CompiledStatement:
    """Return the statement that finds the first job of each kind: many that wait are passed over with their kind."""
    firsts = [
        _due(kind, _NOW, running).with_only_columns(col(Job.kind), col(Job.run_at), col(Job.id)).subquery()
        for kind in sorted(kinds)
    ]
    return CompiledStatement(union_all(*(sql_select(each) for each in firsts)).order_by("run_at", "id"))


@lru_cache(MAX_SETS_OF_KINDS)
def _nexts(kinds: frozenset[str]) -> CompiledStatement:
    later = col(Job.run_at) > bindparam("now", type_=UTCDateTime())
    return CompiledStatement(
        union_all(
            *(sql_select(func.min(Job.run_at)).where(later, col(Job.kind) == kind) for kind in sorted(kinds))
        )
    )


def _due(kind: Any, now: Any, running: int) -> Select[Any]:
    """Find the job of a kind that is due first and whose key, if it has one, is free; none of so many others."""
    others = [bindparam(f"running_{place}", type_=BigInteger()) for place in range(running)]
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
        .where(col(Job.kind) == kind, col(Job.run_at) <= now, ~key_is_held)
        .where(*(col(Job.id) != each for each in others))
        .order_by(col(Job.run_at), col(Job.id))
        .limit(1)
    )
