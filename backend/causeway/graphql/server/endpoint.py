"""POST and GET /graphql, as GraphQL over HTTP says; every malformed request is the client's to put right."""

from collections.abc import Mapping
from typing import Any, Protocol

from graphql import GraphQLError
from starlette.requests import HTTPConnection, Request
from starlette.responses import HTMLResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send
from starlette.websockets import WebSocket
from strawberry.exceptions import MissingQueryError
from strawberry.schema.exceptions import CannotGetOperationTypeError, InvalidOperationTypeError
from strawberry.types.execution import ExecutionResult, PreExecutionError
from strawberry.types.graphql import OperationType

from causeway.accounts.actor import Actor
from causeway.accounts.identity import TokenRefused
from causeway.graphql.contract.context import GraphQLContext
from causeway.graphql.contract.errors import EdgeError, ErrorCode
from causeway.graphql.execution.encoding import encode
from causeway.graphql.execution.errors import shown
from causeway.graphql.execution.schema import CausewaySchema
from causeway.graphql.server.caching import compressed, with_entity_tag
from causeway.graphql.server.departures import while_connected
from causeway.graphql.server.explorer import EXPLORER
from causeway.graphql.server.persisted_documents import PersistedDocuments
from causeway.graphql.server.requests import JSON_MEDIA, Asked, HttpError, read_body, read_query
from causeway.graphql.server.sockets import Sockets
from causeway.kit.languages import language_asked_for

MEDIA = "application/graphql-response+json"
QUERIES = (OperationType.QUERY,)
OPERATIONS = (OperationType.QUERY, OperationType.MUTATION)
VIEWER = "causeway-viewer"
"""The header of an answer that says for whom it is: the account's id, or `public`."""


class Authenticator(Protocol):
    """Who finds out who is asking; `web.sessions.Sessions` is one."""

    async def find_actor(
        self, connection: HTTPConnection, connection_params: Mapping[str, Any] | None = None
    ) -> Actor:
        """Return who is asking, from a cookie, a bearer token, or a socket's connection parameters.

        Raises `TokenRefused` for a token that signs nobody in.
        """
        ...

    async def wait_until_cut(self, actor: Actor) -> None:
        """Return when `actor` is no longer who they were."""
        ...


