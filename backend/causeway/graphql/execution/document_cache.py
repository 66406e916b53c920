"""Operations' texts, parsed and validated once and remembered."""

import asyncio
from collections import OrderedDict
from collections.abc import Generator
from dataclasses import dataclass, field
from time import perf_counter
from typing import Any
from weakref import WeakValueDictionary

from graphql import (
    DocumentNode,
    GraphQLError,
    GraphQLSchema,
    GraphQLSyntaxError,
    OperationDefinitionNode,
    OverlappingFieldsCanBeMergedRule,
    parse,
    specified_rules,
    validate,
)

from causeway.graphql.contract.errors import EdgeError, ErrorCode
from causeway.graphql.execution.document_limits import document_faults
from causeway.graphql.execution.limits import Limits
from causeway.graphql.execution.resuming import Resumption, resumption_of
from causeway.graphql.planner.document_plans import DocumentPlans
from causeway.graphql.planner.whole import WholeQuery

MAX_CACHED_DOCUMENTS = 1_000
MAX_CACHED_DOCUMENT_CHARACTERS = 32_000
MAX_CACHED_CHARACTERS = 400_000
"""Of all that are kept: what is parsed of 2,400,000 took the garbage collector 200 ms to look through, each time."""

MAX_CHARACTERS_IN_ONE_PIECE = 1_000
"""Shorter texts are read and validated in a few milliseconds."""

MAX_ERRORS = 10
"""Finding out what a misspelt name may have meant takes longer than all else; ten at a time are enough to mend."""

_RULES_ABOUT_VARIABLES = tuple(rule for rule in specified_rules if "Variable" in rule.__name__)
RULE_SETS = (
    (OverlappingFieldsCanBeMergedRule,),
    _RULES_ABOUT_VARIABLES,
    tuple(
        rule
        for rule in specified_rules
        if rule is not OverlappingFieldsCanBeMergedRule and rule not in _RULES_ABOUT_VARIABLES
    ),
)
"""The rules of validation in parts that take about as long as one another."""


@dataclass
class Prepared:
    """A parsed text (None if it could not be), what is wrong with it, and costs that were reckoned for it."""

    parsed: DocumentNode | None
    errors: tuple[GraphQLError, ...]
    costs: dict[Any, int] = field(default_factory=dict)
    resumptions: dict[str | None, Resumption | None] = field(default_factory=dict)
    whole_queries: dict[str | None, WholeQuery | None] = field(default_factory=dict)
    uses: int = 0
    _plans: DocumentPlans | None = None

    def plans(self) -> DocumentPlans | None:
        """Return the plans of its relations, from its second use on: one that is used once is not worth them."""
        self.uses += 1
        if self._plans is None and self.parsed is not None and self.uses > 1:
            self._plans = DocumentPlans(self.parsed)
        return self._plans

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
        self._in_use: WeakValueDictionary[str, Prepared] = WeakValueDictionary()
        """Texts too long to be kept, for as long as somebody who asked has what was made of them."""
        self._characters = 0
        self.parses = 0
        self.validations = 0

    async def get_in_steps(self, text: str) -> tuple[Prepared, float]:
        """Return `text` parsed and validated, what is wrong with it in its errors, and the seconds it took.

        Between the steps of a long text everything else has its turn.
        """
        steps, seconds = self._steps(text), 0.0
        is_short = len(text) <= MAX_CHARACTERS_IN_ONE_PIECE
        while True:
            began = perf_counter()
            try:
                next(steps)
            except StopIteration as end:
                return self._keep(text, end.value), seconds + perf_counter() - began
            seconds += perf_counter() - began
            if not is_short:
                await asyncio.sleep(0)

    def _keep(self, text: str, made: Prepared) -> Prepared:
        if len(text) > MAX_CACHED_DOCUMENT_CHARACTERS:
            self._in_use[text] = made
        elif text not in self._kept:
            self._kept[text] = made
            self._characters += len(text)
            while len(self._kept) > MAX_CACHED_DOCUMENTS or self._characters > MAX_CACHED_CHARACTERS:
                oldest, _ = self._kept.popitem(last=False)
                self._characters -= len(oldest)
        return made

    def known(self, text: str) -> Prepared | None:
        """Return what is remembered of `text`, without any work."""
        kept = self._kept.get(text)
        if kept is None:
            return self._in_use.get(text)
        self._kept.move_to_end(text)
        return kept

    def _steps(self, text: str) -> Generator[None, None, Prepared]:
        """Parse and validate, each step for some milliseconds."""
        if (kept := self.known(text)) is not None:
            return kept
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
        yield
        try:
            errors = document_faults(parsed, self._limits)
            if not errors:
                self.validations += 1
                errors = yield from self._validate(parsed)
        except RecursionError:
            errors = (EdgeError(ErrorCode.QUERY_TOO_COMPLEX, "The document is nested too deeply."),)
        for one in errors:
            one.extensions = {"code": ErrorCode.GRAPHQL_VALIDATION_FAILED.value, **(one.extensions or {})}
        return Prepared(parsed, errors)

    def _validate(self, parsed: DocumentNode) -> Generator[None, None, tuple[GraphQLError, ...]]:
        """Check one set of rules after another; all of them again if one is broken, for the errors in their order."""
        for rules in RULE_SETS:
            yield
            if validate(self._schema, parsed, rules, max_errors=1):
                yield
                return tuple(validate(self._schema, parsed, max_errors=MAX_ERRORS))
        return ()
