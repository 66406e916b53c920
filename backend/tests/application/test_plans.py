"""Plans answer what graphql-core answers field by field: for every role, byte for byte, on both databases."""

import os
import random
from collections.abc import Iterator
from itertools import cycle, islice

import pytest

from tests.application.inside import EVERYBODY, Demonstration
from tests.application.plan_comparison import Comparison
from tests.application.random_documents import Writer
from tests.application.test_registered_operations import QUERIES, variables
from tests.graphql.planner.counting import answered

COUNT = int(os.environ.get("CAUSEWAY_TEST_DOCUMENTS", "40"))
"""Random queries that are compared; thousands when everything is tried."""
IS_LONG = COUNT > 40
PEOPLE_EACH = 3
"""How many are asked for in the short form: everybody in turn."""


def in_turn() -> Iterator[list[str]]:
    """Whom each question is asked for."""
    turns = cycle(EVERYBODY)
    while True:
        yield list(EVERYBODY) if IS_LONG else list(islice(turns, PEOPLE_EACH))


@pytest.mark.slow
async def test_the_registered_queries_are_answered_alike(inside: Demonstration) -> None:
    comparison, turns = Comparison(inside), in_turn()
    before, given_up = sum(answered("planned").values()), sum(answered("given up").values())
    for text in QUERIES.values():
        for given in variables(text, inside):
            difference = await comparison.difference(text, given, next(turns))
            assert difference is None, difference
    assert sum(answered("planned").values()) - before > len(QUERIES)
    # What is registered has been tried: nothing of it is asked twice.
    assert sum(answered("given up").values()) == given_up


@pytest.mark.slow
async def test_random_queries_are_answered_alike(inside: Demonstration) -> None:
    comparison, turns = Comparison(inside), in_turn()
    writer = Writer(random.Random(61), inside)
    before = sum(answered("planned").values())
    for _ in range(COUNT):
        text, given = writer.write()
        difference = await comparison.difference(text, given, next(turns))
        assert difference is None, difference
    assert sum(answered("planned").values()) - before > COUNT
