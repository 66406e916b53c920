"""Throwing away a draft: gone, but for the audit."""

from dataclasses import dataclass

from sqlalchemy import delete
from sqlmodel import col, select

from causeway.accounts.actor import Actor
from causeway.filings.core.commands.advance import require_allowed
from causeway.filings.core.events import discarded
from causeway.filings.core.queries import filing_for_change
from causeway.filings.core.tables import (
    Correction,
    Filing,
    FilingDocument,
    FilingDocumentVersion,
    FilingParty,
    FilingTransition,
)
from causeway.filings.core.transitions import FilingAction
from causeway.kit.work import Work


@dataclass(frozen=True)
class DiscardFiling:
    """Throw away a filing that the court never had."""

    filing_id: str


async def discard_filing(work: Work[Actor], command: DiscardFiling) -> str:
    """Throw it away and return its id. Its uploads stay until they expire."""
    filing = await filing_for_change(work, command.filing_id)
    await require_allowed(work, filing, FilingAction.DISCARD)
    work.record(discarded(filing))
    inside = select(FilingDocument.id).where(FilingDocument.filing_id == filing.id)
    await work.session.execute(
        delete(FilingDocumentVersion).where(col(FilingDocumentVersion.filing_document_id).in_(inside))
    )
    for table in (Correction, FilingDocument, FilingParty, FilingTransition):
        await work.session.execute(delete(table).where(col(table.filing_id) == filing.id))
    await work.session.execute(delete(Filing).where(col(Filing.id) == filing.id))
    return filing.id
