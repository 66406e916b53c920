"""Automatic persisted queries as Apollo's link asks: the hash first, the text once, and the hash ever after."""

from hashlib import sha256
from typing import Any

import httpx2
import pytest

from causeway.graphql.contract.errors import EdgeError
from causeway.graphql.server import persisted_documents
from causeway.graphql.server.persisted_documents import PersistedDocuments
from tests.graphql.server.test_http import codes

TEXT = "query Spoken { spoken }"


def persisted(text: str) -> dict[str, Any]:
    """What the link sends in `extensions`."""
    return {"persistedQuery": {"version": 1, "sha256Hash": sha256(text.encode()).hexdigest()}}


async def test_a_text_is_sent_once(client: httpx2.AsyncClient) -> None:
    by_hash = {"operationName": "Spoken", "variables": {}, "extensions": persisted(TEXT)}
    first = await client.post("/graphql", json=by_hash)
    assert codes(first.json()) == ["PERSISTED_QUERY_NOT_FOUND"]
    assert first.json()["errors"][0]["message"] == "PersistedQueryNotFound"
    sent = await client.post("/graphql", json={**by_hash, "query": TEXT})
    again = await client.post("/graphql", json=by_hash)
    assert sent.json() == again.json() == {"data": {"spoken": "EN"}}
    lying = {"query": "{ hello }", "extensions": persisted("{ who }")}
    assert codes((await client.post("/graphql", json=lying)).json()) == ["BAD_REQUEST"]
    unknown = await client.post("/graphql", json={"extensions": persisted("{ who }")})
    assert codes(unknown.json()) == ["PERSISTED_QUERY_NOT_FOUND"]


def test_nothing_is_registered_where_only_the_built_ones_are_run() -> None:
    documents = PersistedDocuments({}, only=True)
    for query in (TEXT, None):
        with pytest.raises(EdgeError, match="PersistedQueryNotFound"):
            documents.resolve(query, persisted(TEXT), None)


def test_the_texts_that_nobody_asks_for_go_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(persisted_documents, "MAX_REGISTERED", 2)
    documents = PersistedDocuments({})
    texts = ["{ a }", "{ b }", "{ c }"]
    for text in texts:
        documents.resolve(text, persisted(text), None)
        assert documents.resolve(None, persisted(texts[0]), None) == texts[0]
    with pytest.raises(EdgeError):
        documents.resolve(None, persisted(texts[1]), None)
    long = "{ a }" + " " * persisted_documents.MAX_REGISTERED_CHARACTERS
    assert documents.resolve(long, persisted(long), None) == long
    with pytest.raises(EdgeError):
        documents.resolve(None, persisted(long), None)
