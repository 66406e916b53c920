"""Seeing that recurring work is on the table."""

from typing import Any

from sqlalchemy import update
from sqlmodel import col

from causeway.kit.jobs.enqueue import announce
from causeway.kit.jobs.handlers import JobHandler
from causeway.kit.jobs.tables import Job, JobState
from causeway.kit.rows import ensure_row
from causeway.kit.work import Work


async def schedule_recurring(work: Work[Any], handlers: tuple[JobHandler, ...]) -> None:
    """Put each recurring kind on the table unless it is there; bring one forward whose period became shorter."""
    for handler in handlers:
        if handler.recurrence is None:
            continue
        first = handler.recurrence.first_run(work.now)
        await ensure_row(
            work.session,
            Job,
            kind=handler.kind,
            payload={},
            state=JobState.WAITING,
            run_at=first,
            attempts=0,
            singleton=handler.kind,
            created_at=work.now,
        )
        latest = handler.recurrence.next_run(work.now)
        sooner = (
            update(Job)
            .where(
                col(Job.singleton) == handler.kind,
                col(Job.state) == JobState.WAITING,
                col(Job.run_at) > latest,
            )
            .values(run_at=latest)
        )
        await work.session.execute(sooner, execution_options={"synchronize_session": False})
    await announce(work.session)
