"""Subscriptions: graphql-transport-ws alone, with caps on everything, cut within a second of a session's end."""

import asyncio
from collections import Counter
from collections.abc import AsyncGenerator, Mapping
from contextlib import suppress
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import orjson
from graphql import GraphQLError
from starlette.websockets import WebSocket, WebSocketDisconnect, WebSocketState
from strawberry.asgi import ASGIWebSocketAdapter
from strawberry.http.exceptions import NonJsonMessageReceived, NonTextMessageReceived
from strawberry.subscriptions.protocols.graphql_transport_ws.handlers import BaseGraphQLTransportWSHandler
from strawberry.types.unset import UNSET

from causeway.accounts.actor import Actor
from causeway.graphql.contract.context import GraphQLContext
from causeway.graphql.contract.errors import EdgeError
from causeway.graphql.server.persisted_documents import PersistedDocuments
from causeway.kit.languages import language_asked_for
from causeway.kit.words import Language

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
        self.held: Counter[str] = Counter()

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


class Adapter(ASGIWebSocketAdapter):
    """Reads and writes messages with orjson, and refuses those that are too long."""

    def __init__(self, view: Any, socket: WebSocket, most: int) -> None:
        """Take messages of at most `most` bytes from `socket`."""
        super().__init__(view, socket, socket)
        self.most = most

    async def iter_json(self, *, ignore_parsing_errors: bool = False) -> AsyncGenerator[object, None]:
        """Yield the messages of the client."""
        while self.ws.application_state is not WebSocketState.DISCONNECTED:
            try:
                text = await self.ws.receive_text()
            except KeyError as error:
                raise NonTextMessageReceived from error
            except WebSocketDisconnect:
                return
            if len(text.encode("utf-8", "surrogatepass")) > self.most:
                await self.close(1009, f"A message has at most {self.most} bytes")
                return
            try:
                yield orjson.loads(text)
            except orjson.JSONDecodeError as error:
                raise NonJsonMessageReceived from error

    async def send_json(self, message: Any) -> None:
        """Send `message`, unless the socket has just been closed."""
        if self.ws.application_state is WebSocketState.CONNECTED:
            with suppress(WebSocketDisconnect):
                await self.ws.send_text(orjson.dumps(message).decode())

    async def close(self, code: int, reason: str) -> None:
        """Close the socket, once."""
        if self.ws.application_state is WebSocketState.CONNECTED:
            with suppress(WebSocketDisconnect, RuntimeError):
                await self.ws.close(code=code, reason=reason)


class PerOperation:
    """A schema that gives each operation of a socket a reader and loads of its own."""

    def __init__(self, schema: "CausewaySchema") -> None:
        """Run operations of `schema`."""
        self.schema = schema

    async def stream(self, query: str | None, *, context_value: GraphQLContext, **kwargs: Any) -> Any:
        """Run one operation."""
        return await self.schema.stream(query, context_value=context_value.for_operation(), **kwargs)


class Handler(BaseGraphQLTransportWSHandler[GraphQLContext, None]):
    """One socket. It is also what Strawberry calls its view: `on_ws_connect` finds who is asking."""

    context: GraphQLContext

    def __init__(self, sockets: Sockets, socket: WebSocket) -> None:
        """Speak on `socket`, which has been accepted."""
        view: Any = self
        schema: Any = PerOperation(sockets.schema)
        limits = sockets.schema.limits
        super().__init__(
            view=view,
            websocket=Adapter(view, socket, limits.message),
            context=sockets.surroundings.for_operation(request=socket, response=None),
            root_value=None,
            schema=schema,
            connection_init_wait_timeout=timedelta(seconds=limits.init_seconds),
            max_subscriptions_per_connection=limits.operations_per_socket,
        )
        self.sockets = sockets
        self.socket = socket
        self.holder: str | None = None
        self.watch: asyncio.Task[None] | None = None

    async def on_ws_connect(self, context: GraphQLContext) -> Any:
        """Find who is asking, count the socket for them, and watch for the end of their session."""
        actor = await self.sockets.authenticator.find_actor(self.socket, context.connection_params)
        holder = actor.user_id or f"address {self.socket.client.host if self.socket.client else ''}"
        if not self.sockets.hold(holder):
            await self.websocket.close(4429, "Too many connections")
            return UNSET
        self.holder = holder
        context.actor, context.language = actor, _language(context.connection_params, actor)
        self.watch = asyncio.create_task(self._watch(actor))
        return UNSET

    async def handle_message(self, message: Any) -> None:
        """Take a message that is an object with the parts it must have; close with 4400 on any other."""
        if _well_formed(message):
            await super().handle_message(message)
        else:
            await self.handle_invalid_message("Failed to parse message")

    async def handle_subscribe(self, message: Any) -> None:
        """Run what is asked, or the registered document that its hash names."""
        payload = message["payload"]
        try:
            query = self.sockets.persisted_documents.resolve(
                payload.get("query"), payload.get("extensions"), payload.get("documentId")
            )
        except EdgeError as error:
            await self.send_message({"id": message["id"], "type": "error", "payload": [error.formatted]})
            return
        resolved: Any = {**message, "payload": {**payload, "query": query}}
        await super().handle_subscribe(resolved)

    async def handle_task_exception(self, error: Exception) -> None:
        """Say nothing of a socket that went away while something was being sent."""
        if not isinstance(error, WebSocketDisconnect):
            await super().handle_task_exception(error)

    @staticmethod
    def _get_pre_execution_close_reason(error: GraphQLError) -> str | None:  # noqa: ARG004  (overrides)
        """Answer a syntax error as any other: it ends its operation, not the socket with all the others."""
        return None

    async def cut(self, code: int, reason: str) -> None:
        """End every operation, then the socket."""
        for operation_id in tuple(self.operations):
            await self.cleanup_operation(operation_id)
        await self.websocket.close(code, reason)

    async def shutdown(self) -> None:
        """Let go of everything the socket held."""
        if self.watch is not None:
            self.watch.cancel()
        await super().shutdown()
        if self.holder is not None:
            self.sockets.release(self.holder)
            self.holder = None

    async def _watch(self, actor: Actor) -> None:
        if not actor.signed_in:
            return
        await self.sockets.authenticator.wait_until_cut(actor)
        await self.cut(4403, "The session is over")


def _language(params: Mapping[str, Any], actor: Actor) -> Language:
    """Return the language to speak: a page cannot set the header of its socket's handshake, so it says it here."""
    given = next((value for key, value in params.items() if key.lower() == "accept-language"), None)
    return language_asked_for(given, actor.language) if isinstance(given, str) else actor.language


def _well_formed(message: Any) -> bool:
    if not isinstance(message, dict) or not isinstance(message.get("type"), str):
        return False
    if message["type"] == "complete":
        return isinstance(message.get("id"), str)
    if message["type"] != "subscribe":
        return True
    payload = message.get("payload")
    return (
        isinstance(message.get("id"), str)
        and isinstance(payload, dict)
        and isinstance(payload.get("query"), str | None)
        and isinstance(payload.get("variables"), dict | None)
        and isinstance(payload.get("operationName"), str | None)
        and isinstance(payload.get("extensions"), dict | None)
    )
