"""Every SELECT of the month's end: what the journal says of some days, and what was summed of days that have ended."""

from datetime import date, datetime

from sqlalchemy import ColumnElement, and_, func
from sqlalchemy import select as columns
from sqlmodel import col, select

from causeway.cases.tables import Case
from causeway.kit.database import ReadSession
from causeway.ledger.tables import EntryKind, JournalEntry, LedgerAccount, Posting
from causeway.payments.month_end.rules import Place, Sums, month_of
from causeway.payments.month_end.tables import NO_COURT, NO_ITEM, FeeDay, FeeTotal
from causeway.payments.reconciliation.rules import bounds, day_of
from causeway.payments.reconciliation.tables import Movement
from causeway.payments.rules.means import REVENUE
from causeway.payments.tables import FeeLine, Payment

COURT = func.coalesce(col(Case.court_code), NO_COURT)


async def last_summed(session: ReadSession) -> date | None:
    """Return the last day that was summed."""
    return (await session.exec(select(func.max(FeeDay.day)))).one()


async def next_day_with_fees(session: ReadSession, after: date | None) -> date | None:
    """Return the first day after one, or of all, on which something was posted to the account of fees."""
    posted = select(func.min(col(Posting.at))).where(Posting.account_id == await _fees_account(session))
    if after is not None:
        posted = posted.where(col(Posting.at) >= bounds(after)[1])
    at: datetime | None = (await session.exec(posted)).one()
    return None if at is None else day_of(at)


async def sums_of_month(session: ReadSession, day: date) -> Sums:
    """Return what the fees of the month in which `day` lies come to so far.

    Of the days that were summed by what was kept, of those after them by the journal.
    """
    first, last = month_of(day)
    summed = await last_summed(session)
    sums = await _kept(session, first, last)
    fresh = first if summed is None else max(first, date.fromordinal(summed.toordinal() + 1))
    if fresh <= last:
        sums.take_in(await sums_of_days(session, fresh, last))
    return sums


async def _kept(session: ReadSession, first: date, last: date) -> Sums:
    captured, refunded = func.sum(FeeDay.captured_cents), func.sum(FeeDay.refunded_cents)
    ledger = columns(func.coalesce(captured, 0), func.coalesce(refunded, 0))
    came, went = (await session.execute(ledger.where(col(FeeDay.day).between(first, last)))).one()
    sums = Sums(int(came), int(went))
    place = (col(FeeTotal.movement), col(FeeTotal.court_code), col(FeeTotal.code))
    kept = (
        columns(*place, func.sum(FeeTotal.number), func.sum(FeeTotal.cents))
        .where(col(FeeTotal.day).between(first, last))
        .group_by(*place)
    )
    for movement, court_code, code, number, cents in (await session.execute(kept)).all():
        sums.add(Place(Movement(movement), court_code, code), int(number), int(cents))
    return sums


async def sums_of_days(session: ReadSession, first: date, last: date) -> Sums:
    """Return what the journal says of the days from `first` to `last`, both included."""
    on_fees = and_(
        col(Posting.account_id) == await _fees_account(session),
        col(Posting.at) >= bounds(first)[0],
        col(Posting.at) < bounds(last)[1],
    )
    taken = and_(on_fees, _of_kind(EntryKind.CAPTURE))
    paid_back = and_(on_fees, _of_kind(EntryKind.REFUND))
    sums = Sums(await _posted(session, taken), -await _posted(session, paid_back))
    lines = (
        columns(COURT, col(FeeLine.code), func.count(), func.sum(col(FeeLine.captured_cents)))
        .select_from(Posting)
        .join(Payment, col(Payment.id) == col(Posting.subject_id))
        .join(FeeLine, and_(col(FeeLine.payment_id) == col(Payment.id), col(FeeLine.captured_cents) > 0))
        .outerjoin(Case, col(Case.id) == col(Payment.case_id))
        .where(taken)
        .group_by(COURT, col(FeeLine.code))
    )
    for court_code, code, number, cents in (await session.execute(lines)).all():
        sums.add(Place(Movement.TAKEN, court_code, code), int(number), int(cents))
    refunds = (
        columns(COURT, func.count(), func.sum(-col(Posting.amount_cents)))
        .select_from(Posting)
        .join(Payment, col(Payment.id) == col(Posting.subject_id))
        .outerjoin(Case, col(Case.id) == col(Payment.case_id))
        .where(paid_back)
        .group_by(COURT)
    )
    for court_code, number, cents in (await session.execute(refunds)).all():
        sums.add(Place(Movement.PAID_BACK, court_code, NO_ITEM), int(number), int(cents))
    return sums


async def _posted(session: ReadSession, which: ColumnElement[bool]) -> int:
    """Return what some postings come to, in cents."""
    total = columns(func.coalesce(func.sum(col(Posting.amount_cents)), 0)).where(which)
    return int((await session.execute(total)).scalar_one())


def _of_kind(kind: EntryKind) -> ColumnElement[bool]:
    its_kind = columns(col(JournalEntry.kind)).where(col(JournalEntry.id) == col(Posting.entry_id))
    return its_kind.scalar_subquery() == kind


async def _fees_account(session: ReadSession) -> str:
    """Return the id of the court's account of fees; an empty one before the first fee."""
    found = await session.exec(select(LedgerAccount.id).where(LedgerAccount.code == REVENUE))
    return found.one_or_none() or ""
