"""Every SELECT about what cards hold."""

from collections.abc import Collection
from datetime import datetime

from sqlmodel import col, select

from causeway.kit.database import ReadSession
from causeway.kit.errors import Conflict, ProblemCode
from causeway.payments.holds.tables import CardHold
from causeway.payments.intent_tables import IntentKind, PaymentIntent
from causeway.payments.rules.transitions import BEGUN
from causeway.payments.rules.words import HOLD_RAN_OUT
from causeway.payments.tables import FeeLine, Payment, PaymentStatus

MAX_DUE_AT_ONCE = 200


async def due_authorisations(session: ReadSession, now: datetime) -> list[str]:
    """Return the authorisations whose hold is to be asked after, the longest due first."""
    statement = (
        select(PaymentIntent.id)
        .join(CardHold, col(CardHold.payment_id) == col(PaymentIntent.payment_id))
        .where(PaymentIntent.kind == IntentKind.AUTHORISE, col(CardHold.next_ask_at) <= now)
        .order_by(col(CardHold.next_ask_at))
        .limit(MAX_DUE_AT_ONCE)
    )
    return list((await session.exec(statement)).all())


async def begun_renewal(session: ReadSession, payment_id: str) -> Payment | None:
    """Return the payment in a payment's place whose payer has not answered yet."""
    statement = select(Payment).where(Payment.renews_payment_id == payment_id, col(Payment.status).in_(BEGUN))
    return (await session.exec(statement)).one_or_none()


async def require_held(session: ReadSession, payment_id: str, now: datetime) -> None:
    """Refuse to take what, as far as is known, the card does not hold any more."""
    over = select(CardHold.payment_id).where(CardHold.payment_id == payment_id, col(CardHold.ends_at) <= now)
    if (await session.exec(over)).first() is not None:
        raise Conflict(HOLD_RAN_OUT, code=ProblemCode.ACTION_NOT_AVAILABLE)


async def require_nothing_due(session: ReadSession, payment_id: str, document_ids: Collection[str]) -> None:
    """Refuse if these documents cost something, and the card that was to pay for them holds nothing any more."""
    due = (
        select(FeeLine.id)
        .join(Payment, col(Payment.id) == col(FeeLine.payment_id))
        .where(
            Payment.id == payment_id,
            Payment.status == PaymentStatus.AUTHORISATION_EXPIRED,
            FeeLine.payable_cents > 0,
            col(FeeLine.filing_document_id).in_(document_ids),
        )
    )
    if (await session.exec(due.limit(1))).first() is not None:
        raise Conflict(HOLD_RAN_OUT, code=ProblemCode.ACTION_NOT_AVAILABLE)
