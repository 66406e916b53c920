"""Subscriptions over graphql-transport-ws: caps, well-formedness, replay, and the end of a session."""

import json
from dataclasses import replace
from typing import Any

import pytest

from causeway.graphql.engine import decode_id
from causeway.graphql.execution.limits import Limits
from causeway.graphql.server.endpoint import GraphQLEndpoint
from causeway.kit import fairness
from causeway.kit.context import Context
from tests.graphql.court import PEOPLE, Authenticator
from tests.graphql.touching import touch


async def results(socket: Any, count: int) -> list[Any]:
    return [(await socket.receive())["payload"]["data"] for _ in range(count)]


async def test_a_subscription_yields_and_completes(connect: Any) -> None:
    socket = await connect().begin("clerk")
    socket.subscribe("1", "subscription { count(to: 3) }")
    assert await results(socket, 3) == [{"count": 0}, {"count": 1}, {"count": 2}]
    assert await socket.receive() == {"type": "complete", "id": "1"}


async def test_queries_and_mutations_run_over_a_socket_each_in_its_own_surroundings(connect: Any) -> None:
    socket = await connect().begin("judge")
    for key in ("1", "2"):
        socket.subscribe(key, "{ cases(first: 2) { nodes { parties { name } } totalCount } }")
    answers = [await socket.receive() for _ in range(4)]
    assert {one["type"] for one in answers} == {"next", "complete"}
    assert all("errors" not in one.get("payload", {}) for one in answers)


async def test_the_cookie_tells_who_asks(connect: Any) -> None:
    socket = await connect(headers={"cookie": "session=clerk"}).begin()
    socket.subscribe("1", "{ who }")
    assert await results(socket, 1) == [{"who": "u9"}]


async def test_a_door_is_shut_for_the_public(connect: Any) -> None:
    socket = await connect().begin()
    socket.subscribe("1", "subscription { count(to: 3) }")
    answer = await socket.receive()
    errors = answer["payload"] if answer["type"] == "error" else answer["payload"]["errors"]
    assert errors[0]["extensions"]["code"] == "UNAUTHENTICATED"


async def test_what_was_missed_comes_first_then_what_happens_each_once(
    connect: Any, edge_context: Context
) -> None:
    actor = PEOPLE["judge"]
    for number in (1, 2, 3):
        await edge_context.run(touch, f"case-{number:03}", actor=actor)
    text = "subscription S($after: Cursor) { cases(after: $after) { cursor case { id heaviness parties { name } } } }"
    first = await connect().begin("judge")
    first.subscribe("1", text, variables={"after": "WyJsb2ciLDBd"})
    seen = await results(first, 3)
    first.send({"type": "complete", "id": "1"})
    await edge_context.run(touch, "case-004", actor=actor)
    second = await connect().begin("judge")
    second.subscribe("1", text, variables={"after": seen[1]["cases"]["cursor"]})
    assert (await results(second, 1))[0] == seen[2]
    (live,) = await results(second, 1)
    await edge_context.run(touch, "case-005", actor=actor)
    (later,) = await results(second, 1)
    assert live["cases"]["case"]["id"] != later["cases"]["case"]["id"]
    assert len({one["cases"]["cursor"] for one in (*seen, live, later)}) == 5


async def test_an_event_about_what_the_viewer_may_not_see_is_passed_over(
    connect: Any, edge_context: Context
) -> None:
    everything = "{ cases(first: 100) { nodes { id level } } }"
    judge = await connect().begin("judge")
    judge.subscribe("1", everything)
    ((cases),) = await results(judge, 1)
    sealed = next(decode_id(c["id"]).key for c in cases["cases"]["nodes"] if c["level"] == "SEALED")
    public = next(decode_id(c["id"]).key for c in cases["cases"]["nodes"] if c["level"] == "PUBLIC")
    for key in (sealed, public):
        await edge_context.run(touch, key, actor=PEOPLE["judge"])
    stranger = await connect().begin()
    stranger.subscribe("1", 'subscription { cases(after: "WyJsb2ciLDBd") { case { id } } }')
    (found,) = await results(stranger, 1)
    assert decode_id(found["cases"]["case"]["id"]).key == public


