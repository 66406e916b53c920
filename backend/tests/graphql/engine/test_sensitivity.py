"""Each part of the engine is broken on purpose: the differential test notices every time."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import true

from causeway.accounts.actor import Actor
from causeway.audit.log import AuditLog
from causeway.graphql.contract.context import GraphQLContext
from causeway.graphql.engine import (
    fetching,
    order_terms,
    ordering,
    pages,
    parameters,
    plans,
    resolving,
    selection,
    specs,
    statements,
)
from causeway.kit.bus import LocalBus
from causeway.kit.clock import FixedClock
from causeway.kit.context import Context
from causeway.kit.database import Database
from tests.graphql.breaks import Breaks
from tests.graphql.engine.conftest import ACTORS
from tests.graphql.engine.differential import compare
from tests.graphql.engine.toys import Toy
from tests.graphql.engine.world import NOW, World

breaks = Breaks()


@breaks
def visibility_is_forgotten(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(plans, "visibility", lambda *_: true())


@breaks
def guarded_columns_are_shown(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(plans, "guards", lambda *_: {})


@breaks
def narrowing_is_forgotten(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(plans, "narrowing", lambda *_: true())


@breaks
def the_actor_is_left_out_of_the_plans_key(patch: pytest.MonkeyPatch) -> None:
    real = parameters.actor_parameter
    patch.setattr(fetching, "actor_parameter", lambda actor: real(actor)._replace(key=()))


@breaks
def the_structure_of_arguments_is_left_out_of_the_plans_key(patch: pytest.MonkeyPatch) -> None:
    real = parameters.argument_parameter
    patch.setattr(fetching, "argument_parameter", lambda *given: real(*given)._replace(key=()))


@breaks
def the_structure_of_the_page_is_left_out_of_the_plans_key(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(pages.Page, "structure", ())


@breaks
def the_columns_are_left_out_of_the_plans_key(patch: pytest.MonkeyPatch) -> None:
    real = fetching.Fetching.key
    patch.setattr(
        fetching.Fetching, "key", lambda self, *more: real(self, *(m for m in more if not _are_columns(m)))
    )


def _are_columns(part: Any) -> bool:
    return isinstance(part, tuple) and all(isinstance(one, str) for one in part)


@breaks
def aliases_share_a_batch(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(resolving, "id", lambda _: 0, raising=False)


@breaks
def a_page_begins_with_the_cursors_own_row(patch: pytest.MonkeyPatch) -> None:
    real = order_terms.beyond
    patch.setattr(
        pages,
        "beyond",
        lambda order, nulls, prefix: real(order[:-1], nulls[:-1], prefix) if len(order) > 1 else true(),
    )


@breaks
def null_is_taken_for_a_value_in_cursors(patch: pytest.MonkeyPatch) -> None:
    real = order_terms.beyond
    patch.setattr(pages, "beyond", lambda order, nulls, prefix: real(order, [False] * len(nulls), prefix))


@breaks
def a_page_read_backwards_is_not_turned_round(patch: pytest.MonkeyPatch) -> None:
    real = statements.list_each
    patch.setattr(
        statements, "list_each", lambda parts, dialect: real(parts._replace(backward=False), dialect)
    )


@breaks
def before_is_taken_for_after(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(pages, "turned", tuple)


@breaks
def lists_are_cut_off(patch: pytest.MonkeyPatch) -> None:
    real = fetching.Fetching.rows

    async def fewer(self: Any, plan: Any, keys: Any, **binds: Any) -> Any:
        if not isinstance(self, pages.ConnectionFetch) and statements.LIMIT in binds:
            binds[statements.LIMIT] = 2
        return await real(self, plan, keys, **binds)

    patch.setattr(fetching.Fetching, "rows", fewer)


@breaks
def skipped_fields_are_thought_selected_and_included_ones_are_not(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(selection, "_included", lambda _info, node: not node.directives)


@breaks
def the_relation_follows_the_wrong_column(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(specs.Relation, "parent_key", lambda _self, shape: shape.primary_key)


@breaks
def a_hidden_column_orders_a_list(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(ordering, "_guarded", lambda _shape, term, _actor: term)


@breaks
def ids_of_another_type_are_taken(patch: pytest.MonkeyPatch) -> None:
    real = resolving.decode_id
    patch.setattr(resolving, "decode_id", lambda given: real(given)._replace(type_name="Case"))


@pytest.fixture
async def ask_sqlite(sqlite_url: str, world: World) -> Any:
    database = Database(sqlite_url)
    async with database.engine.begin() as connection:
        await connection.run_sync(Toy.metadata.create_all)
    async with database.writing() as session:
        for row in world.rows:
            session.add(type(row)(**row.model_dump()))
            await session.flush()
        await session.commit()
    made = Context(database=database, clock=FixedClock(NOW), bus=LocalBus(), log=AuditLog())
    yield lambda actor: GraphQLContext(made, actor)
    await database.close()


@pytest.mark.slow
@pytest.mark.parametrize("name", breaks)
async def test_a_break_is_noticed(
    name: str, world: World, ask_sqlite: Callable[[Actor], GraphQLContext], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetching, "PLANS", plans.Plans())
    monkeypatch.setattr(pages, "ORDERS", ordering.Orders())
    breaks[name](monkeypatch)
    assert await compare(world, ask_sqlite, ACTORS, seed=11, count=120) is not None
