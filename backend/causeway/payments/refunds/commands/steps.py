"""Taking a refund one step further, and whether its payment bears it."""

from typing import Any

from sqlalchemy import ColumnElement, true, update
from sqlmodel import col

from causeway.kit.errors import Conflict, FieldRefusal, ProblemCode
from causeway.kit.money import say_dollars
from causeway.kit.work import Work
from causeway.payments.chargebacks.queries import is_disputed
from causeway.payments.chargebacks.words import DISPUTED
from causeway.payments.commands.steps import lock_payment
from causeway.payments.refunds.queries import asked_and_paid_back
from causeway.payments.refunds.rules.transitions import REFUNDS, RefundEvent
from causeway.payments.refunds.tables import Refund
from causeway.payments.refunds.words import CLOSES_INSTEAD, NOT_TAKEN, TOO_MUCH
from causeway.payments.rules.transitions import COMPLETE
from causeway.payments.tables import Payment


async def take_refund_step(
    work: Work[Any],
    refund_id: str,
    event: RefundEvent,
    where: ColumnElement[bool] | None = None,
    **values: Any,
) -> Refund:
    """Return the refund after `event`; ACTION_NOT_AVAILABLE unless it may follow. Of two at once, one wins.

    `where`: what must hold of the row besides, such as who asked.
    """
    statement = (
        update(Refund)
        .where(
            col(Refund.id) == refund_id,
            col(Refund.status).in_(REFUNDS.sources_of(event)),
            true() if where is None else where,
        )
        .values(status=REFUNDS.target_of(event), **values)
        .returning(Refund)
    )
    taken = await work.session.execute(statement, execution_options={"populate_existing": True})
    refund: Refund | None = taken.scalar_one_or_none()
    if refund is None:
        raise REFUNDS.refusal((await work.session.get_one(Refund, refund_id, populate_existing=True)).status)
    return refund


async def check_refundable(
    work: Work[Any], payment_id: str, amount_cents: int, but: str | None = None
) -> None:
    """Refuse what the payment does not bear: with other refunds it may never be more than was taken.

    The payment stays as it is until the unit of work ends. `but` is the refund itself, once there is one.
    """
    await lock_payment(work, payment_id)
    payment = await work.session.get_one(Payment, payment_id, populate_existing=True)
    code = ProblemCode.ACTION_NOT_AVAILABLE
    if payment.paid_into_account_id is not None:
        raise Conflict(CLOSES_INSTEAD, FieldRefusal(("paymentId",), code, CLOSES_INSTEAD), code=code)
    if payment.status not in COMPLETE:
        raise Conflict(NOT_TAKEN, FieldRefusal(("paymentId",), code, NOT_TAKEN), code=code)
    if await is_disputed(work.session, payment_id):
        raise Conflict(DISPUTED, FieldRefusal(("paymentId",), code, DISPUTED), code=code)
    refunded = await asked_and_paid_back(work.session, payment_id, but)
    left = payment.captured_cents - refunded
    if amount_cents > left:
        words = TOO_MUCH.format(
            left=say_dollars(left),
            captured=say_dollars(payment.captured_cents),
            refunded=say_dollars(refunded),
        )
        raise Conflict(words, FieldRefusal(("amount",), ProblemCode.INVALID, words), code=code)
