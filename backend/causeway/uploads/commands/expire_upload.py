"""Letting go of an upload that nobody finished."""

from collections.abc import Sequence
from dataclasses import dataclass

from causeway.accounts.actor import SYSTEM, Actor
from causeway.kit.blobs import BlobStore
from causeway.kit.context import Context
from causeway.kit.work import Work
from causeway.uploads import queries
from causeway.uploads.events import UploadStatusChanged
from causeway.uploads.tables import Upload, UploadStatus
from causeway.uploads.transitions import UPLOADS, UploadEvent

UPLOADS_PER_BATCH = 100
"""Uploads that expire at a time."""


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
        after = UPLOADS.step(row.status, UploadEvent.EXPIRE)
        work.record(UploadStatusChanged(row.id, row.owner_user_id, row.status, after))
        row.status = after
    return row.status is UploadStatus.EXPIRED


async def expire_overdue_uploads(context: Context, store: BlobStore) -> None:
    """Expire the uploads whose time is over, each in a unit of work of its own, and remove their bytes."""
    overdue: Sequence[str] | None = None
    while overdue is None or len(overdue) == UPLOADS_PER_BATCH:
        async with context.database.reading() as session:
            overdue = await queries.overdue(session, context.clock.now(), UPLOADS_PER_BATCH)
        for upload_id in overdue:
            if await context.run(expire_upload, ExpireUpload(upload_id), actor=SYSTEM):
                await store.discard(upload_id)
