"""The policy table, docs/access.toml, executed: every object as every role, and every root field at its door."""

import importlib.util
import tomllib
from collections.abc import Iterator
from typing import Any

import pytest
from strawberry.types.base import get_object_definition

from causeway.accounts.actor import Actor
from causeway.graphql.contract.fields import permission_of
from causeway.graphql.contract.permissions import Permission
from causeway.graphql.schema import Mutation, Query, Subscription
from tests.application.inside import Demonstration
from tests.architecture.sources import ROOT

TABLE: dict[str, Any] = tomllib.loads((ROOT / "docs" / "access.toml").read_text())
ROLES: dict[str, str] = TABLE["roles"]
IDS_PER_QUERY = 25
NODE = "query ($id: ID!) { node(id: $id) { __typename } }"


def doors() -> dict[str, Permission | None]:
    """Every root field with what it names."""
    return {
        field.graphql_name or field.python_name: permission_of(field)
        for root in (Query, Mutation, Subscription)
        for field in get_object_definition(root, strict=True).fields
    }


async def seen(court: Demonstration, who: str, kind: str) -> str:
    """How many rows of a type there are for somebody who asks for each of them by its id."""
    found: list[bool] = []
    for ids in batched(court.ids[kind], IDS_PER_QUERY):
        each = " ".join(f'n{i}: node(id: "{id_}") {{ __typename }}' for i, id_ in enumerate(ids))
        answer = await court.ask(who, f"{{ {each} }}")
        assert answer.errors is None, "what is not there is null, without an error"
        found += [node is not None for node in answer.data.values()]
    return "all" if all(found) and found else "some" if any(found) else "none"


def batched(ids: list[str], size: int) -> Iterator[list[str]]:
    for start in range(0, len(ids), size):
        yield ids[start : start + size]


@pytest.mark.parametrize("role", ROLES)
async def test_every_object_is_there_for_whom_the_table_says(inside: Demonstration, role: str) -> None:
    told = {kind: await seen(inside, ROLES[role], kind) for kind in TABLE["objects"] if inside.ids.get(kind)}
    assert told == {kind: TABLE["objects"][kind][role] for kind in told}


async def test_the_table_has_every_object_and_every_field(inside: Demonstration) -> None:
    known = {kind for kind, ids in inside.ids.items() if ids}
    nodes = {
        kind for kind in known if (await inside.ask("registrar", NODE, id=inside.ids[kind][0])).errors is None
    }
    assert set(TABLE["objects"]) >= nodes
    assert TABLE["fields"] == {name: permission.name for name, permission in doors().items() if permission}
    assert [name for name, permission in doors().items() if permission is None] == []


async def test_every_door_lets_in_whom_the_table_says(inside: Demonstration) -> None:
    for name, permission in doors().items():
        assert permission is not None
        let_in = [role for role, who in ROLES.items() if permission.allows(_actor(inside, who))]
        assert let_in == TABLE["permissions"][permission.name], name


def _actor(court: Demonstration, who: str) -> Actor:
    return court.actors[who]


def test_the_page_is_printed_from_the_table() -> None:
    spec = importlib.util.spec_from_file_location("access_doc", ROOT / "bin" / "access_doc.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert (ROOT / "docs" / "access.md").read_text() == module.page(TABLE)
