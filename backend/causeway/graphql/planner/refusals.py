"""Why something is not planned, and why a plan is given up: graphql-core then answers, in its own words and places."""

import logging
from typing import NoReturn

from graphql import GraphQLError

from causeway.kit.errors import Refusal
from causeway.kit.metrics import note_plan

log = logging.getLogger("causeway.graphql.planner")


class Unplannable(Exception):
    """What is asked below a relation needs graphql-core; `reason` is one of a few, or names a field of the schema."""

    def __init__(self, reason: str) -> None:
        """Say why, in words that are counted by."""
        super().__init__(reason)
        self.reason = reason


class GivenUp(Exception):
    """The answer holds something that is an error, or may be one."""


def give_up() -> NoReturn:
    """Leave the answer to graphql-core; generated code calls it where there is null and may not be."""
    raise GivenUp


def note_refusal(fault: Exception) -> None:
    """Count why a whole query is left to graphql-core, which refuses it in its own words; log what is no refusal."""
    if isinstance(fault, GraphQLError | Refusal):
        note_plan("left", type(fault).__name__)
    elif not isinstance(fault, GivenUp):
        note_fault(fault)


def note_fault(fault: Exception) -> None:
    """Count why a plan did not answer, and log what no plan should raise.

    graphql-core answers in either case, so nobody else would notice a planner that is wrong.
    """
    reason = type(fault).__name__
    if isinstance(fault, GivenUp | GraphQLError | Refusal):
        note_plan("given up", reason)
        return
    note_plan("failed", reason)
    log.error("A plan failed with %s; graphql-core answers instead", reason, exc_info=fault)
