"""A court with a judge, and a case with two sides on record."""

import pytest

from causeway.accounts.actor import Role
from causeway.accounts.tables import RoleGrant
from causeway.filings.core.tables import Filing
from causeway.kit.context import Context
from causeway.kit.ids import new_id
from tests.filings.builders import Court, accepted, court, person
from tests.filings.review.at_levels import OTHER_SIDE, with_other_side
from tests.hearings.builders import JUDGES


@pytest.fixture
async def at(context: Context) -> Court:
    made = await court(context)
    async with context.database.writing() as session:
        for judge in JUDGES:
            session.add(person(context, judge))
            await session.flush()
            since, user_id = context.clock.now(), judge.user_id or ""
            session.add(RoleGrant(id=new_id(), user_id=user_id, role=Role.JUDGE, since=since))
        session.add(person(context, OTHER_SIDE))
        await session.commit()
    return made


@pytest.fixture
async def filing(at: Court) -> Filing:
    """An accepted filing, in whose case a person who acts alone is on record too."""
    made = await accepted(at)
    await with_other_side(at, made.case_id or "")
    return made
