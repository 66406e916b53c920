"""Who works on many cases, asked for together."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence

from sqlmodel import col, select

from causeway.cases.tables import AssignmentKind, CaseAssignment
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
        statement = (
            select(CaseAssignment.case_id, CaseAssignment.user_id)
            .where(
                col(CaseAssignment.case_id).in_(list(ids)),
                CaseAssignment.organisation_id == own,
                CaseAssignment.kind == AssignmentKind.MEMBER,
            )
            .order_by(col(CaseAssignment.assigned_at), col(CaseAssignment.user_id))
        )
        found: dict[str, list[str]] = {}
        async with info.context.reading() as session:
            for case_id, user_id in (await session.exec(statement)).all():
                found.setdefault(case_id, []).append(user_id)
        return {case_id: members[:MAX_ASSIGNEES_SHOWN] for case_id, members in found.items()}

    return fetch
