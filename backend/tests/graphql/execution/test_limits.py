"""What is too much is refused before any SQL, and the refusal names the measure."""

from collections.abc import Iterator
from typing import Any

import httpx2
import pytest
from graphql import parse
from sqlalchemy import event

from causeway.graphql.execution.cost import cost_of
from causeway.graphql.server.endpoint import GraphQLEndpoint
from causeway.kit.context import Context
from tests.graphql.server.test_http import ask, codes


@pytest.fixture
def statements(edge_context: Context) -> Iterator[list[str]]:
    seen: list[str] = []

    def note(_conn: Any, _cursor: Any, statement: str, *_: Any) -> None:
        seen.append(statement)

    target = edge_context.database._reader.sync_engine
    event.listen(target, "before_cursor_execute", note)
    yield seen
    event.remove(target, "before_cursor_execute", note)


def nested(depth: int) -> str:
    return "{ cases(first: 1) { nodes " + "{ parent " * depth + "{ id }" + " }" * depth + " } }"


def fragment_bomb(levels: int) -> str:
    fragments = [
        f"fragment F{i} on Case {{ parties {{ case {{ ...F{i + 1} }} }} again: parties {{ case {{ ...F{i + 1} }} }} }}"
        for i in range(levels)
    ]
    return "\n".join(["{ cases { nodes { ...F0 } } }", *fragments, f"fragment F{levels} on Case {{ id }}"])


TOO_MUCH = {
    "depth": nested(20),
    "aliases": "{ " + " ".join(f"a{i}: hello" for i in range(50)) + " }",
    "directives": "{ hello " + "@include(if: true) " * 60 + "}",
    "tokens": "{ " + "hello " * 3000 + "}",
    "nesting of values": "{ echo(anything: " + "[" * 900 + "]" * 900 + ") }",
    "pages in pages": "{ cases(first: 100) { nodes { documents(first: 100) { nodes { id } } } } }",
    "pages in lists": "{ cases(first: 50) { nodes { children { children { id } } } } }",
    "page beside page": "{ "
    + " ".join(f"a{i}: cases(first: 100) {{ nodes {{ parties {{ id }} }} }}" for i in range(9))
    + " }",
    "fragments": fragment_bomb(4),
}


@pytest.mark.parametrize("what", TOO_MUCH)
async def test_too_much_is_refused_before_any_sql(
    what: str, client: httpx2.AsyncClient, statements: list[str]
) -> None:
    body = await ask(client, TOO_MUCH[what], "judge")
    assert set(codes(body)) & {"QUERY_TOO_COMPLEX", "GRAPHQL_VALIDATION_FAILED"}, body
    assert "QUERY_TOO_COMPLEX" in codes(body)
    assert "data" not in body
    assert statements == []


async def test_a_cost_by_variables_is_named_and_refused(
    client: httpx2.AsyncClient, statements: list[str]
) -> None:
    text = "query Q($n: Int = 100, $m: Int) { cases(first: $n) { nodes { documents(last: $m) { nodes { id } } } } }"
    body = await ask(client, text, variables={"m": 100})
    assert codes(body) == ["QUERY_TOO_COMPLEX"]
    assert body["errors"][0]["extensions"]["cost"] == 10_201
    assert "10201" in body["errors"][0]["message"]
    assert statements == []
    assert "errors" not in await ask(client, text, variables={"n": 5, "m": 10})
    assert codes(await ask(client, text, variables={"m": 100})) == ["QUERY_TOO_COMPLEX"]


async def test_a_page_that_is_too_large_is_refused_before_any_sql(
    client: httpx2.AsyncClient, statements: list[str]
) -> None:
    body = await ask(client, "{ cases(first: 101) { nodes { id } } }")
    assert codes(body) == ["BAD_USER_INPUT"]
    assert statements == []


@pytest.mark.parametrize(
    ("text", "cost"),
    [
        ("{ hello }", 0),
        ('{ case(id: "x") { number } }', 1),
        ("{ cases { nodes { id } } }", 26),
        (
            "{ cases(first: 10) { totalCount pageInfo { endCursor } edges { cursor node { id parties { name } } } } }",
            121,
        ),
        (
            "{ cases(first: 10) { edges { node { ...F } } } } fragment F on Case { parties { case { id } } }",
            211,
        ),
        ("{ cases(first: 2) { nodes { lastDocument { party { id } } } } }", 7),
        ('{ node(id: "x") { ... on Case { parties { id } } } }', 11),
        ("{ __schema { types { fields { name } } } }", 0),
    ],
)
def test_the_cost_is_what_could_be_read(endpoint: GraphQLEndpoint, text: str, cost: int) -> None:
    assert cost_of(endpoint.schema._schema, parse(text), None, {}) == cost


async def test_introspection_is_allowed_and_its_depth_is_limited(client: httpx2.AsyncClient) -> None:
    from graphql import get_introspection_query

    assert "errors" not in await ask(client, get_introspection_query())
    deep = "{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }"
    assert set(codes(await ask(client, deep))) == {"GRAPHQL_VALIDATION_FAILED"}


async def test_an_operation_of_several_is_reckoned_by_itself(client: httpx2.AsyncClient) -> None:
    text = "query Small { cases(first: 1) { nodes { id } } } query Large " + TOO_MUCH["pages in pages"]
    assert "errors" not in await ask(client, text, operationName="Small")
    assert codes(await ask(client, text, operationName="Large")) == ["QUERY_TOO_COMPLEX"]
