"""A real server around the upload and download routes, for tests that need real sockets."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.routing import BaseRoute

from causeway.accounts.actor import PUBLIC, Actor, Role
from causeway.kit.languages import language_asked_for
from causeway.web.protocol import GuardedProtocol


async def actor_named_by_token(request: Request) -> Actor:
    """The bearer token is the user's name; `nobody`, or none, is the public."""
    scheme, _, name = request.headers.get("authorization", "").partition(" ")
    if scheme != "Bearer" or name in {"", "nobody"}:
        return PUBLIC
    return Actor(
        user_id=name,
        organisation_id=f"firm-of-{name}",
        roles=frozenset({Role.ORGANISATION_USER}),
        language=language_asked_for(request.headers.get("accept-language", "")),
    )


def bearer(name: str) -> dict[str, str]:
    return {"authorization": f"Bearer {name}"}


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.is_listening = asyncio.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.is_listening.set()


@asynccontextmanager
async def serving(routes: list[BaseRoute]) -> AsyncIterator[str]:
    """Serve `routes` on a free port of this machine, in this event loop; yields the address."""
    listener = socket.create_server(("127.0.0.1", 0))
    app = Starlette(routes=routes)
    app.router.redirect_slashes = False
    # Without a configuration of its own: uvicorn's would outlive the test, for every logger below `uvicorn`.
    config = uvicorn.Config(app, log_config=None, http=GuardedProtocol, lifespan="off", ws="none")
    server = _Server(config)
    running = asyncio.create_task(server.serve(sockets=[listener]))
    await server.is_listening.wait()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        server.should_exit = True
        await running
        listener.close()
