"""What every request passes first: one well-formed and expected Host, and safe headers on the way out."""

import re
from collections.abc import Collection, Mapping
from contextlib import suppress

from starlette.requests import ClientDisconnect
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

CONTENT_SECURITY_POLICY = (
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self' blob:; "
    "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
SAFE_HEADERS = {"x-content-type-options": "nosniff", "cross-origin-resource-policy": "same-origin"}
PAGE_POLICIES = {
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=()",
    "content-security-policy": CONTENT_SECURITY_POLICY,
}
DATA = frozenset({b"application/json", b"application/graphql-response+json"})
DATA_POLICIES = {"referrer-policy": "no-referrer", "content-security-policy": "frame-ancestors 'none'"}
"""For what a program reads and no browser shows as a page: a telephone that polls pays for each byte."""
HOST = re.compile(r"(?:\[([0-9a-f:.]+)\]|([^\[\]:@/\s]+))(?::[0-9]{1,5})?", re.ASCII)
REFUSAL = PlainTextResponse("This server does not answer for that Host.", status_code=400)


class Guard:
    """The middleware that decides whether a request comes in at all."""

    def __init__(self, app: ASGIApp, *, hosts: Collection[str], https: bool) -> None:
        """Let requests for `hosts` (names without port; `*` for any) through to `app`."""
        self.app = app
        self.hosts = {host.lower() for host in hosts}
        self._for_data = _pairs(SAFE_HEADERS | DATA_POLICIES, https=https)
        self._for_pages = _pairs(SAFE_HEADERS | PAGE_POLICIES, https=https)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse a wrong, missing or repeated Host with 400, else pass on."""
        if scope["type"] not in {"http", "websocket"}:
            await self.app(scope, receive, send)
            return

        async def send_safely(message: Message) -> None:
            if message["type"] == "http.response.start":
                self._add_headers(message)
            await send(message)

        if self._host_is_ours(scope):
            # Nobody is left to be told.
            with suppress(ClientDisconnect):
                await self.app(scope, receive, send_safely)
        elif scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 4400})
        else:
            await REFUSAL(scope, receive, send_safely)

    def _host_is_ours(self, scope: Scope) -> bool:
        named = [value for name, value in scope["headers"] if name == b"host"]
        if len(named) != 1:
            return False
        host = HOST.fullmatch(named[0].decode("latin-1").lower())
        return host is not None and ("*" in self.hosts or (host[1] or host[2]) in self.hosts)

    def _add_headers(self, message: Message) -> None:
        told = message.get("headers", ())
        kind = next((value for name, value in told if name == b"content-type"), b"").partition(b";")[0]
        wanted = self._for_data if kind in DATA else self._for_pages
        given = {name for name, _ in told}
        message["headers"] = [*told, *(pair for pair in wanted if pair[0] not in given)]


def _pairs(headers: Mapping[str, str], *, https: bool) -> list[tuple[bytes, bytes]]:
    """Return headers as they are sent."""
    secure = {"strict-transport-security": "max-age=63072000; includeSubDomains"} if https else {}
    return [(name.encode(), value.encode("latin-1")) for name, value in {**headers, **secure}.items()]
