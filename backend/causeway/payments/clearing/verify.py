"""Verifying clearing accounts: all that is on one belongs to a row that is open, and what was cleared was posted."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import exists, func, literal, or_, select
from sqlmodel import col

from causeway.kit.database import ReadSession
from causeway.ledger.tables import EntryKind, JournalEntry, LedgerAccount, Posting
from causeway.ledger.verify import ALL, Part, broken, find
from causeway.payments.clearing.rules import ACCOUNT
from causeway.payments.clearing.tables import ClearingItem, ClearingKind


async def verify_clearing(session: ReadSession, part: Part = ALL) -> list[str]:
    """Return every break between what waits on clearing accounts and the rows that say what it is.

    Of a part: those of its amounts, and whether each account has what waits there, which few do.
    """
    statements = [each for kind, code in ACCOUNT.items() for each in _of_account(kind, code, part)]
    statements += [_alone(part), _stray(part)]
    return [each for statement in statements for each in await find(session, statement)]


def _of_account(kind: ClearingKind, code: str, part: Part) -> Iterator[Any]:
    """Yield what finds an account with something else than waits there, and what was cleared otherwise than posted."""
    row = ClearingItem
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
    yield broken(what, literal(code)).where(balance != waits)
    taken = (
        select(func.coalesce(-func.sum(col(Posting.amount_cents)), 0))
        .join(LedgerAccount, col(LedgerAccount.id) == col(Posting.account_id))
        .where(col(Posting.entry_id) == col(row.entry_id), col(LedgerAccount.code) == code)
        .scalar_subquery()
    )
    yield broken("amount was cleared otherwise than it was posted", col(row.id)).where(
        part.has(col(row.id)),
        col(row.kind) == kind,
        col(row.cleared_at).is_not(None),
        taken != col(row.amount_cents),
    )


def _alone(part: Part) -> Any:
    row = ClearingItem
    return broken("amount was not cleared by a second person", col(row.id)).where(
        part.has(col(row.id)),
        col(row.cleared_at).is_not(None),
        or_(col(row.cleared_by).is_(None), col(row.cleared_by) == col(row.opened_by)),
    )


def _stray(part: Part) -> Any:
    # Looked up for each posting: joined, PostgreSQL reads every entry for the few that clear something.
    clears = (
        select(col(JournalEntry.id))
        .where(col(JournalEntry.id) == col(Posting.entry_id), col(JournalEntry.kind) == EntryKind.CLEARING)
        .scalar_subquery()
    )
    named = exists().where(col(ClearingItem.entry_id) == col(Posting.entry_id))
    return (
        broken("entry clears no amount, or one that does not name it", clears)
        .select_from(Posting)
        .where(part.has(col(Posting.subject_id)), clears.is_not(None), ~named)
        .distinct()
    )
