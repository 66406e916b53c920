"""Verifying refunds: each approved by a second person, posted, and paid back as the provider says."""

from typing import Any

from sqlalchemy import func, or_, select
from sqlmodel import col

from causeway.kit.database import ReadSession
from causeway.ledger.verify import ALL, Part, broken, find
from causeway.payments.clearing.tables import ClearingItem
from causeway.payments.intent_tables import IntentState
from causeway.payments.refunds.rules.transitions import POSTED
from causeway.payments.refunds.tables import Refund, RefundStatus
from causeway.payments.tables import Payment, PaymentMethod


async def verify_refunds(session: ReadSession, part: Part = ALL) -> list[str]:
    """Return every break between refunds and what their payments say was paid back."""
    approved = (
        select(func.coalesce(func.sum(col(Refund.amount_cents)), 0))
        .where(col(Refund.payment_id) == col(Payment.id), col(Refund.status).in_(POSTED))
        .scalar_subquery()
    )
    otherwise = broken("I8 refunded is not the sum of approved refunds, payment", col(Payment.reference))
    alone = broken("refund was not decided by a second person", col(Refund.reference)).where(
        part.has(col(Refund.payment_id)),
        col(Refund.status).in_(POSTED),
        or_(col(Refund.decided_by).is_(None), col(Refund.decided_by) == col(Refund.asked_by)),
    )
    paid = (col(Refund.provider_state) == IntentState.SUCCEEDED) == (
        col(Refund.status) == RefundStatus.CLOSED
    )
    unpaid = (
        broken(
            "refund is closed and the provider has not paid it, or the other way round", col(Refund.reference)
        )
        .join(Payment, col(Payment.id) == col(Refund.payment_id))
        .where(
            part.has(col(Payment.id)),
            col(Payment.method) == PaymentMethod.CARD,
            col(Refund.status).in_(POSTED),
            or_(
                ~paid & (col(Refund.provider_state) != IntentState.REFUSED),
                col(Refund.provider_state).is_(None),
            ),
        )
    )
    statements = (
        otherwise.where(part.has(col(Payment.id)), col(Payment.refunded_cents) != approved),
        alone,
        unpaid,
        _left_to_nobody(part),
    )
    return [each for statement in statements for each in await find(session, statement)]


def _left_to_nobody(part: Part) -> Any:
    """What a person is to pay out waits for one, and is closed when they have."""
    waits = select(func.count()).where(
        col(ClearingItem.id) == col(Refund.id),
        col(ClearingItem.amount_cents) == col(Refund.amount_cents),
        col(ClearingItem.cleared_at).is_not(None) == (col(Refund.status) == RefundStatus.CLOSED),
    )
    by_hand = or_(
        col(Payment.method) == PaymentMethod.KIOSK_CASHIER, col(Refund.provider_state) == IntentState.REFUSED
    )
    return (
        broken("refund is to be paid out by a person, and does not wait for one", col(Refund.reference))
        .join(Payment, col(Payment.id) == col(Refund.payment_id))
        .where(
            part.has(col(Payment.id)),
            col(Refund.status).in_(POSTED),
            by_hand,
            waits.scalar_subquery() == 0,
        )
    )


async def refunded_at_provider(session: ReadSession) -> dict[str, int]:
    """Return how many cents of each payment the provider has paid back, as we know it, by the payment's id."""
    statement = (
        select(col(Refund.payment_id), func.sum(col(Refund.amount_cents)))
        .where(col(Refund.provider_state) == IntentState.SUCCEEDED)
        .group_by(col(Refund.payment_id))
    )
    return {payment_id: int(cents) for payment_id, cents in (await session.execute(statement)).all()}
