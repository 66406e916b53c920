"""What drafting does later because of others' events: checked uploads become documents of their filings."""

from causeway.accounts.actor import SYSTEM
from causeway.audit.reactions import Reaction
from causeway.audit.tables import AuditEvent
from causeway.filings.drafting.commands.bind_document import BindDocument, bind_document
from causeway.kit.context import Context
from causeway.uploads.events import UploadStatusChanged
from causeway.uploads.tables import UploadStatus


async def _upload_checked(context: Context, event: AuditEvent) -> None:
    if event.payload["to_status"] in {UploadStatus.CLEAN, UploadStatus.INVALID, UploadStatus.INFECTED}:
        await context.run(bind_document, BindDocument(event.payload["upload_id"]), actor=SYSTEM)


REACTIONS = (
    Reaction(
        name="filings.documents",
        events=frozenset({UploadStatusChanged.name}),
        handle=_upload_checked,
    ),
)
"""All reactions of drafting, for the runner."""
