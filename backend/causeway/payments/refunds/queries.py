"""Every SELECT about refunds."""

from datetime import datetime

from sqlmodel import col, func, select

from causeway.kit.database import ReadSession
from causeway.kit.errors import NotFound
from causeway.payments.intent_tables import UNSETTLED, IntentKind, PaymentIntent
from causeway.payments.refunds.rules.transitions import POSTED
from causeway.payments.refunds.tables import Refund, RefundStatus
from causeway.payments.tables import DepositAccount, DepositAccountStatus, Payment


async def refund_by_id(session: ReadSession, refund_id: str) -> Refund:
    """Return a refund, kept as it is until the unit of work ends; NotFound if there is none."""
    statement = select(Refund).where(Refund.id == refund_id).with_for_update()
    found = (await session.exec(statement, execution_options={"populate_existing": True})).one_or_none()
    if found is None:
        raise NotFound
    return found


async def asked_and_paid_back(session: ReadSession, payment_id: str, but: str | None = None) -> int:
    """Return how many cents of a payment were paid back, or are asked for by other refunds than `but`."""
    open_or_posted = {RefundStatus.SENT_FOR_APPROVAL, RefundStatus.UPDATE_REQUIRED, *POSTED}
    statement = select(func.coalesce(func.sum(Refund.amount_cents), 0)).where(
        Refund.payment_id == payment_id, col(Refund.status).in_(open_or_posted), Refund.id != (but or "")
    )
    return int((await session.exec(statement)).one())


async def takes_back(session: ReadSession, payment: Payment) -> bool:
    """Return whether the deposit account that was paid from is still there, and keep it so."""
    statement = select(DepositAccount.status).where(DepositAccount.id == payment.deposit_account_id)
    status = (await session.exec(statement.with_for_update(read=True))).one_or_none()
    return status not in {None, DepositAccountStatus.CLOSED}


async def due_refunds(session: ReadSession, now: datetime, most: int) -> list[str]:
    """Return the refunds that the provider is to be asked about now, the longest due first."""
    due = select(Refund.id).where(col(Refund.next_ask_at) <= now)
    return list((await session.exec(due.order_by(col(Refund.next_ask_at)).limit(most))).all())


async def to_be_asked(session: ReadSession, refund_id: str) -> tuple[Refund, str, str | None] | None:
    """Return a refund that the provider has not settled, with the key of its payment and the provider's name for it.

    None if it has been settled.
    """
    statement = (
        select(Refund, PaymentIntent.id, PaymentIntent.provider_reference)
        .join(PaymentIntent, col(PaymentIntent.payment_id) == col(Refund.payment_id))
        .where(
            Refund.id == refund_id,
            PaymentIntent.kind == IntentKind.AUTHORISE,
            col(Refund.provider_state).in_(UNSETTLED),
        )
    )
    found = (await session.exec(statement)).one_or_none()
    return (found[0], found[1], found[2]) if found else None
