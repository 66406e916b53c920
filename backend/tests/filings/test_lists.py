"""A list of filings has the same rows in the same order, whichever way it is read."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlmodel import select

from causeway.accounts.actor import Actor, Role
from causeway.cases.tables import Case
from causeway.filings.core.tables import PRIVATE, Filing, FilingStatus
from causeway.graphql.engine import encode_id, fetching
from causeway.graphql.engine.plans import Plans
from causeway.kit.context import Context
from tests.filings.asking import ask
from tests.filings.builders import CLERK, Court
from tests.filings.test_counting import OTHER, two_sides

INDIVIDUAL = Actor("individual", roles=frozenset({Role.INDIVIDUAL}))
BOTH_AT_ONCE = Actor(
    "clerk-and-filer", "other-firm", roles=frozenset({Role.REGISTRY_CLERK, Role.ORGANISATION_USER})
)
ORDERS = ("UPDATED_DESC", "RECEIVED", "RECEIVED_DESC", "DUE")
LIST = """query ($order: FilingOrder, $filter: FilingFilter, $after: Cursor, $before: Cursor, $first: Int, $last: Int) {
  filings(orderBy: $order, filter: $filter, first: $first, after: $after, last: $last, before: $before) {
    nodes { id status } pageInfo { startCursor endCursor hasNextPage hasPreviousPage }
  }
}"""
OF_BOTH_KINDS = ["DRAFT", "RECEIVED", "ACCEPTED", "RETURNED_FOR_CORRECTION"]
NARROWED: list[dict[str, Any]] = [
    {"status": OF_BOTH_KINDS},
    {"status": ["SUBMISSION_FAILED"]},
    {"mine": True},
    {"mine": True, "status": OF_BOTH_KINDS},
    {"organisationId": encode_id("Organisation", "other-firm")},
    {"organisationId": encode_id("Organisation", "other-firm"), "status": OF_BOTH_KINDS},
]


async def filings_of_every_kind(at: Court) -> None:
    """Filings of either firm and of nobody's, in every status, in a case and in none, with and without times."""
    now = at.context.clock.now()
    async with at.context.database.writing() as session:
        case_id = (await session.exec(select(Case.id))).one()
        sides = (
            (at.solicitor.user_id, at.firm.organisation_id),
            (OTHER.user_id, "other-firm"),
            ("individual", None),
        )
        session.add_all(
            _filing(i * len(sides) + side, status, str(whose[0]), whose[1], case_id if i % 2 else None, now)
            for i, status in enumerate((*FilingStatus, *FilingStatus))
            for side, whose in enumerate(sides)
        )
        await session.commit()


def _filing(
    i: int, status: FilingStatus, filer: str, organisation: str | None, case_id: str | None, now: datetime
) -> Filing:
    return Filing(
        id=f"filing-{i:03}",
        reference=f"CW-{i:09}",
        status=status,
        case_id=case_id,
        case_type_code="HCA",
        court_code="HC-CFI",
        filer_id=filer,
        organisation_id=organisation,
        created_at=now,
        updated_at=now + timedelta(minutes=i * 7 % 5),
        received_at=None if status in PRIVATE else now + timedelta(minutes=i * 5 % 7),
        correction_due_at=now + timedelta(minutes=i % 3) if i % 4 else None,
    )


async def read(context: Context, actor: Actor, narrowed: dict[str, Any], order: str, page: int) -> list[str]:
    """The ids of the whole list, read page by page to its end."""
    found: list[str] = []
    after = None
    while True:
        asked = {"order": order, "filter": narrowed, "first": page, "after": after}
        listed = (await ask(context, actor, LIST, **asked))["filings"]
        found += [node["id"] for node in listed["nodes"]]
        after = listed["pageInfo"]["endCursor"]
        if not listed["pageInfo"]["hasNextPage"]:
            return found


async def read_backwards(context: Context, actor: Actor, order: str, narrowed: dict[str, Any]) -> list[str]:
    """The same, from its end."""
    found: list[str] = []
    before = None
    while True:
        asked = {"order": order, "filter": narrowed, "last": 9, "before": before}
        listed = (await ask(context, actor, LIST, **asked))["filings"]
        found = [node["id"] for node in listed["nodes"]] + found
        before = listed["pageInfo"]["startCursor"]
        if not listed["pageInfo"]["hasPreviousPage"]:
            return found


WAYS = list(zip(NARROWED, (*ORDERS, *ORDERS), strict=False))
"""Each narrowing in one of the orders."""


async def test_many_are_listed_as_few_are(context: Context, monkeypatch: pytest.MonkeyPatch) -> None:
    """Few are looked up and sorted, many are read along an index for each status: here all as if they were many."""
    at, _ = await two_sides(context)
    await filings_of_every_kind(at)
    people = (at.solicitor, OTHER, INDIVIDUAL, CLERK, BOTH_AT_ONCE)
    few = [[await read(context, actor, *way, 100) for way in WAYS] for actor in people]
    monkeypatch.setattr("causeway.graphql.engine.starting.MAX_STARTING_ROWS", -1)
    monkeypatch.setattr(fetching, "PLANS", Plans())
    for actor, lists in zip(people, few, strict=True):
        for way, expected in zip(WAYS, lists, strict=True):
            assert await read(context, actor, *way, 10) == expected, (actor, way)
    assert await read_backwards(context, CLERK, WAYS[0][1], WAYS[0][0]) == few[people.index(CLERK)][0]
    assert [sum(map(len, lists)) > 10 for lists in few] == [True] * len(people)
