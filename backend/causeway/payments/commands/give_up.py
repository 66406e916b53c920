"""Give a payment up that nobody has answered: it is cancelled here, and the provider is told to close its page."""

from dataclasses import dataclass
from typing import Any

from causeway.kit.work import Work
from causeway.payments.commands.steps import take_step
from causeway.payments.commands.write_intent import WriteIntent, write_intent
from causeway.payments.events import PaymentCancelled, told_of
from causeway.payments.intent_tables import IntentKind
from causeway.payments.rules.transitions import PaymentStep
from causeway.payments.tables import Payment, PaymentMethod


@dataclass(frozen=True)
class GiveUp:
    """Wait no longer for this payment."""

    payment_id: str


async def give_up(work: Work[Any], command: GiveUp) -> Payment:
    """Return the payment, CANCELLED. What the payer sets aside after all is let go of as soon as it is known."""
    payment = await take_step(
        work, command.payment_id, PaymentStep.CANCEL, completed_at=work.now, redirect_url=None
    )
    if payment.method is PaymentMethod.CARD:
        await write_intent(work, WriteIntent(payment.id, IntentKind.VOID, 0))
    work.record(told_of(PaymentCancelled, payment))
    return payment
