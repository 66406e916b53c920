"""An upload has been checked: the places that hold it get the document it became."""

from dataclasses import dataclass

from sqlmodel import select

from causeway.accounts.actor import Actor
from causeway.documents.tables import Document
from causeway.filings.core.events import updated
from causeway.filings.core.queries import filing_for_system
from causeway.filings.core.tables import FilingDocument
from causeway.kit.work import Work


@dataclass(frozen=True)
class BindDocument:
    """Bind the document that an upload became to wherever the upload was put."""

    upload_id: str


async def bind_document(work: Work[Actor], command: BindDocument) -> None:
    """Bind it, and tell whoever has the filing open that its findings are known; again changes nothing."""
    document = (
        await work.session.exec(select(Document).where(Document.upload_id == command.upload_id))
    ).one_or_none()
    filing_documents = await work.session.exec(
        select(FilingDocument).where(FilingDocument.upload_id == command.upload_id)
    )
    for filing_document in filing_documents.all():
        filing = await filing_for_system(work, filing_document.filing_id)
        if document is not None and filing_document.document_id is None and filing is not None:
            filing_document.document_id = document.id
            work.session.add(filing_document)
            work.record(updated(filing))
