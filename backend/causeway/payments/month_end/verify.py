"""Verifying the sums of days that have ended: together they are what the ledger's account of fees says."""

from sqlalchemy import case, func, select
from sqlmodel import col

from causeway.kit.database import ReadSession
from causeway.kit.money import format_amount
from causeway.ledger.tables import EntryKind, JournalEntry, LedgerAccount, Posting
from causeway.payments.month_end.queries import last_summed
from causeway.payments.month_end.tables import FeeDay, FeeTotal
from causeway.payments.reconciliation.rules import bounds
from causeway.payments.reconciliation.tables import Movement
from causeway.payments.rules.means import REVENUE


async def verify_fee_sums(session: ReadSession) -> list[str]:
    """Return each way in which what was summed is not what the journal says, or not what its items make up."""
    last = await last_summed(session)
    if last is None:
        return []
    amount, kind = col(Posting.amount_cents), col(JournalEntry.kind)
    journal = (
        select(
            func.coalesce(func.sum(case((kind == EntryKind.CAPTURE, amount), else_=0)), 0),
            func.coalesce(func.sum(case((kind == EntryKind.REFUND, -amount), else_=0)), 0),
        )
        .join(JournalEntry, col(JournalEntry.id) == col(Posting.entry_id))
        .join(LedgerAccount, col(LedgerAccount.id) == col(Posting.account_id))
        .where(col(LedgerAccount.code) == REVENUE, col(Posting.at) < bounds(last)[1])
    )
    kept = select(func.sum(FeeDay.captured_cents), func.sum(FeeDay.refunded_cents))
    way, cents = col(FeeTotal.movement), col(FeeTotal.cents)
    made_up = select(
        func.coalesce(func.sum(case((way == Movement.TAKEN, cents), else_=0)), 0),
        func.coalesce(func.sum(case((way == Movement.PAID_BACK, cents), else_=0)), 0),
    )
    said = [(await session.execute(each)).one() for each in (journal, kept, made_up)]
    found = []
    for name, *three in zip(("captured", "refunded"), *said, strict=True):
        in_journal, in_days, in_items = (int(each) for each in three)
        if not in_journal == in_days == in_items:
            amounts = ", ".join(format_amount(each) for each in (in_journal, in_days, in_items))
            found.append(f"fees {name} are not the same in the journal, in days and in items: {amounts}")
    return found
