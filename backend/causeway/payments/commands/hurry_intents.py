"""The provider says that something happened to a payment: it is asked what, at once."""

from dataclasses import dataclass
from typing import Any

from sqlmodel import col, select

from causeway.kit.jobs.tables import Job, JobState
from causeway.kit.work import Work
from causeway.payments.chargebacks.jobs import ASK_DISPUTES, ask_disputes_soon
from causeway.payments.intent_tables import UNSETTLED, IntentKind, IntentState, PaymentIntent
from causeway.payments.jobs import SETTLE_INTENT, key_of, settle_soon
from causeway.payments.tables import Payment, PaymentStatus


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
    asks = await _may_be_disputed(work, begun.payment_id)
    if asks:
        await ask_disputes_soon(work, begun.payment_id)
    if await _waits(work, SETTLE_INTENT, begun.payment_id):
        return asks
    unsettled = select(PaymentIntent).where(
        PaymentIntent.payment_id == begun.payment_id, col(PaymentIntent.state).in_(UNSETTLED)
    )
    found = list((await work.session.exec(unsettled.order_by(col(PaymentIntent.id)))).all())
    if not found and (await _is_held(work, begun)):
        found = [begun]
    for intent in found:
        await settle_soon(work, intent)
    return bool(found) or asks


async def _waits(work: Work[Any], kind: str, payment_id: str) -> bool:
    """Return whether a job of that kind about the payment waits to be begun."""
    waiting = select(Job.id).where(
        Job.kind == kind, Job.key == key_of(payment_id), Job.state == JobState.WAITING
    )
    return (await work.session.exec(waiting.limit(1))).first() is not None


async def _may_be_disputed(work: Work[Any], payment_id: str) -> bool:
    """Return whether a card was asked for money, and nobody is about to ask whether it was taken back."""
    asked = select(PaymentIntent.id).where(
        PaymentIntent.payment_id == payment_id,
        PaymentIntent.kind == IntentKind.CAPTURE,
        PaymentIntent.state != IntentState.REFUSED,
    )
    is_asked = (await work.session.exec(asked)).first() is not None
    return is_asked and not await _waits(work, ASK_DISPUTES, payment_id)


async def _is_held(work: Work[Any], begun: PaymentIntent) -> bool:
    """Return whether a card holds what was asked for, so that the news may be that it does not any more."""
    held = select(Payment.id).where(
        Payment.id == begun.payment_id, Payment.status == PaymentStatus.AUTHORISED
    )
    return begun.kind is IntentKind.AUTHORISE and (await work.session.exec(held)).first() is not None
