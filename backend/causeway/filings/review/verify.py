"""Verifying that money and decisions agree: part of `causeway ledger verify`, from the database alone."""

from typing import Any

from sqlalchemy import Select, and_, func, or_, select
from sqlmodel import col

from causeway.filings.core.tables import ENDED, DocumentReviewStatus, Filing, FilingDocument
from causeway.kit.database import ReadSession
from causeway.ledger.verify import Verification, broken, find
from causeway.payments.tables import FeeLine, Payment, PaymentStatus


async def verify_decisions(session: ReadSession) -> Verification:
    """Check that every filing's money is where the registry's decision put it, to the document."""
    result = Verification()
    filings = (await session.execute(select(func.count()).select_from(Filing))).scalar_one()
    checks = (
        _held_for_ever(),
        _taken_too_early(),
        _taken_for_what_was_not_accepted(),
        _accepted_for_nothing(),
    )
    breaks = [each for statement in checks for each in await find(session, statement)]
    result.add(f"I4 {filings} filings: what was accepted is paid for, and nothing else", breaks)
    return result


def _with_payment(what: str) -> Select[Any]:
    return broken(what, col(Filing.reference)).join(Payment, col(Payment.id) == col(Filing.payment_id))


def _held_for_ever() -> Select[Any]:
    return _with_payment("I4 the court has finished with it and its money is still held, filing").where(
        col(Filing.status).in_(sorted(ENDED)), col(Payment.status) == PaymentStatus.AUTHORISED
    )


def _taken_too_early() -> Select[Any]:
    return _with_payment("I4 the court has not decided and its money was taken, filing").where(
        col(Filing.status).not_in(sorted(ENDED)), col(Payment.captured_cents) > 0
    )


def _by_document(what: str) -> Select[Any]:
    return (
        broken(what, col(FilingDocument.id))
        .join(FeeLine, col(FeeLine.filing_document_id) == col(FilingDocument.id))
        .join(Payment, col(Payment.id) == col(FeeLine.payment_id))
    )


def _taken_for_what_was_not_accepted() -> Select[Any]:
    return _by_document("I4 paid for and not accepted, document").where(
        col(FeeLine.captured_cents) > 0, col(FilingDocument.review_status) != DocumentReviewStatus.ACCEPTED
    )


def _accepted_for_nothing() -> Select[Any]:
    """Find documents that were accepted and whose fee was due, quoted, and neither taken nor still held."""
    accepted = col(FilingDocument.review_status) == DocumentReviewStatus.ACCEPTED
    due = and_(col(FeeLine.payable_cents) > 0, col(FeeLine.captured_cents) == 0)
    over = or_(col(Payment.captured_cents) > 0, col(Payment.status) == PaymentStatus.VOIDED)
    return _by_document("I4 accepted and not paid for, document").where(accepted, due, over)
