"""All bytes of an upload are in the store: from now on there is a document."""

from dataclasses import dataclass

from causeway.accounts.actor import Actor
from causeway.documents.tables import Document
from causeway.kit.work import Work
from causeway.uploads.events import UploadStatusChanged
from causeway.uploads.rules import PDF
from causeway.uploads.tables import Upload
from causeway.uploads.transitions import UPLOADS, UploadEvent


@dataclass(frozen=True)
class AssembleDocument:
    """The upload's bytes are whole, durable, and known by `sha256`."""

    upload_id: str
    sha256: str


async def assemble_document(work: Work[Actor], command: AssembleDocument) -> Upload:
    """Make the document, not yet checked, and let the checks begin; done again changes nothing."""
    upload = await work.session.get_one(Upload, command.upload_id, with_for_update=True)
    if not UPLOADS.allows(upload.status, UploadEvent.ASSEMBLE):
        return upload
    work.session.add(
        Document(
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
    )
    after = UPLOADS.step(upload.status, UploadEvent.ASSEMBLE)
    work.record(UploadStatusChanged(upload.id, upload.owner_user_id, upload.status, after))
    upload.sha256, upload.status = command.sha256, after
    return upload