async def test_whoever_changes_something_is_answered_before_anybody_is_told_of_it(
    connect: Any, endpoint: GraphQLEndpoint, edge_context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fairness, "MAX_GIVEN_WAY_SECONDS", 60)
    socket = await connect().begin("judge")
    # From the beginning of the log: whoever is told of the first change is sure to be told of the next as it happens.
    socket.subscribe("1", 'subscription { cases(after: "WyJsb2ciLDBd") { case { id } } }')
    await edge_context.run(touch, "case-002", actor=PEOPLE["judge"])
    await results(socket, 1)
    text = 'mutation { touchAndReadOn(key: "case-001") { ... on Case { id } } }'
    headers = [(b"authorization", b"Bearer judge"), (b"content-type", b"application/json")]
    scope = {"type": "http", "method": "POST", "path": "/graphql", "query_string": b"", "headers": headers}
    told: list[int] = []

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": json.dumps({"query": text}).encode(), "more_body": False}

    async def send(_message: Any) -> None:
        told.append(socket.from_server.qsize())

    await endpoint(scope, receive, send)
    assert told == [0, 0]
    (heard,) = await results(socket, 1)
    assert decode_id(heard["cases"]["case"]["id"]).key == "case-001"


async def test_a_bad_cursor_is_the_clients_fault(connect: Any) -> None:
    socket = await connect().begin()
    socket.subscribe("1", 'subscription { cases(after: "nonsense") { cursor } }')
    answer = await socket.receive()
    errors = answer["payload"] if answer["type"] == "error" else answer["payload"]["errors"]
    assert errors[0]["extensions"]["code"] == "BAD_USER_INPUT"


async def test_a_waiting_subscription_holds_no_connection_of_the_database(
    connect: Any, edge_context: Context
) -> None:
    socket = await connect().begin("judge")
    for number in range(12):
        socket.subscribe(
            str(number), 'subscription { cases(after: "WyJsb2ciLDBd") { case { id parties { name } } } }'
        )
    await edge_context.run(touch, "case-001", actor=PEOPLE["judge"])
    assert len(await results(socket, 12)) == 12
    # Each of them holding one would leave none of the eight for this.
    socket.subscribe("last", "{ cases { totalCount } }")
    assert await results(socket, 1) == [{"cases": {"totalCount": 24}}]


async def test_the_end_of_a_session_closes_its_sockets_and_no_others(
    connect: Any, authenticator: Authenticator
) -> None:
    clerk, judge = await connect().begin("clerk"), await connect().begin("judge")
    for socket in (clerk, judge):
        socket.subscribe("1", "subscription { silence }")
    authenticator.cut(PEOPLE["clerk"])
    assert await clerk.closed() == 4403
    judge.send({"type": "ping"})
    assert await judge.receive() == {"type": "pong"}


@pytest.mark.parametrize(
    ("message", "code"),
    [
        ("{", 4400),
        ("[]", 4400),
        ("5", 4400),
        ("null", 4400),
        ({}, 4400),
        ({"type": 5}, 4400),
        ({"type": "surprise"}, 4400),
        ({"type": "subscribe"}, 4400),
        ({"type": "subscribe", "id": 5, "payload": {"query": "{ hello }"}}, 4400),
        ({"type": "subscribe", "id": "1", "payload": {"query": 5}}, 4400),
        ({"type": "subscribe", "id": "1", "payload": {"query": "{ hello }", "variables": []}}, 4400),
        ({"type": "subscribe", "id": "1", "payload": []}, 4400),
        ({"type": "complete"}, 4400),
        ({"type": "connection_init"}, 4429),
        ("[" * 30_000, 4400),
        ("x" * 70_000, 1009),
    ],
)
async def test_a_malformed_message_closes_the_socket_with_its_code(
    connect: Any, message: Any, code: int
) -> None:
    socket = await connect().begin("clerk")
    socket.send(message)
    assert await socket.closed() == code


async def test_a_binary_message_closes_the_socket(connect: Any) -> None:
    socket = await connect().begin("clerk")
    socket.send_bytes(b"\x00")
    assert await socket.closed() == 4400


async def test_nothing_is_asked_before_the_beginning(connect: Any) -> None:
    socket = connect()
    await socket.raw()
    socket.subscribe("1", "{ hello }")
    assert await socket.closed() == 4401


async def test_a_socket_that_never_begins_is_closed(connect: Any, endpoint: GraphQLEndpoint) -> None:
    endpoint.schema.keep_to(replace(Limits(), init_seconds=0))
    socket = connect()
    await socket.raw()
    assert await socket.closed() == 4408


