"""Giving up an upload."""

from dataclasses import dataclass

from causeway.accounts.actor import Actor
from causeway.kit.work import Work
from causeway.uploads import queries
from causeway.uploads.events import UploadStatusChanged
from causeway.uploads.tables import PROCESSING, Upload, UploadStatus
from causeway.uploads.transitions import UPLOADS, UploadEvent


@dataclass(frozen=True)
class AbortUpload:
    """The sender does not want to go on."""

    upload_id: str
    """The upload."""


async def abort_upload(work: Work[Actor], command: AbortUpload) -> Upload:
    """Close an unfinished upload; doing it again changes nothing. A finished one is a `Conflict`."""
    row = await queries.upload_for_change(work.session, work.actor, command.upload_id)
    if row.status in PROCESSING or row.status is UploadStatus.CLEAN:
        raise UPLOADS.refusal(row.status)
    if row.is_receiving:
        after = UPLOADS.step(row.status, UploadEvent.ABORT)
        work.record(UploadStatusChanged(row.id, row.owner_user_id, row.status, after))
        row.status = after
    return row
