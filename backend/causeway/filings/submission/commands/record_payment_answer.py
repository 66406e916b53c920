"""Recording what the payment provider answered, and with it the receipt or the failure of the filing it pays for."""

from typing import Any

from sqlmodel import col, select

from causeway.filings.core.queries import filing_for_system
from causeway.filings.submission.commands.settle_renewal import settle_renewal
from causeway.filings.submission.commands.settle_submission import (
    NOT_ANSWERED,
    SettleSubmission,
    settle_submission,
)
from causeway.kit.work import Work
from causeway.payments.commands.record_answer import RecordAnswer, record_answer
from causeway.payments.intent_tables import PaymentIntent
from causeway.payments.tables import Payment


async def record_payment_answer(work: Work[Any], command: RecordAnswer) -> Payment:
    """Return the payment. A filing that waited for it is received in the same instant that its fee is set aside."""
    found = select(Payment.filing_id).join(PaymentIntent, col(PaymentIntent.payment_id) == col(Payment.id))
    filing_id = (await work.session.exec(found.where(PaymentIntent.id == command.intent_id))).one()
    # Before the payment, as the registry's decisions do: nobody waits in a circle.
    filing = await filing_for_system(work, filing_id) if filing_id is not None else None
    payment = await record_answer(work, command)
    if filing_id is not None and payment.status not in NOT_ANSWERED:
        await settle_submission(work, SettleSubmission(filing_id))
    if filing is not None and payment.renews_payment_id is not None:
        await settle_renewal(work, filing, payment)
    return payment
