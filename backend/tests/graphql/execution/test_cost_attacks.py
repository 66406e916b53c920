"""Requests that are small and would be dear: each is refused by a linear count, before any validation or SQL."""

import gc
import time
from collections.abc import Iterator
from typing import Any

import httpx2
import pytest
from sqlalchemy import event
from sqlmodel import select

from causeway.graphql.contract import reader
from causeway.graphql.schema import schema as public_schema
from causeway.kit.context import Context
from tests.graphql.court import PEOPLE
from tests.graphql.engine.toys import CaseRow
from tests.graphql.server.test_http import ask, codes
from tests.graphql.touching import touch

PAGES = "query Q($n: Int, $m: Int) { cases(first: $n) { nodes { documents(last: $m) { nodes { id } } } } }"
PROCESSOR_SECONDS = 0.5
"""What a refusal may take here, far more than it does; without the counts, the dearest took 1.5 and 20 s."""


@pytest.fixture
def statements(edge_context: Context) -> Iterator[list[str]]:
    seen: list[str] = []

    def note(_conn: Any, _cursor: Any, statement: str, *_: Any) -> None:
        seen.append(statement)

    target = edge_context.database._reader.sync_engine
    event.listen(target, "before_cursor_execute", note)
    yield seen
    event.remove(target, "before_cursor_execute", note)


NOT_QUITE_INTEGERS = ["100.0", "1e2", "1.0E2", "1000e-1", "100.00000000000000000001"]


@pytest.mark.parametrize("written", NOT_QUITE_INTEGERS)
async def test_a_page_size_that_becomes_whole_when_read_counts_as_what_it_becomes(
    client: httpx2.AsyncClient, connect: Any, statements: list[str], written: str
) -> None:
    body = '{"query": "' + PAGES + '", "variables": {"n": ' + written + ', "m": ' + written + "}}"
    response = await client.post("/graphql", content=body, headers={"content-type": "application/json"})
    assert codes(response.json()) == ["QUERY_TOO_COMPLEX"]
    assert response.json()["errors"][0]["extensions"]["cost"] == 10_201
    socket = await connect().begin("clerk")
    socket.send('{"type": "subscribe", "id": "1", "payload": ' + body + "}")
    message = await socket.receive()
    errors = message["payload"] if message["type"] == "error" else message["payload"]["errors"]
    assert [one["extensions"]["code"] for one in errors] == ["QUERY_TOO_COMPLEX"]
    assert statements == []


@pytest.mark.parametrize("size", [True, "100", 100.5, [100], {"n": 100}])
async def test_what_is_no_page_size_is_refused(
    client: httpx2.AsyncClient, statements: list[str], size: Any
) -> None:
    body = await ask(client, PAGES, variables={"n": size, "m": size})
    assert set(codes(body)) == {"BAD_USER_INPUT"}
    assert statements == []


REPETITIONS = {
    "a field": "{ " + "__typename " * 1990 + "}",
    "an object": "{ " + "courts { id } " * 490 + "}",
    "objects in objects": "{ " + "viewer { user { id } } " * 280 + "}",
    "a page": "{ " + "cases { nodes { id } } " * 280 + "}",
    "arguments": "{ " + 'cases(first: 1, after: "x") { nodes { id } } ' * 120 + "}",
    "a long argument": "{ " + ("case(id: [" + "1 " * 80 + "]) { id } ") * 20 + "}",
    "a misspelt field": "{ " + "casesx " * 1990 + "}",
    "spreads": "{ " + "...F " * 900 + "} fragment F on Query { __typename }",
    "fragments": "{ "
    + " ".join(f"...F{i}" for i in range(150))
    + " } "
    + " ".join(f"fragment F{i} on Query {{ courts {{ id }} }}" for i in range(150)),
    "inline fragments": "{ " + "... { courts { id } } " * 280 + "}",
    "fields of an unused fragment": "{ __typename } fragment F on Query { " + "courts { id } " * 480 + "}",
    "doubling fragments": "{ ...F0 } "
    + " ".join(f"fragment F{i} on Query {{ ...F{i + 1} ...F{i + 1} }}" for i in range(40))
    + " fragment F40 on Query { __typename }",
    "operations": " ".join(f"query Q{i} {{ __typename }}" for i in range(200)),
    "fields of an input object": "{ cases(filter: {" + "a: 1 " * 600 + "}) { nodes { id } } }",
    "a long name": "{ " + ("c" * 3000 + " ") * 40 + "}",
}


