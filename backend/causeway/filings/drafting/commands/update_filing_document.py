"""Changing what a document in a filing is called, what it is, and where it stands."""

from dataclasses import dataclass

from sqlmodel import col, select

from causeway.accounts.actor import Actor
from causeway.courts.tables import DocumentAccess
from causeway.filings.core.access import filing_documents_visible_to
from causeway.filings.core.queries import documents_of
from causeway.filings.core.tables import DocumentRole, Filing, FilingDocument
from causeway.filings.drafting.commands.editing import begin_editing
from causeway.filings.drafting.commands.filing_documents import (
    checked_access,
    checked_access_reason,
    checked_title,
    keep_or_drop_wish,
    take_the_lead,
    type_taken,
)
from causeway.kit.errors import NotFound
from causeway.kit.work import Work


@dataclass(frozen=True)
class UpdateFilingDocument:
    """Change what is given; `position` counts from 1, and the others make room."""

    filing_document_id: str
    """The document."""
    type_code: str | None = None
    """Its type. The level becomes the usual one, and its reason goes, unless fewer were asked for than that."""
    title: str | None = None
    """What it is called."""
    role: DocumentRole | None = None
    """LEAD makes the former lead an attachment."""
    access: DocumentAccess | None = None
    """Who may read it once filed."""
    access_reason: str | None = None
    """Why fewer people may read it than is usual for its type; empty takes the reason away."""
    position: int | None = None
    """Its place, from 1; the others make room."""


async def update_filing_document(work: Work[Actor], command: UpdateFilingDocument) -> Filing:
    """Make the change. A new lead makes the former one an attachment."""
    editing = await begin_editing(work, await filing_id_of(work, command.filing_document_id))
    others = list(await documents_of(work.session, editing.filing.id))
    filing_document = next((row for row in others if row.id == command.filing_document_id), None)
    if filing_document is None:
        raise NotFound
    editing.unlock_document(filing_document.id)
    taken = await type_taken(work, editing.filing, command.type_code or filing_document.type_code)
    if command.type_code is not None:
        filing_document.type_code = command.type_code
        keep_or_drop_wish(filing_document, taken)
    if command.access is not None:
        filing_document.access = checked_access(taken, command.access)
    if command.access_reason is not None:
        filing_document.access_reason = checked_access_reason(command.access_reason)
    if command.title is not None:
        filing_document.title = checked_title(command.title)
    if command.role is DocumentRole.LEAD or (
        command.role is None and filing_document.role is DocumentRole.LEAD
    ):
        take_the_lead(work, filing_document, taken, others)
    elif command.role is not None:
        filing_document.role = command.role
    if command.position is not None:
        _move(work, filing_document, others, command.position)
    work.session.add(filing_document)
    return editing.finish()


async def filing_id_of(work: Work[Actor], filing_document_id: str) -> str:
    """Return the filing that holds a document; NotFound when there is none that the actor may know of."""
    statement = select(FilingDocument.filing_id).where(
        col(FilingDocument.id) == filing_document_id, filing_documents_visible_to(work.actor)
    )
    found = (await work.session.exec(statement)).one_or_none()
    if found is None:
        raise NotFound
    return found


def _move(
    work: Work[Actor], filing_document: FilingDocument, others: list[FilingDocument], position: int
) -> None:
    rest = [row for row in others if row.id != filing_document.id]
    rest.insert(max(0, position - 1), filing_document)
    for index, row in enumerate(rest, start=1):
        row.position = index
        work.session.add(row)