class GraphQLEndpoint:
    """The ASGI application of /graphql: HTTP, the WebSocket protocol graphql-transport-ws, in development a page."""

    def __init__(
        self,
        schema: CausewaySchema,
        surroundings: GraphQLContext,
        authenticator: Authenticator,
        *,
        persisted_documents: PersistedDocuments | None = None,
        explorer: bool = False,
    ) -> None:
        """Run operations of `schema` for whomever `authenticator` finds, each in surroundings like the given ones.

        `explorer` is for development only.
        """
        self.schema = schema
        self.surroundings = surroundings
        self.authenticator = authenticator
        self.persisted_documents = persisted_documents or PersistedDocuments({})
        self.explorer = explorer
        self.sockets = Sockets(schema, surroundings, authenticator, self.persisted_documents)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request or serve a socket."""
        if scope["type"] == "websocket":
            await self.sockets.serve(WebSocket(scope, receive, send))
            return
        request = Request(scope, receive)
        media = _media(request)
        response: ASGIApp | Response
        try:
            response = await self._answer(request, media)
        except HttpError as refused:
            response = _refusal(refused.status, refused.error, media or JSON_MEDIA)
            response.headers.update(refused.headers)
        except EdgeError as error:
            response = _refusal(_status(error, media), error, media or JSON_MEDIA)
        await response(scope, receive, send)

    async def _answer(self, request: Request, media: str | None) -> ASGIApp:
        if request.method not in {"GET", "POST", "HEAD"}:
            raise HttpError(405, "Only GET and POST are answered here.", allow="GET, POST")
        if self.explorer and request.method == "GET" and _is_a_visit(request):
            return HTMLResponse(EXPLORER.page, headers={"content-security-policy": EXPLORER.policy})
        if media is None:
            raise HttpError(406, f"The answer is {MEDIA} or {JSON_MEDIA}.")
        asked = (
            await read_body(request, self.schema.limits) if request.method == "POST" else read_query(request)
        )
        query = self.persisted_documents.resolve(asked.query, asked.extensions, asked.document_id)
        if not query:
            raise HttpError(400, "There is no `query` in the request.")
        try:
            actor = await self.authenticator.find_actor(request)
        except TokenRefused as refused:
            language = language_asked_for(request.headers.get("accept-language", ""))
            raise HttpError(
                401,
                refused.words.say(language),
                ErrorCode(refused.code),
                www_authenticate=refused.challenge,
            ) from refused
        return await self._execute(request, asked._replace(query=query), actor, media)

    async def _execute(self, request: Request, asked: Asked, actor: Actor, media: str) -> ASGIApp:
        beside = Response()
        language = language_asked_for(request.headers.get("accept-language", ""), actor.language)
        context = self.surroundings.for_operation(
            actor=actor, language=language, request=request, response=beside
        )
        try:
            running = self.schema.execute(
                asked.query,
                variable_values=asked.variables,
                operation_name=asked.operation_name,
                context_value=context,
                operation_extensions=asked.extensions,
                allowed_operation_types=OPERATIONS if request.method == "POST" else QUERIES,
            )
            result = await while_connected(request, running, may_end=context.is_only_reading)
        except InvalidOperationTypeError as error:
            if request.method == "POST":
                raise HttpError(400, "A subscription is asked for over a WebSocket.") from error
            raise HttpError(405, "Only queries are answered by GET.", allow="POST") from error
        except CannotGetOperationTypeError as error:
            raise HttpError(400, error.as_http_error_reason()) from error
        except MissingQueryError as error:
            raise HttpError(400, "There is no `query` in the request.") from error
        response = _result(result, media)
        if request.method != "POST" and asked.is_persisted and not result.errors:
            response = with_entity_tag(request, response, actor)
        # A page that is open notices by it that its session is over, or that the browser has become another person's.
        response.headers[VIEWER] = actor.user_id or "public"
        # What resolvers set for the client, such as the cookie of a new session.
        response.raw_headers.extend(pair for pair in beside.raw_headers if pair[0] != b"content-length")
        return compressed(response) if context.is_query else response


def _media(request: Request) -> str | None:
    """Return the media type to answer in; None if the client takes neither."""
    accept = request.headers.get("accept")
    if not accept:
        return JSON_MEDIA
    wanted = []
    for part in accept.lower().split(","):
        name, _, parameters = part.partition(";")
        if "q=0" not in parameters.replace(" ", "").split(";"):
            wanted.append(name.strip())
    if MEDIA in wanted:
        return MEDIA
    return JSON_MEDIA if {JSON_MEDIA, "*/*", "application/*"} & set(wanted) else None


def _is_a_visit(request: Request) -> bool:
    asked = {"query", "extensions", "documentId"} & request.query_params.keys()
    return not asked and "text/html" in request.headers.get("accept", "")


def _result(result: ExecutionResult, media: str) -> Response:
    errors = result.errors or []
    before = isinstance(result, PreExecutionError) or (
        result.data is None and bool(errors) and not any(error.path for error in errors)
    )
    body: dict[str, Any] = {} if before else {"data": result.data}
    if errors:
        body["errors"] = [error.formatted for error in errors]
    if result.extensions:
        body["extensions"] = result.extensions
    status = 200
    if before:
        status = _status(errors[0], media) if errors else 400
    response = Response(encode(body), status, media_type=f"{media}; charset=utf-8")
    waits = [wait for error in errors if (wait := (error.extensions or {}).get("retryAfter")) is not None]
    if waits:
        response.headers["retry-after"] = str(max(waits))
    return response


def _status(error: GraphQLError, media: str | None) -> int:
    code = (error.extensions or {}).get("code")
    if code in {ErrorCode.RATE_LIMITED, ErrorCode.TIMED_OUT}:
        return 429
    if code == ErrorCode.INTERNAL:
        return 500
    # Clients of application/json take another status than 200 for a fault on the way.
    well_formed = code in {
        ErrorCode.GRAPHQL_PARSE_FAILED,
        ErrorCode.GRAPHQL_VALIDATION_FAILED,
        ErrorCode.BAD_USER_INPUT,
        ErrorCode.PERSISTED_QUERY_NOT_FOUND,
    }
    return 200 if well_formed and media == JSON_MEDIA else 400


def _refusal(status: int, error: GraphQLError, media: str) -> Response:
    response = Response(
        encode({"errors": [shown(error).formatted]}), status, media_type=f"{media}; charset=utf-8"
    )
    retry = (error.extensions or {}).get("retryAfter")
    if retry is not None:
        response.headers["retry-after"] = str(retry)
    return response
