"""Writing down how many bytes are durable. Exactly one of several writers at the same offset wins."""

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import case, literal, update
from sqlmodel import col

from causeway.accounts.actor import Actor
from causeway.kit.blobs.references import lock_blob
from causeway.kit.errors import Conflict
from causeway.kit.jobs.enqueue import enqueue
from causeway.kit.words import Words
from causeway.kit.work import Work
from causeway.uploads import queries, rules
from causeway.uploads.access import uploads_visible_to
from causeway.uploads.events import UploadStatusChanged
from causeway.uploads.jobs import check_of
from causeway.uploads.tables import Upload, UploadStatus
from causeway.uploads.transitions import UPLOADS, UploadEvent

MOVED = Words(
    "This upload has moved on in another window. Ask where it stands and continue from there.",
    "此上載已在另一視窗繼續。請查詢進度並由該處繼續。",
    "此上载已在另一窗口继续。请查询进度并由该处继续。",
)


@dataclass(frozen=True)
class AdvanceUpload:
    """Bytes from `from_offset` to `to_offset` are on the disk for certain. Back is possible: a disk may lose."""

    upload_id: str
    from_offset: int
    to_offset: int
    lifetime: timedelta = rules.ORDINARY.lifetime
    sha256: str | None = None
    """Of all of it, where it is whole and this is known."""


async def advance_upload(work: Work[Actor], command: AdvanceUpload) -> Upload:
    """Move the offset if it is still where the writer found it, else `Conflict`. The last byte queues the checks."""
    if command.sha256 is not None:
        await lock_blob(work.session, command.sha256)
    is_as_found = (
        col(Upload.id) == command.upload_id,
        uploads_visible_to(work.actor),
        col(Upload.offset) == command.from_offset,
        col(Upload.status).in_(UPLOADS.sources_of(UploadEvent.ADVANCE)),
        col(Upload.poisoned).is_(False),
        col(Upload.expires_at) >= work.now,
    )
    is_whole = col(Upload.size) == command.to_offset
    statement = (
        update(Upload)
        .where(*is_as_found)
        .values(
            offset=command.to_offset,
            status=case(
                (is_whole, UPLOADS.target_of(UploadEvent.FINISH)),
                else_=UPLOADS.target_of(UploadEvent.ADVANCE),
            ),
            finished_at=case((is_whole, literal(work.now)), else_=None),
            expires_at=work.now + command.lifetime,
            sha256=command.sha256,
        )
        .returning(Upload)
    )
    options = {"synchronize_session": False, "populate_existing": True}
    upload = (await work.session.execute(statement, execution_options=options)).scalar_one_or_none()
    if upload is None:
        await queries.upload(work.session, work.actor, command.upload_id)
        raise Conflict(MOVED)
    was = UploadStatus.IN_PROGRESS if command.from_offset else UploadStatus.CREATED
    if upload.status != was:
        work.record(UploadStatusChanged(upload.id, upload.owner_user_id, was, upload.status))
    if upload.status is UploadStatus.ASSEMBLING:
        await enqueue(work.session, check_of(upload.id), now=work.now)
    return upload
