"""Giving up an upload."""

from dataclasses import dataclass

from causeway.accounts.actor import Actor
from causeway.kit.errors import Conflict, ProblemCode
from causeway.kit.words import Words
from causeway.kit.work import Work
from causeway.uploads import queries
from causeway.uploads.events import UploadStatusChanged
from causeway.uploads.tables import PROCESSING, Upload, UploadStatus

FINISHED = Words(
    "This upload is finished. To leave the document out, remove it from the filing.",
    "此上載已完成。如不需要該文件，請從呈交文件中移除。",
    "此上载已完成。如不需要该文件，请从呈交文件中移除。",
)


@dataclass(frozen=True)
class AbortUpload:
    """The sender does not want to go on."""

    upload_id: str
    """The upload."""


async def abort_upload(work: Work[Actor], command: AbortUpload) -> Upload:
    """Close an unfinished upload; doing it again changes nothing. A finished one is a `Conflict`."""
    row = await queries.upload_for_change(work.session, work.actor, command.upload_id)
    if row.status in PROCESSING or row.status is UploadStatus.CLEAN:
        raise Conflict(FINISHED, code=ProblemCode.ACTION_NOT_AVAILABLE)
    if row.is_receiving:
        work.record(UploadStatusChanged(row.id, row.owner_user_id, row.status, UploadStatus.ABORTED))
        row.status = UploadStatus.ABORTED
    return row
