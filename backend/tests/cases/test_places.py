"""Places: kept with what gives and takes them, and enough to find every case that somebody may see."""

import random
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import delete, update
from sqlmodel import col, select

from causeway.cases.access import case_holders, cases_visible_to
from causeway.cases.queries import place_ids
from causeway.cases.tables import (
    Case,
    CaseAssignment,
    CasePlace,
    CaseShare,
    CaseStatus,
    Party,
    PartyKind,
    Representation,
    SecurityLevel,
)
from causeway.graphql.engine import fetching
from causeway.graphql.engine.plans import Plans
from causeway.kit.context import Context
from tests.cases.builders import ACTORS, everyone_in_a_case
from tests.courts.supplied import load_supplied
from tests.filings.asking import ask

FIRMS, PEOPLE = ("plaintiffs-firm", "defendants-firm"), ("anyone", "reader", "assigned")
ORDERS: dict[str, tuple[str, bool]] = {
    "NUMBER": ("sort_key", False),
    "NUMBER_DESC": ("sort_key", True),
    "LAST_ACTIVITY_DESC": ("last_activity_at", True),
    "TITLE": ("title_en", False),
}
STATUSES = (CaseStatus.ACTIVE, CaseStatus.STAYED, CaseStatus.CLOSED)
PAGE = """query ($order: CaseOrder, $first: Int, $after: Cursor, $last: Int, $before: Cursor, $filter: CaseFilter) {
  cases(orderBy: $order, first: $first, after: $after, last: $last, before: $before, filter: $filter) {
    totalCount nodes { number } pageInfo { startCursor endCursor hasNextPage hasPreviousPage }
  }
}"""


async def reference_data(context: Context) -> None:
    await load_supplied(context.database)


async def some_cases(context: Context, count: int) -> None:
    """Cases with one party each, that sort otherwise in each order."""
    async with context.database.writing() as session:
        for i in range(count):
            session.add(_case(context, i))
        await session.flush()
        session.add_all(_party(i) for i in range(count))
        await session.commit()


def _case(context: Context, i: int) -> Case:
    return Case(
        id=f"case-{i:03}",
        number=f"HCA {100 + i}/2026",
        sort_key=f"HCA2026{i:06}",
        case_type_code="HCA",
        court_code="HC-CFI",
        title_en=f"Title {i * 7 % 5}",
        status=STATUSES[i % 3],
        security_level=SecurityLevel.SEALED if i % 4 == 0 else SecurityLevel.PUBLIC,
        created_at=context.clock.now(),
        last_activity_at=context.clock.now() + timedelta(minutes=i * 5 % 7),
    )


def _party(i: int) -> Party:
    position: dict[str, Any] = {"position": 1, "role": "PLAINTIFF", "kind": PartyKind.COMPANY}
    return Party(id=f"party-{i:03}", case_id=f"case-{i:03}", name_en="X Limited", **position)


async def places_that_should_be(session: Any) -> set[tuple[Any, ...]]:
    acting = (await session.exec(select(Representation).where(col(Representation.until).is_(None)))).all()
    given = [
        *(await session.exec(select(CaseAssignment))).all(),
        *(await session.exec(select(CaseShare))).all(),
    ]
    cases = {case.id: case for case in (await session.exec(select(Case))).all()}
    held = {(who, row.case_id) for row in acting for who in (row.organisation_id, row.user_id) if who}
    held |= {(row.user_id, row.case_id) for row in given}
    return {(who, *_copied(cases[key], key)) for who, key in held}


def _copied(row: Case | CasePlace, case_id: str) -> tuple[Any, ...]:
    return (case_id, row.sort_key, row.title_en, row.last_activity_at, row.security_level, row.status)


@pytest.mark.parametrize("level", SecurityLevel)
async def test_whoever_sees_a_case_has_a_place_in_it(context: Context, level: SecurityLevel) -> None:
    await reference_data(context)
    await everyone_in_a_case(context, level)
    async with context.database.reading() as session:
        for who, actor in ACTORS.items():
            seen = set((await session.exec(select(Case.id).where(cases_visible_to(actor)))).all())
            holders = case_holders(actor)
            held = {key for way in place_ids(actor) for key in (await session.execute(way)).scalars()}
            assert actor.in_registry is not bool(holders), who
            assert actor.in_registry or seen <= held, who
        rows = (
            await session.exec(select(CasePlace.holder_id).where(CasePlace.holder_id == "former-firm"))
        ).all()
        assert rows == []


