"""Tokens that sign nobody in: a program is told which of the two it is, by status, header and code."""

from typing import Any

import httpx2
import pytest

TOKENS = [("expired", "TOKEN_EXPIRED"), ("invalid", "TOKEN_INVALID")]


@pytest.mark.parametrize(("token", "code"), TOKENS)
async def test_a_request_with_one_is_401_and_runs_nothing(
    client: httpx2.AsyncClient, token: str, code: str
) -> None:
    headers = {"authorization": f"Bearer {token}", "accept-language": "zh-Hans"}
    asked = {"query": "{ hello }"}
    for response in (
        await client.post("/graphql", json=asked, headers=headers),
        await client.get("/graphql", params=asked, headers=headers),
    ):
        assert response.status_code == 401
        assert response.headers["www-authenticate"].startswith('Bearer error="invalid_token"')
        (error,) = response.json()["errors"]
        assert error["extensions"] == {"code": code}
        assert "令牌" in error["message"]
        assert "data" not in response.json()


async def test_nobody_at_all_is_still_answered_with_200(client: httpx2.AsyncClient) -> None:
    response = await client.post("/graphql", json={"query": "{ hello }"})
    assert (response.status_code, response.json()) == (200, {"data": {"hello": "Hello, world"}})


@pytest.mark.parametrize(("token", "code"), TOKENS)
async def test_a_socket_with_one_is_closed_with_the_code_as_the_reason(
    connect: Any, token: str, code: str
) -> None:
    socket = connect()
    assert (await socket.raw())["type"] == "websocket.accept"
    socket.send({"type": "connection_init", "payload": {"authorization": f"Bearer {token}"}})
    closed = await socket.raw()
    assert (closed["type"], closed["code"], closed["reason"]) == ("websocket.close", 4403, code)
