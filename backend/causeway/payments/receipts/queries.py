"""Every SELECT about receipts."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from sqlmodel import col, select

from causeway.accounts.actor import Actor
from causeway.accounts.tables import Organisation, User
from causeway.cases.tables import Case
from causeway.kit.database import ReadSession
from causeway.payments.intent_tables import IntentKind, PaymentIntent, PaymentResult
from causeway.payments.receipts.access import receipts_visible_to
from causeway.payments.receipts.rules.numbers import NUMBER
from causeway.payments.receipts.tables import Receipt, ReceiptFile
from causeway.payments.tables import FeeLine, Payment, PaymentMethod


class Filed(NamedTuple):
    """The case that a payment belongs to, as a receipt names it."""

    number: str | None
    court_code: str


class IssuedReceipt(NamedTuple):
    """A receipt, the payment as it stands now, and the file of it if one was made."""

    receipt: Receipt
    payment: Payment
    file: ReceiptFile | None


async def lines_taken(session: ReadSession, payment_id: str) -> Sequence[FeeLine]:
    """Return the items of a payment whose fees were taken, in order, as the database has them now."""
    statement = (
        select(FeeLine)
        .where(FeeLine.payment_id == payment_id, FeeLine.captured_cents > 0)
        .order_by(col(FeeLine.position))
    )
    return (await session.exec(statement, execution_options={"populate_existing": True})).all()


async def case_of(session: ReadSession, payment: Payment) -> Filed | None:
    """Return the case that a payment was made in; None where there is none."""
    statement = select(Case.number, Case.court_code).where(col(Case.id) == payment.case_id)
    found = (await session.exec(statement)).one_or_none()
    return Filed(*found) if found else None


async def payer_of(session: ReadSession, payment: Payment) -> tuple[str, str | None]:
    """Return who paid, in English and in Chinese if known: the organisation, else the person."""
    firm = select(Organisation.name_en, Organisation.name_zh).where(
        Organisation.id == payment.organisation_id
    )
    person = select(User.name_en, User.name_zh).where(User.id == payment.payer_user_id)
    found = (await session.exec(firm)).one_or_none() or (await session.exec(person)).one_or_none()
    return (found[0], found[1]) if found else ("", None)


async def paid_at(session: ReadSession, payment: Payment) -> datetime:
    """Return when its payer did what was theirs to do: paid at the counter, had it set aside on a card, or began it."""
    if payment.method is PaymentMethod.KIOSK_CASHIER and payment.completed_at is not None:
        return payment.completed_at
    authorised = (
        select(PaymentResult.at)
        .join(PaymentIntent, col(PaymentIntent.id) == col(PaymentResult.intent_id))
        .where(PaymentIntent.payment_id == payment.id, PaymentIntent.kind == IntentKind.AUTHORISE)
    )
    return (await session.exec(authorised)).one_or_none() or payment.created_at


async def receipt_for(session: ReadSession, actor: Actor, number: str) -> IssuedReceipt | None:
    """Return the receipt with an office's number; None if there is none that the actor may see."""
    if not NUMBER.fullmatch(number):
        return None
    return await _issued(session, Receipt.number == number, receipts_visible_to(actor))


async def receipt_by_verification(session: ReadSession, verification: str) -> IssuedReceipt | None:
    """Return the receipt with a verification number, whoever asks: they hold it."""
    return await _issued(session, Receipt.verification == verification)


async def receipt_by_digest(session: ReadSession, sha256: str) -> IssuedReceipt | None:
    """Return the receipt whose file has a hash, whoever asks: they hold it."""
    return await _issued(session, ReceiptFile.sha256 == sha256)


async def _issued(session: ReadSession, *which: object) -> IssuedReceipt | None:
    statement = (
        select(Receipt, Payment, ReceiptFile)
        .join(Payment, col(Payment.id) == col(Receipt.payment_id))
        .outerjoin(ReceiptFile, col(ReceiptFile.receipt_id) == col(Receipt.id))
        .where(*which)  # type: ignore[arg-type]
    )
    found = (await session.exec(statement)).one_or_none()
    return IssuedReceipt(*found) if found else None
