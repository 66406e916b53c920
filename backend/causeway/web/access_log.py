"""One log line for every request, and a number for it that the client is told as well."""

import logging
from time import perf_counter
from typing import Any

import structlog
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from causeway.kit.ids import new_id
from causeway.logs import direct_lines

BEGINNINGS = {"http.response.start", "websocket.http.response.start", "websocket.accept"}
SWITCHED, REFUSED, LEFT, BROKEN = 101, 403, 499, 500
"""For what answers nothing itself: a socket taken or turned away, a client that did not wait, a defect."""


class AccessLog:
    """The outermost middleware; where the level is above `info` it only passes on.

    Every line that is logged while a request is served carries its `request_id`, and its `user_id` once
    `causeway.web.sessions` has found who asks.
    """

    def __init__(self, app: ASGIApp) -> None:
        """Log what `app` answers."""
        self.app = app
        self.log = structlog.get_logger("causeway.access").bind()
        self.is_on = self.log.is_enabled_for(logging.INFO)
        self._lines = direct_lines()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on, then say what came of it. A socket is one request, as long as it is open."""
        if not self.is_on or scope["type"] not in {"http", "websocket"}:
            await self.app(scope, receive, send)
            return
        began, request_id, status = perf_counter(), new_id(), 0
        structlog.contextvars.clear_contextvars()
        structlog.contextvars.bind_contextvars(request_id=request_id)
        told = (b"x-request-id", request_id.encode())

        async def note(message: Message) -> None:
            nonlocal status
            if message["type"] in BEGINNINGS:
                status = message.get("status", SWITCHED)
                message["headers"] = [*message.get("headers", ()), told]
            elif message["type"] == "websocket.close":
                status = status or REFUSED
            await send(message)

        try:
            await self.app(scope, receive, note)
        except Exception:
            status = status or BROKEN
            raise
        finally:
            milliseconds = round((perf_counter() - began) * 1000, 1)
            self._write(
                method=scope.get("method", "WEBSOCKET"),
                path=_path(scope),
                status=status or LEFT,
                ms=milliseconds,
            )

    def _write(self, **line: Any) -> None:
        if self._lines is None:
            self.log.info("request", **line)
        else:
            self._lines.write_line("causeway.access", {"event": "request", **line})


def _path(scope: Scope) -> str:
    """Return the path as it was sent, so that nothing in it can end a line; searches and tokens stay out."""
    sent: bytes = scope.get("raw_path") or scope["path"].encode()
    return sent.partition(b"?")[0].decode("ascii", "backslashreplace")
