"""Verifying charge-backs: each posted when it was opened and when it ended, for exactly its amount, and no other."""

from typing import Any

from sqlalchemy import String, case, func, or_, select, type_coerce
from sqlalchemy.orm import aliased
from sqlmodel import col

from causeway.kit.database import ReadSession
from causeway.ledger.tables import EntryKind, JournalEntry, LedgerAccount, Posting
from causeway.ledger.verify import ALL, Part, broken, find
from causeway.payments.chargebacks.tables import Chargeback, ChargebackStatus
from causeway.payments.rules.means import DISPUTED
from causeway.payments.tables import Payment, PaymentStatus

KINDS = (EntryKind.CHARGEBACK, EntryKind.CHARGEBACK_WON, EntryKind.CHARGEBACK_LOST)
LEFT = frozenset({PaymentStatus.CHARGED_BACK, PaymentStatus.REFUNDED})
"""The statuses of a payment of which a charge-back was lost."""


async def verify_chargebacks(session: ReadSession, part: Part = ALL) -> list[str]:
    """Return every break between charge-backs, their payments, and what was posted for them."""
    row, opening, closing = Chargeback, aliased(JournalEntry), aliased(JournalEntry)
    ended = case(
        (col(row.status) == ChargebackStatus.WON, EntryKind.CHARGEBACK_WON.value),
        (col(row.status) == ChargebackStatus.LOST, EntryKind.CHARGEBACK_LOST.value),
        else_="",
    )
    otherwise = (
        broken("charge-back is not as it was posted", col(row.provider_reference))
        .join(opening, col(opening.id) == col(row.opening_entry_id))
        .outerjoin(closing, col(closing.id) == col(row.closing_entry_id))
        .where(
            part.has(col(row.payment_id)),
            or_(
                col(opening.kind) != EntryKind.CHARGEBACK,
                _disputed_by(row.opening_entry_id) != -col(row.amount_cents),
                func.coalesce(type_coerce(col(closing.kind), String), "") != ended,
                _disputed_by(row.closing_entry_id)
                != case((col(row.status) == ChargebackStatus.OPEN, 0), else_=col(row.amount_cents)),
            ),
        )
    )
    kept = (
        broken("charge-back was lost, and its payment does not say so", col(row.provider_reference))
        .join(Payment, col(Payment.id) == col(row.payment_id))
        .where(
            part.has(col(row.payment_id)),
            col(row.status) == ChargebackStatus.LOST,
            col(Payment.status).not_in(LEFT),
        )
    )
    # What is of no charge-back is of no part.
    statements = (otherwise, kept, *((_stray(),) if part is ALL else ()))
    return [each for statement in statements for each in await find(session, statement)]


def _stray() -> Any:
    its_entry = or_(
        col(Chargeback.opening_entry_id) == col(JournalEntry.id),
        col(Chargeback.closing_entry_id) == col(JournalEntry.id),
    )
    return (
        broken("entry is of no charge-back", col(JournalEntry.id))
        .outerjoin(Chargeback, its_entry)
        .where(col(JournalEntry.kind).in_(KINDS), col(Chargeback.id).is_(None))
    )


async def charged_back(session: ReadSession) -> dict[str, int]:
    """Return how many cents of each payment banks have taken back and not given back, by the payment's id."""
    statement = (
        select(col(Chargeback.payment_id), func.sum(col(Chargeback.amount_cents)))
        .where(col(Chargeback.status) != ChargebackStatus.WON)
        .group_by(col(Chargeback.payment_id))
    )
    return {payment_id: int(cents) for payment_id, cents in (await session.execute(statement)).all()}


def _disputed_by(entry_id: Any) -> Any:
    """What an entry changed of what is disputed, in cents; 0 for none."""
    posted = (
        select(func.sum(col(Posting.amount_cents)))
        .join(LedgerAccount, col(LedgerAccount.id) == col(Posting.account_id))
        .where(col(Posting.entry_id) == entry_id, col(LedgerAccount.code) == DISPUTED)
        .scalar_subquery()
    )
    return func.coalesce(posted, 0)
