"""Comparing the engine with the oracle on random operations."""

import random
from collections.abc import Callable
from functools import cache
from typing import Any, NamedTuple

import strawberry
from graphql import GraphQLSchema, execute, graphql_sync, parse, validate
from strawberry.extensions import ParserCache, ValidationCache
from strawberry.schema.config import StrawberryConfig

from causeway.accounts.actor import Actor
from causeway.graphql.contract.context import GraphQLContext
from causeway.graphql.contract.scalars import SCALARS
from causeway.graphql.execution.sharing import PacedExecutor
from causeway.graphql.planner.document_plans import DocumentPlans
from tests.graphql.engine.documents import Writer
from tests.graphql.engine.oracle import OracleQuery, View, oracle_schema
from tests.graphql.engine.toys import Case, Document, Party, Query
from tests.graphql.engine.world import World

engine = strawberry.Schema(
    Query,
    types=[Case, Party, Document],
    config=StrawberryConfig(scalar_map=SCALARS),
    # The same parsed document for every actor: a part missing from a plan's key would run another role's SQL.
    extensions=[lambda: ParserCache(4096), lambda: ValidationCache(4096)],
    execution_context_class=PacedExecutor,
)


class Difference(NamedTuple):
    """An operation on which the two disagree."""

    document: str
    variables: dict[str, Any]
    actor: Actor
    oracle: Any
    engine: Any


@cache
def judge() -> GraphQLSchema:
    return oracle_schema()


def cursors_of(world: World, actor: Actor) -> dict[str, list[str]]:
    """Return cursors that the oracle gives out for each list."""
    document = """{
        cases { edges { cursor node {
            people { edges { cursor } }
            allWitnesses { edges { cursor } }
            documents { edges { cursor } }
            parties { documents { edges { cursor } } }
        } } }
        weighed: cases(orderBy: WEIGHT) { edges { cursor } }
        bigDocuments { edges { cursor } }
    }"""
    data: Any = graphql_sync(judge(), document, OracleQuery(View(world, actor))).data
    cases = data["cases"]["edges"]
    return {
        "Query.cases": [e["cursor"] for e in cases] + [e["cursor"] for e in data["weighed"]["edges"]],
        "Query.bigDocuments": [e["cursor"] for e in data["bigDocuments"]["edges"]],
        "Case.documents": [d["cursor"] for e in cases for d in e["node"]["documents"]["edges"]],
        "Case.allWitnesses": [w["cursor"] for e in cases for w in e["node"]["allWitnesses"]["edges"]],
        "Case.people": [p["cursor"] for e in cases for p in e["node"]["people"]["edges"]],
        "Party.documents": [
            d["cursor"] for e in cases for p in e["node"]["parties"] for d in p["documents"]["edges"]
        ],
    }


def _plainly(result: Any) -> Any:
    # Which of several errors that null the same ancestor is told is left open by the specification.
    return {
        "data": result.data,
        "errors": {str((e.extensions or {}).get("code")) for e in result.errors or ()},
    }


async def compare(
    world: World,
    ask: Callable[[Actor], GraphQLContext],
    actors: tuple[Actor, ...],
    *,
    seed: int,
    count: int,
    planned: bool = False,
) -> Difference | None:
    """Return the first difference in `count` random documents for each of `actors`; None if there is none.

    If `planned`, plans answer, each document's for all actors.
    """
    chance = random.Random(seed)
    cursors = cursors_of(world, actors[-1])
    for _ in range(count):
        document, variables = Writer(judge(), chance, cursors).write()
        parsed = parse(document)
        assert not validate(judge(), parsed), document
        plans = DocumentPlans(parsed) if planned else None
        toggled = {name: not held if isinstance(held, bool) else held for name, held in variables.items()}
        for given in (variables, toggled) if planned else (variables,):
            for actor in actors:
                expected: Any = execute(
                    judge(), parsed, OracleQuery(View(world, actor)), variable_values=given
                )
                context = ask(actor)
                context.document_plans = plans
                found = await engine.execute(document, given, context_value=context)
                await context.close()
                if _plainly(expected) != _plainly(found):
                    return Difference(document, given, actor, _plainly(expected), _plainly(found))
    return None
