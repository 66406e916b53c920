"""The public schema: every door is named, everything is described, every declared field has a source and a rule."""

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import Any

import pytest
import strawberry
from graphql import (
    GraphQLEnumType,
    GraphQLObjectType,
    get_named_type,
)

from causeway.accounts.actor import Actor, Role
from causeway.filings.core.transitions import TABLE, FilingAction
from causeway.graphql.contract.descriptions import public_enum
from causeway.graphql.contract.fields import permission_of
from causeway.graphql.engine import plans
from causeway.graphql.engine.ordering import order_of
from causeway.graphql.engine.parameters import actor_parameter
from causeway.graphql.engine.resolving import _origin
from causeway.graphql.engine.shapes import Shape, shape_of
from causeway.graphql.engine.specs import Connected, Relation
from causeway.graphql.execution.schema import CausewaySchema
from causeway.graphql.schema import schema
from causeway.payments.rules.means import METHODS_NOW
from causeway.payments.tables import PaymentMethod
from tests.graphql.court import make_schema

ACTORS = [
    Actor(),
    *(Actor(user_id="u", roles=frozenset({role}), session_id="s") for role in Role),
    *(Actor(user_id="u", organisation_id="o", branch_id="b", roles=frozenset({role})) for role in Role),
    Actor(user_id="u", organisation_id="o", roles=frozenset(Role)),
]


def without_permission(of: CausewaySchema) -> list[str]:
    found = []
    for name in ("Query", "Mutation", "Subscription"):
        root: Any = of._schema.get_type(name)
        definition = root.extensions["strawberry-definition"]
        found += [
            f"{name}.{field.python_name}" for field in definition.fields if permission_of(field) is None
        ]
    return found


def test_every_root_field_names_its_permission() -> None:
    assert without_permission(schema) == []
    assert without_permission(make_schema()) == []


def test_a_root_field_without_a_permission_would_be_found() -> None:
    @strawberry.type
    class Query:
        @strawberry.field
        def open_to_all(self) -> str:
            return ""

    @strawberry.type
    class Mutation:
        @strawberry.mutation
        def change(self) -> str:
            return ""

    @strawberry.type
    class Subscription:
        @strawberry.subscription
        async def stream(self) -> Any:
            yield ""

    Subscription.__annotations__ = {}
    made = CausewaySchema(Query, Mutation)
    found = []
    for name in ("Query", "Mutation"):
        root: Any = made._schema.get_type(name)
        definition = root.extensions["strawberry-definition"]
        found += [field.python_name for field in definition.fields if permission_of(field) is None]
    assert found == ["open_to_all", "change"]


FILLERS = {"a", "an", "been", "has", "is", "it", "its", "of", "the", "was"}
BUILT_IN = {"Query", "Mutation", "Subscription", "String", "Int", "Boolean", "ID", "Float"}


def repeats(name: str, description: str) -> bool:
    """Tell whether a description says no more than the name it stands under: `IN_HOURS`, "It is in hours."."""
    said = set(re.findall(r"[^\W_]+", description.lower()))
    return said <= FILLERS | set(name.lower().split("_"))


def undescribed() -> Iterator[str]:
    for name, kind in schema._schema.type_map.items():
        if name.startswith("__"):
            continue
        if name not in BUILT_IN and not kind.description:
            yield name
        members: dict[str, Any] = getattr(kind, "fields", None) or getattr(kind, "values", {})
        for member_name, member in members.items():
            only_named = isinstance(kind, GraphQLEnumType) and repeats(member_name, member.description or "")
            if only_named or not member.description:
                yield f"{name}.{member_name}"
            arguments: dict[str, Any] = getattr(member, "args", {})
            yield from (
                f"{name}.{member_name}({a})" for a, given in arguments.items() if not given.description
            )


def test_everything_is_described() -> None:
    assert list(undescribed()) == []


@pytest.mark.parametrize(
    "description", ["Pending approval.", "It is pending its approval.", "PENDING_APPROVAL"]
)
def test_a_description_that_repeats_the_name_would_be_found(description: str) -> None:
    assert repeats("PENDING_APPROVAL", description)
    assert not repeats("PENDING_APPROVAL", "The registry's approval is awaited.")


def test_an_enum_value_without_a_docstring_is_refused() -> None:
    class Weather(StrEnum):
        """What the sky does."""

        FINE = "FINE"
        """No cloud is in sight."""
        FOUL = "FOUL"

    with pytest.raises(TypeError, match=r"^Weather\.FOUL has no docstring"):
        public_enum(Weather)


def test_what_cannot_be_asked_for_yet_says_so() -> None:
    offered = {row.event for row in TABLE if not row.later}
    assert values_said_to_be_for_later("FilingAction") == {each.name for each in FilingAction} - {
        each.name for each in offered
    }
    assert values_said_to_be_for_later("PaymentMethod") == {each.name for each in PaymentMethod} - {
        each.name for each in METHODS_NOW
    }


def values_said_to_be_for_later(enum: str) -> set[str]:
    kind: Any = schema._schema.type_map[enum]
    return {name for name, value in kind.values.items() if value.description.endswith(" yet.")}


def projected() -> list[Shape]:
    kinds = [kind for kind in schema._schema.type_map.values() if isinstance(kind, GraphQLObjectType)]
    with_rows = [
        k for k in kinds if "strawberry-definition" in k.extensions and hasattr(_origin(k), "__projection__")
    ]
    return [shape_of(_origin(kind)) for kind in with_rows]


def test_every_declared_field_has_a_source() -> None:
    assert len(projected()) > 10


@pytest.mark.parametrize(
    "actor", ACTORS, ids=lambda a: f"{'+'.join(sorted(a.roles)) or 'PUBLIC'} {a.organisation_id}"
)
def test_every_rule_is_pure_sql_for_every_kind_of_actor(actor: Actor) -> None:
    parameter = actor_parameter(actor).value
    for shape in projected():
        twice = [str(plans.visibility(shape.visible, actor, parameter)) for _ in range(2)]
        assert twice[0] == twice[1]
        plans.guards(shape, shape.guards, actor, parameter)


def test_no_order_tells_what_not_everyone_may_see() -> None:
    for name, kind in schema._schema.type_map.items():
        if not isinstance(kind, GraphQLObjectType) or "strawberry-definition" not in kind.extensions:
            continue
        for field in kind.extensions["strawberry-definition"].fields:
            if isinstance(field, Relation) and field.order_by:
                target = _target(kind, field)
                orders = [field.order_by, *(field.orderings.values() if isinstance(field, Connected) else ())]
                for order in orders:
                    assert order_of(shape_of(target), order, Actor()), name


def _target(kind: GraphQLObjectType, field: Relation) -> type:
    from causeway.graphql.engine.shapes import NAMES

    named: Any = get_named_type(kind.fields[NAMES.from_field(field)].type)
    if isinstance(field, Connected):
        edge: Any = get_named_type(named.fields["edges"].type)
        named = get_named_type(edge.fields["node"].type)
    return _origin(named)
