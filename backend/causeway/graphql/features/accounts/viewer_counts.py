"""The figures of the home page: how many filings are in whose hands."""

import strawberry

from causeway.accounts.actor import Actor
from causeway.filings.core.queries import IN_COURT
from causeway.filings.core.tables import PRIVATE, FilingStatus
from causeway.filings.core.views import count_filings
from causeway.graphql.contract.descriptions import described
from causeway.graphql.engine.statements import MAX_COUNTED_ROWS
from causeway.kit.database import ReadSession

RETURNED = FilingStatus.RETURNED_FOR_CORRECTION


@strawberry.type(description="How many filings are in whose hands.")
@described
class ViewerCounts:
    """Counts of filings."""

    returned: int
    """Own filings that were returned for correction."""
    drafts: int
    """Own filings that were not sent yet."""
    in_court: int
    """Own filings that are with the court."""
    queue: int | None
    """Filings that wait for the registry, counted to 10,000; null outside it."""
    queue_capped: bool
    """Whether more filings wait than `queue` says: show that as 10,000+."""


async def count_for(session: ReadSession, actor: Actor) -> ViewerCounts:
    """Count the filings of the actor's own side and, for the registry, those that wait: MAX_COUNTED_ROWS at most.

    What has ended is not counted: there is no end to it.
    """
    own, waiting = await count_filings(session, actor, MAX_COUNTED_ROWS)
    return ViewerCounts(
        returned=own.get(RETURNED, 0),
        drafts=sum(own.get(status, 0) for status in PRIVATE),
        in_court=sum(own.get(status, 0) for status in IN_COURT if status is not RETURNED),
        queue=None if waiting is None else min(waiting, MAX_COUNTED_ROWS),
        queue_capped=waiting is not None and waiting > MAX_COUNTED_ROWS,
    )
