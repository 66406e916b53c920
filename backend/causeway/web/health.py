"""Whether the service is well, for the machine that watches it."""

import asyncio
from typing import Any

from sqlalchemy import text
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from causeway.audit.checkpoints.watch import LogWatch
from causeway.kit.context import Context
from causeway.kit.jobs.administration import count_jobs
from causeway.kit.jobs.tables import JobState
from causeway.payments.watch import LedgerWatch
from causeway.web.monitors import Monitors

FRESH = {"cache-control": "no-store"}
WELL_STATUS = 200
DATABASE_TIMEOUT_SECONDS = 5.0
"""Seconds after which a database that does not answer is one that is away."""


def health_routes(
    context: Context, monitors: Monitors, log_watch: LogWatch, ledger_watch: LedgerWatch
) -> list[Route]:
    """Return `/healthz`, 200 when the database answers, else 503, and `/readyz`, 503 also when the books are broken.

    Only one of `monitors` is told of the jobs, and what is broken. `/healthz` is 200 all the same: what is ended or
    taken out of service for that can show nobody where the break is.
    """

    async def health(request: Request) -> JSONResponse:
        try:
            async with asyncio.timeout(DATABASE_TIMEOUT_SECONDS):
                is_monitor = monitors.include(request)
                details = await _details(context, with_jobs=is_monitor)
        except Exception:  # noqa: BLE001  (whatever is wrong with it, it is not well)
            return JSONResponse({"status": "database unavailable"}, status_code=503, headers=FRESH)
        if is_monitor and log_watch.report.found is not None:
            details["audit"] = "broken"
        if is_monitor and ledger_watch.report.broken_at is not None:
            details["ledger"] = "broken"
        return JSONResponse({"status": "ok"} | details, headers=FRESH)

    async def ready(request: Request) -> JSONResponse:
        well = await health(request)
        if well.status_code == WELL_STATUS and ledger_watch.report.broken_at is not None:
            return JSONResponse({"status": "not ready"}, status_code=503, headers=FRESH)
        return well

    return [Route("/healthz", health), Route("/readyz", ready)]


async def _details(context: Context, *, with_jobs: bool) -> dict[str, Any]:
    """Ask the database something; for a monitor, how many jobs failed and since when the first one due waits."""
    async with context.database.reading() as session:
        if not with_jobs:
            await session.execute(text("SELECT 1"))
            return {}
        now = context.clock.now()
        counts = await count_jobs(session, now)
    failed = {each.kind: each.jobs for each in counts if each.state is JobState.FAILED}
    due = min((each.due_since for each in counts if each.due_since is not None), default=now)
    return {"jobs": {"failed": failed, "due_seconds": round((now - due).total_seconds(), 1)}}
