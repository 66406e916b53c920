"""Writing down who reads a document that not everybody may read."""

from dataclasses import dataclass

from causeway.accounts.actor import Actor
from causeway.documents.events import DocumentRead
from causeway.kit.work import Work


@dataclass(frozen=True)
class RecordReading:
    """The actor is about to be sent the document."""

    document_id: str
    case_id: str | None


async def record_reading(work: Work[Actor], command: RecordReading) -> None:
    """Put it into the audit log."""
    work.record(DocumentRead(command.document_id, command.case_id))
