"""Enqueuing a job in the unit of work that calls for it."""

from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import bindparam, insert, text

from causeway.kit.compiled_statements import CompiledStatement
from causeway.kit.database import WriteSession
from causeway.kit.jobs.signal import CHANNEL
from causeway.kit.jobs.tables import Job, JobState

ENQUEUED = "jobs_enqueued"
"""Where a session notes that it has enqueued something, for `kit.context` to tell the workers after the commit."""


_JOBS: Any = Job.__table__  # type: ignore[attr-defined]
_GIVEN = {
    name: bindparam(name, type_=_JOBS.c[name].type)
    for name in ("kind", "key", "payload", "run_at", "created_at")
}
_INSERT = CompiledStatement(insert(_JOBS).values(state=JobState.WAITING, attempts=0, **_GIVEN))


class NewJob(NamedTuple):
    """What is to be done: of which kind, with which ids, in order with which others, and not before when.

    For a `key`, lock what it names before enqueuing, as any change of it does: then ids follow commits.
    """

    kind: str
    payload: dict[str, Any]
    key: str | None = None
    run_at: datetime | None = None
    """None: at once."""


async def enqueue(session: WriteSession, new: NewJob, *, now: datetime) -> None:
    """Add the job; it exists, and the workers hear of it, when and only when the session's unit of work commits."""
    values = {"kind": new.kind, "key": new.key, "payload": new.payload}
    await _INSERT.run(session, [{**values, "run_at": new.run_at or now, "created_at": now}])
    await announce(session)


async def announce(session: WriteSession) -> None:
    """Tell every process's workers to look when the session's transaction commits."""
    if session.info.get(ENQUEUED):
        return
    session.info[ENQUEUED] = True
    if session.get_bind().dialect.name == "postgresql":
        await session.execute(text("SELECT pg_notify(:channel, '')"), {"channel": CHANNEL})
