"""Whether the viewer may file in many cases, asked for together."""

from typing import Any

from causeway.cases import queries
from causeway.graphql.contract.context import GraphQLContext
from causeway.graphql.engine import BatchFetch


def cases_open_to_filing(context: GraphQLContext) -> BatchFetch:
    """Fetch, for many cases together, in which of them the viewer may file."""

    async def fetch(ids: Any) -> dict[str, bool]:
        async with context.reading() as session:
            found = await queries.case_ids_open_to_filing(session, context.actor, list(ids))
        return {key: key in found for key in ids}

    return fetch
