"""Writing down a file that was announced and sent in one request: one row, written once."""

from dataclasses import dataclass

from causeway.accounts.actor import Actor
from causeway.kit.blobs.references import lock_blob
from causeway.kit.jobs.enqueue import enqueue
from causeway.kit.work import Work
from causeway.uploads.commands.create_upload import CreateUpload, announced
from causeway.uploads.events import UploadStatusChanged
from causeway.uploads.jobs import check_of
from causeway.uploads.tables import Upload
from causeway.uploads.transitions import UPLOADS, UploadEvent


@dataclass(frozen=True)
class TakeWholeUpload:
    """Every byte of the file that is announced is on the disk for certain, staged under `upload_id`."""

    upload_id: str
    announcement: CreateUpload
    sha256: str
    """Of the bytes that are there, whatever was announced."""


async def take_whole_upload(work: Work[Actor], command: TakeWholeUpload) -> Upload:
    """Make the upload, whole, and queue its checks. It was never unfinished, so it needs no room among those."""
    await lock_blob(work.session, command.sha256)
    upload = announced(work, command.announcement, command.upload_id)
    after = UPLOADS.step(upload.status, UploadEvent.FINISH)
    work.record(UploadStatusChanged(upload.id, upload.owner_user_id, upload.status, after))
    upload.status, upload.offset, upload.finished_at = after, upload.size, work.now
    upload.sha256 = command.sha256
    work.rows.add(upload)
    await enqueue(work.session, check_of(upload.id), now=work.now)
    return upload
