"""Receipts of payments that were taken, for tests."""

from datetime import datetime

from sqlmodel import col, select

from causeway.cases.tables import Case, CaseStatus
from causeway.kit.clock import HONG_KONG
from causeway.kit.context import Context
from causeway.kit.ids import new_id
from causeway.payments.commands.capture import Capture, capture
from causeway.payments.receipts.tables import Receipt
from causeway.payments.tables import Payment
from tests.accounts.builders import add
from tests.payments.builders import WRIT, Firm, paid, subject

AT_NOON = datetime(2026, 11, 24, 12, 0, tzinfo=HONG_KONG)


async def some_case(context: Context, number: str = "HCA 1/2026", court_code: str = "HC-CFI") -> str:
    """A case of a court; its id."""
    case = Case(
        id=new_id(),
        number=number,
        court_code=court_code,
        case_type_code="HCA",
        title_en="A v B",
        status=CaseStatus.ACTIVE,
        last_activity_at=AT_NOON,
        created_at=AT_NOON,
    )
    await add(context, case)
    return case.id


async def take(
    context: Context, of: Firm, payment: Payment, *documents: int, case_id: str | None = None
) -> None:
    """Accept some documents of what was paid for, by default the first."""
    accepted = frozenset(f"{payment.filing_id}-{number}" for number in documents or (0,))
    await context.run(capture, Capture(payment.id, accepted, case_id), actor=of.solicitor)


async def taken(context: Context, of: Firm, case_id: str | None = None) -> Receipt:
    """The receipt of a fee that was paid and taken."""
    payment = await paid(context, of, subject(of, WRIT))
    await take(context, of, payment, case_id=case_id)
    return await receipt_of(context, payment.id)


async def receipt_of(context: Context, payment_id: str) -> Receipt:
    async with context.database.reading() as session:
        return (await session.exec(select(Receipt).where(Receipt.payment_id == payment_id))).one()


async def numbers(context: Context) -> list[str]:
    """The numbers of all receipts, in the order of their serials."""
    async with context.database.reading() as session:
        statement = select(Receipt.number).order_by(col(Receipt.office_code), col(Receipt.serial))
        return list((await session.exec(statement)).all())
