"""Void a payment: take nothing, and free all that was set aside."""

from dataclasses import dataclass
from typing import Any

from causeway.kit.work import Work
from causeway.ledger.commands.hold import release
from causeway.payments.commands.deposits import changed, end_hold
from causeway.payments.commands.steps import take_step
from causeway.payments.commands.write_intent import WriteIntent, write_intent
from causeway.payments.deposits.queries import account_or_defect
from causeway.payments.events import PaymentVoided
from causeway.payments.intent_tables import IntentKind
from causeway.payments.rules.transitions import PaymentStep
from causeway.payments.tables import Payment, PaymentMethod


@dataclass(frozen=True)
class Void:
    """Release the payment: the filing was rejected or cancelled, or nothing that costs was accepted."""

    payment_id: str


async def void(work: Work[Any], command: Void) -> Payment:
    """Return the payment, VOIDED; ACTION_NOT_AVAILABLE if it was captured or released before."""
    payment = await take_step(work, command.payment_id, PaymentStep.VOID, completed_at=work.now)
    if payment.method is PaymentMethod.CARD:
        await write_intent(work, WriteIntent(payment.id, IntentKind.VOID, 0))
    else:
        account = await account_or_defect(work.session, payment.deposit_account_id)
        await release(work, account.ledger_account_id, payment.authorised_cents)
        await end_hold(work, payment.id, 0)
        changed(work, account)
    work.record(
        PaymentVoided(
            payment.id,
            payment.filing_id,
            payment.organisation_id,
            payment.payer_user_id,
            payment.status.value,
        )
    )
    return payment
