"""No question of the application, whoever asks it, reads or sorts a table that grows."""

import pytest

from causeway.kit.context import Context
from tests.scale.asking import opened, statements_of
from tests.scale.people import PEOPLE
from tests.scale.plans import Asked, offences
from tests.scale.questions import questions

NEEDED = {
    "ix_court_case_title": "clerk",
    "ix_court_case_number_order": "registrar",
    "ix_court_case_activity": "clerk",
    "ix_case_place_activity": "department",
    "ix_case_place_number": "firm",
    "ix_case_place_title": "firm",
    "ix_filing_updated": "clerk",
    "ix_filing_received_or_last": "clerk",
    "ix_filing_received_or_first": "registrar",
    "ix_filing_due_or_last": "clerk",
    "ix_representation_organisation": "firm",
}
"""An index, and one who would wait for ever without it."""
NOT_MISSED_BY_POSTGRESQL = {
    *(
        "ix_representation_organisation",
        "ix_case_place_activity",
        "ix_case_place_number",
        "ix_case_place_title",
    )
}
"""In a court of this size another of its ways is as short, and a firm's places are soon sorted."""


async def everything_asked(context: Context, who: str) -> dict[str, Asked]:
    """Every different statement of every question of one person."""
    heard = [each for question in questions() for each in await statements_of(context, who, question)]
    return {asked.statement: asked for asked in heard}


async def found(context: Context, asked: dict[str, Asked], without: str | None = None) -> list[str]:
    """What is wrong with any of the plans, were an index not there."""
    async with context.database.engine.connect() as connection:
        if without is not None:
            await connection.exec_driver_sql(f"DROP INDEX {without}")
        wrong = await connection.run_sync(
            lambda sync: [offence for each in asked.values() for offence in offences(sync, each)]
        )
        await connection.rollback()
    return wrong


@pytest.mark.parametrize("who", PEOPLE)
async def test_nothing_that_grows_is_read_from_end_to_end(court_url: str, who: str) -> None:
    async with opened(court_url) as context:
        asked = await everything_asked(context, who)
        assert len(asked) > 20
        assert await found(context, asked) == []


@pytest.mark.parametrize("index", NEEDED)
async def test_a_lost_index_is_noticed(court_url: str, index: str) -> None:
    if court_url.startswith("postgresql") and index in NOT_MISSED_BY_POSTGRESQL:
        pytest.skip("PostgreSQL has another way")
    async with opened(court_url) as context:
        asked = await everything_asked(context, NEEDED[index])
        assert await found(context, asked, without=index) != []
