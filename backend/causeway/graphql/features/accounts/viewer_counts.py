"""The figures of the home page: how many filings are in whose hands."""

import strawberry
from sqlalchemy import func
from sqlmodel import col, select

from causeway.accounts.actor import Actor
from causeway.filings.core.access import filings_of_the_court, own_filings
from causeway.filings.core.queries import IN_COURT
from causeway.filings.core.tables import PRIVATE, Filing, FilingStatus
from causeway.graphql.contract.descriptions import described
from causeway.graphql.engine.statements import MAX_COUNTED_ROWS
from causeway.kit.database import ReadSession

RETURNED = FilingStatus.RETURNED_FOR_CORRECTION
FOR_THE_REGISTRY = frozenset({FilingStatus.RECEIVED, FilingStatus.UNDER_REVIEW, FilingStatus.DEFERRED})


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
    open_ones = col(Filing.status).in_(sorted({*PRIVATE, *IN_COURT}))
    own = select(Filing.status).where(own_filings(actor), open_ones).limit(MAX_COUNTED_ROWS).subquery()
    by_status = select(own.c.status, func.count()).group_by(own.c.status)
    counted: dict[str, int] = dict((await session.exec(by_status)).all())
    waiting_count = None
    if actor.in_registry:
        waiting = select(Filing.id).where(
            filings_of_the_court(actor), col(Filing.status).in_(sorted(FOR_THE_REGISTRY))
        )
        # One more than is said tells whether there are more.
        found = waiting.limit(MAX_COUNTED_ROWS + 1).subquery()
        waiting_count = (await session.exec(select(func.count()).select_from(found))).one()
    return ViewerCounts(
        returned=counted.get(RETURNED, 0),
        drafts=sum(counted.get(status, 0) for status in PRIVATE),
        in_court=sum(counted.get(status, 0) for status in IN_COURT if status is not RETURNED),
        queue=None if waiting_count is None else min(waiting_count, MAX_COUNTED_ROWS),
        queue_capped=waiting_count is not None and waiting_count > MAX_COUNTED_ROWS,
    )
