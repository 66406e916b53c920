"""Where /graphql is served: a schema, with the limits that the service is configured with."""

from starlette.routing import BaseRoute, Route, WebSocketRoute

from causeway.graphql.contract.context import GraphQLContext
from causeway.graphql.execution.limits import Limits
from causeway.graphql.execution.schema import CausewaySchema
from causeway.graphql.server.endpoint import Authenticator, GraphQLEndpoint
from causeway.graphql.server.persisted_documents import PersistedDocuments
from causeway.settings import Settings


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
    return [Route("/graphql", endpoint), WebSocketRoute("/graphql", endpoint)]
