"""Keeping a document that Causeway made: an order, a receipt, a sealed copy, a typeset form."""

from dataclasses import dataclass

from causeway.accounts.actor import Actor
from causeway.courts.tables import DocumentAccess
from causeway.documents.tables import Document, DocumentVerdict
from causeway.kit.blobs import Blob
from causeway.kit.work import Work
from causeway.uploads.rules import PDF


@dataclass(frozen=True)
class KeepDocument:
    """Bytes already in the store (`await store.put(data)`) become a document. It needs no checks: we made it."""

    blob: Blob
    filename: str
    title: str
    access: DocumentAccess
    content_type: str = PDF
    pages: int | None = None
    case_id: str | None = None
    owner_user_id: str | None = None
    organisation_id: str | None = None


async def keep_document(work: Work[Actor], command: KeepDocument) -> Document:
    """Write it down and return it; to file it in a case, set `received_at` and `filed_at` as for any other."""
    document = Document(
        id=work.new_id(),
        owner_user_id=command.owner_user_id,
        organisation_id=command.organisation_id,
        sha256=command.blob.sha256,
        size_bytes=command.blob.size,
        content_type=command.content_type,
        filename=command.filename,
        title=command.title,
        pages=command.pages,
        has_text_layer=True,
        access=command.access,
        verdict=DocumentVerdict.CLEAN,
        checked_at=work.now,
        created_at=work.now,
        case_id=command.case_id,
    )
    work.session.add(document)
    return document
