"""Ask for what was paid at the counter and is not owed to be paid back, when the court has decided."""

from collections.abc import Collection
from typing import Any

from causeway.kit.clock import in_hong_kong
from causeway.kit.counters import next_number
from causeway.kit.work import Work
from causeway.payments.commands.steps import lock_payment
from causeway.payments.queries import lines_of_payment
from causeway.payments.refunds.events import RefundAsked, refund_told
from causeway.payments.refunds.queries import asked_and_paid_back
from causeway.payments.refunds.rules.asking import refund_reference
from causeway.payments.refunds.rules.transitions import REFUNDS, RefundEvent
from causeway.payments.refunds.tables import Refund, RefundSerial
from causeway.payments.rules.transitions import COMPLETE
from causeway.payments.tables import Payment, PaymentMethod
from causeway.payments.tills.words import NOT_ALL_ACCEPTED


async def give_back(work: Work[Any], payment_id: str | None, accepted: Collection[str] = ()) -> str | None:
    """Return the id of a refund, SENT_FOR_APPROVAL, of all but the accepted documents' fees; None where none is due.

    Only what was paid at the counter was taken before the decision. Who decided is who asked: two of the accounts
    office see to the rest, one who approves and one who pays.
    """
    payment = await work.session.get(Payment, payment_id or "")
    if payment is None or payment.method is not PaymentMethod.KIOSK_CASHIER or payment.status not in COMPLETE:
        return None
    await lock_payment(work, payment.id)
    lines = await lines_of_payment(work.session, payment.id)
    owed = sum(line.payable_cents for line in lines if line.filing_document_id in accepted)
    amount = payment.captured_cents - owed - await asked_and_paid_back(work.session, payment.id)
    if amount <= 0:
        return None
    year = in_hong_kong(work.now).year
    serial = await next_number(work.session, RefundSerial.last, year=year)
    refund = Refund(
        id=work.new_id(),
        reference=refund_reference(year, serial),
        payment_id=payment.id,
        amount_cents=amount,
        reason=NOT_ALL_ACCEPTED.en,
        status=REFUNDS.step(None, RefundEvent.ASK),
        asked_at=work.now,
        asked_by=work.actor.user_id or "",
    )
    work.session.add(refund)
    work.record(refund_told(RefundAsked, refund))
    return refund.id
