"""Answering a query that is known already and planned whole, without Strawberry and graphql-core around it.

What stands before a query stands here too: its sender's share of the server, its variables, its cost, and its turn if
its answer may be long. What is refused is left to the way that all other operations take, which refuses it again.
"""

from collections.abc import Mapping
from time import perf_counter
from typing import TYPE_CHECKING, Any

from graphql import OperationType
from graphql.execution.values import VariableValues, get_variable_values
from strawberry.types.execution import ExecutionResult

from causeway.graphql.contract.context import GraphQLContext
from causeway.graphql.contract.errors import EdgeError
from causeway.graphql.execution.cost import check_cost, operation_of
from causeway.graphql.execution.document_cache import Prepared
from causeway.graphql.execution.sharing import subject_of
from causeway.graphql.execution.variables import check_variables
from causeway.graphql.planner.document_plans import OperationPlans
from causeway.graphql.planner.refusals import Unplannable, note_refusal
from causeway.graphql.planner.whole import Outcome, WholeQuery, answered
from causeway.kit.fairness import TooBusy
from causeway.kit.metrics import note_operation

if TYPE_CHECKING:
    from causeway.graphql.execution.schema import CausewaySchema


async def answer_whole(
    schema: "CausewaySchema",
    text: str | None,
    variables: Mapping[str, Any] | None,
    operation_name: str | None,
    context: GraphQLContext,
) -> ExecutionResult | None:
    """Return the answer of a query whose plans make it whole; None if it is to be run as any other operation."""
    prepared = schema.document_cache.known(text) if text else None
    query = _whole_query(schema, prepared, operation_name) if prepared is not None else None
    plans = prepared.plans() if prepared is not None and query is not None else None
    if prepared is None or query is None or plans is None:
        return None
    began, given, context.is_query = perf_counter(), variables or {}, True
    try:
        cost, values = _admitted(schema, prepared, query, given, context)
        outcome = await _outcome(schema, query, OperationPlans(plans, values), cost, context)
    except _Elsewhere:
        return None
    except BaseException:
        await schema.settle(context)
        raise
    await schema.settle(context)
    schema.process_errors(outcome.errors)
    note_operation(query.name, perf_counter() - began, failed=bool(outcome.errors))
    return ExecutionResult(data=outcome.data, errors=outcome.errors or None)


class _Elsewhere(Exception):
    """The operation is run as any other, from its beginning."""


def _whole_query(schema: "CausewaySchema", prepared: Prepared, name: str | None) -> WholeQuery | None:
    """Return the chosen operation if it is a query; what was made of it is kept with its document."""
    kept = prepared.whole_queries
    if name in kept:
        return kept[name]
    document = prepared.parsed
    operation = operation_of(document, name) if document is not None and not prepared.errors else None
    found = None
    if document is not None and operation is not None and (name is not None or prepared.operations == 1):
        is_query = operation.operation is OperationType.QUERY
        found = WholeQuery(schema._schema, document, operation) if is_query else None  # noqa: SLF001  as in `cost`
    if len(kept) <= prepared.operations:
        kept[name] = found
    return found


def _admitted(
    schema: "CausewaySchema",
    prepared: Prepared,
    query: WholeQuery,
    given: Mapping[str, Any],
    context: GraphQLContext,
) -> tuple[int, VariableValues]:
    """Return the cost of the query and the values of its variables, if it may be run with what is `given`."""
    try:
        schema.sharing.server_time.require(subject_of(context))
        check_variables(given)
        cost = schema.cost(prepared, query.name, given)
        check_cost(cost, schema.limits.cost)
    except (EdgeError, TooBusy) as refused:
        raise _Elsewhere from refused
    definitions = query.operation.variable_definitions or ()
    values = get_variable_values(schema._schema, definitions, dict(given))  # noqa: SLF001  as in `cost`
    if not isinstance(values, VariableValues):
        raise _Elsewhere
    return cost, values


async def _outcome(
    schema: "CausewaySchema", query: WholeQuery, plans: OperationPlans, cost: int, context: GraphQLContext
) -> Outcome:
    context.plans, values = plans, plans.variables.coerced
    info = query.info(context, values)
    fields = query.fields(info, plans.switches)
    if fields is None:
        raise _Elsewhere
    try:
        async with schema.turn(cost, context):
            return await answered(fields, info, plans)
    except (Unplannable, TooBusy) as elsewhere:
        raise _Elsewhere from elsewhere
    except Exception as fault:
        note_refusal(fault)
        # Its plans would only fail again.
        context.is_walked = True
        raise _Elsewhere from fault
    finally:
        context.plans = None
