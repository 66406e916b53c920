"""Asks what the GraphQL edge offers about courts, of a schema that has nothing else."""

from typing import Any

import strawberry
from strawberry.schema.config import StrawberryConfig

from causeway.accounts.actor import PUBLIC, Actor
from causeway.graphql.contract.context import GraphQLContext
from causeway.graphql.contract.scalars import SCALARS
from causeway.graphql.features.courts.calendar import CalendarQueries
from causeway.graphql.features.courts.closures import ClosureMutations, ClosureQueries
from causeway.graphql.features.courts.deadlines import DeadlineQueries
from causeway.graphql.features.courts.types import CourtQueries
from causeway.graphql.features.filings.review_reasons import ReviewReasonQueries
from causeway.kit.context import Context
from causeway.kit.words import Language


@strawberry.type
class Query(CourtQueries, CalendarQueries, ClosureQueries, DeadlineQueries, ReviewReasonQueries):
    pass


@strawberry.type
class Mutation(ClosureMutations):
    pass


schema = strawberry.Schema(Query, Mutation, config=StrawberryConfig(scalar_map=SCALARS))


async def ask(context: Context, document: str, actor: Actor = PUBLIC, **variables: Any) -> Any:
    edge = GraphQLContext(context, actor, Language.EN)
    try:
        result = await schema.execute(document, variable_values=variables, context_value=edge)
    finally:
        await edge.close()
    assert result.errors is None, result.errors
    return result.data


async def refused(context: Context, document: str, actor: Actor = PUBLIC, **variables: Any) -> str:
    edge = GraphQLContext(context, actor, Language.EN)
    try:
        result = await schema.execute(document, variable_values=variables, context_value=edge)
    finally:
        await edge.close()
    assert result.errors
    return result.errors[0].extensions["code"]
