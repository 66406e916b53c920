"""A query that is known and planned whole is answered without Strawberry and graphql-core, and answered the same."""

import json
from typing import Any

import httpx2
import pytest
import strawberry
from sqlalchemy.exc import OperationalError

from causeway.graphql.contract import reader
from causeway.graphql.contract.context import GraphQLContext
from causeway.graphql.engine import encode_id
from causeway.graphql.server.endpoint import GraphQLEndpoint
from causeway.kit.sqlite_driver import INTERRUPTED
from tests.graphql.planner.counting import answered

ASKED = 3
"""How often each query is asked: when it is new, when it is planned, and when its plan is there."""

ROWS = "{ cases(first: 3) { totalCount pageInfo { hasNextPage } nodes { id number parties { id name } } } }"
TWO = "query ($n: Int) { few: cases(first: $n) { nodes { id } } __typename all: cases { totalCount } }"
SWITCHED = "query ($on: Boolean!) { cases(first: 2) @include(if: $on) { nodes { id } } __typename }"
ONE = (
    "query ($id: ID!) { case(id: $id) { id number } node(id: $id) { __typename id ... on Case { number } } }"
)
HALF = "{ hello cases(first: 2) { nodes { id } } }"


@pytest.fixture
def walked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that were run by Strawberry."""
    texts: list[str] = []
    real = strawberry.Schema.execute

    async def execute(self: Any, query: str, *given: Any, **named: Any) -> Any:
        texts.append(query)
        return await real(self, query, *given, **named)

    monkeypatch.setattr(strawberry.Schema, "execute", execute)
    return texts


async def asked(client: httpx2.AsyncClient, name: str = "clerk", **body: Any) -> list[tuple[int, Any]]:
    """The status and the body of each answer."""
    found = []
    for _ in range(ASKED):
        response = await client.post("/graphql", json=body, headers={"authorization": f"Bearer {name}"})
        found.append((response.status_code, json.loads(response.content)))
    return found


def id_of_a_case(answers: list[tuple[int, Any]]) -> str:
    return str(answers[0][1]["data"]["cases"]["nodes"][0]["id"])


@pytest.mark.parametrize(
    "body",
    [{"query": ROWS}, {"query": TWO, "variables": {"n": 2}}, {"query": SWITCHED, "variables": {"on": True}}],
)
async def test_it_is_answered_alike_with_and_without(
    client: httpx2.AsyncClient, walked: list[str], body: dict[str, Any]
) -> None:
    answers = await asked(client, **body)
    assert answers[0][1]["data"]["few" if "few" in body["query"] else "cases"]
    assert answers == [answers[0]] * ASKED
    assert len(walked) == 1, "only when it was new"


async def test_one_that_another_switch_makes_another_is_planned_anew(
    client: httpx2.AsyncClient, walked: list[str]
) -> None:
    on = await asked(client, query=SWITCHED, variables={"on": True})
    off = await asked(client, query=SWITCHED, variables={"on": False})
    assert set(on[-1][1]["data"]) == {"cases", "__typename"}
    assert [body["data"] for _, body in off] == [{"__typename": "Query"}] * ASKED
    assert len(walked) == 1


async def test_what_is_given_by_variables_is_read_each_time_it_is_asked(client: httpx2.AsyncClient) -> None:
    """Arguments that a document writes out are read once: those at the root, and those below it."""
    nested = "query ($n: Int) { cases(first: 2) { nodes { documents(first: $n) { nodes { id } } } } }"
    for number in (2, 1, 2):
        (*_, (_, body)) = await asked(client, query=TWO, variables={"n": number})
        assert len(body["data"]["few"]["nodes"]) == number
        (*_, (_, body)) = await asked(client, query=nested, variables={"n": number})
        lengths = [len(case["documents"]["nodes"]) for case in body["data"]["cases"]["nodes"]]
        assert max(lengths) == number


async def test_one_thing_by_its_id_is_answered_whole_and_nothing_by_graphql_core(
    client: httpx2.AsyncClient, walked: list[str]
) -> None:
    known = id_of_a_case(await asked(client, query=ROWS))
    walked.clear()
    there = await asked(client, query=ONE, variables={"id": known})
    assert there == [there[0]] * ASKED
    assert there[0][1]["data"]["case"]["id"] == there[0][1]["data"]["node"]["id"] == known
    assert len(walked) == 1
    missing = await asked(client, query=ONE, variables={"id": encode_id("Case", "nothing")})
    assert missing == [missing[0]] * ASKED
    assert missing[0][1]["data"] == {"case": None, "node": None}
    # There, who asked for it is noted.
    assert len(walked) == 1 + ASKED


async def test_what_has_a_resolver_beside_it_is_walked(client: httpx2.AsyncClient, walked: list[str]) -> None:
    answers = await asked(client, query=HALF)
    assert answers == [answers[0]] * ASKED
    assert len(walked) == ASKED


@pytest.mark.parametrize(
    ("body", "name", "code"),
    [
        ({"query": "{ secretCases { nodes { id } } }"}, "filer", "FORBIDDEN"),
        ({"query": "{ cases(first: 101) { nodes { id } } }"}, "clerk", "BAD_USER_INPUT"),
        ({"query": TWO, "variables": {"n": -1}}, "clerk", "BAD_USER_INPUT"),
        ({"query": TWO, "variables": {"n": "two"}}, "clerk", "BAD_USER_INPUT"),
        ({"query": TWO, "variables": {"n": 2**70}}, "clerk", "BAD_USER_INPUT"),
        ({"query": ONE, "variables": {"id": "no id"}}, "clerk", "BAD_USER_INPUT"),
        ({"query": ROWS, "operationName": "Another"}, "clerk", None),
    ],
)
async def test_what_is_refused_is_refused_in_the_same_words(
    client: httpx2.AsyncClient, body: dict[str, Any], name: str, code: str | None
) -> None:
    answers = await asked(client, name, **body)
    assert answers == [answers[0]] * ASKED
    assert answers[0][1]["errors"]
    if code is not None:
        assert {error["extensions"]["code"] for error in answers[0][1]["errors"]} == {code}


async def test_a_share_that_is_used_up_counts_for_known_queries_too(
    client: httpx2.AsyncClient, endpoint: GraphQLEndpoint
) -> None:
    assert (await asked(client, query=ROWS))[-1][0] == 200
    endpoint.schema.sharing.server_time.charge("u9", 62)
    assert {status for status, _ in await asked(client, query=ROWS)} == {429}


@pytest.mark.parametrize(
    ("document", "data"),
    [
        (ROWS, None),
        ("query ($id: ID!) { case(id: $id) { number } all: __typename }", {"case": None, "all": "Query"}),
    ],
)
async def test_what_the_database_ended_is_told_in_its_place_and_not_asked_again(
    client: httpx2.AsyncClient, walked: list[str], monkeypatch: pytest.MonkeyPatch, document: str, data: Any
) -> None:
    variables = {"id": id_of_a_case(await asked(client, query=ROWS))}
    await asked(client, query=document, variables=variables)
    walked.clear()
    tried = 0

    async def too_long(*_: Any, **__: Any) -> Any:
        nonlocal tried
        tried += 1
        raise OperationalError("SELECT", {}, RuntimeError(INTERRUPTED))

    monkeypatch.setattr(reader.Reader, "fetch", too_long)
    status, body = (await asked(client, query=document, variables=variables))[0]
    assert tried == ASKED
    assert not walked
    assert (status, body["data"]) == (200, data)
    (error,) = body["errors"]
    assert (error["path"], error["extensions"]["code"]) == ([next(iter(data or {"cases": 0}))], "TIMED_OUT")


async def test_a_plan_that_fails_is_answered_by_a_walk_once(
    client: httpx2.AsyncClient,
    walked: list[str],
    monkeypatch: pytest.MonkeyPatch,
    failed_plans: list[str],
) -> None:
    good = await asked(client, query=ROWS)
    walked.clear()
    before = sum(answered("failed").values())
    monkeypatch.setattr("causeway.graphql.planner.answering._Answering._view", lambda *_: 1 // 0)
    assert await asked(client, query=ROWS) == good
    assert len(walked) == ASKED
    assert sum(answered("failed").values()) == before + ASKED
    assert len(failed_plans) == ASKED
    assert "ZeroDivisionError" in failed_plans[0]
    failed_plans.clear()


async def test_the_database_is_given_back(
    client: httpx2.AsyncClient, endpoint: GraphQLEndpoint, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed: list[GraphQLContext] = []
    real = GraphQLContext.close

    async def close(self: GraphQLContext) -> None:
        closed.append(self)
        await real(self)

    monkeypatch.setattr(GraphQLContext, "close", close)
    await asked(client, query=ROWS)
    assert len(closed) == ASKED
    pool: Any = endpoint.surroundings.context.database.pools()["reading"]
    assert pool.checkedout() == 0
