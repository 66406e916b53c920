"""The figures of the home page: how many filings are in whose hands, and what came and is unread."""

import strawberry

from causeway.accounts.actor import Actor
from causeway.filings.core.views import count_filings
from causeway.graphql.contract.descriptions import described
from causeway.graphql.engine.statements import MAX_COUNTED_ROWS
from causeway.kit.database import ReadSession
from causeway.messages.queries import count_unopened


@strawberry.type(description="How many filings are in whose hands, and how many messages are unread.")
@described
class ViewerCounts:
    """Counts of filings and messages."""

    returned: int
    """Own filings that were returned for correction, counted to 1,000."""
    returned_capped: bool
    """Whether more were returned than `returned` says: show that as 1,000+."""
    drafts: int
    """Own filings that were not sent yet, counted to 1,000."""
    drafts_capped: bool
    """Whether there are more than `drafts` says: show that as 1,000+."""
    in_court: int
    """Own filings that are with the court, counted to 1,000."""
    in_court_capped: bool
    """Whether more are with the court than `inCourt` says: show that as 1,000+."""
    unopened: int
    """Messages from the court that nobody of the viewer's box has opened, counted to 1,000."""
    unopened_capped: bool
    """Whether more are unopened than `unopened` says: show that as 1,000+."""
    queue: int | None
    """Filings that wait for the registry, counted to 1,000; null outside it."""
    queue_capped: bool
    """Whether more filings wait than `queue` says: show that as 1,000+."""


async def count_for(session: ReadSession, actor: Actor) -> ViewerCounts:
    """Count the filings of the actor's own side and, for the registry, those that wait: each to MAX_COUNTED_ROWS.

    What has ended is not counted: there is no end to it.
    """
    most = MAX_COUNTED_ROWS
    counted = await count_filings(session, actor, most)
    unopened = await count_unopened(session, actor, most)
    return ViewerCounts(
        returned=min(counted.returned, most),
        returned_capped=counted.returned > most,
        drafts=min(counted.drafts, most),
        drafts_capped=counted.drafts > most,
        in_court=min(counted.in_court, most),
        in_court_capped=counted.in_court > most,
        unopened=min(unopened, most),
        unopened_capped=unopened > most,
        queue=None if counted.waiting is None else min(counted.waiting, most),
        queue_capped=counted.waiting is not None and counted.waiting > most,
    )
