"""Writing down who looks at what the log knows of something restricted."""

from dataclasses import dataclass
from datetime import timedelta

from sqlmodel import select

from causeway.accounts.actor import Actor
from causeway.cases.access import cases_visible_to
from causeway.cases.tables import Case, SecurityLevel
from causeway.documents.access import documents_visible_to
from causeway.documents.rules import is_restricted
from causeway.documents.tables import Document
from causeway.kit.work import Work
from causeway.trail.access import sees_the_whole_log
from causeway.trail.events import TrailRead
from causeway.trail.queries import has_just_looked

ONCE_PER = timedelta(minutes=5)
"""Within it, what one person asks about one thing is one look."""


@dataclass(frozen=True)
class RecordTrailReading:
    """The actor is about to be shown the entries about a document, or about the case with a number."""

    document_id: str | None = None
    case_number: str | None = None


async def record_trail_reading(work: Work[Actor], command: RecordTrailReading) -> None:
    """Put it into the audit log, where the thing is restricted and the actor may know of it."""
    if command.document_id is not None:
        statement = select(Document).where(Document.id == command.document_id)
        if not sees_the_whole_log(work.actor):
            statement = statement.where(documents_visible_to(work.actor))
        document = (await work.session.exec(statement)).one_or_none()
        if document is not None and is_restricted(document):
            await _record(work, document.id, TrailRead(document.id, None))
    if command.case_number is not None:
        numbered = select(Case).where(Case.number == command.case_number, cases_visible_to(work.actor))
        case = (await work.session.exec(numbered)).one_or_none()
        if case is not None and case.security_level is not SecurityLevel.PUBLIC:
            await _record(work, case.id, TrailRead(None, case.id))


async def _record(work: Work[Actor], thing_id: str, fact: TrailRead) -> None:
    if not await has_just_looked(work.session, work.actor, thing_id, work.now - ONCE_PER):
        work.record(fact)
