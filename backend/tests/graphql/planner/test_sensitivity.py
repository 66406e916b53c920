"""Each part of the planner is broken on purpose: the differential test notices every time."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import true

from causeway.accounts.actor import Actor
from causeway.graphql.contract.context import GraphQLContext
from causeway.graphql.engine import fetching, plans
from causeway.graphql.engine.pages import ConnectionFetch
from causeway.graphql.planner import answering, building, document_plans, pages
from tests.graphql.breaks import Breaks
from tests.graphql.engine.conftest import ACTORS
from tests.graphql.engine.differential import compare
from tests.graphql.engine.test_sensitivity import ask_sqlite
from tests.graphql.engine.world import World

__all__ = ["ask_sqlite"]

breaks = Breaks()


@breaks
def the_switches_are_left_out_of_the_key(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(
        document_plans.DocumentPlans, "switches", property(lambda _: [], lambda *_: None), raising=False
    )


@breaks
def the_place_is_left_out_of_the_key(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(document_plans, "id", lambda _: 0, raising=False)


@breaks
def values_are_taken_from_the_column_beside(patch: pytest.MonkeyPatch) -> None:
    real = building._RowCode._at
    patch.setattr(
        building._RowCode, "_at", lambda self, key: max(real(self, key) - 1, -len(self.level.columns))
    )


@breaks
def fields_go_by_their_names_rather_than_their_aliases(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(building, "by_response_key", building.selected)


@breaks
def arguments_below_are_forgotten(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(building.Arguments, "given", lambda *_: {})


@breaks
def a_page_is_thought_to_be_the_last(patch: pytest.MonkeyPatch) -> None:
    patch.setitem(pages.PAGE_INFO, "hasNextPage", "False")


@breaks
def cursors_are_those_of_the_first_row(patch: pytest.MonkeyPatch) -> None:
    kept: dict[Any, Any] = {}
    real = ConnectionFetch.cursor_of
    patch.setattr(ConnectionFetch, "cursor_of", lambda self, row: kept.setdefault(id(self), real(self, row)))


@breaks
def rows_belong_to_the_parent_before(patch: pytest.MonkeyPatch) -> None:
    real = answering._parts

    def shifted(found: Any) -> Any:
        for key, page, part in real(found):
            yield key, page, slice(max(part.start - 1, 0), part.stop)

    patch.setattr(answering, "_parts", shifted)


@breaks
def of_rows_whose_parent_is_seen_nothing_else_is_asked(patch: pytest.MonkeyPatch) -> None:
    real = plans.rule
    patch.setattr(fetching, "PLANS", plans.Plans())
    patch.setattr(
        plans, "rule", lambda visible, is_seen: (lambda _: true()) if is_seen else real(visible, is_seen)
    )


@pytest.mark.slow
@pytest.mark.parametrize("name", breaks)
async def test_a_break_is_noticed(
    name: str,
    world: World,
    ask_sqlite: Callable[[Actor], GraphQLContext],
    monkeypatch: pytest.MonkeyPatch,
    failed_plans: list[str],
) -> None:
    breaks[name](monkeypatch)
    assert await compare(world, ask_sqlite, ACTORS[1:], seed=5, count=150, planned=True) is not None
    # It is the answers that show it; plans that fail besides would be told of by themselves.
    failed_plans.clear()
