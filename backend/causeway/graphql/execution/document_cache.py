"""Operations' texts, parsed and validated once and remembered."""

from collections import OrderedDict
from dataclasses import dataclass, field
from typing import Any

from graphql import (
    DocumentNode,
    GraphQLError,
    GraphQLSchema,
    GraphQLSyntaxError,
    OperationDefinitionNode,
    parse,
    validate,
)

from causeway.graphql.contract.errors import EdgeError, ErrorCode
from causeway.graphql.execution.document_limits import document_faults
from causeway.graphql.execution.limits import Limits
from causeway.graphql.execution.resuming import Resumption, resumption_of

MAX_CACHED_DOCUMENTS = 1_000
MAX_CACHED_DOCUMENT_CHARACTERS = 32_000
MAX_ERRORS = 10
"""Finding out what a misspelt name may have meant takes longer than all else; ten at a time are enough to mend."""


@dataclass
class Prepared:
    """A parsed text (None if it could not be), what is wrong with it, and costs that were reckoned for it."""

    parsed: DocumentNode | None
    errors: tuple[GraphQLError, ...]
    costs: dict[Any, int] = field(default_factory=dict)
    resumptions: dict[str | None, Resumption | None] = field(default_factory=dict)

    def resumption(self, operation_name: str | None) -> Resumption | None:
        """Return how the chosen operation is told where to begin; None if it is not a subscription that can be run."""
        if self.parsed is None or self.errors:
            return None
        if operation_name not in self.resumptions:
            self.resumptions[operation_name] = resumption_of(self.parsed, operation_name)
        return self.resumptions[operation_name]

    @property
    def operations(self) -> int:
        """How many operations are in it."""
        definitions = self.parsed.definitions if self.parsed is not None else ()
        return sum(isinstance(one, OperationDefinitionNode) for one in definitions)


class DocumentCache:
    """The texts of one schema that were used last; `parses` and `validations` count the work done."""

    def __init__(self, schema: GraphQLSchema, limits: Limits) -> None:
        """Remember operations on `schema` within `limits`."""
        self._schema = schema
        self._limits = limits
        self._kept: OrderedDict[str, Prepared] = OrderedDict()
        self.parses = 0
        self.validations = 0

    def get(self, text: str) -> Prepared:
        """Return `text` parsed and validated; what is wrong with it is in its errors."""
        if (kept := self.known(text)) is not None:
            return kept
        made = self._make(text)
        if len(text) <= MAX_CACHED_DOCUMENT_CHARACTERS:
            self._kept[text] = made
            if len(self._kept) > MAX_CACHED_DOCUMENTS:
                self._kept.popitem(last=False)
        return made

    def known(self, text: str) -> Prepared | None:
        """Return what is remembered of `text`, without any work."""
        kept = self._kept.get(text)
        if kept is not None:
            self._kept.move_to_end(text)
        return kept

    def _make(self, text: str) -> Prepared:
        self.parses += 1
        try:
            parsed = parse(text, max_tokens=self._limits.tokens)
        except GraphQLSyntaxError as error:
            # Too many tokens, or nested too deeply.
            aborted = error.message.endswith("Parsing aborted.")
            code = ErrorCode.QUERY_TOO_COMPLEX if aborted else ErrorCode.GRAPHQL_PARSE_FAILED
            error.extensions = {"code": code.value}
            return Prepared(None, (error,))
        except RecursionError:
            deep = EdgeError(ErrorCode.QUERY_TOO_COMPLEX, "The document is nested too deeply.")
            return Prepared(None, (deep,))
        try:
            errors = document_faults(parsed, self._limits)
            if not errors:
                self.validations += 1
                errors = tuple(validate(self._schema, parsed, max_errors=MAX_ERRORS))
        except RecursionError:
            errors = (EdgeError(ErrorCode.QUERY_TOO_COMPLEX, "The document is nested too deeply."),)
        for one in errors:
            one.extensions = {"code": ErrorCode.GRAPHQL_VALIDATION_FAILED.value, **(one.extensions or {})}
        return Prepared(parsed, errors)
