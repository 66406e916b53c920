"""How operations share a process: nobody's texts, answers or sheer number make the others wait."""

from collections.abc import AsyncIterator
from typing import Any

from strawberry.schema.schema import StrawberryGraphQLCoreExecutionContext

from causeway.accounts.rules import network_of
from causeway.graphql.contract.batching import Batcher
from causeway.graphql.contract.context import GraphQLContext
from causeway.graphql.contract.errors import EdgeError, ErrorCode
from causeway.graphql.engine.ports import Answered
from causeway.graphql.execution.limits import Limits
from causeway.graphql.planner.document_plans import OperationPlans
from causeway.kit.fairness import Pace, ServerTime, TooBusy, Turns

LONG_ANSWER_NODES = 500
"""Nodes from which on an operation may build its answer for so long that others would notice."""

LONG_ANSWERS_AT_ONCE = 2
NEW_TEXTS_WAITING_PER_PERSON = 64
LONG_ANSWERS_WAITING_PER_PERSON = 16
"""Who waits holds nobody up: one of each person's is in the queue at a time."""

SECONDS_PER_ROW = 0.00005
"""What one row costs from the statement to the bytes of the answer, measured on the foundation."""


class Sharing:
    """What the operations of one process share."""

    def __init__(self, limits: Limits) -> None:
        """Keep to `limits`."""
        self.pace = Pace()
        self.server_time = ServerTime(limits.server_seconds_per_minute)
        # One text after another, and as long a rest as each took: half of the loop is for what is known already.
        self.new_texts = Turns(at_once=1, waiting_per_subject=NEW_TEXTS_WAITING_PER_PERSON, rest=1)
        self.long_answers = Turns(
            at_once=LONG_ANSWERS_AT_ONCE, waiting_per_subject=LONG_ANSWERS_WAITING_PER_PERSON
        )


def subject_of(context: object) -> str:
    """Return who is charged for an operation: the person, or for the public the network it comes from."""
    if not isinstance(context, GraphQLContext):
        return ""
    if context.actor.user_id is not None:
        return context.actor.user_id
    client = context.request.client if context.request is not None else None
    return f"network {network_of(client.host if client else '')}"


def too_busy(busy: TooBusy) -> EdgeError:
    """Return the error for somebody who asks for more than their share."""
    words = f"You are asking for more than your share of the server. Try again in {busy.retry_after} s."
    return EdgeError(ErrorCode.RATE_LIMITED, words, retryAfter=busy.retry_after)


class PacedExecutor(StrawberryGraphQLCoreExecutionContext):
    """Builds the lists of a long answer slice by slice, and takes what a plan has answered as it is."""

    def execute_operation(self, *given: Any, **named: Any) -> Any:
        """Execute the operation, with the plans of its document where it has some."""
        kept = getattr(self.context_value, "document_plans", None)
        if kept is not None:
            self.context_value.plans = OperationPlans(kept, self.variable_values)
        return super().execute_operation(*given, **named)

    def complete_object_value(
        self, return_type: Any, field_details_list: Any, info: Any, path: Any, result: Any, *more: Any
    ) -> Any:
        """Return the object, or an awaitable of it, as graphql-core does."""
        if isinstance(result, Answered):
            return result.value
        return super().complete_object_value(return_type, field_details_list, info, path, result, *more)

    def complete_abstract_value(
        self, return_type: Any, field_details_list: Any, info: Any, path: Any, result: Any, *more: Any
    ) -> Any:
        """Return the object of whichever type it is, or an awaitable of it, as graphql-core does."""
        if isinstance(result, Answered):
            return result.value
        return super().complete_abstract_value(return_type, field_details_list, info, path, result, *more)

    def complete_list_value(
        self, return_type: Any, field_details_list: Any, info: Any, path: Any, result: Any, *more: Any
    ) -> Any:
        """Return the list, or an awaitable of it, as graphql-core does."""
        if isinstance(result, Answered):
            return result.value
        pace = getattr(self.context_value, "pace", None)
        if pace is not None and isinstance(result, list):
            result = _paced(result, pace, self.context_value.batcher)
        return super().complete_list_value(return_type, field_details_list, info, path, result, *more)


async def _paced(items: list[Any], pace: Pace, batcher: Batcher) -> AsyncIterator[Any]:
    with batcher.whole_list():
        for item in items:
            await pace.keep()
            yield item
