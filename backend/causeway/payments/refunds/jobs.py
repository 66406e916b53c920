"""The kinds of jobs that refunds call for: asking the provider to pay one back."""

from typing import Any

from causeway.kit.jobs.enqueue import NewJob, enqueue
from causeway.kit.work import Work
from causeway.payments.jobs import key_of
from causeway.payments.refunds.tables import Refund

SETTLE_REFUND = "refunds.settle_refund"
SETTLE_DUE_REFUNDS = "refunds.settle_due_refunds"


async def pay_back_soon(work: Work[Any], refund: Refund) -> None:
    """Have the provider asked at once, in this unit of work's wake."""
    new = NewJob(SETTLE_REFUND, {"refund_id": refund.id}, key=key_of(refund.payment_id))
    await enqueue(work.session, new, now=work.now)
