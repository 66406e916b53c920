"""Verifying what was paid into deposit accounts: each payment raised the balance of its account, once."""

from sqlalchemy import case, func, or_, select
from sqlmodel import col

from causeway.kit.database import ReadSession
from causeway.ledger.tables import EntryKind, JournalEntry, LedgerAccount, Posting
from causeway.ledger.verify import broken, find
from causeway.payments.rules.transitions import TAKEN
from causeway.payments.tables import DepositAccount, DepositAccountStatus, Payment

PAID_IN = (EntryKind.OPENING, EntryKind.TOP_UP)


async def verify_deposits(session: ReadSession) -> list[str]:
    """Return every break between payments into deposit accounts, their entries, and the accounts' states."""
    raised = (
        select(
            col(Posting.subject_id),
            col(Posting.account_id),
            func.count().label("entries"),
            func.sum(col(Posting.amount_cents)).label("cents"),
        )
        .join(JournalEntry, col(JournalEntry.id) == col(Posting.entry_id))
        .where(col(JournalEntry.kind).in_(PAID_IN))
        .group_by(col(Posting.subject_id), col(Posting.account_id))
        .subquery()
    )
    expected = case((col(Payment.status).in_(TAKEN), 1), else_=0)
    otherwise = (
        broken("I4 payment did not raise its account's balance exactly once", col(Payment.reference))
        .join(DepositAccount, col(DepositAccount.id) == col(Payment.paid_into_account_id))
        .outerjoin(
            raised,
            (raised.c.subject_id == col(Payment.id))
            & (raised.c.account_id == col(DepositAccount.ledger_account_id)),
        )
        .where(
            or_(
                func.coalesce(raised.c.entries, 0) != expected,
                func.coalesce(raised.c.cents, 0) != col(Payment.captured_cents),
            )
        )
    )
    early = (
        broken("deposit account has moved money before it was opened", col(LedgerAccount.code))
        .join(DepositAccount, col(DepositAccount.ledger_account_id) == col(LedgerAccount.id))
        .where(
            col(DepositAccount.status) == DepositAccountStatus.OPENING,
            or_(col(LedgerAccount.postings) > 0, col(LedgerAccount.held_cents) > 0),
        )
    )
    return await find(session, otherwise) + await find(session, early)