async def test_places_follow_whatever_gives_and_takes_them(context: Context) -> None:
    """Whatever is done to the rows, by the mapper or by statements, there is a place for each that should have one."""
    await reference_data(context)
    await some_cases(context, 4)
    chance = random.Random(2026)
    for turn in range(60):
        async with context.database.writing() as session:
            await _something(session, context, chance, turn)
            await session.commit()
        async with context.database.reading() as session:
            rows = (await session.exec(select(CasePlace))).all()
            found = {(row.holder_id, *_copied(row, row.case_id)) for row in rows}
            assert found == await places_that_should_be(session), turn
    assert found


async def _something(session: Any, context: Context, chance: random.Random, turn: int) -> None:
    i = chance.randrange(4)
    case_id, now, since = f"case-{i:03}", context.clock.now(), date(2026, 1, 5)
    act, person = (
        chance.choice(("act", "act", "end", "give", "share", "take", "change")),
        chance.choice(PEOPLE),
    )
    if act == "act":
        firm = chance.choice((*FIRMS, None))
        who = {"organisation_id": firm, "user_id": None if firm else person}
        acting = {"id": f"acting-{turn}", "party_id": f"party-{i:03}", "since": since}
        session.add(Representation(case_id=case_id, **acting, **who))
    elif act == "end":
        ended = update(Representation).where(col(Representation.case_id) == case_id).values(until=since)
        await session.execute(ended)
    elif act == "give":
        await session.merge(CaseAssignment(case_id=case_id, user_id=person, assigned_at=now))
    elif act == "share":
        shared = CaseShare(case_id=case_id, user_id=person, shared_by=person, shared_at=now)
        await session.merge(shared)
    elif act == "take":
        for table in (CaseAssignment, CaseShare):
            await session.execute(delete(table).where(col(table.case_id) == case_id))
    else:
        case = await session.get_one(Case, case_id)
        case.title_en, case.last_activity_at = f"Changed {turn}", now + timedelta(hours=turn)
        case.status = STATUSES[turn % 3]


async def _give_to_many(context: Context) -> list[int]:
    """Give a member of a firm that shows all places of every kind; return the cases that are then seen."""
    since, now = date(2026, 1, 5), context.clock.now()
    async with context.database.writing() as session:
        for i in range(2, 40, 2):
            acting = {"id": f"held-{i}", "party_id": f"party-{i:03}", "since": since}
            session.add(Representation(case_id=f"case-{i:03}", organisation_id="defendants-firm", **acting))
        for i in range(0, 40, 5):
            shared = {"shared_by": "assigned", "organisation_id": "plaintiffs-firm", "shared_at": now}
            session.add(CaseShare(case_id=f"case-{i:03}", user_id="anyone", **shared))
        await session.commit()
    of_record = set(range(2, 40, 2)) - {0}
    return sorted(of_record | {i for i in range(0, 40, 5) if i % 4})


@pytest.mark.parametrize("order", ORDERS)
async def test_a_list_along_places_is_the_list_by_the_rules(context: Context, order: str) -> None:
    """Read to its end and back: what two holders have is shown once, and what is sealed to those on record."""
    await reference_data(context)
    await everyone_in_a_case(context, SecurityLevel.SEALED, case_id="not theirs")
    await some_cases(context, 40)
    seen = await _give_to_many(context)
    actor = ACTORS["member of a firm that shows all"]
    column, descending = ORDERS[order]
    async with context.database.reading() as session:
        rows = (await session.exec(select(Case).where(cases_visible_to(actor)))).all()
    assert {f"case-{i:03}" for i in seen} == {row.id for row in rows} - {"not theirs"}
    rows = sorted(rows, key=lambda row: (getattr(row, column), row.id), reverse=descending)
    expected = [row.number for row in rows]
    forward: list[str] = []
    after = before = None
    while True:
        found = (await ask(context, actor, PAGE, order=order, first=2, after=after))["cases"]
        assert found["totalCount"] == len(expected)
        forward += [node["number"] for node in found["nodes"]]
        after = found["pageInfo"]["endCursor"]
        if not found["pageInfo"]["hasNextPage"]:
            break
    assert forward == expected
    back: list[str] = []
    while True:
        found = (await ask(context, actor, PAGE, order=order, last=3, before=before))["cases"]
        back = [node["number"] for node in found["nodes"]] + back
        before = found["pageInfo"]["startCursor"]
        if not found["pageInfo"]["hasPreviousPage"]:
            break
    assert back == expected