@pytest.fixture(autouse=True)
def _without_collections() -> Iterator[None]:
    """The garbage of all tests before, collected in the middle of one, takes seconds that no text has cost."""
    gc.disable()
    yield
    gc.enable()


@pytest.mark.parametrize("what", REPETITIONS)
async def test_a_text_that_repeats_is_refused_before_it_is_validated(what: str) -> None:
    cache = public_schema.document_cache
    validations = cache.validations
    began = time.thread_time()
    prepared, _ = await cache.get_in_steps(REPETITIONS[what])
    assert time.thread_time() - began < PROCESSOR_SECONDS
    assert {(one.extensions or {})["code"] for one in prepared.errors} == {"QUERY_TOO_COMPLEX"}
    assert cache.validations == validations


async def test_what_is_misspelt_ten_times_is_told_of_ten_times() -> None:
    text = "{ cases(filter: {status: [" + "ACTIVX " * 1900 + "]}) { nodes { id } } }"
    prepared, _ = await public_schema.document_cache.get_in_steps(text)
    assert len(prepared.errors) == 11
    assert "too many" in prepared.errors[-1].message.lower()


FILTERED = "query Q($f: CaseFilter) { cases(filter: $f) { nodes { id } } }"
DEAR_VARIABLES = {
    "enum values": {"status": ["OPEN"] * 25_000},
    "misspelt enum values": {"status": ["OPEM"] * 25_000},
    "unknown fields": {f"k{i}": 1 for i in range(15_000)},
    "lists of lists": {"status": [[["OPEN"] * 900] * 3] * 20},
    "objects": {"status": [{"a": 1}] * 5_000},
    "a long name": {"k" * 100_000: 1},
}


@pytest.mark.parametrize("what", DEAR_VARIABLES)
async def test_variables_with_more_values_than_any_act_needs_are_refused_unread(what: str) -> None:
    began = time.thread_time()
    result: Any = await public_schema.execute(FILTERED, {"f": DEAR_VARIABLES[what]})
    assert time.thread_time() - began < PROCESSOR_SECONDS
    assert [one.extensions["code"] for one in result.errors] == ["QUERY_TOO_COMPLEX"]


async def test_a_group_action_fits(client: httpx2.AsyncClient) -> None:
    parties = [{"nameEn": f"Plaintiff {i}", "role": "PLAINTIFF", "kind": "INDIVIDUAL"} for i in range(1_000)]
    text = "query Q($a: JSON) { echo(anything: $a) }"
    body = await ask(client, text, variables={"a": {"parties": parties}})
    assert len(body["data"]["echo"]["anything"]["parties"]) == 1_000


async def test_which_of_several_operations_is_meant_must_be_said(client: httpx2.AsyncClient) -> None:
    text = "query A { hello } query B { who }"
    response = await client.post("/graphql", json={"query": text})
    assert (response.status_code, codes(response.json())) == (400, ["BAD_REQUEST"])
    assert "operationName" in response.json()["errors"][0]["message"]
    assert (await ask(client, text, operationName="B"))["data"] == {"who": None}
    assert (await client.get("/graphql", params={"query": text})).status_code == 400


async def test_events_of_a_subscription_do_not_add_up(
    connect: Any, edge_context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reader, "MAX_ROWS", 3)
    socket = await connect().begin("clerk")
    socket.subscribe("1", "subscription { cases { case { id } } }")
    socket.subscribe("2", "subscription { count(to: 1) }")
    assert (await socket.receive())["id"] == "2"
    assert (await socket.receive())["type"] == "complete"
    async with edge_context.database.reading() as session:
        key = (await session.exec(select(CaseRow.id))).first()
    for _ in range(8):
        await edge_context.run(touch, str(key), actor=PEOPLE["clerk"])
        message = await socket.receive()
        assert message["type"] == "next", message
        assert "errors" not in message["payload"], message
