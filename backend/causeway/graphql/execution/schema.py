"""The schema as it is run: remembered documents, costs before any SQL, and errors that give nothing away."""

import re
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager
from time import perf_counter
from typing import Any

import strawberry
from graphql import DocumentNode, GraphQLError, parse
from strawberry.extensions import SchemaExtension
from strawberry.schema.config import StrawberryConfig
from strawberry.types import ExecutionContext, ExecutionResult
from strawberry.types.graphql import OperationType

from causeway.graphql.contract.context import GraphQLContext
from causeway.graphql.contract.errors import EdgeError, ErrorCode
from causeway.graphql.contract.scalars import SCALARS
from causeway.graphql.execution.cost import check_cost, cost_of, operation_of, page_sizes
from causeway.graphql.execution.document_cache import DocumentCache, Prepared
from causeway.graphql.execution.errors import shown
from causeway.graphql.execution.id_arguments import require_kinds_of_ids
from causeway.graphql.execution.limits import Limits
from causeway.graphql.execution.preparing import prepare
from causeway.graphql.execution.sharing import (
    LONG_ANSWER_NODES,
    SECONDS_PER_ROW,
    PacedExecutor,
    Sharing,
    subject_of,
    too_busy,
)
from causeway.graphql.execution.variables import check_variables
from causeway.graphql.execution.whole_queries import answer_whole
from causeway.kit.fairness import Precedence, TooBusy
from causeway.kit.metrics import note_operation

NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*", re.ASCII)


class CausewaySchema(strawberry.Schema):
    """A Strawberry schema with our limits, caches and error codes."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Make the schema; the arguments are Strawberry's."""
        kwargs.setdefault("config", StrawberryConfig(scalar_map=SCALARS))
        kwargs.setdefault("extensions", [Operation])
        kwargs.setdefault("execution_context_class", PacedExecutor)
        super().__init__(*args, **kwargs)
        require_kinds_of_ids(self._schema)
        self.keep_to(Limits())

    def keep_to(self, limits: Limits) -> None:
        """Set the limits of operations; what was remembered under others is forgotten."""
        self.limits = limits
        self.document_cache = DocumentCache(self._schema, limits)
        self.sharing = Sharing(limits)

    async def execute(
        self,
        query: str | None,
        variable_values: dict[str, Any] | None = None,
        context_value: Any = None,
        root_value: Any = None,
        operation_name: str | None = None,
        *given: Any,
        **named: Any,
    ) -> ExecutionResult:
        """Run an operation; the arguments are Strawberry's."""
        if isinstance(context_value, GraphQLContext):
            found = await answer_whole(self, query, variable_values, operation_name, context_value)
            if found is not None:
                return found
        return await super().execute(
            query, variable_values, context_value, root_value, operation_name, *given, **named
        )

    def cost(self, prepared: Prepared, name: str | None, variables: Mapping[str, Any]) -> int:
        """Return what the operation `name` of a text would cost with `variables`."""
        document = prepared.parsed
        operation = operation_of(document, name) if document is not None else None
        if document is None or operation is None:
            return 0
        sizes = page_sizes(operation, variables)
        key = (name, tuple(sizes.items()))
        if key not in prepared.costs:
            if len(prepared.costs) > 100:  # noqa: PLR2004  page sizes differ little between honest clients
                prepared.costs.clear()
            prepared.costs[key] = cost_of(self._schema, document, name, variables)
        return prepared.costs[key]

    @asynccontextmanager
    async def turn(self, cost: int, context: GraphQLContext) -> AsyncIterator[None]:
        """Let an operation whose answer may be long begin when it is its turn, and build it slice by slice.

        Raises `TooBusy` for somebody who has too many waiting.
        """
        if cost < LONG_ANSWER_NODES:
            yield
            return
        async with self.sharing.long_answers.turn(subject_of(context)):
            context.pace = self.sharing.pace
            yield

    async def settle(self, context: GraphQLContext) -> None:
        """Charge for what an operation has read, and give the database back."""
        read = context.reader.seconds + context.reader.rows * SECONDS_PER_ROW
        self.sharing.server_time.charge(subject_of(context), read)
        await context.close()

    def process_errors(
        self, errors: list[GraphQLError], execution_context: ExecutionContext | None = None
    ) -> None:
        """Give each error a code; log defects under a reference, and show the reference alone."""
        errors[:] = [shown(error) for error in errors]


