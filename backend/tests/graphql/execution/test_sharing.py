"""Nobody's texts, answers or sheer number make the others wait; and what nobody waits for is not gone on with."""

import asyncio
import json
from typing import Any

import httpx2
import pytest
from sqlalchemy.exc import OperationalError

from causeway.graphql.contract import reader
from causeway.graphql.execution import sharing
from causeway.graphql.execution.document_cache import MAX_CACHED_DOCUMENT_CHARACTERS
from causeway.graphql.server.endpoint import GraphQLEndpoint
from causeway.kit.database import INTERRUPTED
from causeway.kit.fairness import Pace
from tests.graphql.server.test_http import ask, codes
from tests.patience import PATIENCE

LONG = "{ cases(first: 100) { nodes { id number parties { id name } } } }"


@pytest.mark.parametrize("name", ["clerk", ""])
async def test_who_has_used_up_a_share_is_told_when_to_come_back(
    client: httpx2.AsyncClient, endpoint: GraphQLEndpoint, connect: Any, name: str
) -> None:
    headers = {"authorization": f"Bearer {name}"} if name else {}
    assert (await client.post("/graphql", json={"query": "{ hello }"}, headers=headers)).status_code == 200
    socket = await connect().begin(name)
    for subject in (
        "u9",
        f"network {sharing.network_of('127.0.0.1')}",
        f"network {sharing.network_of('192.0.2.1')}",
    ):
        endpoint.schema.sharing.server_time.charge(subject, 62)
    for text in ("{ hello }", "{ hello again: hello }"):
        refused = await client.post("/graphql", json={"query": text}, headers=headers)
        assert (refused.status_code, codes(refused.json())) == (429, ["RATE_LIMITED"])
        assert 1 <= int(refused.headers["retry-after"]) <= 3
        socket.subscribe(text, text)
        told = await socket.receive()
        errors = told["payload"] if told["type"] == "error" else told["payload"]["errors"]
        assert [one["extensions"]["code"] for one in errors] == ["RATE_LIMITED"]
    # Everybody else is answered.
    assert "errors" not in await ask(client, "{ hello }", "judge")


async def test_what_is_read_is_charged(client: httpx2.AsyncClient, endpoint: GraphQLEndpoint) -> None:
    charged: list[tuple[str, float]] = []
    endpoint.schema.sharing.server_time.charge = lambda who, seconds: charged.append((who, seconds))  # type: ignore[method-assign]
    await ask(client, LONG, "clerk")
    assert {who for who, _ in charged} == {"u9"}
    # The text, and at least what a hundred rows cost.
    assert len(charged) == 2
    assert charged[1][1] > 20 * sharing.SECONDS_PER_ROW


async def test_new_texts_come_one_after_another_and_not_too_many_of_one(
    client: httpx2.AsyncClient, endpoint: GraphQLEndpoint
) -> None:
    asked = 1 + sharing.NEW_TEXTS_WAITING_PER_PERSON + 5
    texts = [f"query Q{i} {{ hello }}" for i in range(asked)]
    validations = endpoint.schema.document_cache.validations
    answers = await asyncio.gather(*(ask(client, text, "clerk") for text in texts))
    refused = [body for body in answers if "errors" in body]
    assert all(codes(body) == ["RATE_LIMITED"] for body in refused)
    assert len(refused) == 5
    assert endpoint.schema.document_cache.validations == validations + asked - 5


async def test_a_new_text_on_a_socket_waits_for_its_turn_too(
    client: httpx2.AsyncClient, endpoint: GraphQLEndpoint, connect: Any
) -> None:
    socket = await connect().begin("clerk")
    await ask(client, "{ hello }", "clerk")
    parses = endpoint.schema.document_cache.parses
    async with endpoint.schema.sharing.new_texts.turn("somebody else"):
        socket.subscribe("new", "{ again: hello }")
        # Answered behind it: its message has been read by now.
        await ask(client, "{ hello }", "clerk")
        assert endpoint.schema.document_cache.parses == parses
    assert (await socket.receive())["payload"]["data"] == {"again": "Hello, world"}


