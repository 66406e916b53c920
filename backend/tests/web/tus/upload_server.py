"""A server process of its own, to be killed: `python -m tests.web.tus.upload_server DATABASE_URL DIRECTORY`.

It prints its port once it listens. Restarted on the same database and directory it goes on.
"""

import asyncio
import contextlib
import socket
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import uvicorn
from starlette.applications import Starlette

from causeway.accounts.actor import SYSTEM
from causeway.audit.log import AuditLog
from causeway.documents.adapters.no_scanner import NoScanner
from causeway.documents.checks import PRELOAD
from causeway.documents.reactions import UploadProcessor
from causeway.kit.blobs import LocalBlobStore
from causeway.kit.bus import LocalBus
from causeway.kit.clock import SystemClock
from causeway.kit.context import Context
from causeway.kit.database import Database
from causeway.kit.jobs.worker import JobWorker
from causeway.kit.sandbox.pool import SandboxPool
from causeway.uploads.service import UploadService
from causeway.web.downloads import DownloadRoutes
from causeway.web.uploads import UploadRoutes
from tests.web.serving import actor_named_by_token


def application(context: Context, store: LocalBlobStore) -> Starlette:
    """The upload and download routes, and the worker beside them."""

    @contextlib.asynccontextmanager
    async def running(_app: Any) -> AsyncIterator[None]:
        sandbox = SandboxPool(size=1, preload=PRELOAD)
        checks = UploadProcessor(context, store, sandbox, NoScanner()).handler()
        working = asyncio.create_task(JobWorker(context, [checks], SYSTEM).run())
        yield
        working.cancel()
        await asyncio.wait({working})
        await sandbox.close()
        await context.database.close()

    routes = [
        *UploadRoutes(context, UploadService(store), actor_named_by_token).routes(),
        *DownloadRoutes(context, store, actor_named_by_token).routes(),
    ]
    return Starlette(routes=routes, lifespan=running)


def main(database_url: str, directory: str) -> None:
    """Serve until killed."""
    database = Database(database_url)
    context = Context(database=database, clock=SystemClock(), bus=LocalBus(), log=AuditLog())
    listener = socket.create_server(("127.0.0.1", 0))
    print(listener.getsockname()[1], flush=True)  # noqa: T201
    config = uvicorn.Config(
        application(context, LocalBlobStore(Path(directory), reserve=0)), log_config=None, ws="none"
    )
    asyncio.run(uvicorn.Server(config).serve(sockets=[listener]))


if __name__ == "__main__":
    main(*sys.argv[1:])
