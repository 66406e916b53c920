"""Every SELECT about charge-backs."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import col, func, select

from causeway.kit.database import ReadSession
from causeway.payments.chargebacks.tables import Chargeback, ChargebackStatus
from causeway.payments.intent_tables import IntentKind, PaymentIntent


async def chargebacks_of(session: ReadSession, payment_id: str) -> list[Chargeback]:
    """Return the charge-backs of a payment."""
    statement = select(Chargeback).where(Chargeback.payment_id == payment_id)
    return list((await session.exec(statement)).all())


async def is_disputed(session: ReadSession, payment_id: str) -> bool:
    """Return whether a payment's money was taken back and nobody has decided yet."""
    waits = select(Chargeback.id).where(
        Chargeback.payment_id == payment_id, Chargeback.status == ChargebackStatus.OPEN
    )
    return (await session.exec(waits.limit(1))).first() is not None


async def due_disputes(session: ReadSession, now: datetime, most: int) -> list[str]:
    """Return the payments whose charge-backs the provider is to be asked about now, the longest due first."""
    due = select(Chargeback.payment_id).where(col(Chargeback.next_ask_at) <= now)
    found = (await session.exec(due.order_by(col(Chargeback.next_ask_at)).limit(most))).all()
    return list(dict.fromkeys(found))


async def asked_under(session: ReadSession, payment_id: str) -> tuple[str, str | None]:
    """Return the key that a payment by card was begun under, and what the provider calls it."""
    statement = select(PaymentIntent.id, PaymentIntent.provider_reference).where(
        PaymentIntent.payment_id == payment_id, PaymentIntent.kind == IntentKind.AUTHORISE
    )
    return (await session.exec(statement)).one()


async def taken_back(session: ReadSession, payment_ids: Sequence[str]) -> dict[str, int]:
    """Return how many cents of these payments banks took back, whatever came of it later."""
    statement = (
        select(Chargeback.payment_id, func.sum(Chargeback.amount_cents))
        .where(col(Chargeback.payment_id).in_(payment_ids))
        .group_by(col(Chargeback.payment_id))
    )
    return {payment_id: int(cents) for payment_id, cents in (await session.exec(statement)).all()}
