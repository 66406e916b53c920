"""Where /graphql is served: the public schema, with the limits that the service is configured with."""

from starlette.routing import BaseRoute, Route, WebSocketRoute

from causeway.accounts.identity import Identity
from causeway.graphql.context import GraphQLContext
from causeway.graphql.endpoint import Doorman, GraphQLEndpoint
from causeway.graphql.limits import Limits
from causeway.graphql.operations import Registered
from causeway.graphql.schema import schema
from causeway.kit.context import Context
from causeway.settings import Settings
from causeway.uploads.intake import Intake


def graphql_routes(
    context: Context,
    doorman: Doorman,
    identity: Identity,
    intake: Intake,
    settings: Settings,
    registered: Registered | None = None,
) -> list[BaseRoute]:
    """Return the routes of /graphql, HTTP and WebSocket; the explorer is absent in production."""
    schema.keep_to(Limits.of(settings))
    surroundings = GraphQLContext(context, identity=identity, intake=intake)
    endpoint = GraphQLEndpoint(
        schema, surroundings, doorman, registered=registered, explorer=not settings.is_production
    )
    return [Route("/graphql", endpoint), WebSocketRoute("/graphql", endpoint)]
