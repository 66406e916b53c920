"""Whether the service is well, for the machine that watches it."""

import asyncio

from sqlalchemy import text
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from causeway.kit.database import Database

FRESH = {"cache-control": "no-store"}
PATIENCE = 5.0
"""Seconds after which a database that does not answer is one that is away."""


def health_routes(database: Database) -> list[Route]:
    """Return `/healthz`: 200 when the database answers, else 503; it says nothing else to strangers."""

    async def health(_request: Request) -> JSONResponse:
        try:
            async with asyncio.timeout(PATIENCE), database.reading() as session:
                await session.execute(text("SELECT 1"))
        except Exception:  # noqa: BLE001  (whatever is wrong with it, it is not well)
            return JSONResponse({"status": "database unavailable"}, status_code=503, headers=FRESH)
        return JSONResponse({"status": "ok"}, headers=FRESH)

    return [Route("/healthz", health)]
