"""Putting a document into a filing, or a corrected one in its place."""

from dataclasses import dataclass

from sqlmodel import select

from causeway.accounts.actor import Actor
from causeway.courts.tables import DocumentAccess
from causeway.documents.tables import Document
from causeway.filings import words
from causeway.filings.commands.editing import Editing, begin_editing
from causeway.filings.commands.enclosing import (
    checked_access,
    checked_title,
    refuse,
    take_the_lead,
    type_taken,
    usable_upload,
)
from causeway.filings.queries import documents_of
from causeway.filings.rules import MOST_DOCUMENTS
from causeway.filings.tables import (
    CorrectionField,
    DocumentReviewStatus,
    DocumentRole,
    Filing,
    FilingDocument,
    FilingDocumentVersion,
)
from causeway.kit.errors import NotFound
from causeway.kit.work import Work
from causeway.uploads.tables import Upload


@dataclass(frozen=True)
class AddFilingDocument:
    """Put an upload into a filing as a document; `replaces_filing_document_id`: in the place of that one."""

    filing_id: str
    upload_id: str
    type_code: str
    title: str
    role: DocumentRole
    access: DocumentAccess | None = None
    replaces_filing_document_id: str | None = None


async def add_filing_document(work: Work[Actor], command: AddFilingDocument) -> Filing:
    """Put the document in. A new lead makes the former one an attachment; what is replaced stays on record."""
    editing = await begin_editing(work, command.filing_id)
    taken = await type_taken(work, editing.filing, command.type_code)
    title = checked_title(command.title)
    upload = await usable_upload(work, editing.filing, command.upload_id)
    others = list(await documents_of(work.session, editing.filing.id))
    place = _place(editing, command, others)
    place.type_code, place.title = command.type_code, title
    place.access = checked_access(taken, command.access)
    if command.role is DocumentRole.LEAD:
        take_the_lead(work, place, taken, others)
    elif editing.asked_for is None:
        place.role = DocumentRole.ATTACHMENT
    await _put_in(work, editing, place, upload)
    return editing.finish()


def _place(editing: Editing, command: AddFilingDocument, others: list[FilingDocument]) -> FilingDocument:
    """Return the place for the document: the replaced one's, or a new one after all others."""
    if command.replaces_filing_document_id is not None:
        place = next((row for row in others if row.id == command.replaces_filing_document_id), None)
        if place is None:
            raise NotFound
        editing.unlock_document(place.id)
        return place
    editing.unlock_field(CorrectionField.DOCUMENTS, "uploadId")
    if len(others) >= MOST_DOCUMENTS:
        refuse("uploadId", words.TOO_MANY_DOCUMENTS.format(limit=MOST_DOCUMENTS))
    return FilingDocument(
        id=editing.work.new_id(),
        filing_id=editing.filing.id,
        position=max((row.position for row in others), default=0) + 1,
        role=DocumentRole.ATTACHMENT,
        type_code=command.type_code,
        title=command.title,
    )


async def _put_in(work: Work[Actor], editing: Editing, place: FilingDocument, upload: Upload) -> None:
    """Bind the upload to its place; in a returned filing, keep what the court has seen before."""
    document = (
        await work.session.exec(select(Document).where(Document.upload_id == upload.id))
    ).one_or_none()
    if editing.asked_for is not None:
        _keep_former(work, editing, place)
        # The corrected document is of the revision that it will be sent with.
        place.revision = editing.filing.revision + 1
        place.review_status = DocumentReviewStatus.RECEIVED
        place.reason_code = place.message = None
    place.upload_id, place.document_id = upload.id, document.id if document else None
    work.session.add(place)


def _keep_former(work: Work[Actor], editing: Editing, place: FilingDocument) -> None:
    """Keep what a document was; what replaces a replacement not yet sent leaves nothing to keep."""
    if place.upload_id is None or place.revision > editing.filing.revision:
        return
    work.session.add(
        FilingDocumentVersion(
            filing_document_id=place.id,
            revision=place.revision,
            upload_id=place.upload_id,
            document_id=place.document_id,
            title=place.title,
            replaced_at=work.now,
        )
    )
