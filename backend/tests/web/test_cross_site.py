"""Other sites cannot act through somebody's browser."""

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route, WebSocketRoute
from starlette.testclient import TestClient
from starlette.websockets import WebSocket, WebSocketDisconnect

from causeway.web.cross_site import RefuseCrossSite


async def act(_request: Request) -> PlainTextResponse:
    return PlainTextResponse("done")


async def talk(socket: WebSocket) -> None:
    await socket.accept()
    await socket.close()


INNER = Starlette(
    routes=[
        Route("/graphql", act, methods=["GET", "POST", "PATCH", "DELETE"]),
        WebSocketRoute("/graphql", talk),
    ]
)


@pytest.fixture
def client() -> TestClient:
    app = RefuseCrossSite(INNER, origins={"https://efiling.example"})
    return TestClient(app, base_url="http://court.example:8000")


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"origin": "http://court.example:8000"}, 200),
        ({"origin": "HTTP://Court.Example:8000"}, 200),
        ({"origin": "https://efiling.example"}, 200),
        ({"origin": "http://court.example:8000", "sec-fetch-site": "same-origin"}, 200),
        ({"sec-fetch-site": "none"}, 200),
        ({"origin": "https://evil.example"}, 403),
        ({"origin": "https://court.example:8000"}, 403),
        ({"origin": "http://court.example"}, 403),
        ({"origin": "http://court.example:8000.evil.example"}, 403),
        ({"origin": "null"}, 403),
        ({"origin": ""}, 403),
        ({"sec-fetch-site": "cross-site"}, 403),
        ({"sec-fetch-site": "same-site", "origin": "http://court.example:8000"}, 403),
        ({"origin": "https://evil.example", "authorization": "Bearer token"}, 200),
        ({"origin": "https://evil.example", "authorization": "Basic dGVzdA=="}, 403),
    ],
)
@pytest.mark.parametrize("method", ["POST", "PATCH", "DELETE"])
def test_an_unsafe_request_must_be_our_own(
    client: TestClient, method: str, headers: dict[str, str], status: int
):
    response = client.request(method, "/graphql", headers=headers)
    assert response.status_code == status
    if status == 403:
        assert response.json()["code"] == "FORBIDDEN"
        # Where a GraphQL client looks for errors.
        (error,) = response.json()["errors"]
        assert error == {"message": response.json()["message"], "extensions": {"code": "FORBIDDEN"}}


def test_reading_is_left_to_the_cookies_own_rule(client: TestClient):
    assert client.get("/graphql", headers={"origin": "https://evil.example"}).status_code == 200


def test_a_socket_must_be_our_own(client: TestClient):
    with client.websocket_connect(
        "ws://court.example:8000/graphql", headers={"origin": "http://court.example:8000"}
    ):
        pass
    with (
        pytest.raises(WebSocketDisconnect) as refused,
        client.websocket_connect(
            "ws://court.example:8000/graphql", headers={"origin": "https://evil.example"}
        ),
    ):
        pytest.fail("accepted")
    assert refused.value.code == 4403