class Operation(SchemaExtension):
    """What happens around every operation."""

    _changes: Precedence | None = None

    async def on_operation(self) -> AsyncIterator[None]:
        """Give the database back at the end, count the operation, and charge for what was read."""
        began, context = perf_counter(), self.execution_context.context
        try:
            yield
        finally:
            self._count(perf_counter() - began)
            try:
                if isinstance(context, GraphQLContext):
                    await self._schema().settle(context)
            finally:
                if self._changes is not None:
                    self._changes.end()

    def _count(self, seconds: float) -> None:
        execution = self.execution_context
        failed = bool(execution.pre_execution_errors or getattr(execution.result, "errors", None))
        note_operation(execution.operation_name, seconds, failed=failed)

    async def on_parse(self) -> AsyncIterator[None]:
        """Take the document from those remembered, or read it when it is its sender's turn."""
        execution = self.execution_context
        if execution.query:
            self.prepared = await prepare(self._schema(), execution.query, subject_of(execution.context))
            # One that cannot be parsed goes on as the least there is, to be refused with the others.
            execution.graphql_document = self.prepared.parsed or _least(execution.operation_name)
        yield

    def on_validate(self) -> Iterator[None]:
        """Report what validation found when the document was new, or a cost that is too high."""
        execution = self.execution_context
        errors = list(self.prepared.errors)
        if not errors:
            try:
                variables = execution.variables or {}
                # Where none was given, `operation_name` is that of the first operation.
                require_operation(self.prepared, execution._provided_operation_name)  # noqa: SLF001
                self._schema().sharing.server_time.require(subject_of(execution.context))
                check_variables(variables)
                check_cost(self._cost(variables), self._schema().limits.cost)
            except TooBusy as busy:
                errors = [too_busy(busy)]
            except EdgeError as error:
                errors = [error]
        execution.pre_execution_errors = errors
        yield

    async def on_execute(self) -> AsyncIterator[None]:
        """Let an operation whose answer may be long begin when it is its turn, and build it slice by slice."""
        execution = self.execution_context
        cost = self._cost(execution.variables or {})
        if isinstance(execution.context, GraphQLContext):
            execution.context.is_query = execution.operation_type is OperationType.QUERY
            if not execution.context.is_walked:
                # Of a change or an event, what is answered: it is loaded by its key.
                execution.context.document_plans = self.prepared.plans()
            if execution.operation_type is OperationType.MUTATION:
                self._changes = execution.context.reader_of_log.changes
                self._changes.begin()
        is_stream = execution.operation_type is OperationType.SUBSCRIPTION
        context = execution.context
        if is_stream or not isinstance(context, GraphQLContext):
            yield
            return
        try:
            async with self._schema().turn(cost, context):
                yield
        except TooBusy as busy:
            raise too_busy(busy) from busy

    prepared: Prepared

    def _schema(self) -> CausewaySchema:
        schema: Any = self.execution_context.schema
        found: CausewaySchema = schema
        return found

    def _cost(self, variables: Mapping[str, Any]) -> int:
        return self._schema().cost(self.prepared, self.execution_context.operation_name, variables)


def require_operation(prepared: Prepared, name: str | None) -> None:
    """Raise BAD_REQUEST if it is not said which of several operations is meant (GraphQL specification 6.1)."""
    if name is None and prepared.operations > 1:
        raise EdgeError(
            ErrorCode.BAD_REQUEST, "The document has several operations: say which by `operationName`."
        )


def _least(operation_name: str | None) -> DocumentNode:
    name = operation_name if operation_name and NAME.fullmatch(operation_name) else ""
    return parse(f"query {name} {{ __typename }}")
