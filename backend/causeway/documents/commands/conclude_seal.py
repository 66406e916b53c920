"""The sealed copy is in the store, or it cannot be made yet: whoever waits for it is told."""

from dataclasses import dataclass

from causeway.accounts.actor import Actor
from causeway.documents.events import SealStatusChanged
from causeway.documents.tables import Document, Seal, SealFault, SealStatus
from causeway.kit.work import Work


@dataclass(frozen=True)
class ConcludeSeal:
    """The document is sealed, or there is a `fault`."""

    document_id: str
    fault: SealFault | None = None


async def conclude_seal(work: Work[Actor], command: ConcludeSeal) -> None:
    """Write it down, and tell it if it is news; what is sealed stays so."""
    seal = await work.session.get_one(Seal, command.document_id, with_for_update=True)
    status = SealStatus.FAILED if command.fault else SealStatus.SEALED
    if seal.status is SealStatus.SEALED or (seal.status, seal.fault) == (status, command.fault):
        return
    seal.status, seal.fault = status, command.fault
    document = await work.session.get_one(Document, command.document_id)
    work.record(SealStatusChanged(document.id, document.case_id, seal.filing_id, status))
