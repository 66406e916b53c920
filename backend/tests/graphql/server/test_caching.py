"""What a telephone asks for again and again: 304 while nothing has changed, and short answers else."""

import gzip
import json
from hashlib import sha256
from typing import Any

import httpx2
import pytest

from causeway.graphql.contract.context import GraphQLContext
from causeway.graphql.server.caching import COMPRESSED_BYTES
from causeway.graphql.server.endpoint import GraphQLEndpoint
from causeway.graphql.server.persisted_documents import PersistedDocuments
from causeway.kit.context import Context
from tests.graphql.court import Authenticator, make_schema

WHO = "query Who { who spoken }"
HELLO = "query Hello($name: String!) { hello(name: $name) }"
SIGN_IN = "mutation SignIn { signIn }"


def named(text: str, **variables: Any) -> dict[str, str]:
    return {"documentId": sha256(text.encode()).hexdigest(), "variables": json.dumps(variables)}


@pytest.fixture
def endpoint(edge_context: Context, authenticator: Authenticator) -> GraphQLEndpoint:
    texts = {sha256(text.encode()).hexdigest(): text for text in (WHO, HELLO, SIGN_IN)}
    documents = PersistedDocuments(texts)
    return GraphQLEndpoint(
        make_schema(), GraphQLContext(edge_context), authenticator, persisted_documents=documents
    )


def bearer(name: str, **more: str) -> dict[str, str]:
    return {"authorization": f"Bearer {name}"} | {key.replace("_", "-"): value for key, value in more.items()}


async def test_what_has_not_changed_is_304_without_a_body(client: httpx2.AsyncClient) -> None:
    first = await client.get("/graphql", params=named(WHO), headers=bearer("clerk"))
    assert (first.status_code, first.headers["cache-control"]) == (200, "private, no-cache")
    tag = first.headers["etag"]
    for given in (tag, tag.removeprefix("W/"), f'"other", {tag}'):
        again = await client.get("/graphql", params=named(WHO), headers=bearer("clerk", if_none_match=given))
        assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
        assert "authorization" in again.headers["vary"].lower()
        assert again.headers["causeway-viewer"] == first.headers["causeway-viewer"]


async def test_a_tag_is_of_one_person_one_language_and_one_answer(client: httpx2.AsyncClient) -> None:
    async def tag(text: str, who: str, **more: str) -> str:
        answer = await client.get("/graphql", params=named(text, name="x"), headers=bearer(who, **more))
        return str(answer.headers["etag"])

    tags = [
        await tag(HELLO, "clerk"),
        await tag(HELLO, "judge"),
        await tag(WHO, "clerk"),
        await tag(WHO, "clerk", accept_language="zh-Hans"),
        await tag(HELLO, "clerk", accept="application/graphql-response+json"),
    ]
    assert len(set(tags)) == len(tags)
    clerks = await client.get(
        "/graphql", params=named(HELLO, name="x"), headers=bearer("judge", if_none_match=tags[0])
    )
    assert clerks.status_code == 200


async def test_nothing_else_is_kept(client: httpx2.AsyncClient) -> None:
    asked = [
        await client.get("/graphql", params={"query": WHO}),
        await client.post("/graphql", json={"documentId": named(WHO)["documentId"]}),
        await client.get("/graphql", params=named(HELLO)),
        await client.get("/graphql", params=named(SIGN_IN)),
    ]
    assert [answer.status_code for answer in asked] == [200, 200, 200, 405]
    assert all("etag" not in answer.headers for answer in asked)
    assert "errors" in asked[2].json()


async def test_a_long_answer_to_a_query_is_compressed_and_a_short_one_is_not(
    client: httpx2.AsyncClient,
) -> None:
    name = "a court " * COMPRESSED_BYTES
    body = {"query": HELLO, "variables": {"name": name}}
    for coding, is_compressed in (("gzip", True), ("identity", False), ("br", False)):
        answer = await client.post("/graphql", json=body, headers={"accept-encoding": coding})
        assert ("content-encoding" in answer.headers) is is_compressed
        assert answer.json() == {"data": {"hello": f"Hello, {name}"}}
        assert (int(answer.headers["content-length"]) < len(name) / 10) is is_compressed
    short = await client.post("/graphql", json={"query": WHO}, headers={"accept-encoding": "gzip"})
    assert "content-encoding" not in short.headers
    assert gzip.decompress(gzip.compress(short.content)) == short.content


async def test_an_answer_to_a_mutation_is_never_compressed(client: httpx2.AsyncClient) -> None:
    long = " ".join(f"{letter * 100}: signIn" for letter in "abcdefghijklmnop")
    answer = await client.post(
        "/graphql", json={"query": f"mutation {{ {long} }}"}, headers={"accept-encoding": "gzip"}
    )
    assert len(answer.content) > COMPRESSED_BYTES
    assert "content-encoding" not in answer.headers
