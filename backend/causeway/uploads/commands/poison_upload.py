"""A disk refused to make bytes durable."""

from dataclasses import dataclass

from causeway.accounts.actor import Actor
from causeway.kit.work import Work
from causeway.uploads import queries
from causeway.uploads.events import UploadStatusChanged
from causeway.uploads.tables import FindingSeverity, UploadFinding
from causeway.uploads.transitions import UPLOADS, UploadEvent


@dataclass(frozen=True)
class PoisonUpload:
    """Nothing in this upload is to be trusted any more."""

    upload_id: str


async def poison_upload(work: Work[Actor], command: PoisonUpload) -> None:
    """Close it for good, saying why. An upload that is finished already is left as it is."""
    row = await queries.upload_for_change(work.session, work.actor, command.upload_id)
    if not row.is_receiving:
        return
    after = UPLOADS.step(row.status, UploadEvent.LOSE)
    work.record(UploadStatusChanged(row.id, row.owner_user_id, row.status, after))
    row.poisoned, row.status = True, after
    work.session.add(
        UploadFinding(
            id=work.new_id(), upload_id=row.id, code="STORAGE_FAULT", severity=FindingSeverity.BLOCKS
        )
    )
