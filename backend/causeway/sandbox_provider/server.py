"""The sandbox provider's process."""

import asyncio
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import uvicorn
from starlette.applications import Starlette

from causeway.kit.clock import Clock, SystemClock
from causeway.kit.listening import take_address
from causeway.sandbox_provider.api import ProviderInterface
from causeway.sandbox_provider.hosted import HostedPage
from causeway.sandbox_provider.store import Store
from causeway.sandbox_provider.webhooks import WebhookSender

LOOK_FOR_PARENT_SECONDS = 1.0
HOLD_FOR = timedelta(days=7)
"""As most card schemes have it."""


@dataclass(frozen=True)
class ProviderOptions:
    """Where it keeps its file, listens and is reached, and what it shares with the court."""

    data: Path
    host: str
    port: int
    url: str
    webhook_url: str
    key: str
    webhook_secret: str
    parent: int | None = None
    """The process with which it ends; none: it runs until it is told to stop."""
    hold_for: timedelta = HOLD_FOR
    """How long an amount stays set aside."""


def run_provider(options: ProviderOptions) -> None:
    """Serve until SIGTERM or SIGINT, or until the parent has ended. Raises `NotListeningError`."""
    options.data.mkdir(parents=True, exist_ok=True)
    address = take_address(options.host, options.port)
    config = uvicorn.Config(
        build_provider(options), log_level="warning", access_log=False, server_header=False, lifespan="on"
    )
    server = uvicorn.Server(config)
    with suppress(KeyboardInterrupt):
        asyncio.run(_serve(server, address, options.parent))


async def _serve(server: uvicorn.Server, address: object, parent: int | None) -> None:
    serving = asyncio.create_task(server.serve(sockets=[address]))  # type: ignore[list-item]
    while not serving.done():
        await asyncio.wait({serving}, timeout=LOOK_FOR_PARENT_SECONDS)
        if parent is not None and os.getppid() != parent:
            server.should_exit = True
    await serving


def build_provider(options: ProviderOptions, clock: Clock | None = None) -> Starlette:
    """Return the provider as an application; its store is `state.store`."""
    store = Store(options.data / "sandbox-provider.db", clock or SystemClock())
    sender = WebhookSender(store, options.webhook_url, options.webhook_secret)
    interface = ProviderInterface(store, options.key, options.url.rstrip("/"), sender.wake)

    hosted = HostedPage(store, sender.wake, options.hold_for)

    @asynccontextmanager
    async def running(_: Starlette) -> AsyncIterator[None]:
        task = asyncio.create_task(sender.run())
        try:
            yield
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
            store.close()

    application = Starlette(routes=[*interface.routes(), *hosted.routes()], lifespan=running)
    application.state.store = store
    return application
