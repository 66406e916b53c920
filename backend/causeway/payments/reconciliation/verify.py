"""Verifying settled differences: each by a second person, and each that was posted for exactly what differed."""

from sqlalchemy import case, func, or_, select
from sqlmodel import col

from causeway.kit.database import ReadSession
from causeway.ledger.tables import EntryKind, JournalEntry, LedgerAccount, Posting
from causeway.ledger.verify import broken, find
from causeway.payments.reconciliation.tables import (
    DifferenceState,
    Movement,
    ReconciliationDifference,
    SettlementKind,
)
from causeway.payments.rules.means import DIFFERENCES


async def verify_settlements(session: ReadSession) -> list[str]:
    """Return every break between differences and what was posted to settle them."""
    row = ReconciliationDifference
    settled = col(row.state) == DifferenceState.SETTLED
    alone = broken("difference was not settled by a second person", col(row.id)).where(
        settled,
        or_(col(row.settled_by).is_(None), col(row.settled_by) == func.coalesce(col(row.proposed_by), "")),
    )
    differs = col(row.provider_cents) - col(row.ledger_cents)
    expected = case((col(row.movement) == Movement.TAKEN, differs), else_=-differs)
    posted = (
        select(func.coalesce(func.sum(col(Posting.amount_cents)), 0))
        .join(LedgerAccount, col(LedgerAccount.id) == col(Posting.account_id))
        .where(col(Posting.entry_id) == col(row.entry_id), col(LedgerAccount.code) == DIFFERENCES)
        .scalar_subquery()
    )
    otherwise = broken("difference was settled otherwise than it was posted", col(row.id)).where(
        settled, col(row.settlement) == SettlementKind.POST, posted != expected
    )
    stray = (
        broken("entry settles no difference, or one that does not name it", col(JournalEntry.id))
        .outerjoin(row, col(row.entry_id) == col(JournalEntry.id))
        .where(
            col(JournalEntry.kind) == EntryKind.SETTLEMENT,
            or_(col(row.id).is_(None), ~settled, col(row.settlement) != SettlementKind.POST),
        )
    )
    return [each for statement in (alone, otherwise, stray) for each in await find(session, statement)]
