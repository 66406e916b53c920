"""A clerk takes a filing in hand."""

from dataclasses import dataclass

from causeway.accounts.actor import Actor
from causeway.filings.core.commands.advance import advance
from causeway.filings.core.queries import filing_for_change
from causeway.filings.core.tables import Filing
from causeway.filings.core.transitions import FilingAction
from causeway.kit.work import Work


@dataclass(frozen=True)
class ClaimReview:
    """Take a filing in hand, so that no other clerk does."""

    filing_id: str


async def claim_review(work: Work[Actor], command: ClaimReview) -> Filing:
    """Claim it: of two clerks at once the row's lock lets one through, and the other sees it under review."""
    filing = await filing_for_change(work, command.filing_id)
    advance(work, filing, FilingAction.CLAIM)
    filing.claimed_by, filing.claimed_at = work.actor.user_id, work.now
    return filing
