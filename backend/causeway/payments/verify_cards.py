"""Verifying card payments: intents, results and payments against one another, and against the provider's own log."""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import func, or_, select
from sqlmodel import col

from causeway.kit.database import ReadSession
from causeway.ledger.verify import ALL, Part, broken, find
from causeway.payments.chargebacks.verify import charged_back
from causeway.payments.intent_tables import (
    UNSETTLED,
    IntentKind,
    IntentState,
    PaymentIntent,
    PaymentResult,
)
from causeway.payments.ports import ProviderState
from causeway.payments.refunds.verify import refunded_at_provider
from causeway.payments.tables import Payment, PaymentMethod, PaymentStatus

HELD = frozenset({PaymentStatus.AUTHORISED, PaymentStatus.CAPTURING})
"""The statuses of a card's payment while its money is set aside at the provider."""
PAID_BACK, RETURNED = frozenset({"REFUNDED", "CHARGED_BACK"}), "CHARGEBACK_WON"
"""What the provider's log calls money that left the court again, and money that came back once more."""
NEVER_HELD = frozenset(
    {PaymentStatus.INITIATED, PaymentStatus.PENDING, PaymentStatus.DECLINED, PaymentStatus.CANCELLED}
)
"""The statuses of a card's payment whose money never was."""


async def verify_cards(session: ReadSession, part: Part = ALL) -> list[str]:
    """Return every break between what the provider was asked, what came of it, and what the payments say."""
    unfinished = (
        broken(
            "I4 intent is settled and has no result, or the other way round, intent", col(PaymentIntent.id)
        )
        .outerjoin(PaymentResult, col(PaymentResult.intent_id) == col(PaymentIntent.id))
        .where(
            part.has(col(PaymentIntent.payment_id)),
            col(PaymentIntent.state).in_(UNSETTLED) != col(PaymentResult.intent_id).is_(None),
        )
    )
    taken = (
        select(func.coalesce(func.sum(col(PaymentResult.amount_cents)), 0))
        .join(PaymentIntent, col(PaymentIntent.id) == col(PaymentResult.intent_id))
        .where(
            col(PaymentIntent.payment_id) == col(Payment.id), col(PaymentIntent.kind) == IntentKind.CAPTURE
        )
        .scalar_subquery()
    )
    otherwise = broken("I4 captured is not what the provider took, payment", col(Payment.reference)).where(
        part.has(col(Payment.id)),
        col(Payment.method) == PaymentMethod.CARD,
        col(Payment.captured_cents) != taken,
    )
    statements = (unfinished, otherwise, _unheld(part))
    return [each for statement in statements for each in await find(session, statement)]


def _unheld(part: Part) -> Any:
    authorised = (
        select(func.count())
        .where(
            col(PaymentIntent.payment_id) == col(Payment.id),
            col(PaymentIntent.kind) == IntentKind.AUTHORISE,
            col(PaymentIntent.state) == IntentState.SUCCEEDED,
        )
        .scalar_subquery()
    )
    return broken("I4 authorised, and the provider set nothing aside, payment", col(Payment.reference)).where(
        part.has(col(Payment.id)),
        col(Payment.method) == PaymentMethod.CARD,
        or_(col(Payment.status).in_(HELD), col(Payment.captured_cents) > 0),
        authorised == 0,
    )


async def compare_with_provider(session: ReadSession, log: Iterable[Mapping[str, Any]]) -> list[str]:
    """Return every difference, to the cent, between our payments by card and the provider's log of movements.

    `log`: its entries in order, each with `payment_key` (the id of our intent), `what` (its state then) and `cents`.
    """
    theirs = _figures(log)
    statement = (
        select(col(PaymentIntent.id), Payment)
        .join(Payment, col(Payment.id) == col(PaymentIntent.payment_id))
        .where(col(PaymentIntent.kind) == IntentKind.AUTHORISE)
    )
    differences, known = [], set()
    paid_back, disputed = await refunded_at_provider(session), await charged_back(session)
    for key, payment in (await session.execute(statement)).all():
        known.add(key)
        hold = await _held(session, key) if payment.status in HELD else 0
        gone = paid_back.get(payment.id, 0) + disputed.get(payment.id, 0)
        ours, said = (hold, payment.captured_cents - gone), theirs.get(key, (0, 0))
        if ours != said:
            differences.append(
                f"I4 held and taken are {ours} here and {said} at the provider: {payment.reference}"
            )
    differences += [
        f"I4 the provider has money that nothing here is about: {key}"
        for key, said in theirs.items()
        if key not in known and said != (0, 0)
    ]
    return differences


def _figures(log: Iterable[Mapping[str, Any]]) -> dict[str, tuple[int, int]]:
    """Return what the provider holds, and what it has taken and not paid back, in cents, for each payment."""
    figures: dict[str, tuple[int, int]] = {}
    for entry in log:
        key, what, cents = entry["payment_key"], entry["what"], int(entry["cents"])
        held, taken = figures.get(key, (0, 0))
        if what == ProviderState.AUTHORISED:
            figures[key] = (held + cents, taken)
        elif what == ProviderState.CAPTURED:
            figures[key] = (0, taken + cents)
        elif what in PAID_BACK:
            figures[key] = (held, taken - cents)
        elif what == RETURNED:
            figures[key] = (held, taken + cents)
        else:
            figures[key] = (0, taken)
    return figures


async def _held(session: ReadSession, intent_id: str) -> int:
    return (await session.get_one(PaymentIntent, intent_id)).amount_cents
