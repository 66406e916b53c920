"""What of a case's surroundings is shown: its relations, whom a firm gave it to, and where lists of one's own begin."""

from typing import Any

import pytest
from sqlalchemy import ColumnElement
from sqlmodel import select

from causeway.cases.access import (
    assignments_listed_to,
    case_holders,
    cases_visible_to,
    own_case_ids,
    parties_visible_to,
    relations_visible_to,
    representations_visible_to,
)
from causeway.cases.tables import (
    Case,
    CaseAssignment,
    CaseRelation,
    CaseRelationKind,
    CaseStatus,
    SecurityLevel,
)
from causeway.causebook.access import docket_number_seen_by, docket_visible_to
from causeway.causebook.tables import DocketEntry
from causeway.kit.context import Context
from tests.accounts.builders import add
from tests.cases.builders import ACTORS, everyone_in_a_case
from tests.courts.supplied import load_supplied

HAS_A_PLACE = {
    "assigned member",
    "administrator of the firm",
    "member of a firm that shows all",
    "litigant in person",
    "counsel, to read",
    "counsel, to draft",
    "judge of the case",
}
COUNSEL = {"counsel, to read", "counsel, to draft"}
COURT = {"judge of the case", "registry clerk", "registrar"}


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    """One kind of database will do: `tests.application.test_access_table` asks both."""
    return sqlite_url


async def found(context: Context, column: Any, *rules: ColumnElement[bool]) -> set[Any]:
    async with context.database.reading() as session:
        return set((await session.exec(select(column).where(*rules))).all())


async def another_case(context: Context, key: str, level: SecurityLevel) -> None:
    """A case that nobody outside the court is in, related to the one that everybody is near."""
    now = context.clock.now()
    case = Case(
        id=key,
        number=key,
        sort_key=key,
        case_type_code="HCA",
        court_code="HC-CFI",
        title_en="C v D",
        status=CaseStatus.ACTIVE,
        security_level=level,
        created_at=now,
        last_activity_at=now,
    )
    kind = CaseRelationKind.RELATED_TO
    await add(context, case, CaseRelation(id=f"to {key}", case_id="case", related_case_id=key, kind=kind))
    await add(context, CaseRelation(id=f"from {key}", case_id=key, related_case_id="case", kind=kind))


@pytest.mark.parametrize("level", SecurityLevel)
async def test_lists_of_ones_own_begin_where_one_has_a_place(context: Context, level: SecurityLevel) -> None:
    await load_supplied(context.database)
    await everyone_in_a_case(context, level)
    for who, actor in ACTORS.items():
        ways = own_case_ids(actor)
        async with context.database.reading() as session:
            mine = {key for way in ways for key in (await session.execute(way)).scalars()}
        has_place = who in HAS_A_PLACE and not (level is SecurityLevel.SEALED and who in COUNSEL)
        assert mine == ({"case"} if has_place else set()), who
        assert actor.in_registry or await found(context, Case.id, cases_visible_to(actor)) == mine, who
        assert bool(case_holders(actor)) is not actor.in_registry, who


async def test_a_relation_is_shown_to_whoever_sees_both_ends(context: Context) -> None:
    await load_supplied(context.database)
    await everyone_in_a_case(context, SecurityLevel.PUBLIC)
    await another_case(context, "open", SecurityLevel.PUBLIC)
    await another_case(context, "sealed", SecurityLevel.SEALED)
    for who, actor in ACTORS.items():
        ends = {"registry clerk": {"open"}, "registrar": {"open", "sealed"}}.get(who, set())
        expected = {f"{way} {end}" for way in ("to", "from") for end in ends}
        assert await found(context, CaseRelation.id, relations_visible_to(actor)) == expected, who


async def test_a_firm_is_told_to_which_of_its_own_members_it_gave_a_case(context: Context) -> None:
    await load_supplied(context.database)
    await everyone_in_a_case(context, SecurityLevel.PUBLIC)
    for who, actor in ACTORS.items():
        expected = {"plaintiffs-firm": {"assigned"}, "former-firm": {"former"}}
        told = expected.get(actor.organisation_id or "", set())
        assert await found(context, CaseAssignment.user_id, assignments_listed_to(actor)) == told, who


async def test_what_is_kept_from_a_reader_leaves_no_gap_in_the_numbers(context: Context) -> None:
    await load_supplied(context.database)
    await everyone_in_a_case(context, SecurityLevel.PUBLIC)
    async with context.database.writing() as session:
        # What all parties read comes after what is kept from them.
        for access, number in (("PARTIES", 5), ("FILER_AND_COURT", 2), ("COURT_ONLY", 3), ("PARTIES", 4)):
            (await session.get_one(DocketEntry, access)).number = number
            await session.flush()
        await session.commit()
    for who, actor in ACTORS.items():
        rule, number = docket_visible_to(actor), docket_number_seen_by(actor)
        async with context.database.reading() as session:
            rows = (await session.exec(select(DocketEntry.number, number).where(rule))).all()
        if who in COURT:
            told = {1: 1, 2: 2, 3: 3, 4: 4}
        elif who == "member of a firm that shows all":
            told = {1: 1, 2: 2, 4: 3}
        else:
            told = {1: 1, 4: 2} if who in HAS_A_PLACE else {}
        assert dict(rows) == told, who


@pytest.mark.parametrize("level", SecurityLevel)
@pytest.mark.parametrize("rule", [docket_visible_to, parties_visible_to, representations_visible_to])
async def test_below_a_case_that_one_sees_the_shorter_rule_shows_the_same(
    context: Context, level: SecurityLevel, rule: Any
) -> None:
    """The rule of the case is not asked twice; what is asked in its place must not show more, nor less."""
    await load_supplied(context.database)
    await everyone_in_a_case(context, level)
    shorter = rule.rests_on
    for who, actor in ACTORS.items():
        if await found(context, Case.id, shorter.rule(actor)):
            of_case = shorter.column == "case"
            row = shorter.column.class_.id
            whole = await found(context, row, of_case, rule(actor))
            assert await found(context, row, of_case, shorter.beside(actor)) == whole != set(), who
