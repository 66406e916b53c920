"""What the engine refuses from authors and from clients."""

from datetime import UTC, datetime
from decimal import Decimal
from enum import StrEnum
from itertools import count
from typing import Any

import pytest
import strawberry
from sqlalchemy import ColumnElement, func, literal, select, true
from sqlmodel import col

from causeway.accounts.actor import Actor, Role
from causeway.graphql.contract.errors import EdgeError
from causeway.graphql.engine import Projection, column, plans
from causeway.graphql.engine.cursors import decode_cursor, encode_cursor
from causeway.graphql.engine.ids import decode_id, encode_id
from causeway.graphql.engine.ordering import order_of
from causeway.graphql.engine.paging import page_size
from causeway.graphql.engine.parameters import actor_parameter, argument_parameter
from causeway.graphql.engine.plans import Plan, Plans
from causeway.graphql.engine.shapes import shape_of
from causeway.kit.words import Language
from tests.graphql.engine.toys import CaseRow, Party, PartyRow


class Colour(StrEnum):
    RED = "red"


@pytest.mark.parametrize(
    "value", [None, "text", 5, True, Colour.RED, Decimal("1.50"), datetime(2026, 1, 1, tzinfo=UTC)]
)
def test_a_cursor_gives_back_its_values(value: Any) -> None:
    kind = type(value) if value is not None else str
    assert decode_cursor(encode_cursor("list", [value, "id"]), "list", [kind, str]) == (value, "id")


@pytest.mark.parametrize(
    "cursor",
    [
        "",
        "%%%",
        "é",
        "x" * 3000,
        encode_cursor("other list", ["a"]),
        encode_cursor("list", []),
        encode_cursor("list", [5]),
        encode_cursor("list", ["a\0b"]),
        encode_cursor("list", [["a"]]),
    ],
)
def test_a_cursor_of_something_else_is_refused(cursor: str) -> None:
    with pytest.raises(EdgeError, match="not a cursor"):
        decode_cursor(cursor, "list", [str])


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        (True, int),
        (2**63, int),
        ("nonsense", datetime),
        ("2026-01-01T00:00:00", datetime),
        ("BLUE", Colour),
        (1, datetime),
    ],
)
def test_a_cursor_with_values_of_another_kind_is_refused(value: Any, kind: type) -> None:
    with pytest.raises(EdgeError, match="not a cursor"):
        decode_cursor(encode_cursor("list", [value]), "list", [kind])


@pytest.mark.parametrize(
    "given", ["", "x", "Q2FzZQ==", "Q2FzZTo=", "é", encode_id("Case", "a b"), encode_id("case", "1")]
)
def test_what_is_no_id_is_refused(given: str) -> None:
    with pytest.raises(EdgeError, match="not an id"):
        decode_id(given)


def test_an_id_names_its_type_and_key() -> None:
    assert decode_id(encode_id("Case", "0190-x")) == ("Case", "0190-x")


def test_pages_have_limits() -> None:
    assert page_size(None, None) == 25
    assert page_size(100, None) == 100
    for first, last in ((101, None), (None, -1), (1, 1)):
        with pytest.raises(EdgeError):
            page_size(first, last)


def test_roles_and_absences_shape_a_plan_and_the_rest_is_bound() -> None:
    actor = Actor(user_id="u", roles=frozenset({Role.JUDGE}), language=Language.ZH_HANT)
    parameter = actor_parameter(actor)
    assert parameter.value.has(Role.JUDGE)
    assert parameter.value.organisation_id is None
    assert parameter.binds == {"actor_user_id": "u", "actor_language": "ZH_HANT"}
    assert actor_parameter(Actor(user_id="v", roles=actor.roles)).key == parameter.key
    assert actor_parameter(Actor(roles=actor.roles)).key != parameter.key
    assert "'u'" not in str(parameter.value.user_id == literal("x"))


def test_a_value_cannot_be_branched_on() -> None:
    parameter = argument_parameter("text", "secret", str)
    with pytest.raises(TypeError, match="Boolean value"):
        bool(parameter.value)


def test_a_rule_that_compares_with_an_absent_attribute_is_refused() -> None:
    def careless(actor: Actor) -> ColumnElement[bool]:
        return col(CaseRow.organisation_id) == actor.organisation_id

    nobody, somebody = Actor(), Actor(organisation_id="o")
    plans.visibility(careless, somebody, actor_parameter(somebody).value)
    with pytest.raises(TypeError, match="what the actor lacks"):
        plans.visibility(careless, nobody, actor_parameter(nobody).value)


def test_a_rule_may_test_for_null_itself() -> None:
    def careful(_actor: Actor) -> ColumnElement[bool]:
        return col(CaseRow.organisation_id).is_(None)

    plans.visibility(careful, Actor(), actor_parameter(Actor()).value)


def test_a_rule_that_is_not_sql_is_refused() -> None:
    with pytest.raises(TypeError, match="returns SQL"):
        plans.visibility(lambda _actor: True, Actor(), Actor())  # type: ignore[arg-type,return-value]


def test_a_predicate_that_is_not_pure_is_refused() -> None:
    ticking = count()
    with pytest.raises(TypeError, match="another result"):
        Plans().get("key", lambda: Plan(select(CaseRow.id).where(col(CaseRow.weight) > next(ticking)), ()))


def test_only_so_many_plans_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plans, "MAX_CACHED_PLANS", 2)
    kept = Plans()
    for key in "abcab":
        kept.get(key, lambda: Plan(select(CaseRow.id), ()))
    assert len(kept) == 2
    assert kept.built == 5


def test_a_type_without_a_rule_is_refused() -> None:
    with pytest.raises(TypeError, match="who may see its rows"):

        class Careless(Projection, row=CaseRow):
            """Says nothing of who may see it."""


def test_a_field_without_a_source_is_refused() -> None:
    @strawberry.type
    class Odd(Projection, row=CaseRow, visible=lambda _: true()):
        nowhere: str

    with pytest.raises(TypeError, match="no column nowhere"):
        shape_of(Odd)


def test_a_column_of_another_table_is_refused() -> None:
    @strawberry.type
    class Odd(Projection, row=CaseRow, visible=lambda _: true()):
        name: str = column(PartyRow.name)

    with pytest.raises(TypeError, match="not a column of CaseRow"):
        shape_of(Odd)


def test_a_list_is_ordered_by_what_the_viewer_sees() -> None:
    shape = shape_of(Party)
    hidden, _ = order_of(shape, col(PartyRow.identity_number), Actor())
    assert str(hidden.expression).startswith("CASE WHEN")
    inside, _ = order_of(shape, func.lower(PartyRow.identity_number), Actor())
    assert str(inside.expression).startswith("lower(CASE WHEN")
    assert inside.nullable
