"""What plans answer is what the naive oracle answers, for every actor, on both databases, errors included."""

import os
from collections.abc import Callable

import pytest

from causeway.accounts.actor import Actor
from causeway.graphql.contract.context import GraphQLContext
from causeway.kit.database import Database
from tests.graphql.engine.conftest import ACTORS
from tests.graphql.engine.differential import compare
from tests.graphql.engine.world import World
from tests.graphql.planner.counting import answered

COUNT = int(os.environ.get("CAUSEWAY_TEST_DOCUMENTS", "40"))
DOCUMENTS = {"sqlite": COUNT, "postgresql": COUNT // 4}
"""How many documents are compared; hundreds when everything is tried."""


@pytest.mark.slow
async def test_planned_answers_are_the_oracles(
    world: World, toy_database: Database, ask: Callable[[Actor], GraphQLContext]
) -> None:
    before = sum(answered("planned").values())
    count = DOCUMENTS[toy_database.dialect]
    difference = await compare(world, ask, ACTORS, seed=23, count=count, planned=True)
    assert difference is None, difference
    # Most of what they ask for is answered by plans, or nothing has been compared.
    assert sum(answered("planned").values()) - before > count
