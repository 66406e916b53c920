"""A sealed copy got a new time stamp behind it: the longer file takes its place, and the former one stays known."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from causeway.accounts.actor import Actor
from causeway.documents.events import SealRenewed
from causeway.documents.tables import FormerCopy, Seal
from causeway.kit.blobs import Blob
from causeway.kit.blobs.references import lock_blob
from causeway.kit.jobs.enqueue import enqueue
from causeway.kit.work import Work
from causeway.uploads.jobs import removal_of

FORMER_BYTES_KEPT = timedelta(days=30)
"""Longer than a copy of the files takes: the database that was copied before them names what they must have."""


@dataclass(frozen=True)
class ReplaceSealedCopy:
    """`renewed`, which is in the store, is `former` and a time stamp behind it that is good until `ends_at`."""

    document_id: str
    former: Blob
    renewed: Blob
    ends_at: datetime


async def replace_sealed_copy(work: Work[Actor], command: ReplaceSealedCopy) -> bool:
    """Put it in its place and return True; False, and it is let go, if another took that place meanwhile."""
    await lock_blob(work.session, command.renewed.sha256)
    seal = await work.session.get_one(Seal, command.document_id, with_for_update=True)
    if (seal.sha256, seal.size_bytes) != command.former:
        await enqueue(work.session, removal_of(command.renewed.sha256), now=work.now)
        return False
    former = FormerCopy(
        sha256=command.former.sha256,
        document_id=seal.document_id,
        size_bytes=command.former.size,
        replaced_at=work.now,
    )
    work.session.add(former)
    seal.sha256, seal.size_bytes = command.renewed
    seal.time_stamp_ends_at = command.ends_at
    work.record(SealRenewed(seal.document_id, command.former.sha256, command.renewed.sha256))
    removal = removal_of(command.former.sha256)._replace(run_at=work.now + FORMER_BYTES_KEPT)
    await enqueue(work.session, removal, now=work.now)
    return True
