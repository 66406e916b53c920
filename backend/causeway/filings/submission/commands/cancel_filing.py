"""Taking back a filing that no clerk has in hand."""

from dataclasses import dataclass

from causeway.accounts.actor import Actor
from causeway.filings.core.commands.advance import advance, require_allowed
from causeway.filings.core.document_transitions import DocumentReviewEvent, advance_document
from causeway.filings.core.queries import documents_of, filing_for_change
from causeway.filings.core.rules import check_lengths
from causeway.filings.core.tables import Filing
from causeway.filings.core.transitions import FilingAction
from causeway.filings.submission.commands.fees import payment_held
from causeway.kit.work import Work
from causeway.payments.commands.void import Void, void
from causeway.payments.refunds.commands.give_back import give_back


@dataclass(frozen=True)
class CancelFiling:
    """Take the filing back; nothing is charged."""

    filing_id: str
    """The filing."""
    reason: str | None = None
    """Why, for the history."""


async def cancel_filing(work: Work[Actor], command: CancelFiling) -> Filing:
    """Cancel it and release what was set aside for it; never while a clerk or a judge has it."""
    check_lengths({("reason",): command.reason})
    filing = await filing_for_change(work, command.filing_id)
    await require_allowed(work, filing, FilingAction.CANCEL)
    advance(work, filing, FilingAction.CANCEL, reason=command.reason)
    payment = await payment_held(work.session, filing)
    if payment is not None:
        await void(work, Void(payment.id))
    await give_back(work, filing.payment_id)
    for row in await documents_of(work.session, filing.id):
        advance_document(row, DocumentReviewEvent.WITHDRAW)
        work.session.add(row)
    filing.correction_due_at = None
    return filing
