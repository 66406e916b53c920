"""What submission calls for that can wait: the answer of a payment."""

from datetime import timedelta
from typing import Any

from causeway.filings.submission.commands.settle_submission import SettleSubmission, settle_submission
from causeway.kit.jobs.enqueue import NewJob, enqueue
from causeway.kit.jobs.handlers import TransactionHandler
from causeway.kit.jobs.tables import Job
from causeway.kit.work import Work

SETTLE = "filings.settle_submission"
ASK_AGAIN_AFTER = timedelta(seconds=10)


async def settle_later(work: Work[Any], filing_id: str, after: timedelta = timedelta(0)) -> None:
    """Have a filing that is SUBMITTING received or failed, in this unit of work's wake."""
    new = NewJob(SETTLE, {"filing_id": filing_id}, key=f"filing:{filing_id}", run_at=work.now + after)
    await enqueue(work.session, new, now=work.now)


async def _settle(work: Work[Any], job: Job) -> None:
    filing_id = str(job.payload["filing_id"])
    if not await settle_submission(work, SettleSubmission(filing_id)):
        await settle_later(work, filing_id, ASK_AGAIN_AFTER)


JOBS = (TransactionHandler(kind=SETTLE, act=_settle),)
"""All jobs of submission, for the worker."""
