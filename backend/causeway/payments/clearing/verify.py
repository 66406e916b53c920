"""Verifying clearing accounts: all that is on one belongs to a row that is open, and what was cleared was posted."""

from sqlalchemy import func, literal, or_, select
from sqlmodel import col

from causeway.kit.database import ReadSession
from causeway.ledger.tables import EntryKind, JournalEntry, LedgerAccount, Posting
from causeway.ledger.verify import broken, find
from causeway.payments.clearing.rules import ACCOUNT
from causeway.payments.clearing.tables import ClearingItem


async def verify_clearing(session: ReadSession) -> list[str]:
    """Return every break between what waits on clearing accounts and the rows that say what it is."""
    row = ClearingItem
    statements = []
    for kind, code in ACCOUNT.items():
        waits = (
            select(func.coalesce(func.sum(col(row.amount_cents)), 0))
            .where(col(row.kind) == kind, col(row.cleared_at).is_(None))
            .scalar_subquery()
        )
        balance = (
            select(func.coalesce(func.sum(col(LedgerAccount.balance_cents)), 0))
            .where(col(LedgerAccount.code) == code)
            .scalar_subquery()
        )
        what = "clearing account has something else than what waits there"
        statements.append(broken(what, literal(code)).where(balance != waits))
        taken = (
            select(func.coalesce(-func.sum(col(Posting.amount_cents)), 0))
            .join(LedgerAccount, col(LedgerAccount.id) == col(Posting.account_id))
            .where(col(Posting.entry_id) == col(row.entry_id), col(LedgerAccount.code) == code)
            .scalar_subquery()
        )
        otherwise = broken("amount was cleared otherwise than it was posted", col(row.id))
        statements.append(
            otherwise.where(
                col(row.kind) == kind, col(row.cleared_at).is_not(None), taken != col(row.amount_cents)
            )
        )
    alone = broken("amount was not cleared by a second person", col(row.id)).where(
        col(row.cleared_at).is_not(None),
        or_(col(row.cleared_by).is_(None), col(row.cleared_by) == col(row.opened_by)),
    )
    stray = (
        broken("entry clears no amount, or one that does not name it", col(JournalEntry.id))
        .outerjoin(row, col(row.entry_id) == col(JournalEntry.id))
        .where(col(JournalEntry.kind) == EntryKind.CLEARING, col(row.id).is_(None))
    )
    return [each for statement in (*statements, alone, stray) for each in await find(session, statement)]
