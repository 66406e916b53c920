"""New texts are read in steps, and what is found is what would be found in one."""

import asyncio
from itertools import pairwise
from typing import Any

import pytest
from graphql import specified_rules, validate

from causeway.graphql.execution import document_cache
from causeway.graphql.execution.document_cache import (
    MAX_CHARACTERS_IN_ONE_PIECE,
    MAX_ERRORS,
    RULE_SETS,
    DocumentCache,
)
from causeway.graphql.execution.limits import Limits
from causeway.graphql.schema import schema

FAULTY = """
query Many($unused: Int) {
  nothing
  cases(first: $missing) { nodes { id number: title number colour } }
  cases(first: 1, wrong: 2) { totalCount ...Gone }
}
"""


def _cache() -> DocumentCache:
    return DocumentCache(schema._schema, Limits())


def test_the_steps_have_every_rule_once() -> None:
    rules = [rule for rules in RULE_SETS for rule in rules]
    assert sorted(rule.__name__ for rule in rules) == sorted(rule.__name__ for rule in specified_rules)


@pytest.mark.parametrize("text", [FAULTY, "query Q { nothing }", "{ cases { nodes { id } } }", "{"])
async def test_steps_find_what_validation_of_the_whole_finds(text: str) -> None:
    apart, seconds = await _cache().get_in_steps(text)
    assert seconds > 0
    if apart.parsed is not None:
        whole = validate(schema._schema, apart.parsed, max_errors=MAX_ERRORS)
        assert [error.message for error in apart.errors] == [error.message for error in whole]


async def test_everything_else_has_its_turn_between_the_steps_of_a_long_text(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    done: list[str] = []
    real = document_cache.validate

    def noted(*given: Any, **more: Any) -> Any:
        done.append("a step")
        return real(*given, **more)

    async def somebody_else() -> None:
        while True:
            done.append("somebody else")
            await asyncio.sleep(0)

    monkeypatch.setattr(document_cache, "validate", noted)
    other = asyncio.create_task(somebody_else())
    cache, text = _cache(), "{ cases { nodes { id } } } #" + "." * MAX_CHARACTERS_IN_ONE_PIECE
    found, _ = await cache.get_in_steps(text)
    other.cancel()
    steps = [place for place, what in enumerate(done) if what == "a step"]
    assert len(steps) == len(RULE_SETS)
    assert all("somebody else" in done[one:following] for one, following in pairwise(steps))
    assert cache.known(text) is found


async def test_what_is_kept_is_bounded_and_what_is_asked_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(document_cache, "MAX_CACHED_CHARACTERS", 60)
    cache = _cache()
    texts = [f"query Number{number} {{ __typename }}" for number in range(3)]
    for text in (texts[0], texts[1], texts[0], texts[2]):
        await cache.get_in_steps(text)
    assert [cache.known(text) is not None for text in texts] == [True, False, True]
