"""What is served where: the schema's text, and /graphql with and without a slash at the end."""

import httpx2
import pytest

from causeway.graphql.schema import schema
from tests.application.servers import Server


@pytest.mark.parametrize("path", ["/graphql", "/graphql/"])
async def test_graphql_is_answered_without_a_redirect(court: Server, path: str) -> None:
    async with httpx2.AsyncClient(base_url=court.url) as http:
        posted = await http.post(path, json={"query": "{ __typename }"})
        assert (posted.status_code, posted.json()) == (200, {"data": {"__typename": "Query"}})
        asked = await http.get(path, params={"query": "{ __typename }"})
        assert (asked.status_code, asked.json()) == (200, {"data": {"__typename": "Query"}})


async def test_the_schema_is_served_as_text(court: Server) -> None:
    async with httpx2.AsyncClient(base_url=court.url) as http:
        served = await http.get("/schema.graphql")
    assert served.headers["content-type"] == "text/plain; charset=utf-8"
    assert served.text == schema.as_str()
