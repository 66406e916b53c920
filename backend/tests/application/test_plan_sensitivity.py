"""Each kind of field that plans answer is broken on purpose: the comparison over the real schema notices every time."""

from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest

from causeway.graphql.engine.batched import OneOrUnstored, Source
from causeway.graphql.execution.document_cache import DocumentCache
from causeway.graphql.planner import answering, building, levels
from causeway.graphql.planner.document_plans import DocumentPlans
from causeway.graphql.schema import schema
from causeway.settings import Settings
from tests.application.inside import Demonstration, opened
from tests.application.plan_comparison import Comparison, Difference
from tests.graphql.breaks import Breaks

PEOPLE = ("lawyer", "rival", "clerk", "registrar")
CASES = """query ($case: ID!) { cases(first: 5) { nodes {
    number mayFile caseType { enabled partyRoles { code } }
    filings(first: 3, filter: { caseId: $case }) { nodes { id } }
} } }"""
FILINGS = """{ filings(first: 20) { nodes {
    id onBehalfOf { id nameEn } feeQuote { id total { amount } lines { description } }
    documents { locked sameFileAs }
    typed: documents { type { code name(language: ZH_HANT) } }
} } }"""
DOCUMENTS = "{ cases(first: 5) { nodes { documents(first: 9) { nodes { id typeName nameOfType } } } } }"
THING = (
    "query ($id: ID!) { node(id: $id) { __typename id ... on Case { number } ... on Filing { reference } } }"
)

breaks = Breaks()


@breaks
def of_many_rows_only_the_first_is_asked_for(patch: pytest.MonkeyPatch) -> None:
    real = levels.Asked.keys
    patch.setattr(levels.Asked, "keys", lambda self, rows: real(self, rows)[:1])


@breaks
def two_questions_by_one_column_are_taken_for_one(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(levels.Asked, "__eq__", lambda self, other: self.at == getattr(other, "at", None))


@breaks
def listed_rows_are_those_of_the_first_list(patch: pytest.MonkeyPatch) -> None:
    real = levels.Child.keys
    patch.setattr(
        levels.Child,
        "keys",
        lambda self, rows, below: real(self, rows[:1] if self.is_listed else rows, below),
    )


@breaks
def what_is_worked_out_is_thought_to_be_stored(patch: pytest.MonkeyPatch) -> None:
    real = answering._Answering._stored_or_not

    async def stored(self: Any, part: Any, rows: Any) -> Any:
        with pytest.MonkeyPatch.context() as inner:
            inner.setattr(OneOrUnstored, "source_of", lambda *_: Source.STORED)
            return await real(self, part, rows)

    patch.setattr(answering._Answering, "_stored_or_not", stored)


@breaks
def the_rows_of_what_is_worked_out_are_looked_for_in_the_database(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(answering, "AT_HAND", "nowhere")


@breaks
def ids_in_arguments_are_not_judged(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(levels, "JUDGES_IDS", "nowhere")


@breaks
def languages_are_forgotten(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(levels.Arguments, "given", lambda *_: {})


@breaks
def another_types_plan_answers_for_a_key(patch: pytest.MonkeyPatch) -> None:
    real = DocumentPlans.plan_of_keys
    kept: list[Any] = []

    def first(self: Any, *given: Any) -> Any:
        kept.append(real(self, *given))
        return kept[0]

    patch.setattr(DocumentPlans, "plan_of_keys", first)


@breaks
def computed_values_of_plain_objects_are_those_of_another_attribute(patch: pytest.MonkeyPatch) -> None:
    real = building._RowCode._attribute
    patch.setattr(
        building._RowCode,
        "_attribute",
        lambda self, kind, holder, nodes: (
            f"{holder}.code" if kind.name == "DocumentType" else real(self, kind, holder, nodes)
        ),
    )


@pytest.fixture
async def court(copies: Callable[[str], Path], tmp_path: Path) -> AsyncIterator[Demonstration]:
    url = f"sqlite:///{copies('inside') / 'causeway.db'}"
    async with opened(Settings(data_dir=tmp_path, database_url=url)) as demonstration:
        yield demonstration


async def first_difference(court: Demonstration) -> Difference | None:
    comparison = Comparison(court)
    case, filing = court.ids["Case"][0], court.ids["Filing"][0]
    asked: list[tuple[str, dict[str, Any]]] = [
        (CASES, {"case": case}),
        (CASES, {"case": filing}),
        (FILINGS, {}),
        (DOCUMENTS, {}),
        (THING, {"id": case}),
        (THING, {"id": filing}),
    ]
    for document, given in asked:
        found = await comparison.difference(document, given, PEOPLE)
        if found is not None:
            return found
    return None


async def test_nothing_broken_makes_no_difference(court: Demonstration) -> None:
    assert await first_difference(court) is None


@pytest.mark.parametrize("name", breaks)
async def test_a_break_is_noticed(
    name: str, court: Demonstration, monkeypatch: pytest.MonkeyPatch, failed_plans: list[str]
) -> None:
    # Plans are kept with their documents: those of before the break are forgotten, and afterwards those made with it.
    fresh = DocumentCache(schema._schema, schema.limits)
    monkeypatch.setattr(schema, "document_cache", fresh)
    breaks[name](monkeypatch)
    difference = await first_difference(court)
    # graphql-core answers where a plan fails: the answers are alike then, and the failure is told of.
    assert difference is not None or failed_plans
    failed_plans.clear()
