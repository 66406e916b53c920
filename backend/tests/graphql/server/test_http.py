"""GraphQL over HTTP: whatever is sent, the answer is one that a client can act on."""

import asyncio
import json
from hashlib import sha256
from typing import Any

import httpx2
import pytest

from causeway.graphql.execution.limits import Limits
from causeway.graphql.server.endpoint import GraphQLEndpoint
from causeway.graphql.server.persisted_documents import PersistedDocuments
from tests.graphql.conftest import HELLO
from tests.patience import PATIENCE

MEDIA = "application/graphql-response+json"
HASH = sha256(HELLO.encode()).hexdigest()


async def ask(client: httpx2.AsyncClient, query: str, name: str = "", **more: Any) -> Any:
    headers = {"accept": MEDIA} | ({"authorization": f"Bearer {name}"} if name else {})
    response = await client.post("/graphql", json={"query": query, **more}, headers=headers)
    return response.json()


def codes(body: Any) -> list[str]:
    return [error["extensions"]["code"] for error in body["errors"]]


async def test_a_query_is_answered(client: httpx2.AsyncClient) -> None:
    response = await client.post("/graphql", json={"query": "{ hello }"}, headers={"accept": MEDIA})
    assert response.status_code == 200
    assert response.headers["content-type"] == f"{MEDIA}; charset=utf-8"
    assert response.content == b'{"data":{"hello":"Hello, world"}}'


async def test_the_older_media_type_is_answered_in_kind(client: httpx2.AsyncClient) -> None:
    for accept in ("application/json", "*/*", "application/*;q=0.8, text/html"):
        response = await client.post("/graphql", json={"query": "{ hello }"}, headers={"accept": accept})
        assert response.headers["content-type"] == "application/json; charset=utf-8"


async def test_an_answer_says_for_whom_it_is(client: httpx2.AsyncClient) -> None:
    for_nobody = await client.post("/graphql", json={"query": "{ hello }"})
    assert for_nobody.headers["causeway-viewer"] == "public"
    headers = {"authorization": "Bearer clerk"}
    for_somebody = await client.post("/graphql", json={"query": "{ hello }"}, headers=headers)
    assert for_somebody.headers["causeway-viewer"] != "public"


async def test_only_get_and_post_are_answered(client: httpx2.AsyncClient) -> None:
    for method in ("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"):
        response = await client.request(method, "/graphql")
        assert (response.status_code, response.headers["allow"]) == (405, "GET, POST")


async def test_a_syntax_error_and_an_unknown_field_are_told_apart(client: httpx2.AsyncClient) -> None:
    assert codes(await ask(client, "{ hello")) == ["GRAPHQL_PARSE_FAILED"]
    assert codes(await ask(client, "{ goodbye }")) == ["GRAPHQL_VALIDATION_FAILED"]
    assert codes(await ask(client, "{ hello", operationName="Q")) == ["GRAPHQL_PARSE_FAILED"]
    assert codes(await ask(client, "query Q($n: Int!) { cases(first: $n) { totalCount } }")) == [
        "BAD_USER_INPUT"
    ]


async def test_a_defect_shows_a_reference_and_nothing_else(
    client: httpx2.AsyncClient, caplog: pytest.LogCaptureFixture
) -> None:
    body = await ask(client, "{ boom }")
    assert codes(body) == ["INTERNAL"]
    reference = body["errors"][0]["extensions"]["reference"]
    assert reference in body["errors"][0]["message"]
    assert "hunter2" not in json.dumps(body)
    assert reference in caplog.text
    assert "hunter2" in caplog.text


async def test_what_the_client_did_wrong_is_not_logged_as_a_defect(
    client: httpx2.AsyncClient, caplog: pytest.LogCaptureFixture
) -> None:
    await ask(client, "{ goodbye }")
    await ask(client, "{ private }")
    await ask(client, "{ cases(first: 1000) { totalCount } }")
    assert caplog.text == ""


async def test_doors_open_for_those_they_are_for(client: httpx2.AsyncClient) -> None:
    assert codes(await ask(client, "{ private }")) == ["UNAUTHENTICATED"]
    assert codes(await ask(client, "{ secretCases { totalCount } }")) == ["UNAUTHENTICATED"]
    assert codes(await ask(client, "{ secretCases { totalCount } }", "filer")) == ["FORBIDDEN"]
    assert (await ask(client, "{ private }", "filer"))["data"] == {"private": "yes"}
    assert "errors" not in await ask(client, "{ secretCases { totalCount } }", "clerk")


