"""Letting go of an upload that nobody finished."""

from dataclasses import dataclass

from causeway.accounts.actor import Actor
from causeway.kit.work import Work
from causeway.uploads.events import UploadStatusChanged
from causeway.uploads.tables import Upload, UploadStatus


@dataclass(frozen=True)
class ExpireUpload:
    """The time of this upload may be over."""

    upload_id: str


async def expire_upload(work: Work[Actor], command: ExpireUpload) -> bool:
    """Expire it if its time is over; return whether it is expired, so that its bytes can go."""
    row = await work.session.get(Upload, command.upload_id, with_for_update=True)
    if row is None:
        return False
    if row.is_receiving and row.expires_at < work.now:
        work.record(UploadStatusChanged(row.id, row.owner_user_id, row.status, UploadStatus.EXPIRED))
        row.status = UploadStatus.EXPIRED
    return row.status is UploadStatus.EXPIRED
