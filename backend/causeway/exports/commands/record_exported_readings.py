"""Writing down that restricted documents go out in an export: each is read, as by a download."""

from dataclasses import dataclass

from causeway.accounts.actor import Actor
from causeway.documents.events import DocumentRead
from causeway.kit.work import Work


@dataclass(frozen=True)
class RecordExportedReadings:
    """The actor is about to be sent these documents of the case."""

    case_id: str
    document_ids: tuple[str, ...]


async def record_exported_readings(work: Work[Actor], command: RecordExportedReadings) -> None:
    """Put each into the audit log."""
    for document_id in command.document_ids:
        work.record(DocumentRead(document_id, command.case_id))
