"""Reading what many filings would cost, in a handful of statements."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import col, select

from causeway.accounts.actor import Actor
from causeway.courts.queries import fee_schedule, types_taken
from causeway.filings.core.access import own_filings
from causeway.filings.core.tables import EDITABLE, Filing, FilingDocument, FilingStatus
from causeway.filings.submission.commands.fees import subject_of
from causeway.kit.database import ReadSession
from causeway.payments.queries import priced
from causeway.payments.rules.pricing import Offered

TO_BE_PAID = EDITABLE | {FilingStatus.RETURNED_FOR_CORRECTION}
"""The statuses in which what a filing costs still follows from what is in it."""


async def offers_for(
    session: ReadSession, actor: Actor, filing_ids: Sequence[str], now: datetime
) -> dict[str, Offered]:
    """Return what filings of the actor's own side would cost as they are; those with no document, and others, not."""
    statement = select(Filing).where(
        col(Filing.id).in_(filing_ids), col(Filing.status).in_(sorted(TO_BE_PAID)), own_filings(actor)
    )
    filings = (await session.exec(statement)).all()
    documents = await _documents(session, [filing.id for filing in filings])
    taken = {code: await types_taken(session, code) for code in {each.case_type_code for each in filings}}
    if not documents:
        return {}
    fees = await fee_schedule(session)
    found: dict[str, Offered] = {}
    for filing in filings:
        if filing.id in documents:
            subject = subject_of(filing, documents[filing.id])
            pricing = priced(subject, now, taken[filing.case_type_code], fees)
            found[filing.id] = Offered.of(subject, pricing, now)
    return found


async def _documents(session: ReadSession, filing_ids: Sequence[str]) -> dict[str, list[FilingDocument]]:
    statement = select(FilingDocument).where(col(FilingDocument.filing_id).in_(filing_ids))
    ordered = statement.order_by(col(FilingDocument.position), col(FilingDocument.id))
    found: dict[str, list[FilingDocument]] = {}
    for row in (await session.exec(ordered)).all():
        found.setdefault(row.filing_id, []).append(row)
    return found
