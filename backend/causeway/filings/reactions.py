"""What filings do later because of others' events: closures move deemed times; checked uploads become documents."""

from causeway.accounts.actor import SYSTEM
from causeway.audit.reactions import Reaction
from causeway.audit.tables import AuditEvent
from causeway.courts.events import ClosureDeclared, ClosureMoved, ClosureWithdrawn
from causeway.filings.commands.bind_document import BindDocument, bind_document
from causeway.filings.commands.recompute_deemed_receipt import (
    RecomputeDeemedReceipt,
    recompute_deemed_receipt,
)
from causeway.filings.queries import filings_in_court
from causeway.kit.context import Context
from causeway.uploads.events import UploadStatusChanged
from causeway.uploads.tables import UploadStatus


async def _closure_changed(context: Context, event: AuditEvent) -> None:
    async with context.database.reading() as session:
        affected = await filings_in_court(session, event.payload["court_codes"])
    for filing_id in affected:
        await context.run(recompute_deemed_receipt, RecomputeDeemedReceipt(filing_id), actor=SYSTEM)


async def _upload_checked(context: Context, event: AuditEvent) -> None:
    if event.payload["to_status"] in {UploadStatus.CLEAN, UploadStatus.INVALID, UploadStatus.INFECTED}:
        await context.run(bind_document, BindDocument(event.payload["upload_id"]), actor=SYSTEM)


REACTIONS = (
    Reaction(
        name="filings.deemed_times",
        events=frozenset({ClosureDeclared.name, ClosureMoved.name, ClosureWithdrawn.name}),
        handle=_closure_changed,
    ),
    Reaction(
        name="filings.documents",
        events=frozenset({UploadStatusChanged.name}),
        handle=_upload_checked,
    ),
)
"""All reactions of filings, for the runner."""
