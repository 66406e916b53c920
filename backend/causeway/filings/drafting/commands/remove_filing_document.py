"""Taking a document out of a filing that the court does not have."""

from dataclasses import dataclass

from sqlmodel import select

from causeway.accounts.actor import Actor
from causeway.filings.core.queries import documents_of
from causeway.filings.core.tables import Filing, FilingDocument, FilingDocumentVersion
from causeway.filings.drafting.commands.editing import Editing, begin_editing, locked
from causeway.filings.drafting.commands.update_filing_document import filing_id_of
from causeway.kit.errors import NotFound
from causeway.kit.work import Work


@dataclass(frozen=True)
class RemoveFilingDocument:
    """Take one document out; its upload stays, and may be put in again."""

    filing_document_id: str
    """The document."""


async def remove_filing_document(work: Work[Actor], command: RemoveFilingDocument) -> Filing:
    """Take it out. From a returned filing only what was added since its return can be taken out again."""
    editing = await begin_editing(work, await filing_id_of(work, command.filing_document_id))
    filing_document = await work.session.get(FilingDocument, command.filing_document_id)
    if filing_document is None:
        raise NotFound
    if editing.asked_for is not None and not await _added_since(editing, filing_document):
        raise locked("filingDocumentId")
    await work.session.delete(filing_document)
    await work.session.flush()
    for position, row in enumerate(await documents_of(work.session, editing.filing.id), start=1):
        row.position = position
        work.session.add(row)
    return editing.finish()


async def _added_since(editing: Editing, filing_document: FilingDocument) -> bool:
    """Tell whether the court never had anything in this place: neither these bytes nor others before them."""
    former = select(FilingDocumentVersion).where(
        FilingDocumentVersion.filing_document_id == filing_document.id
    )
    never_sent = filing_document.revision > editing.filing.revision
    return never_sent and (await editing.work.session.exec(former.limit(1))).first() is None
