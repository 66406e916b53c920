"""The engine and a naive oracle give the same answers, for every actor, on both databases."""

import os
from collections.abc import Callable

import pytest

from causeway.accounts.actor import Actor
from causeway.graphql.contract.context import GraphQLContext
from causeway.kit.database import Database
from tests.graphql.engine.conftest import ACTORS
from tests.graphql.engine.differential import compare
from tests.graphql.engine.world import World

COUNT = int(os.environ.get("CAUSEWAY_TEST_DOCUMENTS", "80"))
DOCUMENTS = {"sqlite": COUNT, "postgresql": COUNT // 4}
"""How many documents are compared; hundreds when everything is tried."""


@pytest.mark.slow
async def test_random_documents_have_the_oracles_answers(
    world: World, toy_database: Database, ask: Callable[[Actor], GraphQLContext]
) -> None:
    difference = await compare(world, ask, ACTORS, seed=7, count=DOCUMENTS[toy_database.dialect])
    assert difference is None, difference
