"""What drafting does later because of others' events: checked uploads become documents of their filings."""

from causeway.accounts.actor import SYSTEM
from causeway.audit.reactions import Reaction, Start
from causeway.audit.tables import AuditEvent
from causeway.filings.drafting.commands.bind_document import BindDocument, bind_document
from causeway.kit.context import Context
from causeway.uploads.events import UploadStatusChanged
from causeway.uploads.tables import UploadStatus

CHECKED = (UploadStatus.CLEAN, UploadStatus.INVALID, UploadStatus.INFECTED)


async def _upload_checked(context: Context, event: AuditEvent) -> None:
    await context.run(bind_document, BindDocument(event.payload["upload_id"]), actor=SYSTEM)


REACTIONS = (
    Reaction(
        name="filings.documents",
        start=Start.NOW,
        idempotent_by="a place that has its document is left alone",
        condition={"to_status": CHECKED},
        events=frozenset({UploadStatusChanged.name}),
        handle=_upload_checked,
    ),
)
"""All reactions of drafting, for the runner."""
