"""Writing down how many bytes are durable. Exactly one of several writers at the same offset wins."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy import update
from sqlmodel import col

from causeway.accounts.actor import Actor
from causeway.kit.errors import Conflict
from causeway.kit.words import Words
from causeway.kit.work import Work
from causeway.uploads import queries, rules
from causeway.uploads.events import UploadStatusChanged
from causeway.uploads.tables import RECEIVING, Upload, UploadStatus

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


async def advance_upload(work: Work[Actor], command: AdvanceUpload) -> Upload:
    """Move the offset if it is still where the writer found it, else `Conflict`. The last byte queues the checks."""
    before = await queries.upload_for_change(work.session, work.actor, command.upload_id)
    is_whole = command.to_offset == before.size
    after = UploadStatus.ASSEMBLING if is_whole else UploadStatus.IN_PROGRESS
    changes: dict[str, Any] = {"offset": command.to_offset, "status": after}
    changes |= {"finished_at": work.now} if is_whole else {"expires_at": work.now + command.lifetime}
    is_as_found = (
        col(Upload.id) == command.upload_id,
        col(Upload.offset) == command.from_offset,
        col(Upload.status).in_(RECEIVING),
        col(Upload.poisoned).is_(False),
        col(Upload.expires_at) >= work.now,
    )
    was = before.status
    result = await work.session.execute(
        update(Upload).where(*is_as_found).values(**changes), execution_options={"synchronize_session": False}
    )
    if result.rowcount != 1:  # type: ignore[attr-defined]
        raise Conflict(MOVED)
    if after != was:
        work.record(UploadStatusChanged(before.id, before.owner_user_id, was, after))
    return await queries.upload(work.session, work.actor, command.upload_id)
