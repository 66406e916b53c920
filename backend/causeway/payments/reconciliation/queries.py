"""Every SELECT of reconciliation: what three parties say of payments, and how far the days were compared."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, and_, case, func, or_
from sqlalchemy import select as columns
from sqlmodel import col, select

from causeway.kit.database import ReadSession
from causeway.ledger.tables import EntryKind, JournalEntry, LedgerAccount, Posting
from causeway.payments.intent_tables import UNSETTLED, IntentKind, PaymentIntent
from causeway.payments.reconciliation.rules import bounds, day_of
from causeway.payments.reconciliation.tables import (
    ONLY_READING,
    Movement,
    ProviderMovement,
    ProviderReading,
    ReconciliationDay,
    ReconciliationDifference,
)
from causeway.payments.refunds.tables import Refund
from causeway.payments.rules.means import CARD_CLEARING, REFUND_CLEARING, TILL_ACCOUNT
from causeway.payments.rules.transitions import TAKEN
from causeway.payments.tables import DepositAccount, Payment, PaymentMethod, PaymentStatus

GIVEN_BACK = (EntryKind.REFUND, EntryKind.CHARGEBACK)
"""The kinds of entries by which a payer gets money back."""


class Sum(NamedTuple):
    """What one party says of a payment: how much in all, how often, and on which day first."""

    cents: int = 0
    times: int = 0
    day: date | None = None


Sums = Mapping[tuple[str, Movement], Sum]


async def payments_posted(session: ReadSession, day: date) -> set[str]:
    """Return the payments that something was posted for on a day of Hong Kong."""
    start, end = bounds(day)
    statement = (
        select(Posting.subject_id)
        .join(JournalEntry, col(JournalEntry.id) == col(Posting.entry_id))
        .join(Payment, col(Payment.id) == col(Posting.subject_id))
        .where(JournalEntry.at >= start, JournalEntry.at < end)
        .distinct()
    )
    return {each for each in (await session.exec(statement)).all() if each is not None}


async def keys_moved(session: ReadSession, day: date) -> set[str]:
    """Return the keys under which the provider moved money on a day of Hong Kong."""
    statement = select(ProviderMovement.payment_key).where(ProviderMovement.day == day).distinct()
    return set((await session.exec(statement)).all())


async def movements_at(session: ReadSession, day: date) -> Sequence[ProviderMovement]:
    """Return what the provider moved on a day of Hong Kong by its own clock, whenever it told of it."""
    start, end = bounds(day)
    # What was told of in time stands under its day, and what came later under a later one.
    statement = select(ProviderMovement).where(
        ProviderMovement.day >= day, ProviderMovement.at >= start, ProviderMovement.at < end
    )
    return (await session.exec(statement)).all()


async def payments_by_key(session: ReadSession, keys: Sequence[str]) -> dict[str, str]:
    """Return the payments that some of the provider's keys are about; those of keys never given are left out."""
    statement = select(PaymentIntent.id, PaymentIntent.payment_id).where(
        col(PaymentIntent.id).in_(keys), PaymentIntent.kind == IntentKind.AUTHORISE
    )
    return dict((await session.exec(statement)).all())


async def payments(session: ReadSession, ids: Sequence[str]) -> Sequence[Payment]:
    """Return these payments."""
    return (await session.exec(select(Payment).where(col(Payment.id).in_(ids)))).all()


async def posted(session: ReadSession, ids: Sequence[str]) -> Sums:
    """Return what our ledger says of payments: what came from their payers, and what went back."""
    movement = _movement()
    statement = (
        columns(
            col(Posting.subject_id),
            movement,
            func.sum(col(Posting.amount_cents)),
            func.count(),
            func.min(col(Posting.at)),
        )
        .join(JournalEntry, col(JournalEntry.id) == col(Posting.entry_id))
        .join(Payment, col(Payment.id) == col(Posting.subject_id))
        .join(LedgerAccount, col(LedgerAccount.id) == col(Posting.account_id))
        .outerjoin(DepositAccount, col(DepositAccount.id) == col(Payment.deposit_account_id))
        .where(col(Posting.subject_id).in_(ids), _at_the_payer())
        .group_by(col(Posting.subject_id), movement)
    )
    found = {}
    for subject_id, which, cents, times, first in (await session.execute(statement)).all():
        way = Movement(which)
        found[subject_id, way] = Sum(
            int(-cents if way is Movement.TAKEN else cents), int(times), day_of(first)
        )
    return found


def _movement() -> Any:
    return case((col(JournalEntry.kind).in_(GIVEN_BACK), Movement.PAID_BACK), else_=Movement.TAKEN)


def _at_the_payer() -> ColumnElement[bool]:
    """The side of an entry on which its payer stands: the provider for a card, or the account that is paid from.

    What a bank gives to the court once more is left out, as it is in the provider's log: it was taken once.
    """
    return (col(JournalEntry.kind) != EntryKind.CHARGEBACK_WON) & or_(
        and_(col(Payment.method) == PaymentMethod.CARD, col(LedgerAccount.code) == CARD_CLEARING),
        and_(
            col(Payment.method) == PaymentMethod.DEPOSIT_ACCOUNT,
            col(Posting.account_id) == col(DepositAccount.ledger_account_id),
        ),
        _at_the_counter(),
    )


