"""Every SELECT about tills."""

from datetime import date
from typing import NamedTuple

from sqlalchemy import func
from sqlalchemy import select as columns
from sqlmodel import col, select

from causeway.accounts.actor import Actor
from causeway.courts.tables import AccountsOffice
from causeway.kit.database import ReadSession
from causeway.kit.errors import Forbidden, NotFound
from causeway.payments.receipts.tables import Receipt
from causeway.payments.reconciliation.rules import bounds
from causeway.payments.tables import Payment, PaymentMethod, PaymentStatus
from causeway.payments.tills.access import may_keep_tills
from causeway.payments.tills.tables import Till


class ReceiptNumbers(NamedTuple):
    """The receipts that an accounts office gave on a day: the first, the last, and how many there are between."""

    office_code: str
    first: str
    last: str
    given: int
    missing: int


async def till_by_id(session: ReadSession, till_id: str) -> Till:
    """Return a till, kept as it is until the unit of work ends; NotFound if there is none."""
    statement = select(Till).where(Till.id == till_id).with_for_update()
    found = (await session.exec(statement, execution_options={"populate_existing": True})).one_or_none()
    if found is None:
        raise NotFound
    return found


async def till_of(session: ReadSession, cashier_id: str) -> Till | None:
    """Return the till that a cashier has not closed; None if there is none."""
    statement = select(Till).where(Till.cashier_id == cashier_id, col(Till.closed_at).is_(None))
    return (await session.exec(statement)).one_or_none()


async def office_exists(session: ReadSession, code: str) -> bool:
    """Return whether there is an accounts office of that code."""
    return await session.get(AccountsOffice, code) is not None


async def counter_payment(session: ReadSession, actor: Actor, reference: str) -> str | None:
    """Return the id of the payment that waits at the counter under a code; None if none does. FORBIDDEN to others."""
    if not may_keep_tills(actor):
        raise Forbidden
    statement = select(Payment.id).where(
        Payment.reference == reference.strip().upper(),
        Payment.method == PaymentMethod.KIOSK_CASHIER,
        Payment.status == PaymentStatus.PENDING,
    )
    return (await session.exec(statement)).one_or_none()


async def receipt_numbers(session: ReadSession, actor: Actor, day: date) -> list[ReceiptNumbers]:
    """Return, of each accounts office that gave receipts on a day, which numbers, and how many of a row are missing."""
    if not may_keep_tills(actor):
        raise Forbidden
    start, end = bounds(day)
    serial = col(Receipt.serial)
    statement = (
        columns(
            col(Receipt.office_code),
            func.min(col(Receipt.number)),
            func.max(col(Receipt.number)),
            func.count(),
            func.max(serial) - func.min(serial) + 1 - func.count(),
        )
        .where(col(Receipt.issued_at) >= start, col(Receipt.issued_at) < end)
        .group_by(col(Receipt.office_code), col(Receipt.year))
        .order_by(col(Receipt.office_code), col(Receipt.year))
    )
    return [ReceiptNumbers(*row) for row in (await session.execute(statement)).all()]
