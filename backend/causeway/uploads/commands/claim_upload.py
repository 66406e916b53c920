"""Taking a whole upload in hand, for one worker at a time."""

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import or_, update
from sqlmodel import col

from causeway.accounts.actor import Actor
from causeway.kit.work import Work
from causeway.uploads.tables import PROCESSING, Upload

LEASE = timedelta(minutes=5)
"""How long a worker has; longer than any check may take, tried again and again."""


@dataclass(frozen=True)
class ClaimUpload:
    """A worker is free and this upload is whole."""

    upload_id: str


async def claim_upload(work: Work[Actor], command: ClaimUpload) -> Upload | None:
    """Return the upload if this worker has it now; None when another was first."""
    is_free = or_(col(Upload.claimed_until).is_(None), col(Upload.claimed_until) < work.now)
    statement = (
        update(Upload)
        .where(col(Upload.id) == command.upload_id, col(Upload.status).in_(PROCESSING), is_free)
        .values(claimed_until=work.now + LEASE, attempts=Upload.attempts + 1)
    )
    result = await work.session.execute(statement, execution_options={"synchronize_session": False})
    if result.rowcount != 1:  # type: ignore[attr-defined]
        return None
    return await work.session.get(Upload, command.upload_id)
