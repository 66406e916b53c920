"""The kinds of jobs that payments call for: asking the provider what an intent says."""

from typing import Any

from causeway.kit.jobs.enqueue import NewJob, enqueue
from causeway.kit.work import Work
from causeway.payments.intent_tables import PaymentIntent

SETTLE_INTENT = "payments.settle_intent"
SETTLE_DUE_INTENTS = "payments.settle_due_intents"


def key_of(payment_id: str) -> str:
    """Return the key under which the jobs of one payment are done one at a time."""
    return f"payment:{payment_id}"


async def settle_soon(work: Work[Any], intent: PaymentIntent) -> None:
    """Have the provider asked at once, in this unit of work's wake."""
    new = NewJob(SETTLE_INTENT, {"intent_id": intent.id}, key=key_of(intent.payment_id))
    await enqueue(work.session, new, now=work.now)
