"""Putting a document into a filing, or a corrected one in its place."""

from dataclasses import dataclass

from sqlmodel import select

from causeway.accounts.actor import Actor
from causeway.courts.queries import DocumentTypeInCase
from causeway.courts.tables import DocumentAccess
from causeway.documents.tables import Document
from causeway.filings.core import words
from causeway.filings.core.document_transitions import DOCUMENTS, DocumentReviewEvent, advance_document
from causeway.filings.core.queries import documents_of
from causeway.filings.core.rules import MAX_DOCUMENTS_PER_FILING
from causeway.filings.core.tables import (
    CorrectionField,
    DocumentRole,
    Filing,
    FilingDocument,
    FilingDocumentVersion,
)
from causeway.filings.drafting.commands.editing import Editing, begin_editing
from causeway.filings.drafting.commands.filing_documents import (
    checked_access,
    checked_access_reason,
    checked_title,
    keep_or_drop_wish,
    refuse,
    take_the_lead,
    type_taken,
    usable_upload,
)
from causeway.kit.errors import NotFound
from causeway.kit.work import Work
from causeway.uploads.tables import Upload


@dataclass(frozen=True)
class AddFilingDocument:
    """Put an upload into a filing as a document; `replaces_filing_document_id`: in the place of that one."""

    filing_id: str
    """The filing."""
    upload_id: str
    """The upload; it need not be finished yet."""
    type_code: str
    """Its type, one that this kind of case takes."""
    title: str
    """What it is called."""
    role: DocumentRole
    """LEAD makes the former lead an attachment."""
    access: DocumentAccess | None = None
    """Who may read it once filed; left out: as what it replaces, otherwise as usual for its type."""
    access_reason: str | None = None
    """Why fewer people may read it than is usual for its type; left out with `access`: as of what it replaces."""
    replaces_filing_document_id: str | None = None
    """Put it in the place of this one; the only way in a returned filing."""


async def add_filing_document(work: Work[Actor], command: AddFilingDocument) -> Filing:
    """Put the document in. A new lead makes the former one an attachment; what is replaced stays on record."""
    editing = await begin_editing(work, command.filing_id)
    taken = await type_taken(work, editing.filing, command.type_code)
    title = checked_title(command.title)
    upload = await usable_upload(work, editing.filing, command.upload_id)
    others = list(await documents_of(work.session, editing.filing.id))
    filing_document = _filing_document(editing, command, others)
    _set_readers(filing_document, command, taken)
    filing_document.type_code, filing_document.title = command.type_code, title
    if command.role is DocumentRole.LEAD:
        take_the_lead(work, filing_document, taken, others)
    elif editing.asked_for is None:
        filing_document.role = DocumentRole.ATTACHMENT
    await _put_in(work, editing, filing_document, upload)
    return editing.finish()


def _set_readers(
    filing_document: FilingDocument, command: AddFilingDocument, taken: DocumentTypeInCase
) -> None:
    """Set who may read it. What was asked for the file before is asked for the one in its place, too."""
    reason = checked_access_reason(command.access_reason)
    if command.access is not None or command.replaces_filing_document_id is None:
        filing_document.access = checked_access(taken, command.access)
        filing_document.access_reason = reason
        return
    filing_document.access_reason = reason or filing_document.access_reason
    if filing_document.type_code != command.type_code:
        keep_or_drop_wish(filing_document, taken)


def _filing_document(
    editing: Editing, command: AddFilingDocument, others: list[FilingDocument]
) -> FilingDocument:
    """Return the place for the document: the replaced one's, or a new one after all others."""
    if command.replaces_filing_document_id is not None:
        filing_document = next((row for row in others if row.id == command.replaces_filing_document_id), None)
        if filing_document is None:
            raise NotFound
        editing.unlock_document(filing_document.id)
        return filing_document
    editing.unlock_field(CorrectionField.DOCUMENTS, "uploadId")
    if len(others) >= MAX_DOCUMENTS_PER_FILING:
        refuse("uploadId", words.TOO_MANY_DOCUMENTS.format(limit=MAX_DOCUMENTS_PER_FILING))
    return FilingDocument(
        id=editing.work.new_id(),
        filing_id=editing.filing.id,
        position=max((row.position for row in others), default=0) + 1,
        role=DocumentRole.ATTACHMENT,
        type_code=command.type_code,
        title=command.title,
        review_status=DOCUMENTS.step(None, DocumentReviewEvent.PUT_IN),
    )


async def _put_in(
    work: Work[Actor], editing: Editing, filing_document: FilingDocument, upload: Upload
) -> None:
    """Bind the upload to its place; in a returned filing, keep what the court has seen before."""
    document = (
        await work.session.exec(select(Document).where(Document.upload_id == upload.id))
    ).one_or_none()
    if editing.asked_for is not None:
        keep_former(work, editing, filing_document)
        # The corrected document is of the revision that it will be sent with.
        filing_document.revision = editing.filing.revision + 1
        advance_document(filing_document, DocumentReviewEvent.CORRECT)
        filing_document.reason_code = filing_document.message = None
    filing_document.upload_id, filing_document.document_id = upload.id, document.id if document else None
    work.session.add(filing_document)


def keep_former(work: Work[Actor], editing: Editing, filing_document: FilingDocument) -> None:
    """Keep what a document was; what replaces a replacement not yet sent leaves nothing to keep."""
    is_empty = filing_document.upload_id is None and filing_document.document_id is None
    if is_empty or filing_document.revision > editing.filing.revision:
        return
    work.session.add(
        FilingDocumentVersion(
            filing_document_id=filing_document.id,
            revision=filing_document.revision,
            upload_id=filing_document.upload_id,
            document_id=filing_document.document_id,
            title=filing_document.title,
            replaced_at=work.now,
        )
    )
