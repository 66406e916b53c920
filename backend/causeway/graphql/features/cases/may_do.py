"""What the viewer may do in many cases, asked for together."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import ColumnElement

from causeway.accounts.actor import Actor
from causeway.cases.access import cases_open_to_filing_by, cases_shared_by
from causeway.cases.queries import case_ids_among
from causeway.graphql.contract.context import GraphQLContext
from causeway.graphql.engine import BatchFetch


def cases_open_to_filing(context: GraphQLContext) -> BatchFetch:
    """Fetch, for many cases together, in which of them the viewer may file."""
    return _allowed_by(context, cases_open_to_filing_by)


def cases_to_share(context: GraphQLContext) -> BatchFetch:
    """Fetch, for many cases together, which of them the viewer may show to somebody else."""
    return _allowed_by(context, cases_shared_by)


def _allowed_by(context: GraphQLContext, rule: Callable[[Actor], ColumnElement[bool]]) -> BatchFetch:
    async def fetch(ids: Any) -> dict[str, bool]:
        async with context.reading() as session:
            found = await case_ids_among(session, list(ids), rule(context.actor))
        return {key: key in found for key in ids}

    return fetch
