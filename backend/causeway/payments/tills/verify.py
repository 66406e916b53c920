"""Verifying tills: each has on its account what it was opened with and took, and is closed by two where it is short."""

from typing import Any

from sqlalchemy import and_, case, func, or_, select
from sqlmodel import col

from causeway.kit.database import ReadSession
from causeway.ledger.tables import EntryKind, JournalEntry, LedgerAccount, Posting
from causeway.ledger.verify import ALL, Part, broken, find
from causeway.payments.rules.transitions import TAKEN
from causeway.payments.tables import Payment, PaymentMethod
from causeway.payments.tills.rules import TAKEN_COLUMNS
from causeway.payments.tills.tables import Till, TillTaking


async def verify_tills(session: ReadSession, part: Part = ALL) -> list[str]:
    """Return every break of the tills whose ledger accounts are in a part."""
    of_part = part.has(col(Till.ledger_account_id))
    statements = [
        _on_account(of_part),
        _summed_otherwise(of_part),
        _closed_alone(of_part),
        _elsewhere(of_part),
    ]
    if part is ALL:
        statements.append(_stray_entries())
    return [each for statement in statements for each in await find(session, statement)]


async def verify_takings(session: ReadSession, part: Part = ALL) -> list[str]:
    """Return every payment of a part that was taken at no till, twice over, or otherwise than its till says."""
    at_counter = col(Payment.method) == PaymentMethod.KIOSK_CASHIER
    is_taken = and_(at_counter, col(Payment.status).in_(TAKEN))
    otherwise = (
        broken("payment was not taken at a till as its till says", col(Payment.reference))
        .outerjoin(TillTaking, col(TillTaking.payment_id) == col(Payment.id))
        .where(
            part.has(col(Payment.id)),
            or_(
                and_(is_taken, col(TillTaking.payment_id).is_(None)),
                and_(~is_taken, col(TillTaking.payment_id).is_not(None)),
                and_(is_taken, col(TillTaking.amount_cents) != col(Payment.captured_cents)),
            ),
        )
    )
    return await find(session, otherwise)


def _on_account(of_part: Any) -> Any:
    """Until it is closed a till's account has the float and all that it took, as an asset: below nought."""
    taken = col(Till.cash_cents) + col(Till.cheque_cents) + col(Till.card_cents)
    expected = case((col(Till.closed_at).is_(None), -(col(Till.float_cents) + taken)), else_=0)
    return (
        broken("till's account has something else than it took, till", col(Till.id))
        .join(LedgerAccount, col(LedgerAccount.id) == col(Till.ledger_account_id))
        .where(of_part, col(LedgerAccount.balance_cents) != expected)
    )


def _summed_otherwise(of_part: Any) -> Any:
    """What a till says it took of each means, and how often, is what was taken at it."""
    wrong = []
    for means, column in TAKEN_COLUMNS.items():
        cents = (
            select(func.coalesce(func.sum(col(TillTaking.amount_cents)), 0))
            .where(col(TillTaking.till_id) == col(Till.id), col(TillTaking.means) == means)
            .scalar_subquery()
        )
        wrong.append(getattr(Till, column) != cents)
    for number in (func.count(), func.coalesce(func.max(col(TillTaking.number)), 0)):
        of_till = select(number).where(col(TillTaking.till_id) == col(Till.id)).scalar_subquery()
        wrong.append(col(Till.takings) != of_till)
    return broken("till did not take what was taken at it, till", col(Till.id)).where(of_part, or_(*wrong))


def _closed_alone(of_part: Any) -> Any:
    agrees = col(Till.counted_cents) == col(Till.float_cents) + col(Till.cash_cents)
    return broken("till did not agree, and no second person closed it, till", col(Till.id)).where(
        of_part,
        col(Till.closed_at).is_not(None),
        ~agrees,
        or_(col(Till.closed_by) == col(Till.cashier_id), col(Till.reason).is_(None)),
    )


def _elsewhere(of_part: Any) -> Any:
    """A payment is posted to the account of the till at which it was taken."""
    posted = (
        select(func.coalesce(func.sum(col(Posting.amount_cents)), 0))
        .join(JournalEntry, col(JournalEntry.id) == col(Posting.entry_id))
        .where(
            col(Posting.subject_id) == col(TillTaking.payment_id),
            col(Posting.account_id) == col(Till.ledger_account_id),
            col(JournalEntry.kind) == EntryKind.CAPTURE,
        )
        .scalar_subquery()
    )
    return (
        broken("payment was posted to another till than it was taken at", col(TillTaking.payment_id))
        .join(Till, col(Till.id) == col(TillTaking.till_id))
        .where(of_part, posted != -col(TillTaking.amount_cents))
    )


def _stray_entries() -> Any:
    return (
        broken("entry is about a till that is not there", col(JournalEntry.id))
        .join(Posting, col(Posting.entry_id) == col(JournalEntry.id))
        .outerjoin(Till, col(Till.id) == col(Posting.subject_id))
        .where(col(JournalEntry.kind) == EntryKind.TILL, col(Till.id).is_(None))
    )