async def test_a_refusal_of_a_query_has_its_code_and_the_viewers_language(client: httpx2.AsyncClient) -> None:
    body = await ask(client, "{ hidden }", "judge")
    assert codes(body) == ["NOT_FOUND"]
    assert body["errors"][0]["message"] == "找不到你可查閱的內容。"


async def test_a_refusal_of_a_mutation_is_data(client: httpx2.AsyncClient) -> None:
    text = (
        """mutation { stamp { __typename ... on Problem { code message fields { path code message } } } }"""
    )
    assert (await ask(client, text, "clerk"))["data"]["stamp"] == {
        "__typename": "Problem",
        "code": "INVALID",
        "message": "A name is needed.",
        "fields": [{"path": ["name"], "code": "REQUIRED", "message": "A name is needed."}],
    }
    assert (await ask(client, text, "filer"))["data"]["stamp"]["code"] == "FORBIDDEN"
    assert codes(await ask(client, text)) == ["UNAUTHENTICATED"]


async def test_a_mutations_result_is_subject_to_visibility(client: httpx2.AsyncClient) -> None:
    text = """mutation M($key: String!) { touch(key: $key) {
        ... on Case { number parties { name } } ... on Problem { code } } }"""
    seen = [
        (await ask(client, text, name, variables={"key": "case-003"}))["data"]["touch"]
        for name in ("judge", "filer")
    ]
    sealed = await ask(client, '{ case(id: "Q2FzZTpjYXNlLTAwMw==") { level } }', "judge")
    if sealed["data"]["case"]["level"] == "SEALED":
        assert "code" not in seen[0]
    assert (await ask(client, text, "filer", variables={"key": "none"}))["data"]["touch"] == {
        "code": "NOT_FOUND"
    }


async def test_a_relation_of_a_plain_type_reads_its_key_from_an_attribute(client: httpx2.AsyncClient) -> None:
    body = await ask(client, '{ ticket(key: "case-001") { case { heaviness } } }', "judge")
    assert isinstance(body["data"]["ticket"]["case"]["heaviness"], int)
    assert (await ask(client, '{ ticket(key: "x") { case { heaviness } } }'))["data"]["ticket"][
        "case"
    ] is None


async def test_a_mutation_by_get_is_refused_and_a_query_is_answered(client: httpx2.AsyncClient) -> None:
    response = await client.get(
        "/graphql", params={"query": "mutation { signIn }"}, headers={"accept": MEDIA}
    )
    assert response.status_code == 405
    assert "set-cookie" not in response.headers
    response = await client.get("/graphql", params={"query": "{ hello }"}, headers={"accept": MEDIA})
    assert response.json() == {"data": {"hello": "Hello, world"}}
    response = await client.get(
        "/graphql", params={"query": "{ hello }", "variables": "{"}, headers={"accept": MEDIA}
    )
    assert response.status_code == 400


async def test_a_subscription_over_http_is_refused(client: httpx2.AsyncClient) -> None:
    assert codes(await ask(client, "subscription { count(to: 3) }", "clerk")) == ["BAD_REQUEST"]


async def test_a_cookie_that_a_resolver_sets_reaches_the_client(client: httpx2.AsyncClient) -> None:
    response = await client.post("/graphql", json={"query": "mutation { signIn }"})
    assert response.headers["set-cookie"].startswith("session=clerk")
    assert len(response.headers.get_list("content-length")) == 1
    assert (await ask(client, "{ who }"))["data"]["who"] == "u9"


async def test_registered_documents_are_run_by_hash(client: httpx2.AsyncClient) -> None:
    named = {"extensions": {"persistedQuery": {"version": 1, "sha256Hash": HASH}}}
    for body in (named, {"documentId": f"sha256:{HASH}"}, {"documentId": HASH, "query": HELLO}):
        assert (await client.post("/graphql", json=body)).json() == {"data": {"hello": "Hello, world"}}
    response = await client.get("/graphql", params={"extensions": json.dumps(named["extensions"])})
    assert response.json() == {"data": {"hello": "Hello, world"}}


async def test_a_hash_that_is_unknown_malformed_or_of_another_text_is_refused(
    client: httpx2.AsyncClient,
) -> None:
    async def tried(body: Any) -> list[str]:
        return codes((await client.post("/graphql", json=body)).json())

    assert await tried({"documentId": "0" * 64}) == ["PERSISTED_QUERY_NOT_FOUND"]
    assert await tried({"documentId": "x"}) == ["BAD_REQUEST"]
    assert await tried({"documentId": 5}) == ["BAD_REQUEST"]
    assert await tried({"documentId": HASH, "query": "{ boom }"}) == ["BAD_REQUEST"]


