"""The provider says that something happened to a payment: it is asked what, at once."""

from dataclasses import dataclass
from typing import Any

from sqlmodel import col, select

from causeway.kit.jobs.tables import Job, JobState
from causeway.kit.work import Work
from causeway.payments.intent_tables import UNSETTLED, PaymentIntent
from causeway.payments.jobs import SETTLE_INTENT, key_of, settle_soon


@dataclass(frozen=True)
class HurryIntents:
    """Somebody with the provider's secret says that there is news of the payment begun under `key`."""

    key: str


async def hurry_intents(work: Work[Any], command: HurryIntents) -> bool:
    """Have the provider asked now; return whether there was anything to ask.

    What a message says is never believed. While one waits to be looked into, the same again does nothing.
    """
    begun = await work.session.get(PaymentIntent, command.key)
    if begun is None:
        return False
    waiting = select(Job.id).where(
        Job.kind == SETTLE_INTENT, Job.key == key_of(begun.payment_id), Job.state == JobState.WAITING
    )
    if (await work.session.exec(waiting.limit(1))).first() is not None:
        return False
    unsettled = select(PaymentIntent).where(
        PaymentIntent.payment_id == begun.payment_id, col(PaymentIntent.state).in_(UNSETTLED)
    )
    found = (await work.session.exec(unsettled.order_by(col(PaymentIntent.id)))).all()
    for intent in found:
        await settle_soon(work, intent)
    return bool(found)
