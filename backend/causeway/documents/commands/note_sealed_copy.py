"""Writing down the sealed copy that was made, before it is moved: after a crash its hash leads to it."""

from dataclasses import dataclass

from causeway.accounts.actor import Actor
from causeway.documents.ports import Signature
from causeway.documents.tables import Seal, SealCertificate, SealStatus
from causeway.kit.blobs import Blob
from causeway.kit.blobs.references import lock_blob
from causeway.kit.rows import ensure_row
from causeway.kit.work import Work


@dataclass(frozen=True)
class NoteSealedCopy:
    """The staged sealed copy of the document is `blob`, and bears `signature`."""

    document_id: str
    blob: Blob
    signature: Signature


async def note_sealed_copy(work: Work[Actor], command: NoteSealedCopy) -> None:
    """Write it down, in the place of a copy that was noted and lost; one that is sealed is left alone."""
    await lock_blob(work.session, command.blob.sha256)
    seal = await work.session.get_one(Seal, command.document_id, with_for_update=True)
    if seal.status is SealStatus.SEALED:
        return
    signature, certificate = command.signature, command.signature.certificate
    await ensure_row(work.session, SealCertificate, **certificate._asdict(), first_used_at=work.now)
    seal.sha256, seal.size_bytes = command.blob
    seal.signed_at, seal.certificate = signature.signed_at, certificate.fingerprint
    seal.time_stamp_ends_at = signature.time_stamp_ends_at
