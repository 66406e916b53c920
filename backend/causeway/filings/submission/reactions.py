"""What submission does later because of others' events: closures move the times of deemed receipt."""

from causeway.accounts.actor import SYSTEM
from causeway.audit.reactions import Reaction, Start
from causeway.audit.tables import AuditEvent
from causeway.courts.events import ClosureDeclared, ClosureMoved, ClosureWithdrawn
from causeway.filings.core.queries import filings_in_court
from causeway.filings.submission.commands.recompute_deemed_receipt import (
    RecomputeDeemedReceipt,
    recompute_deemed_receipt,
)
from causeway.kit.context import Context


async def _closure_changed(context: Context, event: AuditEvent) -> None:
    async with context.database.reading() as session:
        affected = await filings_in_court(session, event.payload["court_codes"])
    for filing_id in affected:
        await context.run(recompute_deemed_receipt, RecomputeDeemedReceipt(filing_id), actor=SYSTEM)


REACTIONS = (
    Reaction(
        name="filings.deemed_times",
        start=Start.NOW,
        idempotent_by="a deemed time follows from the filing and the calendar; one that is right is left alone",
        events=frozenset({ClosureDeclared.name, ClosureMoved.name, ClosureWithdrawn.name}),
        handle=_closure_changed,
    ),
)
"""All reactions of submission, for the runner."""
