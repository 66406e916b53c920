"""A register as each reader sees it: numbers without gaps, and cursors that tell nothing of what is between."""

from base64 import urlsafe_b64decode
from typing import Any

import orjson
import pytest
from sqlmodel import select

from causeway.accounts.actor import Actor
from causeway.cases.tables import Case, CaseAssignment, Party, PartyKind, Representation, SecurityLevel
from causeway.causebook.tables import DocketEntry, DocketKind
from causeway.courts.tables import DocumentAccess
from causeway.graphql.engine import encode_id
from causeway.kit.context import Context
from tests.cases.builders import ACTORS, everyone_in_a_case
from tests.courts.supplied import load_supplied
from tests.filings.asking import ask, statements

DOCKET = """query($id: ID!, $first: Int, $after: Cursor, $last: Int, $before: Cursor) { case(id: $id) {
  docket(first: $first, after: $after, last: $last, before: $before) {
    totalCount pageInfo { hasNextPage hasPreviousPage } edges { cursor node { id number } } } } }"""
ENTRY = "query($id: ID!) { node(id: $id) { ... on DocketEntry { number } } }"

PARTY = ACTORS["assigned member"]
FILER = ACTORS["member of a firm that shows all"]
REGISTRAR = ACTORS["registrar"]

ACCESS = (
    DocumentAccess.COURT_ONLY,
    DocumentAccess.PARTIES,
    DocumentAccess.FILER_AND_COURT,
    DocumentAccess.FILER_AND_COURT,
    DocumentAccess.PUBLIC_ON_FEE,
    DocumentAccess.COURT_ONLY,
    DocumentAccess.PARTIES,
)
"""Of entries 5 to 11 of the case; the third of them is the other side's, the fourth the court's own for one filer."""


@pytest.fixture
async def register(context: Context) -> Context:
    await load_supplied(context.database)
    await everyone_in_a_case(context, SecurityLevel.PUBLIC)
    await _enter(context, "case", ACCESS, start=5)
    return context


async def _enter(context: Context, case_id: str, access: tuple[DocumentAccess, ...], start: int) -> None:
    async with context.database.writing() as session:
        for number, each in enumerate(access, start=start):
            session.add(
                DocketEntry(
                    id=f"{case_id}-{number:03}",
                    case_id=case_id,
                    number=number,
                    at=context.clock.now(),
                    kind=DocketKind.NOTE,
                    title_en="x",
                    title_zh_hant="x",
                    title_zh_hans="x",
                    access=each,
                    organisation_id="defendants-firm" if number == start + 2 else None,
                )
            )
        await session.commit()


async def _docket(context: Context, actor: Actor, **page: Any) -> Any:
    found = await ask(context, actor, DOCKET, id=encode_id("Case", "case"), **page)
    return found["case"]["docket"]


@pytest.mark.parametrize(("actor", "seen"), [(PARTY, 5), (FILER, 7), (REGISTRAR, 11)])
async def test_the_numbers_have_no_gaps_for_anyone(register: Context, actor: Actor, seen: int) -> None:
    whole = await _docket(register, actor, first=100)
    assert whole["totalCount"] == seen
    assert [edge["node"]["number"] for edge in whole["edges"]] == list(range(1, seen + 1))
    for edge in whole["edges"]:
        found = await ask(register, actor, ENTRY, id=edge["node"]["id"])
        assert found["node"]["number"] == edge["node"]["number"]


@pytest.mark.parametrize("actor", [PARTY, FILER, REGISTRAR])
async def test_pages_follow_one_another_from_either_end(register: Context, actor: Actor) -> None:
    whole = [edge["node"]["number"] for edge in (await _docket(register, actor, first=100))["edges"]]
    forwards: list[int] = []
    page = await _docket(register, actor, first=2)
    while True:
        forwards += [edge["node"]["number"] for edge in page["edges"]]
        if not page["pageInfo"]["hasNextPage"]:
            break
        page = await _docket(register, actor, first=2, after=page["edges"][-1]["cursor"])
        assert page["pageInfo"]["hasPreviousPage"]
    backwards: list[int] = []
    page = await _docket(register, actor, last=2)
    while page["edges"]:
        backwards = [edge["node"]["number"] for edge in page["edges"]] + backwards
        page = await _docket(register, actor, last=2, before=page["edges"][0]["cursor"])
    assert forwards == backwards == whole


