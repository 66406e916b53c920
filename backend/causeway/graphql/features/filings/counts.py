"""How many filings there are of each kind: what a dashboard asks for in one request."""

from enum import StrEnum
from typing import Annotated

import strawberry

from causeway.filings.core.lists import filings_by_status
from causeway.filings.core.tables import FilingStatus
from causeway.graphql.contract.context import Info
from causeway.graphql.contract.descriptions import described, public_enum
from causeway.graphql.contract.fields import query
from causeway.graphql.contract.permissions import SIGNED_IN
from causeway.graphql.engine.parameters import actor_parameter, argument_parameter
from causeway.graphql.engine.statements import MAX_COUNTED_ROWS
from causeway.graphql.features.filings.lists import FilingFilter


@public_enum
class FilingCountKey(StrEnum):
    """What filings are counted by."""

    STATUS = "STATUS"
    """By where they stand."""


@strawberry.type(description="How many filings have something in common.")
@described
class FilingCount:
    """One figure of a dashboard."""

    key: str
    """What they have in common, as its code: of a count by status, the status."""
    status: FilingStatus | None
    """The status they have in common; null where they were counted by something else."""
    count: int
    """How many the viewer may see; no more than 1,000 are counted."""
    count_capped: bool
    """Whether there are more than were counted."""


@strawberry.type
class FilingCountQueries:
    """What may be asked about the number of filings."""

    @query(
        permission=SIGNED_IN,
        description="How many filings the viewer may see of each kind that the filter leaves: 0 of some.",
    )
    async def filing_counts(
        self,
        info: Info,
        by: Annotated[FilingCountKey, strawberry.argument(description="What to count them by.")],
        filter: Annotated[
            FilingFilter | None, strawberry.argument(description="Which filings to count; left out: all.")
        ] = None,
    ) -> list[FilingCount]:
        """Count filings."""
        if filter is not None and filter.status == []:
            return []
        actor = actor_parameter(info.context.actor)
        wanted = argument_parameter("filter", filter, FilingFilter)
        statement = filings_by_status(actor.value, wanted.value, MAX_COUNTED_ROWS)
        async with info.context.reading() as session:
            rows = (await session.execute(statement, {**actor.binds, **wanted.binds})).all()
        return [
            FilingCount(
                key=status,
                status=FilingStatus(status),
                count=min(count, MAX_COUNTED_ROWS),
                count_capped=count > MAX_COUNTED_ROWS,
            )
            for status, count in rows
        ]
