"""Taking a payment one step further: the transition table, executed by one conditional statement."""

from typing import Any

from sqlalchemy import update
from sqlmodel import col, select

from causeway.kit.errors import Conflict, ProblemCode
from causeway.kit.work import Work
from causeway.payments.rules.transitions import PAYMENTS, PaymentStep
from causeway.payments.rules.words import NOT_IN_THIS_STATE
from causeway.payments.tables import Payment, PaymentMethod


async def take_step(work: Work[Any], payment_id: str, step: PaymentStep, **values: Any) -> Payment:
    """Return the payment after `step`; ACTION_NOT_AVAILABLE unless it may follow. Of two at once, one wins."""
    statement = (
        update(Payment)
        .where(col(Payment.id) == payment_id, col(Payment.status).in_(PAYMENTS.sources_of(step)))
        .values(status=PAYMENTS.target_of(step), **values)
        .returning(Payment)
    )
    taken = await work.session.execute(statement, execution_options={"populate_existing": True})
    payment: Payment | None = taken.scalar_one_or_none()
    if payment is None:
        raise Conflict(NOT_IN_THIS_STATE, code=ProblemCode.ACTION_NOT_AVAILABLE)
    return payment


async def lock_payment(work: Work[Any], payment_id: str) -> PaymentMethod:
    """Keep a payment as it is until the unit of work ends, and return what it is paid with.

    What is read about it next stays true.
    """
    found = select(Payment.method).where(Payment.id == payment_id)
    return PaymentMethod((await work.session.exec(found.with_for_update())).one())