async def test_another_protocol_is_refused(connect: Any) -> None:
    for protocols in ((), ("graphql-ws",)):
        assert await connect(protocols=protocols).closed() == 4406


async def test_a_socket_carries_so_many_operations_and_a_person_so_many_sockets(
    connect: Any, endpoint: GraphQLEndpoint
) -> None:
    endpoint.schema.keep_to(Limits(operations_per_socket=2, sockets_per_holder=2))
    first = await connect().begin("clerk")
    for key in ("1", "2", "3"):
        first.subscribe(key, "subscription { silence }")
    refused = await first.receive()
    assert (refused["type"], refused["id"]) == ("error", "3")
    second = await connect().begin("clerk")
    third = connect()
    await third.raw()
    third.send({"type": "connection_init", "payload": {"authorization": "Bearer clerk"}})
    assert await third.closed() == 4429
    await connect().begin("judge")
    second.leave()
    await second.task
    await connect().begin("clerk")


async def test_limits_and_masking_hold_over_a_socket(connect: Any) -> None:
    socket = await connect().begin("clerk")
    socket.subscribe("1", "{ cases(first: 100) { nodes { documents(first: 100) { nodes { id } } } } }")
    answer = await socket.receive()
    assert answer["type"] == "error"
    assert answer["payload"][0]["extensions"]["code"] == "QUERY_TOO_COMPLEX"
    socket.subscribe("2", "{ boom }")
    answer = await socket.receive()
    assert answer["payload"]["errors"][0]["extensions"]["code"] == "INTERNAL"
    assert "hunter2" not in str(answer)
    assert (await socket.receive())["type"] == "complete"
    socket.subscribe("3", "{ oh")
    answer = await socket.receive()
    assert (answer["type"], answer["payload"][0]["extensions"]["code"]) == ("error", "GRAPHQL_PARSE_FAILED")


async def test_registered_documents_run_over_a_socket(connect: Any) -> None:
    from tests.graphql.server.test_http import HASH

    socket = await connect().begin("clerk")
    socket.send({"type": "subscribe", "id": "1", "payload": {"documentId": HASH}})
    assert await results(socket, 1) == [{"hello": "Hello, world"}]
    await socket.receive()
    socket.send({"type": "subscribe", "id": "2", "payload": {"documentId": "0" * 64}})
    assert (await socket.receive())["payload"][0]["extensions"]["code"] == "PERSISTED_QUERY_NOT_FOUND"


@pytest.mark.parametrize(
    ("params", "spoken"),
    [({}, "ZH_HANT"), ({"Accept-Language": "zh-Hans"}, "ZH_HANS"), ({"accept-language": 5}, "ZH_HANT")],
)
async def test_a_socket_speaks_the_language_its_page_asks_for(
    connect: Any, params: dict[str, Any], spoken: str
) -> None:
    """A page cannot set the header of a socket's handshake: the browser's is not the interface's."""
    socket = connect(headers={"accept-language": "en"})
    assert (await socket.raw())["type"] == "websocket.accept"
    socket.send({"type": "connection_init", "payload": {"authorization": "Bearer judge", **params}})
    assert (await socket.receive())["type"] == "connection_ack"
    socket.subscribe("1", "{ spoken }")
    assert (await socket.receive())["payload"]["data"] == {"spoken": spoken}


async def test_a_socket_that_takes_nothing_is_closed_and_the_others_hear_everything(
    connect: Any, edge_context: Context, endpoint: GraphQLEndpoint
) -> None:
    endpoint.schema.keep_to(Limits(backlog=400))
    # As in a running service, where sessions are followed: a subscription begins as soon as it is asked for.
    feed = await endpoint.sockets.channels.reader.open(["access"])
    slow, quick = await connect().begin("judge"), await connect().begin("judge")
    for socket in (slow, quick):
        socket.subscribe("1", "subscription { cases { cursor case { id } } }")
        socket.send({"type": "ping"})
        assert (await socket.receive())["type"] == "pong"
    slow.taking.clear()
    for _ in range(8):
        await edge_context.run(touch, "case-001", actor=PEOPLE["judge"])
        assert (await quick.receive())["type"] == "next"
    feed.close()
    slow.taking.set()
    assert await slow.closed() == 4410
    quick.send({"type": "ping"})
    assert (await quick.receive())["type"] == "pong"