def _at_the_counter() -> ColumnElement[bool]:
    """The till that a payer came to, and the account on which what is to be paid back to them waits."""
    code = col(LedgerAccount.code)
    its_side = or_(code.startswith(TILL_ACCOUNT), code == REFUND_CLEARING)
    return and_(col(Payment.method) == PaymentMethod.KIOSK_CASHIER, its_side)


async def moved(session: ReadSession, keys: Sequence[str]) -> Sums:
    """Return what the provider says of the payments it calls by `keys`."""
    statement = (
        columns(
            col(ProviderMovement.payment_key),
            col(ProviderMovement.movement),
            func.sum(col(ProviderMovement.amount_cents)),
            func.count(),
            func.min(col(ProviderMovement.day)),
        )
        .where(col(ProviderMovement.payment_key).in_(keys))
        .group_by(col(ProviderMovement.payment_key), col(ProviderMovement.movement))
    )
    rows = (await session.execute(statement)).all()
    return {(key, Movement(way)): Sum(int(cents), times, day) for key, way, cents, times, day in rows}


async def keys_of(session: ReadSession, ids: Sequence[str]) -> dict[str, tuple[str, int]]:
    """Return the provider's key and the amount asked for of each payment that it was asked about."""
    statement = select(PaymentIntent.payment_id, PaymentIntent.id, PaymentIntent.amount_cents).where(
        col(PaymentIntent.payment_id).in_(ids), PaymentIntent.kind == IntentKind.AUTHORISE
    )
    return {payment_id: (key, cents) for payment_id, key, cents in (await session.exec(statement)).all()}


def owes_its_deposit(payment: Payment) -> bool:
    """Return whether what was asked for a deposit account is to be taken, or was."""
    return payment.status in TAKEN or payment.status is PaymentStatus.CAPTURING


def waits() -> ColumnElement[bool]:
    """Return the condition of differences that somebody has to see to: neither settled nor gone by themselves."""
    row = ReconciliationDifference
    return and_(col(row.settled_at).is_(None), col(row.resolved_at).is_(None))


async def subjects_to_do(session: ReadSession, day: date) -> dict[str, set[str]]:
    """Return what the differences that wait under a day are about: `payments`, provider's `keys`, and `filings`."""
    difference = ReconciliationDifference
    statement = select(difference.subject_id, difference.payment_id, difference.filing_id).where(
        difference.day == day, waits()
    )
    found: dict[str, set[str]] = defaultdict(set)
    for subject_id, payment_id, filing_id in (await session.exec(statement)).all():
        found["payments" if payment_id else "filings" if filing_id else "keys"].add(subject_id)
    return found


async def first_day_with_money(session: ReadSession) -> datetime | None:
    """Return when the first entry of all was posted."""
    return (await session.exec(select(func.min(JournalEntry.at)))).one()


async def last_day(session: ReadSession) -> date | None:
    """Return the last day that was compared."""
    statement = select(func.max(ReconciliationDay.day)).where(col(ReconciliationDay.compared_at).is_not(None))
    return (await session.exec(statement)).one()


async def days_to_do(session: ReadSession) -> Sequence[date]:
    """Return the days under which a difference waits."""
    statement = columns(col(ReconciliationDifference.day)).where(waits()).distinct()
    return (await session.execute(statement)).scalars().all()


async def position_read(session: ReadSession) -> str:
    """Return the last line of the provider's log that was read; empty before the first."""
    reading = await session.get(ProviderReading, ONLY_READING)
    return reading.position if reading else ""


def chunks(ids: Iterable[str], size: int) -> list[list[str]]:
    """Return ids in lists of at most `size`, in order."""
    ordered = sorted(ids)
    return [ordered[start : start + size] for start in range(0, len(ordered), size)]


async def is_still_asked(session: ReadSession, difference: ReconciliationDifference) -> bool:
    """Return whether the provider has yet to answer something about a difference's payment."""
    asked = select(func.count()).where(
        col(PaymentIntent.payment_id) == difference.payment_id, col(PaymentIntent.state).in_(UNSETTLED)
    )
    paying_back = select(func.count()).where(
        col(Refund.payment_id) == difference.payment_id, col(Refund.provider_state).in_(UNSETTLED)
    )
    return any([(await session.exec(each)).one() for each in (asked, paying_back)])


async def takings(session: ReadSession, day: date) -> Sequence[tuple[PaymentMethod, Movement, int, int]]:
    """Return what our ledger has of a day so far: by means and way, of how many payments, and how much in cents."""
    start, end = bounds(day)
    movement = _movement()
    statement = (
        columns(
            col(Payment.method),
            movement,
            func.count(col(Payment.id).distinct()),
            func.sum(col(Posting.amount_cents)),
        )
        .join(JournalEntry, col(JournalEntry.id) == col(Posting.entry_id))
        .join(Payment, col(Payment.id) == col(Posting.subject_id))
        .join(LedgerAccount, col(LedgerAccount.id) == col(Posting.account_id))
        .outerjoin(DepositAccount, col(DepositAccount.id) == col(Payment.deposit_account_id))
        .where(col(JournalEntry.at) >= start, col(JournalEntry.at) < end, _at_the_payer())
        .group_by(col(Payment.method), movement)
        .order_by(col(Payment.method), movement)
    )
    found = []
    for method, which, payments_, cents in (await session.execute(statement)).all():
        way = Movement(which)
        found.append((method, way, int(payments_), int(-cents if way is Movement.TAKEN else cents)))
    return found
