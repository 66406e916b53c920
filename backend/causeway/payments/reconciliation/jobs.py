"""The kinds of jobs of reconciliation."""

from datetime import date
from typing import Any

from causeway.kit.jobs.enqueue import NewJob, enqueue
from causeway.kit.work import Work

RECONCILE_DUE = "payments.reconcile_due"
COMPARE_DAY = "payments.compare_day"


async def compare_soon(work: Work[Any], day: date) -> None:
    """Have a day compared at once, in this unit of work's wake."""
    await enqueue(work.session, NewJob(COMPARE_DAY, {"day": day.isoformat()}), now=work.now)
