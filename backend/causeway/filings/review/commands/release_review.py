"""A clerk puts a filing back."""

from dataclasses import dataclass

from causeway.accounts.actor import Actor
from causeway.filings.core.commands.advance import advance
from causeway.filings.core.queries import filing_for_change
from causeway.filings.core.rules import check_lengths
from causeway.filings.core.tables import Filing
from causeway.filings.core.transitions import FilingAction
from causeway.kit.work import Work


@dataclass(frozen=True)
class ReleaseReview:
    """Put a filing back into the queue, undecided."""

    filing_id: str
    reason: str | None = None


async def release_review(work: Work[Actor], command: ReleaseReview) -> Filing:
    """Put it back; the registrar may do so for a clerk who is away."""
    check_lengths({("reason",): command.reason})
    filing = await filing_for_change(work, command.filing_id)
    advance(work, filing, FilingAction.RELEASE, reason=command.reason)
    filing.claimed_by = filing.claimed_at = None
    return filing
