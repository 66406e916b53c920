"""Subscriptions: graphql-transport-ws alone, with caps on everything, cut within a second of a session's end."""

import asyncio
from collections import Counter
from typing import TYPE_CHECKING

from starlette.websockets import WebSocket

from causeway.accounts.actor import Actor
from causeway.graphql.contract.context import GraphQLContext
from causeway.graphql.execution.channels import Channels
from causeway.graphql.server.persisted_documents import PersistedDocuments
from causeway.graphql.server.socket_handler import Handler

if TYPE_CHECKING:
    from causeway.graphql.execution.schema import CausewaySchema
    from causeway.graphql.server.endpoint import Authenticator

PROTOCOL = "graphql-transport-ws"


class Sockets:
    """The open sockets of this process."""

    def __init__(
        self,
        schema: "CausewaySchema",
        surroundings: GraphQLContext,
        authenticator: "Authenticator",
        persisted_documents: PersistedDocuments,
    ) -> None:
        """Serve operations of `schema` over sockets."""
        self.schema = schema
        self.surroundings = surroundings
        self.authenticator = authenticator
        self.persisted_documents = persisted_documents
        self.channels = Channels(schema, surroundings.reader_of_log)
        self.held: Counter[str] = Counter()
        self._cutting: set[asyncio.Task[None]] = set()
        self._watched: dict[Actor, tuple[set[Handler], asyncio.Task[None]]] = {}

    async def serve(self, socket: WebSocket) -> None:
        """Speak graphql-transport-ws on `socket` until it closes."""
        if PROTOCOL not in socket.scope["subprotocols"]:
            await socket.accept()
            await socket.close(4406, "Subprotocol not acceptable")
            return
        await socket.accept(subprotocol=PROTOCOL)
        await Handler(self, socket).handle()

    def hold(self, holder: str) -> bool:
        """Count a socket of `holder`; False if that would be one too many."""
        if self.held[holder] >= self.schema.limits.sockets_per_holder:
            return False
        self.held[holder] += 1
        return True

    def release(self, holder: str) -> None:
        """Forget a socket of `holder`."""
        self.held[holder] -= 1
        if self.held[holder] <= 0:
            del self.held[holder]

    def watch(self, actor: Actor, handler: Handler) -> None:
        """Cut the socket of `handler` when `actor` is no longer who they were; all of an actor's are watched as one."""
        if not actor.signed_in:
            return
        if actor not in self._watched:
            self._watched[actor] = (set(), asyncio.create_task(self._watch(actor), name="session watch"))
        self._watched[actor][0].add(handler)

    def unwatch(self, actor: Actor, handler: Handler) -> None:
        """Watch no longer for the socket of `handler`."""
        handlers, task = self._watched.get(actor, (set(), None))
        handlers.discard(handler)
        if task is not None and not handlers:
            task.cancel()
            del self._watched[actor]

    async def _watch(self, actor: Actor) -> None:
        await self.authenticator.wait_until_cut(actor)
        handlers, task = self._watched.pop(actor)
        self._cutting.add(task)
        task.add_done_callback(self._cutting.discard)
        await asyncio.gather(*(handler.cut(4403, "The session is over") for handler in handlers))