async def test_a_cursor_carries_the_key_of_its_entry_and_nothing_else(register: Context) -> None:
    for edge in (await _docket(register, PARTY, first=100))["edges"]:
        told = orjson.loads(urlsafe_b64decode(edge["cursor"] + "=" * (-len(edge["cursor"]) % 4)))
        async with register.database.reading() as session:
            entry = (await session.exec(select(DocketEntry).where(DocketEntry.id == told[1]))).one()
        assert told == ["Case.docket", entry.id]
        assert encode_id("DocketEntry", entry.id) == edge["node"]["id"]


async def test_a_cursor_of_an_entry_that_is_hidden_is_no_cursor(register: Context) -> None:
    whole = await _docket(register, REGISTRAR, first=100)
    shown = {edge["node"]["id"] for edge in (await _docket(register, PARTY, first=100))["edges"]}
    hidden = [edge for edge in whole["edges"] if edge["node"]["id"] not in shown]
    assert len(hidden) == 6
    for edge in hidden:
        with pytest.raises(AssertionError, match="not a cursor of this list"):
            await _docket(register, PARTY, first=1, after=edge["cursor"])


async def _another_case(context: Context) -> None:
    async with context.database.writing() as session:
        (case,) = (await session.exec(select(Case))).all()
        other = Case(**case.model_dump(exclude={"id", "number", "number_serial"}), id="other", number=None)
        party = Party(
            id="other-party",
            case_id="other",
            position=1,
            role="PLAINTIFF",
            kind=PartyKind.INDIVIDUAL,
            name_en="x",
        )
        session.add(other)
        await session.flush()
        session.add(party)
        await session.flush()
        since = context.clock.now().date()
        acting = {"case_id": "other", "party_id": "other-party", "organisation_id": "plaintiffs-firm"}
        session.add(Representation(id="acting-there", since=since, **acting))
        given = {"case_id": "other", "organisation_id": "plaintiffs-firm"}
        session.add(CaseAssignment(user_id="assigned", assigned_at=context.clock.now(), **given))
        await session.commit()
    await _enter(context, "other", (DocumentAccess.PARTIES,) * 9, start=1)


async def test_a_cursor_of_one_case_finds_nothing_in_another(register: Context) -> None:
    """Else the number of an entry of the one could be found by counting entries of the other."""
    await _another_case(register)
    cursor = (await _docket(register, PARTY, first=1))["edges"][0]["cursor"]
    both = """query($after: Cursor) { cases { nodes { id docket(after: $after) { nodes { number } } } } }"""
    found = await ask(register, PARTY, both, after=cursor)
    by_case = {case["id"]: case["docket"]["nodes"] for case in found["cases"]["nodes"]}
    assert by_case[encode_id("Case", "other")] == []
    assert [each["number"] for each in by_case[encode_id("Case", "case")]] == [2, 3, 4, 5]


async def test_a_page_takes_the_same_few_statements_whatever_is_hidden(register: Context) -> None:
    await _enter(register, "case", (DocumentAccess.COURT_ONLY, DocumentAccess.PARTIES) * 100, start=12)
    first = await _docket(register, PARTY, first=2)
    with statements(register.database) as taken:
        page = await _docket(register, PARTY, first=50, after=first["edges"][-1]["cursor"])
    assert [edge["node"]["number"] for edge in page["edges"]] == list(range(3, 53))
    assert len([text for text in taken if "docket_entry" in text]) == 3, taken
