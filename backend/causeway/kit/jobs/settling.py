"""How a job ends: done, tried again later, given up, or handed back."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, and_, bindparam, delete, update
from sqlmodel import col

from causeway.kit.compiled_statements import CompiledStatement
from causeway.kit.jobs.enqueue import announce
from causeway.kit.jobs.tables import MAX_ERROR_CHARACTERS, Job, JobState
from causeway.kit.work import Work

RETURNED_AT_ONCE: dict[str, Any] = {"state": JobState.WAITING, "lease_owner": None}
UNSYNCHRONISED = {"synchronize_session": False}


class LeaseLostError(Exception):
    """Another worker has the job by now: whatever this one did of it is not to count."""


class Lease(NamedTuple):
    """What makes one attempt at a job different from every other."""

    job_id: int
    owner: str
    attempt: int


_TAKE_OFF = CompiledStatement(
    delete(Job).where(
        col(Job.id) == bindparam("job_id"),
        col(Job.state) == JobState.RUNNING,
        col(Job.lease_owner) == bindparam("owner"),
        col(Job.attempts) == bindparam("attempt"),
    )
)


@dataclass(frozen=True)
class Failure:
    """An attempt failed: it is to be begun again at `again_at`, or never."""

    lease: Lease
    error: str
    again_at: datetime | None


async def finish(work: Work[Any], lease: Lease, next_run: datetime | None) -> None:
    """Take the job off the table, or schedule recurring work again. Raises `LeaseLostError`."""
    if next_run is None:
        if await _TAKE_OFF.run(work.session, [lease._asdict()]) != 1:
            raise LeaseLostError
        return
    values = RETURNED_AT_ONCE | {"run_at": next_run, "attempts": 0, "last_error": None}
    await _settle(work, update(Job).where(_is_held(lease)).values(values))


async def fail(work: Work[Any], failure: Failure) -> None:
    """Note the error, and when it is tried again: what waits for its key waits as long. Raises `LeaseLostError`."""
    given_up = failure.again_at is None
    values = {
        "state": JobState.FAILED if given_up else JobState.WAITING,
        "lease_owner": None,
        "run_at": failure.again_at,
        "last_error": failure.error[:MAX_ERROR_CHARACTERS],
    }
    await _settle(work, update(Job).where(_is_held(failure.lease)).values(values))
    if failure.again_at is None:
        await announce(work.session)
        return
    job = await work.session.get_one(Job, failure.lease.job_id, populate_existing=True)
    if job.key is not None:
        # Or every claim would look at each of them in vain.
        behind = (col(Job.kind) == job.kind, col(Job.key) == job.key, col(Job.id) > job.id)
        waits = (col(Job.state) == JobState.WAITING, col(Job.run_at) < failure.again_at)
        held_back = update(Job).where(*behind, *waits).values(run_at=failure.again_at)
        await work.session.execute(held_back, execution_options=UNSYNCHRONISED)


async def hand_back(work: Work[Any], lease: Lease) -> None:
    """Let another worker begin the job at once, as if this one had not. Raises `LeaseLostError`."""
    values = RETURNED_AT_ONCE | {"run_at": work.now, "attempts": lease.attempt - 1}
    await _settle(work, update(Job).where(_is_held(lease)).values(values))
    await announce(work.session)


def _is_held(lease: Lease) -> ColumnElement[bool]:
    return and_(
        col(Job.id) == lease.job_id,
        col(Job.state) == JobState.RUNNING,
        col(Job.lease_owner) == lease.owner,
        col(Job.attempts) == lease.attempt,
    )


async def _settle(work: Work[Any], statement: Any) -> None:
    result: Any = await work.session.execute(statement, execution_options=UNSYNCHRONISED)
    if result.rowcount != 1:
        raise LeaseLostError
