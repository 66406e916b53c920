"""Who works on many cases, asked for together."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence

from causeway.cases import queries
from causeway.graphql.contract.context import Info
from causeway.graphql.contract.refs import User, type_of
from causeway.graphql.engine import load_or_none

MAX_ASSIGNEES_SHOWN = 200


async def members_assigned(case_id: str, info: Info) -> list[User]:
    """Return who of the viewer's organisation a case is assigned to, those assigned first before the others."""
    found = await info.context.batcher.load("cases.assigned_to", case_id, lambda: _assigned(info))
    members = await asyncio.gather(*(load_or_none(type_of(User), key, info) for key in found or ()))
    return [member for member in members if member is not None]


def _assigned(info: Info) -> Callable[[Sequence[str]], Awaitable[dict[str, list[str]]]]:
    """Fetch, for many cases together, the ids of those of the viewer's organisation who are assigned to each."""

    async def fetch(ids: Sequence[str]) -> dict[str, list[str]]:
        own = info.context.actor.organisation_id
        if own is None:
            return {}
        async with info.context.reading() as session:
            found = await queries.members_assigned(session, own, list(ids))
        return {case_id: members[:MAX_ASSIGNEES_SHOWN] for case_id, members in found.items()}

    return fetch
