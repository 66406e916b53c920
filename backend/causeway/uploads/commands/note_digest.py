"""Writing down what arrived, before it is moved: after a crash the hash leads to it."""

from dataclasses import dataclass

from causeway.accounts.actor import Actor
from causeway.kit.blobs.references import lock_blob
from causeway.kit.work import Work
from causeway.uploads.tables import Upload, UploadStatus


@dataclass(frozen=True)
class NoteDigest:
    """The bytes on the disk have this SHA-256."""

    upload_id: str
    sha256: str


async def note_digest(work: Work[Actor], command: NoteDigest) -> None:
    """Write it down, once; an upload that is past this is left alone."""
    await lock_blob(work.session, command.sha256)
    upload = await work.session.get_one(Upload, command.upload_id, with_for_update=True)
    if upload.status is UploadStatus.ASSEMBLING and upload.sha256 is None:
        upload.sha256 = command.sha256
