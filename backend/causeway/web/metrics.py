"""`/metrics` for Prometheus, and the middleware that counts requests."""

import os
from time import perf_counter

from prometheus_client import CONTENT_TYPE_LATEST
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from causeway.audit.checkpoints.watch import LogWatch
from causeway.kit import metrics
from causeway.kit.context import Context
from causeway.payments.watch import LedgerWatch
from causeway.web.measurements import measure
from causeway.web.monitors import Monitors
from causeway.web.request_labels import area_of, method_of

SERVER_ERROR = 500


def metrics_routes(
    context: Context, monitors: Monitors, log_watch: LogWatch, ledger_watch: LedgerWatch, *, several: bool
) -> list[Route]:
    """Return `/metrics`, of `several` processes or this one; for who is not one of `monitors` it is not there."""
    process = str(os.getpid()) if several else None

    async def figures(request: Request) -> Response:
        if not monitors.include(request):
            return PlainTextResponse("Not Found", status_code=404)
        measured = await measure(context, log_watch.report, ledger_watch.report, process)
        body = metrics.exposition(measured, by_all=several)
        return Response(body, headers={"content-type": CONTENT_TYPE_LATEST, "cache-control": "no-store"})

    return [Route("/metrics", figures)]


class RequestMetrics:
    """Counts requests and how long they took. A socket is not one: it is open for hours."""

    def __init__(self, app: ASGIApp) -> None:
        """Count what `app` answers."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on, then count."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        began, status = perf_counter(), SERVER_ERROR

        async def note(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self.app(scope, receive, note)
        finally:
            area = area_of(scope)
            metrics.requests.labels(method_of(scope), area, str(status)).inc()
            metrics.request_seconds.labels(area).observe(perf_counter() - began)