async def test_a_filtered_list_has_the_same_rows_along_places(
    context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whether the rows are few and looked up, or many and read along the places."""
    await reference_data(context)
    await everyone_in_a_case(context, SecurityLevel.PUBLIC, case_id="theirs")
    await some_cases(context, 40)
    await _give_to_many(context)
    actor = ACTORS["member of a firm that shows all"]
    given = {"filter": {"text": "Title 3"}, "first": 100}
    few = (await ask(context, actor, PAGE, **given))["cases"]
    monkeypatch.setattr("causeway.graphql.engine.starting.MAX_STARTING_ROWS", -1)
    along = (await ask(context, actor, PAGE, **given))["cases"]
    assert few == along
    assert len(few["nodes"]) > 3


@pytest.mark.parametrize("who", ["member of a firm that shows all", "registrar", "registry clerk"])
async def test_cases_of_several_statuses_are_listed_as_one_list(
    context: Context, monkeypatch: pytest.MonkeyPatch, who: str
) -> None:
    """Few are looked up and sorted, many are read along an index for each status: here all as if they were many."""
    await reference_data(context)
    await everyone_in_a_case(context, SecurityLevel.PUBLIC, case_id="theirs")
    await some_cases(context, 40)
    await _give_to_many(context)
    narrowed = [
        {"status": ["STAYED", "CLOSED"]},
        {"caseType": "HCA"},
        {"court": "HC-CFI", "status": ["ACTIVE"]},
    ]
    asked = [
        {"order": order, "filter": each, "first": 9} for each, order in zip(narrowed, ORDERS, strict=False)
    ]
    few = [(await ask(context, ACTORS[who], PAGE, **each))["cases"] for each in asked]
    monkeypatch.setattr("causeway.graphql.engine.starting.MAX_STARTING_ROWS", -1)
    monkeypatch.setattr(fetching, "PLANS", Plans())
    many = [(await ask(context, ACTORS[who], PAGE, **each))["cases"] for each in asked]
    assert many == few
    assert all(listed["totalCount"] > 5 for listed in few)


async def test_ones_own_cases_are_listed_along_ones_own_places(
    context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    await reference_data(context)
    await everyone_in_a_case(context, SecurityLevel.PUBLIC, case_id="theirs")
    await some_cases(context, 12)
    async with context.database.writing() as session:
        for i in range(1, 12, 2):
            given = {"case_id": f"case-{i:03}", "organisation_id": "plaintiffs-firm"}
            acting = {"id": f"held-{i}", "party_id": f"party-{i:03}", "since": date(2026, 1, 5)}
            session.add(Representation(**acting, **given))
            session.add(CaseAssignment(user_id="assigned", assigned_at=context.clock.now(), **given))
        await session.commit()
    monkeypatch.setattr("causeway.graphql.engine.starting.MAX_STARTING_ROWS", -1)
    monkeypatch.setattr(fetching, "PLANS", Plans())
    asked = {"order": "NUMBER", "filter": {"mine": True}, "first": 100}
    found = (await ask(context, ACTORS["assigned member"], PAGE, **asked))["cases"]
    own = ["HCA 101/2026", "HCA 1/2026", *(f"HCA {100 + i}/2026" for i in range(3, 12, 2))]
    assert [node["number"] for node in found["nodes"]] == own
    assert (await ask(context, ACTORS["member not assigned"], PAGE, **asked))["cases"]["nodes"] == []
