"""What accepted filings owe, as reconciliation asks: the fees of the documents that were accepted."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import func
from sqlmodel import col, select

from causeway.filings.core.tables import DocumentReviewStatus, Filing, FilingDocument, FilingStatus
from causeway.kit.database import ReadSession
from causeway.payments.reconciliation.ports import Obligation
from causeway.payments.tables import FeeLine

ACCEPTED = (FilingStatus.ACCEPTED, FilingStatus.PARTIALLY_ACCEPTED)
WITHOUT_FEE = (DocumentReviewStatus.RECEIVED, DocumentReviewStatus.REJECTED, DocumentReviewStatus.RETURNED)
"""Where documents stand that were never accepted; what was accepted owes its fee whatever becomes of it."""


class FilingObligations:
    """Read from the filings themselves, never from what was taken."""

    async def of_payments(self, session: ReadSession, payment_ids: Sequence[str]) -> dict[str, int]:
        """Return what the filings of payments owe; one whose filing was not accepted, or has another, is left out."""
        statement = (
            select(FeeLine.payment_id, func.sum(col(FeeLine.payable_cents)))
            .join(FilingDocument, col(FilingDocument.id) == col(FeeLine.filing_document_id))
            .join(Filing, col(Filing.id) == col(FilingDocument.filing_id))
            .where(
                col(FeeLine.payment_id).in_(payment_ids),
                col(Filing.payment_id) == col(FeeLine.payment_id),
                col(Filing.status).in_(ACCEPTED),
                col(FilingDocument.review_status).not_in(WITHOUT_FEE),
            )
            .group_by(col(FeeLine.payment_id))
        )
        rows = (await session.exec(statement)).all()
        return {payment_id: int(cents) for payment_id, cents in rows if payment_id is not None}

    async def arising(self, session: ReadSession, start: datetime, end: datetime) -> list[Obligation]:
        """Return the filings accepted in a time that were submitted with a payment, or should have been."""
        owed = (
            select(func.coalesce(func.sum(col(FeeLine.payable_cents)), 0))
            .join(FilingDocument, col(FilingDocument.id) == col(FeeLine.filing_document_id))
            .where(
                col(FeeLine.quote_id) == col(Filing.quote_id),
                col(FilingDocument.review_status).not_in(WITHOUT_FEE),
            )
            .scalar_subquery()
        )
        statement = select(Filing.id, Filing.payment_id, owed).where(
            col(Filing.docketed_at) >= start, col(Filing.docketed_at) < end, col(Filing.status).in_(ACCEPTED)
        )
        rows = (await session.exec(statement)).all()
        return [Obligation(filing_id, payment_id, int(cents)) for filing_id, payment_id, cents in rows]
