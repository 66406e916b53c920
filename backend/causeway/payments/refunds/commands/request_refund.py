"""Ask for some or all of a payment to be paid back: a second person decides on it."""

from dataclasses import dataclass

from causeway.accounts.actor import Actor
from causeway.kit.clock import in_hong_kong
from causeway.kit.counters import next_number
from causeway.kit.errors import FieldRefusal, Forbidden, NotFound, ProblemCode
from causeway.kit.work import Work
from causeway.payments.refunds.access import may_keep_refunds
from causeway.payments.refunds.commands.steps import check_refundable
from causeway.payments.refunds.events import RefundAsked, refund_told
from causeway.payments.refunds.rules.asking import check_amount, read_reason, refund_reference
from causeway.payments.refunds.rules.transitions import REFUNDS, RefundEvent
from causeway.payments.refunds.tables import Refund, RefundSerial
from causeway.payments.rules.words import NOT_IN_THIS_STATE
from causeway.payments.tables import Payment


@dataclass(frozen=True)
class RequestRefund:
    """Ask for a refund."""

    payment_id: str
    """Of which payment of fees."""
    amount_cents: int
    reason: str
    """Why, for whoever decides and for the payer."""


async def request_refund(work: Work[Actor], command: RequestRefund) -> str:
    """Return the id of the refund, SENT_FOR_APPROVAL: nothing has moved.

    Refuses with INVALID, NOT_FOUND, FORBIDDEN, and ACTION_NOT_AVAILABLE for more than can still be paid back.
    """
    if not may_keep_refunds(work.actor) or work.actor.user_id is None:
        raise Forbidden
    check_amount(command.amount_cents)
    reason = read_reason(command.reason, "reason")
    if await work.session.get(Payment, command.payment_id) is None:
        raise NotFound(FieldRefusal(("paymentId",), ProblemCode.NOT_FOUND, NOT_IN_THIS_STATE))
    await check_refundable(work, command.payment_id, command.amount_cents)
    year = in_hong_kong(work.now).year
    serial = await next_number(work.session, RefundSerial.last, year=year)
    refund = Refund(
        id=work.new_id(),
        reference=refund_reference(year, serial),
        payment_id=command.payment_id,
        amount_cents=command.amount_cents,
        reason=reason,
        status=REFUNDS.step(None, RefundEvent.ASK),
        asked_at=work.now,
        asked_by=work.actor.user_id,
    )
    work.session.add(refund)
    work.record(refund_told(RefundAsked, refund))
    return refund.id
