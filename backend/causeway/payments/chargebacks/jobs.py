"""The kinds of jobs that charge-backs call for: asking the provider what is disputed."""

from typing import Any

from causeway.kit.jobs.enqueue import NewJob, enqueue
from causeway.kit.work import Work
from causeway.payments.jobs import key_of

ASK_DISPUTES = "chargebacks.ask"
ASK_DUE_DISPUTES = "chargebacks.ask_due"


async def ask_disputes_soon(work: Work[Any], payment_id: str) -> None:
    """Have the provider asked at once, in this unit of work's wake."""
    new = NewJob(ASK_DISPUTES, {"payment_id": payment_id}, key=key_of(payment_id))
    await enqueue(work.session, new, now=work.now)
