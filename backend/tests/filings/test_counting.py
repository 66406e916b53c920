"""Counting filings, and listing those of one organisation or of a time: a dashboard is one request."""

from datetime import timedelta
from typing import Any

from sqlmodel import col, select

from causeway.accounts.actor import Actor, Role
from causeway.cases.tables import Party, Representation
from causeway.filings.core.tables import FilingStatus
from causeway.graphql.engine import encode_id
from causeway.graphql.features.filings import counts
from causeway.kit.clock import FixedClock, in_hong_kong
from causeway.kit.context import Context
from tests.filings.asking import ask, statements
from tests.filings.builders import CLERK, Court, accepted, court, draft, organisation, received

OTHER = Actor("other-solicitor", "other-firm", roles=frozenset({Role.ORGANISATION_USER}))
STRANGER = Actor("stranger", "third-firm", roles=frozenset({Role.ORGANISATION_USER}))
COUNTS = """query($filter: FilingFilter) {
  filingCounts(by: STATUS, filter: $filter) { key status count countCapped } }"""
LISTED = "query($filter: FilingFilter) { filings(filter: $filter) { nodes { id } } }"


async def counted(context: Context, actor: Actor, **wanted: Any) -> dict[str, int]:
    """How many there are of each status that has any."""
    rows = (await ask(context, actor, COUNTS, filter=wanted or None))["filingCounts"]
    assert all(row["key"] == row["status"] for row in rows)
    assert not any(row["countCapped"] for row in rows)
    assert len({row["status"] for row in rows}) == len(rows)
    return {row["status"]: row["count"] for row in rows if row["count"]}


async def listed(context: Context, actor: Actor, **wanted: Any) -> set[str]:
    answer = await ask(context, actor, LISTED, filter=wanted)
    return {node["id"] for node in answer["filings"]["nodes"]}


async def two_sides(context: Context) -> tuple[Court, str]:
    """A case that one firm began, with another firm on record for the defendant."""
    at = await court(context)
    await organisation(context, "other-firm", OTHER, every_member_sees_cases=True)
    filing = await accepted(at)
    async with context.database.writing() as session:
        defendant = (await session.exec(select(Party).where(col(Party.role) == "DEFENDANT"))).one()
        session.add(
            Representation(
                id="r-other",
                case_id=str(filing.case_id),
                party_id=defendant.id,
                organisation_id="other-firm",
                since=in_hong_kong(context.clock.now()).date(),
            )
        )
        await session.commit()
    return at, filing.id


async def test_a_firm_counts_what_it_sees_and_what_is_its_own(context: Context) -> None:
    at, _ = await two_sides(context)
    await draft(at)
    await draft(at)
    await received(at)
    everything = {"DRAFT": 2, "RECEIVED": 1, "ACCEPTED": 1}
    assert await counted(context, at.solicitor) == everything
    own = encode_id("Organisation", at.firm.organisation_id)
    assert await counted(context, at.solicitor, organisationId=own) == everything
    assert await counted(context, at.solicitor, status=["DRAFT", "REJECTED"]) == {"DRAFT": 2}
    assert await counted(context, at.solicitor, status=[]) == {}


async def test_the_other_side_is_told_apart_and_sees_what_was_accepted_alone(context: Context) -> None:
    at, filing_id = await two_sides(context)
    await draft(at)
    assert await counted(context, OTHER) == {"ACCEPTED": 1}
    own, theirs = encode_id("Organisation", "other-firm"), encode_id("Organisation", at.firm.organisation_id)
    assert await counted(context, OTHER, organisationId=own) == {}
    assert await counted(context, OTHER, organisationId=theirs) == {"ACCEPTED": 1}
    assert await listed(context, OTHER, organisationId=theirs) == {encode_id("Filing", filing_id)}
    assert await listed(context, OTHER, organisationId=own) == set()


async def test_nobody_counts_what_is_not_there_for_them(context: Context) -> None:
    at, _ = await two_sides(context)
    await draft(at)
    await received(at)
    assert await counted(context, STRANGER) == {}
    assert await counted(context, CLERK) == {"RECEIVED": 1, "ACCEPTED": 1}
    theirs = encode_id("Organisation", at.firm.organisation_id)
    assert await counted(context, STRANGER, organisationId=theirs) == {}


async def test_filings_of_a_time(context: Context) -> None:
    at = await court(context)
    first = await received(at)
    clock = context.clock
    assert isinstance(clock, FixedClock)
    noon = clock.now() + timedelta(hours=2)
    clock.move_to(noon)
    second = await received(at)
    await draft(at)
    since = noon.isoformat()
    ids = {each.id: encode_id("Filing", each.id) for each in (first, second)}
    for actor in (at.solicitor, CLERK):
        assert await listed(context, actor, receivedSince=since) == {ids[second.id]}
        assert await listed(context, actor, receivedBefore=since) == {ids[first.id]}
        assert await counted(context, actor, receivedBefore=since) == {"RECEIVED": 1}
    assert await counted(context, at.solicitor, updatedSince=since) == {"RECEIVED": 1, "DRAFT": 1}
    assert await counted(context, CLERK, updatedSince=since) == {"RECEIVED": 1}


async def test_all_statuses_are_counted_by_one_statement(context: Context) -> None:
    at = await court(context)
    await draft(at)
    with statements(context.database) as seen:
        rows = (await ask(context, at.solicitor, COUNTS))["filingCounts"]
    assert [row["status"] for row in rows] == [status.value for status in FilingStatus]
    assert len([each for each in seen if "filing" in each]) == 1


async def test_more_than_are_counted_is_said(context: Context, monkeypatch: Any) -> None:
    at = await court(context)
    for _ in range(3):
        await draft(at)
    monkeypatch.setattr(counts, "MAX_COUNTED_ROWS", 2)
    rows = (await ask(context, at.solicitor, COUNTS, filter={"status": ["DRAFT"]}))["filingCounts"]
    assert rows == [{"key": "DRAFT", "status": "DRAFT", "count": 2, "countCapped": True}]
