"""A court that seals what it issues, and a case with two sides on record."""

import pytest

from causeway.filings.core.tables import Filing
from tests.filings.builders import Court, accepted, person
from tests.filings.review.at_levels import OTHER_SIDE, with_other_side
from tests.filings.review.conftest import at, authority, sandbox, seals

__all__ = ["at", "authority", "sandbox", "seals"]


@pytest.fixture
async def filing(at: Court) -> Filing:
    """An accepted filing, in whose case a person who acts alone is on record too."""
    made = await accepted(at)
    await with_other_side(at, made.case_id or "")
    async with at.context.database.writing() as session:
        session.add(person(at.context, OTHER_SIDE))
        await session.commit()
    return made
