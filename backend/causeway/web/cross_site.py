"""Refuses what another site makes a browser send: unsafe requests and sockets, unless they carry a bearer token."""

from collections.abc import Collection

from starlette.requests import HTTPConnection
from starlette.responses import JSONResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from causeway.kit.errors import Forbidden, ProblemCode
from causeway.kit.words import Words
from causeway.web.problems import problem_body

SAFE = {"GET", "HEAD", "OPTIONS"}
OURS = {"same-origin", "none"}
FROM_ELSEWHERE = Words(
    "This request came from another site.",
    "此請求來自其他網站。",
    "此请求来自其他网站。",
)


class RefuseCrossSite:
    """Middleware over everything that a cookie may sign."""

    def __init__(self, app: ASGIApp, *, origins: Collection[str]) -> None:
        """Besides the address a request itself names, take `origins` such as `https://efiling.example` for our own."""
        self.app = app
        self.origins = {origin.lower() for origin in origins}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse with 403, or a socket with 4403, else pass on."""
        if scope["type"] not in {"http", "websocket"} or not self._refuses(HTTPConnection(scope)):
            await self.app(scope, receive, send)
        elif scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 4403})
        else:
            await _refusal(scope)(scope, receive, send)

    def _refuses(self, connection: HTTPConnection) -> bool:
        if connection.scope["type"] == "http" and connection.scope["method"] in SAFE:
            return False
        # Another site cannot make a browser add this header without asking us first.
        if connection.headers.get("authorization", "").lower().startswith("bearer "):
            return False
        site, origin = connection.headers.get("sec-fetch-site"), connection.headers.get("origin")
        if site is not None and site.lower() not in OURS:
            return True
        # A program that is not a browser sends neither, and holds no cookie it did not sign in for.
        return origin is not None and origin.lower() not in {self._own(connection), *self.origins}

    @staticmethod
    def _own(connection: HTTPConnection) -> str:
        secure = connection.scope.get("scheme") in {"https", "wss"}
        return f"{'https' if secure else 'http'}://{connection.headers.get('host', '').lower()}"


def _refusal(scope: Scope) -> Response:
    """Return the refusal as everywhere; on /graphql its clients find it where they look for errors, too."""
    told = problem_body(Forbidden(FROM_ELSEWHERE))
    if scope["path"].rstrip("/") == "/graphql":
        told["errors"] = [{"message": FROM_ELSEWHERE.en, "extensions": {"code": ProblemCode.FORBIDDEN}}]
    return JSONResponse(told, status_code=403, headers={"cache-control": "no-store"})
