"""All bytes of an upload are in the store: from now on there is a document."""

from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import bindparam
from sqlmodel import select

from causeway.accounts.actor import Actor
from causeway.documents.tables import Document
from causeway.kit.plain_rows import PlainQuery, new_row
from causeway.kit.work import Work
from causeway.uploads.events import UploadStatusChanged
from causeway.uploads.rules import PDF
from causeway.uploads.tables import Upload
from causeway.uploads.transitions import UPLOADS, UploadEvent

_UPLOAD = PlainQuery(select(Upload).where(Upload.id == bindparam("upload_id")).with_for_update(), Upload)


@dataclass(frozen=True)
class AssembleDocument:
    """The upload's bytes are whole, durable, and known by `sha256`."""

    upload_id: str
    sha256: str


class Assembled(NamedTuple):
    """An upload, and its document if that was made just now."""

    upload: Upload
    document: Document | None


async def assemble_document(work: Work[Actor], command: AssembleDocument) -> Assembled:
    """Make the document, not yet checked, and let the checks begin; done again changes nothing."""
    upload = await upload_for_check(work, command.upload_id)
    if not UPLOADS.allows(upload.status, UploadEvent.ASSEMBLE):
        return Assembled(upload, None)
    document = new_row(
        Document,
        id=work.new_id(),
        upload_id=upload.id,
        owner_user_id=upload.owner_user_id,
        organisation_id=upload.organisation_id,
        sha256=command.sha256,
        size_bytes=upload.size,
        content_type=upload.content_type or PDF,
        filename=upload.filename,
        created_at=work.now,
    )
    work.rows.add(document)
    after = UPLOADS.step(upload.status, UploadEvent.ASSEMBLE)
    work.record(UploadStatusChanged(upload.id, upload.owner_user_id, upload.status, after))
    upload.sha256, upload.status = command.sha256, after
    return Assembled(upload, document)


async def upload_for_check(work: Work[Actor], upload_id: str) -> Upload:
    """Return the upload, locked until the unit of work ends, which writes what is changed of it."""
    upload: Upload | None = await _UPLOAD.one_or_none(work.session, {"upload_id": upload_id})
    if upload is None:
        raise LookupError(upload_id)
    work.rows.follow(upload)
    return upload
