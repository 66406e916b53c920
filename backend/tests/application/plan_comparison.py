"""Comparing what plans answer with what graphql-core answers field by field, over the demonstration court."""

import dataclasses
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

import orjson

from causeway.graphql.contract.context import GraphQLContext
from causeway.graphql.execution.document_cache import Prepared
from causeway.graphql.schema import schema
from causeway.kit.clock import FixedClock
from tests.application.inside import Demonstration


class Difference(NamedTuple):
    """What somebody is told of one query with plans, and without."""

    who: str
    document: str
    variables: dict[str, Any]
    walked: Any
    planned: Any


@contextmanager
def plans_switched(*, on: bool) -> Iterator[None]:
    """Have every document answered with its plans, or none."""
    real = Prepared.plans

    def plans(prepared: Prepared) -> Any:
        if not on:
            return None
        # The first use of a document would not be planned.
        prepared.uses += 1
        return real(prepared)

    Prepared.plans = plans  # type: ignore[method-assign]
    try:
        yield
    finally:
        Prepared.plans = real  # type: ignore[method-assign]


class Comparison:
    """Questions to the demonstration at one instant, each asked both ways."""

    def __init__(self, court: Demonstration) -> None:
        """Ask `court`, whose clock stands still."""
        self.court = court
        clock = FixedClock(court.services.context.clock.now())
        self.context = dataclasses.replace(court.services.context, clock=clock)

    async def answer(self, who: str, document: str, variables: dict[str, Any], *, planned: bool) -> Any:
        """Return the bytes of the answer's data, and the codes of its errors."""
        actor = self.court.actors[who]
        surroundings = GraphQLContext(
            self.context, actor, actor.language, upload_service=self.court.upload_service
        )
        with plans_switched(on=planned):
            result: Any = await schema.execute(document, variables, context_value=surroundings)
        await surroundings.close()
        # Which of several errors that null the same place is told is left open by the specification.
        codes = sorted({str((error.extensions or {}).get("code")) for error in result.errors or ()})
        return orjson.dumps(result.data, default=str), codes

    async def difference(
        self, document: str, variables: dict[str, Any], people: Iterable[str]
    ) -> Difference | None:
        """Return the first difference between the two ways for any of `people`; None if there is none."""
        for who in people:
            walked = await self.answer(who, document, variables, planned=False)
            planned = await self.answer(who, document, variables, planned=True)
            if walked != planned:
                return Difference(who, document, variables, walked, planned)
        return None
