"""Where /graphql is served: a schema, with the limits that the service is configured with."""

from functools import cache

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route, WebSocketRoute

from causeway.graphql.contract.context import GraphQLContext
from causeway.graphql.execution.limits import Limits
from causeway.graphql.execution.schema import CausewaySchema
from causeway.graphql.server.endpoint import Authenticator, GraphQLEndpoint
from causeway.graphql.server.persisted_documents import PersistedDocuments
from causeway.settings import Settings

PATHS = ("/graphql", "/graphql/")


def graphql_routes(
    schema: CausewaySchema,
    surroundings: GraphQLContext,
    authenticator: Authenticator,
    settings: Settings,
    persisted_documents: PersistedDocuments | None = None,
) -> list[BaseRoute]:
    """Return the routes of /graphql, HTTP and WebSocket, in `surroundings`; the explorer is absent in production."""
    schema.keep_to(Limits.of(settings))
    endpoint = GraphQLEndpoint(
        schema,
        surroundings,
        authenticator,
        persisted_documents=persisted_documents,
        explorer=not settings.is_production,
    )
    # Printed when it is first asked for, and in a thread: it is no part of starting, and takes a twentieth of a second.
    sdl = cache(schema.as_str)

    def schema_text(_request: Request) -> Response:
        return Response(sdl(), media_type="text/plain; charset=utf-8", headers={"cache-control": "no-cache"})

    return [
        # Without a redirect, which a client would follow with another method or without the body.
        *(Route(path, endpoint) for path in PATHS),
        *(WebSocketRoute(path, endpoint) for path in PATHS),
        Route("/schema.graphql", schema_text),
    ]
