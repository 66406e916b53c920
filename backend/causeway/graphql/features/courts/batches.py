"""What the types of courts ask for in batches, besides their relations."""

from collections.abc import Sequence
from datetime import date

from causeway.courts import queries
from causeway.courts.rules.calendar import court_day
from causeway.courts.rules.enablement import Enabled, NotYet, filing_allowed
from causeway.graphql.contract.context import GraphQLContext
from causeway.graphql.engine import BatchFetch
from causeway.kit.words import Words


def permissions_to_file(context: GraphQLContext) -> BatchFetch:
    """Fetch, for the codes of many case types together, whether each may be filed today, by the notices in force."""

    async def fetch(codes: Sequence[str]) -> dict[str, Enabled | NotYet]:
        async with context.reading() as session:
            notices = await queries.enablements(session)
            types = await queries.case_types(session)
        today = court_day(context.now)
        return {row.code: filing_allowed(row, None, today, notices) for row in types if row.code in codes}

    return fetch


def is_enabled(permission: Enabled | NotYet | None) -> bool:
    """Tell whether the notices open it today."""
    return isinstance(permission, Enabled)


def opening_day(permission: Enabled | NotYet | None) -> date | None:
    """Return the day of the notice that opens it."""
    if isinstance(permission, Enabled):
        return permission.since
    return permission.opens if permission else None


def originating_types(context: GraphQLContext) -> BatchFetch:
    """Fetch, for the codes of many case types together, what commences such cases, in the order it is offered."""

    async def fetch(codes: Sequence[str]) -> dict[str, list[queries.DocumentTypeInCase]]:
        async with context.reading() as session:
            return await queries.originating_document_types(session, codes)

    return fetch


def names_of_registries(context: GraphQLContext) -> BatchFetch:
    """Fetch the names of many registries together, by their codes."""

    async def fetch(codes: Sequence[str]) -> dict[str, Words]:
        async with context.reading() as session:
            return {row.code: row.name for row in await queries.registries(session) if row.code in codes}

    return fetch
