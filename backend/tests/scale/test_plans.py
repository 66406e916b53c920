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
    "ix_filing_filer_updated": "firm",
    "ix_court_case_status_title": "clerk",
}
"""An index, and one who would wait for ever without it."""
GONE_ALONG = {
    "ix_filing_status_received_or_last": "registrar",
    "ix_filing_status_received_or_first": "registrar",
    "ix_filing_status_due_or_last": "registrar",
    "ix_filing_organisation_received_or_last": "clerk",
    "ix_filing_organisation_received_or_first": "clerk",
    "ix_filing_organisation_due_or_last": "clerk",
    "ix_filing_organisation_case": "department",
    "ix_filing_filer_received_or_last": "firm",
    "ix_filing_filer_received_or_first": "firm",
    "ix_filing_filer_due_or_last": "firm",
    "ix_court_case_status_number": "clerk",
    "ix_court_case_status_activity": "clerk",
    "ix_court_case_type_status_number": "clerk",
    "ix_court_case_type_status_activity": "clerk",
    "ix_court_case_type_status_title": "clerk",
    "ix_court_case_court_status_number": "clerk",
    "ix_court_case_court_status_activity": "clerk",
    "ix_court_case_court_status_title": "clerk",
    "ix_case_place_status_number": "firm",
    "ix_case_place_status_activity": "firm",
    "ix_case_place_status_title": "firm",
}
"""An index that a court of this size could do without, and one who goes along it, so that a larger court need not."""
NOT_MISSED_BY_POSTGRESQL = {
    *(
        "ix_representation_organisation",
        "ix_case_place_activity",
        "ix_case_place_number",
        "ix_case_place_title",
        "ix_filing_status_received_or_last",
        "ix_court_case_status_title",
    )
}
"""In a court of this size another of its ways is as short, and a firm's places are soon sorted."""


ASKED: dict[tuple[str, str], dict[str, Asked]] = {}
"""What has been heard already, by court and person: asking takes longer than judging."""


async def everything_asked(context: Context, who: str) -> dict[str, Asked]:
    """Every different statement of every question of one person."""
    court = str(context.database.engine.url)
    if (court, who) not in ASKED:
        heard = [each for question in questions() for each in await statements_of(context, who, question)]
        ASKED[court, who] = {asked.statement: asked for asked in heard}
    return ASKED[court, who]


async def found(context: Context, asked: dict[str, Asked]) -> list[str]:
    """What is wrong with the plans, as those who read are answered: a connection that writes may have others."""
    async with context.database._reader.connect() as connection:
        return await connection.run_sync(
            lambda sync: [offence for each in asked.values() for offence in offences(sync, each)]
        )


async def is_missed(context: Context, asked: dict[str, Asked], index: str) -> bool:
    """Whether any plan were wrong if the index was not there."""
    async with context.database.engine.connect() as connection:
        await connection.exec_driver_sql(f"DROP INDEX {index}")
        missed = await connection.run_sync(
            lambda sync: any(True for each in asked.values() for _ in offences(sync, each))
        )
        await connection.rollback()
    return missed


@pytest.mark.slow
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
        assert await is_missed(context, asked, index)


async def indexes_of_plans(context: Context, asked: dict[str, Asked]) -> str:
    """The plans of all statements, which name the indexes that they use."""
    explain = "EXPLAIN QUERY PLAN" if context.database.dialect == "sqlite" else "EXPLAIN"
    told: list[str] = []
    async with context.database._reader.connect() as connection:
        for each in asked.values():
            plan = await connection.exec_driver_sql(f"{explain} {each.statement}", each.parameters)
            told += (str(row[-1]) for row in plan)
    return "\n".join(told)


@pytest.mark.parametrize("who", sorted(set(GONE_ALONG.values())))
async def test_each_order_goes_along_its_index(court_url: str, who: str) -> None:
    async with opened(court_url) as context:
        plans = await indexes_of_plans(context, await everything_asked(context, who))
    wanted = [index for index, whose in GONE_ALONG.items() if whose == who]
    if court_url.startswith("postgresql"):
        wanted = [index for index in wanted if index not in NOT_MISSED_BY_POSTGRESQL]
    assert [index for index in wanted if index not in plans] == []