@pytest.mark.parametrize("operation", ["query { hello", "subscription { count(to: 1)"])
async def test_a_text_on_a_socket_that_is_too_long_to_be_remembered_is_read_once(
    endpoint: GraphQLEndpoint, connect: Any, operation: str
) -> None:
    socket = await connect().begin("clerk")
    cache = endpoint.schema.document_cache
    text = operation + " " * MAX_CACHED_DOCUMENT_CHARACTERS + "}"
    for time in (1, 2):
        parses = cache.parses
        socket.subscribe(f"long {time}", text)
        assert (await socket.receive())["type"] == "next"
        assert (await socket.receive())["type"] == "complete"
        assert cache.parses == parses + 1
    assert cache.known(text) is None


async def test_a_long_answer_is_built_in_slices_and_is_the_same(
    client: httpx2.AsyncClient, endpoint: GraphQLEndpoint, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = 0

    class Counting(Pace):
        async def keep(self) -> None:
            nonlocal kept
            kept += 1
            await super().keep()

    short = await ask(client, LONG, "clerk")
    assert kept == 0
    endpoint.schema.sharing.pace = Counting(lambda: 0.0)
    # Every item a slice of its own.
    monkeypatch.setattr("causeway.kit.fairness.SLICE_SECONDS", 0.0)
    monkeypatch.setattr("causeway.graphql.planner.answering.ROWS_AT_ONCE", 1)
    long = await ask(client, LONG, "clerk")
    assert long == short
    rows = short["data"]["cases"]["nodes"]
    assert kept == len(rows) + sum(len(row["parties"]) for row in rows)


async def test_what_takes_the_database_too_long_says_so(
    client: httpx2.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def too_long(*_: Any, **__: Any) -> Any:
        raise OperationalError("SELECT", {}, RuntimeError(INTERRUPTED))

    monkeypatch.setattr(reader.Reader, "fetch", too_long)
    response = await client.post("/graphql", json={"query": "{ cases { nodes { id } } }"})
    assert codes(response.json()) == ["TIMED_OUT"]
    assert response.headers["retry-after"] == "10"


class Leaving:
    """A client that sends a request, and leaves when it is told to."""

    def __init__(self, endpoint: GraphQLEndpoint, query: str) -> None:
        self.may_leave = asyncio.Event()
        self.body: bytes | None = json.dumps({"query": query}).encode()
        self.sent: list[Any] = []
        scope = {
            "type": "http",
            "method": "POST",
            "path": "/graphql",
            "query_string": b"",
            "headers": [(b"content-type", b"application/json"), (b"authorization", b"Bearer clerk")],
            "client": ("192.0.2.1", 5),
        }
        self.task = asyncio.ensure_future(endpoint(scope, self.receive, self.send))

    async def receive(self) -> Any:
        if self.body is not None:
            body, self.body = self.body, None
            return {"type": "http.request", "body": body, "more_body": False}
        await self.may_leave.wait()
        return {"type": "http.disconnect"}

    async def send(self, message: Any) -> None:
        self.sent.append(message)


@pytest.mark.parametrize(
    ("query", "is_broken_off"),
    [("{ cases { nodes { id } } }", True), ('mutation { touch(key: "a") { __typename } }', False)],
)
async def test_a_query_ends_when_its_client_leaves_and_a_change_does_not(
    endpoint: GraphQLEndpoint, monkeypatch: pytest.MonkeyPatch, query: str, is_broken_off: bool
) -> None:
    reading, may_answer, broken_off = asyncio.Event(), asyncio.Event(), False

    async def slow(*_: Any, **__: Any) -> Any:
        nonlocal broken_off
        reading.set()
        try:
            await may_answer.wait()
        except asyncio.CancelledError:
            broken_off = True
            raise
        return []

    monkeypatch.setattr(reader.Reader, "fetch", slow)
    client = Leaving(endpoint, query)
    async with asyncio.timeout(PATIENCE):
        await reading.wait()
        client.may_leave.set()
        if is_broken_off:
            # It ends by itself: nothing has been read yet.
            await asyncio.wait({client.task})
        else:
            await asyncio.wait({client.task}, timeout=0.2)
            assert not client.task.done()
        may_answer.set()
        await asyncio.wait({client.task})
    assert broken_off is is_broken_off
    # Nothing is left over that would hold on to the database.
    assert client.task.exception() is None or is_broken_off
