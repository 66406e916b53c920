"""The schema as it is run: remembered documents, costs before any SQL, and errors that give nothing away."""

import re
from collections.abc import AsyncIterator, Iterator, Mapping
from typing import Any

import strawberry
from graphql import DocumentNode, GraphQLError, parse
from strawberry.extensions import SchemaExtension
from strawberry.schema.config import StrawberryConfig
from strawberry.types import ExecutionContext

from causeway.graphql.contract.context import GraphQLContext
from causeway.graphql.contract.errors import EdgeError, ErrorCode
from causeway.graphql.contract.scalars import SCALARS
from causeway.graphql.execution.document_cache import DocumentCache, Prepared
from causeway.graphql.execution.errors import shown
from causeway.graphql.execution.limits import Limits, check_cost, cost_of

NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*", re.ASCII)


class CausewaySchema(strawberry.Schema):
    """A Strawberry schema with our limits, caches and error codes."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Make the schema; the arguments are Strawberry's."""
        kwargs.setdefault("config", StrawberryConfig(scalar_map=SCALARS))
        kwargs.setdefault("extensions", [Operation])
        super().__init__(*args, **kwargs)
        self.keep_to(Limits())

    def keep_to(self, limits: Limits) -> None:
        """Set the limits of operations; what was remembered under others is forgotten."""
        self.limits = limits
        self.document_cache = DocumentCache(self._schema, limits)

    def process_errors(
        self, errors: list[GraphQLError], execution_context: ExecutionContext | None = None
    ) -> None:
        """Give each error a code; log defects under a reference, and show the reference alone."""
        errors[:] = [shown(error) for error in errors]


class Operation(SchemaExtension):
    """What happens around every operation."""

    async def on_operation(self) -> AsyncIterator[None]:
        """Give the database back at the end."""
        try:
            yield
        finally:
            context = self.execution_context.context
            if isinstance(context, GraphQLContext):
                await context.close()

    def on_parse(self) -> Iterator[None]:
        """Take the document from those remembered."""
        execution = self.execution_context
        if execution.query:
            self.prepared = self._schema().document_cache.get(execution.query)
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
                refuse_unfit_text(variables)
                check_cost(self._cost(self.prepared, variables), self._schema().limits.cost)
            except EdgeError as error:
                errors = [error]
        execution.pre_execution_errors = errors
        yield

    prepared: Prepared

    def _schema(self) -> CausewaySchema:
        schema: Any = self.execution_context.schema
        found: CausewaySchema = schema
        return found

    def _cost(self, prepared: Prepared, variables: Mapping[str, Any]) -> int:
        execution = self.execution_context
        sizes = tuple(sorted((k, v) for k, v in variables.items() if isinstance(v, int)))
        key = (execution.operation_name, sizes)
        if key not in prepared.costs and prepared.parsed is not None:
            if len(prepared.costs) > 100:  # noqa: PLR2004  page sizes differ little between honest clients
                prepared.costs.clear()
            schema = execution.schema._schema  # noqa: SLF001  Strawberry gives no other way to graphql-core's schema
            prepared.costs[key] = cost_of(schema, prepared.parsed, execution.operation_name, variables)
        return prepared.costs.get(key, 0)


def _least(operation_name: str | None) -> DocumentNode:
    name = operation_name if operation_name and NAME.fullmatch(operation_name) else ""
    return parse(f"query {name} {{ __typename }}")


def refuse_unfit_text(variables: Mapping[str, Any]) -> None:
    """Raise BAD_USER_INPUT for text that no database takes: U+0000 and halves of surrogate pairs."""
    waiting: list[Any] = [variables]
    while waiting:
        value = waiting.pop()
        if isinstance(value, str):
            if "\0" in value or any("\ud800" <= letter <= "\udfff" for letter in value):
                raise EdgeError(ErrorCode.BAD_USER_INPUT, "Text contains a character that cannot be stored.")
        elif isinstance(value, Mapping):
            waiting += [*value.keys(), *value.values()]
        elif isinstance(value, list):
            waiting += value
