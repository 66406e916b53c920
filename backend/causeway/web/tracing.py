"""The middleware that measures each request as a span of OpenTelemetry."""

import structlog
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from causeway.kit.tracing import describe_span, span
from causeway.web.request_labels import area_of, method_of


class RequestSpans:
    """Measures requests; a socket is not one: it is open for hours.

    A `traceparent` is not taken over: a stranger would decide what is kept. The number of the request, which the
    client is told and every line of the log carries, leads from one to the other.
    """

    def __init__(self, app: ASGIApp) -> None:
        """Measure what `app` answers."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on inside of a span."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def note(message: Message) -> None:
            if message["type"] == "http.response.start":
                describe_span({"http.response.status_code": message["status"]})
            await send(message)

        method, area = method_of(scope), area_of(scope)
        with span(f"{method} {area}"):
            describe_span({"http.request.method": method, "causeway.request_id": _request_id()})
            await self.app(scope, receive, note)


def _request_id() -> str:
    return str(structlog.contextvars.get_contextvars().get("request_id", ""))
