"""A list of several statuses, or of one's own, is read along an index for each, and never gathered to be sorted."""

import pytest

from causeway.graphql.engine import fetching, starting
from causeway.graphql.engine.pages import ConnectionFetch
from causeway.graphql.engine.plans import Plans
from tests.scale.asking import opened, statements_of
from tests.scale.plans import Asked
from tests.scale.questions import CASES_IN_ORDER, FILING_ORDERS, IN_ORDER, Question
from tests.scale.test_plans import found, indexes_of_plans

STATUSES = ["RECEIVED", "UNDER_REVIEW", "RETURNED_FOR_CORRECTION"]
SEVERAL = Question("Cases", CASES_IN_ORDER, {"order": "TITLE", "filter": {"status": ["ISSUED", "CLOSED"]}})


@pytest.fixture(autouse=True)
def plans_of_the_test(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a test changes shapes plans, which are kept."""
    monkeypatch.setattr(fetching, "PLANS", Plans())


async def test_a_list_that_is_read_as_one_is_noticed(
    sqlite_court: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On SQLite, which gathers; PostgreSQL knows how few are wanted, and in a court of this size gathers none."""
    async with opened(sqlite_court) as context:
        asked = {each.statement: each for each in await statements_of(context, "clerk", SEVERAL)}
        assert await found(context, asked) == []
        monkeypatch.setattr(fetching, "PLANS", Plans())
        monkeypatch.setattr(ConnectionFetch, "_strands", lambda _: ())
        asked = {each.statement: each for each in await statements_of(context, "clerk", SEVERAL)}
        assert await found(context, asked)


async def test_a_firm_reads_its_own_of_each_status(court_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many it has: here as if they were too many to be sorted."""
    monkeypatch.setattr(starting, "MAX_STARTING_ROWS", -1)
    heard: dict[str, Asked] = {}
    async with opened(court_url) as context:
        for order in FILING_ORDERS:
            asking = Question("Filings", IN_ORDER, {"order": order, "filter": {"status": STATUSES}})
            heard |= {each.statement: each for each in await statements_of(context, "firm", asking)}
        assert await found(context, heard) == []
        plans = await indexes_of_plans(context, heard)
    for order in ("updated", "received_or_last", "received_or_first", "due_or_last"):
        assert f"ix_filing_organisation_status_{order}" in plans, order


async def test_a_litigants_filings_are_found_from_the_cases(sqlite_court: str) -> None:
    """Nearly all who act are firms, so by SQLite's averages each person is in nearly all of the cases."""
    asking = Question("Filings", IN_ORDER, {"order": "UPDATED_DESC"})
    async with opened(sqlite_court) as context:
        heard = {each.statement: each for each in await statements_of(context, "litigant", asking)}
        plans = await indexes_of_plans(context, heard)
    assert "ix_representation_user (user_id=? AND until=?)" in plans
    assert "ix_filing_status" not in plans
