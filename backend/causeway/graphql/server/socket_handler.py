"""One socket: speaks graphql-transport-ws, and ends within a second of the session that opened it."""

import asyncio
from collections.abc import AsyncGenerator, Mapping
from contextlib import suppress
from datetime import timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import orjson
from graphql import GraphQLError
from starlette.websockets import WebSocket, WebSocketDisconnect, WebSocketState
from strawberry.asgi import ASGIWebSocketAdapter
from strawberry.http.exceptions import NonJsonMessageReceived, NonTextMessageReceived
from strawberry.subscriptions.protocols.graphql_transport_ws.handlers import (
    BaseGraphQLTransportWSHandler,
    Operation,
)
from strawberry.types.unset import UNSET

from causeway.accounts.actor import Actor
from causeway.accounts.identity import TokenRefused
from causeway.graphql.contract.context import GraphQLContext
from causeway.graphql.contract.errors import EdgeError
from causeway.graphql.execution.asked import Subscription
from causeway.graphql.execution.encoding import encode
from causeway.graphql.execution.errors import shown
from causeway.graphql.execution.listener import Listener
from causeway.graphql.execution.preparing import prepare
from causeway.graphql.execution.sharing import subject_of
from causeway.graphql.server.outbox import Outbox
from causeway.kit.languages import language_asked_for
from causeway.kit.words import Language

if TYPE_CHECKING:
    from causeway.graphql.execution.schema import CausewaySchema
    from causeway.graphql.server.sockets import Sockets


MESSAGES_KEPT = 16


class Adapter(ASGIWebSocketAdapter):
    """Reads messages with orjson, refuses those that are too long, and waits for nobody to take what it sends."""

    def __init__(self, view: Any, socket: WebSocket, most: int, outbox: Outbox) -> None:
        """Take messages of at most `most` bytes from `socket`."""
        super().__init__(view, socket, socket)
        self.most = most
        self.outbox = outbox

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
        self.outbox.post(encode(message))

    async def close(self, code: int, reason: str) -> None:
        """Close the socket, once, after what was sent before."""
        await self.outbox.room()
        if self.ws.application_state is WebSocketState.CONNECTED:
            with suppress(WebSocketDisconnect, RuntimeError):
                await self.ws.close(code=code, reason=reason)


class Outlet:
    """Where the results of one subscription go: into messages that carry its id."""

    __slots__ = ("_handler", "_operation_id", "_outbox")

    def __init__(self, handler: "Handler", operation_id: str) -> None:
        """Send on the socket of `handler`."""
        self._handler = handler
        self._outbox = handler.websocket.outbox
        self._operation_id = operation_id

    def tell(self, payload: bytes) -> None:
        """Send a result, in JSON."""
        self._outbox.post(_next(self._operation_id, payload))

    def fail(self, errors: list[GraphQLError]) -> None:
        """Send why it ends."""
        self._end({"type": "error", "payload": [error.formatted for error in errors]})

    def finish(self) -> None:
        """Say that it has ended."""
        self._end({"type": "complete"})

    async def room(self) -> None:
        """Return when the client has taken most of what it was sent."""
        await self._outbox.room()

    def _end(self, message: dict[str, Any]) -> None:
        if self._handler.forget_operation(self._operation_id):
            self._outbox.post(encode({"id": self._operation_id, **message}))


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
    websocket: Adapter

    def __init__(self, sockets: "Sockets", socket: WebSocket) -> None:
        """Speak on `socket`, which has been accepted."""
        view: Any = self
        schema: Any = PerOperation(sockets.schema)
        limits = sockets.schema.limits
        super().__init__(
            view=view,
            websocket=Adapter(view, socket, limits.message, Outbox(socket, limits.backlog)),
            context=sockets.surroundings.for_operation(request=socket, response=None),
            root_value=None,
            schema=schema,
            connection_init_wait_timeout=timedelta(seconds=limits.init_seconds),
            max_subscriptions_per_connection=limits.operations_per_socket,
        )
        self.sockets = sockets
        self.socket = socket
        self.holder: str | None = None
        self.listeners: dict[str, Listener] = {}

    async def on_ws_connect(self, context: GraphQLContext) -> Any:
        """Find who is asking, count the socket for them, and watch for the end of their session."""
        try:
            actor = await self.sockets.authenticator.find_actor(self.socket, context.connection_params)
        except TokenRefused as refused:
            # The protocol has no message for it: the code of the refusal is the reason of the close.
            await self.websocket.close(4403, refused.code)
            return UNSET
        holder = actor.user_id or f"address {self.socket.client.host if self.socket.client else ''}"
        if not self.sockets.hold(holder):
            await self.websocket.close(4429, "Too many connections")
            return UNSET
        self.holder = holder
        context.actor, context.language = actor, _language(context.connection_params, actor)
        self.sockets.watch(actor, self)
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
        # Before the next message is read, so that a new text keeps its place among what this socket asks.
        prepared = await prepare(self.sockets.schema, query or "", subject_of(self.context))
        resolved: Any = {**message, "payload": {**payload, "query": query}}
        await super().handle_subscribe(resolved)
        # It begins before the next message is read: whoever asks something behind it hears of all that happens after.
        await asyncio.sleep(0)
        # Held until then: a text that is too long to be remembered is not read again.
        del prepared

    async def run_operation(self, operation: Operation[GraphQLContext, None]) -> None:
        """Run a query or a mutation; join a subscription to those that are the same."""
        schema = self.sockets.schema
        prepared = await prepare(schema, operation.query or "", subject_of(self.context))
        resumption = prepared.resumption(operation.operation_name)
        if resumption is None:
            await super().run_operation(operation)
            return
        text, variables = operation.query or "", operation.variables or {}
        asked = Subscription(self.context, text, operation.operation_name, variables, resumption, prepared)
        # Its channel has them: a thousand sockets need not keep a thousand copies.
        operation.query, operation.variables = "", None
        listener = self.listeners[operation.id] = Listener(Outlet(self, operation.id))
        try:
            await self.sockets.channels.join(asked, listener)
        except Exception as error:  # noqa: BLE001  the client is told, under a reference
            listener.fail([shown(GraphQLError("defect", original_error=error))])

    def forget_operation(self, operation_id: str) -> bool:
        """Make the id free again; False if the client has ended it already."""
        self.listeners.pop(operation_id, None)
        return self.operations.pop(operation_id, None) is not None

    async def cleanup_operation(self, operation_id: str) -> None:
        """End an operation that the client wants no more of."""
        listener = self.listeners.pop(operation_id, None)
        if listener is not None:
            listener.leave()
        await super().cleanup_operation(operation_id)

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
        self.sockets.unwatch(self.context.actor, self)
        await super().shutdown()
        if self.holder is not None:
            self.sockets.release(self.holder)
            self.holder = None


@lru_cache(maxsize=MESSAGES_KEPT)
def _next(operation_id: str, payload: bytes) -> bytes:
    """Return the message of a result; one event is the same bytes for all who gave their operation the same id."""
    return b'{"id":' + orjson.dumps(operation_id) + b',"type":"next","payload":' + payload + b"}"


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
