"""Every SELECT about filings that a command makes; the lists of the public contract are declared at the edge."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func
from sqlmodel import col, select

from causeway.accounts.actor import Actor
from causeway.cases.tables import Case, SecurityLevel
from causeway.documents.tables import Document
from causeway.filings.core.access import filings_visible_to
from causeway.filings.core.tables import (
    ENDED,
    PRIVATE,
    Correction,
    Filing,
    FilingDocument,
    FilingParty,
    FilingStatus,
    FilingTransition,
)
from causeway.kit.database import ReadSession
from causeway.kit.errors import NotFound
from causeway.kit.work import Work
from causeway.uploads.tables import Upload

IN_COURT = tuple(status for status in FilingStatus if status not in PRIVATE | ENDED)
"""The statuses of filings that the court has and has not finished with."""

WAITING = (
    FilingStatus.RECEIVED,
    FilingStatus.UNDER_REVIEW,
    FilingStatus.DEFERRED,
    FilingStatus.REFERRED,
)
"""The statuses in which the next step is the court's."""


@dataclass(frozen=True)
class FilingDocumentView:
    """A document's place in a filing, with the upload and the document it is, as far as they exist."""

    filing_document: FilingDocument
    upload: Upload | None
    document: Document | None


async def filing_by_id(session: ReadSession, actor: Actor, filing_id: str) -> Filing:
    """Return a filing; NotFound when there is none that `actor` may know of."""
    statement = select(Filing).where(Filing.id == filing_id, filings_visible_to(actor))
    filing = (await session.exec(statement)).one_or_none()
    if filing is None:
        raise NotFound
    return filing


async def filing_for_change(work: Work[Actor], filing_id: str) -> Filing:
    """Return a filing with its row locked: whoever else wants to change it waits until this work ends.

    The rule is asked before the lock, so that nobody waits for, or holds, what is not there for them; and again
    after it, in a statement of its own: PostgreSQL re-checks a locking statement's sub-selects as of its beginning.
    On SQLite there is one writer at a time, and nothing can come between.
    """
    if work.session.get_bind().dialect.name != "sqlite":
        statement = select(Filing).where(Filing.id == filing_id, filings_visible_to(work.actor))
        if (await work.session.exec(statement.with_for_update(of=Filing))).one_or_none() is None:
            raise NotFound
    statement = select(Filing).where(Filing.id == filing_id, filings_visible_to(work.actor))
    found = await work.session.exec(statement, execution_options={"populate_existing": True})
    filing = found.one_or_none()
    if filing is None:
        raise NotFound
    return filing


async def filing_for_system(work: Work[Actor], filing_id: str) -> Filing | None:
    """Return a filing with its row locked, for the system itself; None when it is gone."""
    return await work.session.get(Filing, filing_id, with_for_update=True, populate_existing=True)


async def documents_of(session: ReadSession, filing_id: str) -> Sequence[FilingDocument]:
    """Return the documents of a filing in order."""
    statement = select(FilingDocument).where(FilingDocument.filing_id == filing_id)
    ordered = statement.order_by(col(FilingDocument.position), col(FilingDocument.id))
    return (await session.exec(ordered)).all()


async def filing_documents_of(session: ReadSession, filing_id: str) -> list[FilingDocumentView]:
    """Return the documents of a filing in order, with their uploads and the documents these became."""
    statement = (
        select(FilingDocument, Upload, Document)
        .outerjoin(Upload, col(Upload.id) == col(FilingDocument.upload_id))
        .outerjoin(Document, col(Document.upload_id) == col(FilingDocument.upload_id))
        .where(FilingDocument.filing_id == filing_id)
        .order_by(col(FilingDocument.position), col(FilingDocument.id))
    )
    return [FilingDocumentView(*row) for row in (await session.exec(statement)).all()]


async def parties_of(session: ReadSession, filing_id: str) -> Sequence[FilingParty]:
    """Return the parties a filing names, in order."""
    statement = select(FilingParty).where(FilingParty.filing_id == filing_id)
    return (await session.exec(statement.order_by(col(FilingParty.position)))).all()


async def corrections_asked_for(session: ReadSession, filing: Filing) -> Sequence[Correction]:
    """Return what the registry asked to be corrected in the filing's present revision, in order."""
    statement = select(Correction).where(
        Correction.filing_id == filing.id, Correction.revision == filing.revision
    )
    return (await session.exec(statement.order_by(col(Correction.position)))).all()


async def history_of(session: ReadSession, filing_id: str) -> Sequence[FilingTransition]:
    """Return the steps of a filing, oldest first."""
    statement = select(FilingTransition).where(FilingTransition.filing_id == filing_id)
    return (await session.exec(statement.order_by(col(FilingTransition.position)))).all()


async def live_filing_with_upload(session: ReadSession, upload_id: str, besides: str) -> Filing | None:
    """Return another filing that holds this upload and was neither rejected nor cancelled."""
    over = (FilingStatus.REJECTED, FilingStatus.CANCELLED)
    statement = (
        select(Filing)
        .join(FilingDocument, col(FilingDocument.filing_id) == col(Filing.id))
        .where(FilingDocument.upload_id == upload_id, Filing.id != besides, col(Filing.status).not_in(over))
        .limit(1)
    )
    return (await session.exec(statement)).first()


async def overdue_corrections(session: ReadSession, now: datetime, limit: int = 100) -> Sequence[str]:
    """Return ids of returned filings whose time for correction has run out, the longest overdue first."""
    statement = select(Filing.id).where(
        Filing.status == FilingStatus.RETURNED_FOR_CORRECTION, col(Filing.correction_due_at) < now
    )
    return (await session.exec(statement.order_by(col(Filing.correction_due_at)).limit(limit))).all()


async def filings_in_court(session: ReadSession, court_codes: Sequence[str]) -> Sequence[str]:
    """Return ids of the filings that some courts (none named: all) have and have not finished with."""
    statement = select(Filing.id).where(col(Filing.status).in_(IN_COURT))
    if court_codes:
        statement = statement.where(col(Filing.court_code).in_(court_codes))
    return (await session.exec(statement.order_by(col(Filing.id)))).all()


async def is_for_registrar_only(session: ReadSession, filing: Filing) -> bool:
    """Tell whether the filing is in a sealed case, or asks that its new case be sealed."""
    if filing.case_id is None:
        return filing.requested_security_level is SecurityLevel.SEALED
    return (await session.get_one(Case, filing.case_id)).security_level is SecurityLevel.SEALED


async def waiting_filings(session: ReadSession) -> Sequence[tuple[FilingStatus, int, datetime | None]]:
    """Return for each status in which the registry has to act how many filings have it, and the oldest receipt."""
    statement = (
        select(Filing.status, func.count(), func.min(Filing.received_at))
        .where(col(Filing.status).in_(WAITING))
        .group_by(col(Filing.status))
    )
    rows = (await session.execute(statement)).all()
    return [(FilingStatus(status), count, oldest) for status, count, oldest in rows]