async def test_where_only_registered_documents_run_no_other_does(
    client: httpx2.AsyncClient, endpoint: GraphQLEndpoint
) -> None:
    endpoint.persisted_documents = PersistedDocuments({HASH: HELLO}, only=True)
    assert codes(await ask(client, "{ boom }")) == ["PERSISTED_QUERY_ONLY"]
    assert (await ask(client, HELLO))["data"] == {"hello": "Hello, world"}


async def test_a_text_is_parsed_and_validated_once(
    client: httpx2.AsyncClient, endpoint: GraphQLEndpoint
) -> None:
    remembered = endpoint.schema.document_cache
    text = "query Q($n: Int) { cases(first: $n) { nodes { number parties { name } } } }"
    for size in (1, 2, 3, None):
        for name in ("", "judge"):
            assert "errors" not in await ask(client, text, name, variables={"n": size})
    assert (remembered.parses, remembered.validations) == (1, 1)
    await ask(client, text + " ")
    assert (remembered.parses, remembered.validations) == (2, 2)


async def test_text_that_no_database_takes_is_refused(client: httpx2.AsyncClient) -> None:
    text = "query Q($id: String!) { ticket(key: $id) { case { level } } }"
    assert codes(await ask(client, text, variables={"id": "a\0b"})) == ["BAD_USER_INPUT"]
    assert codes(await ask(client, '{ ticket(key: "a\\u0000b") { case { level } } }')) == [
        "GRAPHQL_VALIDATION_FAILED"
    ]
    for bad in ('id: "nonsense"', 'id: ""', 'id: "w4k="'):
        assert codes(await ask(client, f"{{ node({bad}) {{ id }} }}")) == ["BAD_USER_INPUT"]


@pytest.mark.parametrize(
    ("asked", "spoken"),
    [(None, "ZH_HANT"), ("zh-CN", "ZH_HANS"), ("en-HK, zh;q=0.5", "EN"), ("fr, de;q=0.9", "ZH_HANT")],
)
async def test_the_request_chooses_the_language_else_the_account(
    client: httpx2.AsyncClient, asked: str | None, spoken: str
) -> None:
    """The judge's account is in Traditional Chinese; a request may ask for another of our languages."""
    headers = {"authorization": "Bearer judge", "accept-language": asked or ""}
    answer = await client.post("/graphql", json={"query": "{ spoken }"}, headers=headers)
    assert answer.json() == {"data": {"spoken": spoken}}


async def test_a_body_that_never_ends_is_given_up(endpoint: GraphQLEndpoint) -> None:
    endpoint.schema.keep_to(Limits(body_seconds=0.01))
    waiting = asyncio.Event()
    sent: list[Any] = []

    async def drip() -> dict[str, Any]:
        await waiting.wait()
        raise AssertionError

    async def answer(message: Any) -> None:
        sent.append(message)

    headers = [(b"content-type", b"application/json"), (b"content-length", b"30")]
    scope = {"type": "http", "method": "POST", "path": "/graphql", "query_string": b"", "headers": headers}
    async with asyncio.timeout(PATIENCE):
        await endpoint(scope, drip, answer)
    assert sent[0]["status"] == 408
    assert (b"connection", b"close") in sent[0]["headers"]


async def test_the_explorer_is_for_development_and_asks_nothing_of_other_hosts(
    client: httpx2.AsyncClient, endpoint: GraphQLEndpoint
) -> None:
    visit = {"accept": "text/html,*/*;q=0.8"}
    assert (await client.get("/graphql", headers=visit)).status_code == 400
    endpoint.explorer = True
    response = await client.get("/graphql", headers=visit)
    assert response.status_code == 200
    assert "default-src 'none'" in response.headers["content-security-policy"]
    assert "http://" not in response.text
    assert "https://" not in response.text


async def test_operations_at_once_do_not_share_a_reader(client: httpx2.AsyncClient) -> None:
    text = "{ cases { nodes { parties { name } documents { totalCount } } } }"
    bodies = await asyncio.gather(*(ask(client, text, name) for name in ("judge", "filer", "", "clerk") * 5))
    assert all("errors" not in body for body in bodies)
    assert bodies[0] == bodies[4]
    assert bodies[0] != bodies[2]
