"""Operations' texts: parsed and validated once and remembered; and those that the SPA has registered."""

import json
import re
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

from graphql import (
    DocumentNode,
    GraphQLError,
    GraphQLSchema,
    GraphQLSyntaxError,
    parse,
    specified_rules,
    validate,
)

from causeway.graphql.errors import EdgeError, ErrorCode
from causeway.graphql.limits import Limits, document_rule

MOST_REMEMBERED = 1_000
LONGEST_REMEMBERED = 32_000
HASH = re.compile(r"(?:sha256:)?([0-9a-f]{64})")


@dataclass
class Prepared:
    """A parsed text (None if it could not be), what is wrong with it, and costs that were reckoned for it."""

    parsed: DocumentNode | None
    errors: tuple[GraphQLError, ...]
    costs: dict[Any, int] = field(default_factory=dict)


class Remembered:
    """The texts of one schema that were used last; `parses` and `validations` count the work done."""

    def __init__(self, schema: GraphQLSchema, limits: Limits) -> None:
        """Remember operations on `schema` within `limits`."""
        self._schema = schema
        self._tokens = limits.tokens
        self._rules = (*specified_rules, document_rule(limits))
        self._kept: OrderedDict[str, Prepared] = OrderedDict()
        self.parses = 0
        self.validations = 0

    def get(self, text: str) -> Prepared:
        """Return `text` parsed and validated; what is wrong with it is in its errors."""
        kept = self._kept.get(text)
        if kept is not None:
            self._kept.move_to_end(text)
            return kept
        made = self._make(text)
        if len(text) <= LONGEST_REMEMBERED:
            self._kept[text] = made
            if len(self._kept) > MOST_REMEMBERED:
                self._kept.popitem(last=False)
        return made

    def _make(self, text: str) -> Prepared:
        self.parses += 1
        try:
            parsed = parse(text, max_tokens=self._tokens)
        except GraphQLSyntaxError as error:
            # Too many tokens, or nested too deeply.
            aborted = error.message.endswith("Parsing aborted.")
            code = ErrorCode.QUERY_TOO_COMPLEX if aborted else ErrorCode.GRAPHQL_PARSE_FAILED
            error.extensions = {"code": code.value}
            return Prepared(None, (error,))
        except RecursionError:
            deep = EdgeError(ErrorCode.QUERY_TOO_COMPLEX, "The document is nested too deeply.")
            return Prepared(None, (deep,))
        self.validations += 1
        try:
            errors = tuple(validate(self._schema, parsed, self._rules))
        except RecursionError:
            errors = (EdgeError(ErrorCode.QUERY_TOO_COMPLEX, "The document is nested too deeply."),)
        for one in errors:
            one.extensions = {"code": ErrorCode.GRAPHQL_VALIDATION_FAILED.value, **(one.extensions or {})}
        return Prepared(parsed, errors)


class Registered:
    """The persisted documents: the SPA's build writes them, by the SHA-256 of their text."""

    def __init__(self, texts: Mapping[str, str], *, only: bool = False) -> None:
        """Know `texts` by hash; with `only`, refuse every other document."""
        self._texts = {_hash(key): text for key, text in texts.items()}
        self.only = only

    @classmethod
    def read(cls, manifest: Path, *, only: bool = False) -> "Registered":
        """Read the manifest that graphql-codegen writes: a JSON object of hash to text."""
        return cls(json.loads(manifest.read_text(encoding="utf-8")), only=only)

    def resolve(
        self, query: str | None, extensions: Mapping[str, Any] | None, document_id: object
    ) -> str | None:
        """Return the text to run; EdgeError if it is not registered, or is not what its hash says."""
        persisted = (extensions or {}).get("persistedQuery")
        given = persisted.get("sha256Hash") if isinstance(persisted, Mapping) else document_id
        if given is None:
            if self.only and query is not None and _digest(query) not in self._texts:
                raise EdgeError(ErrorCode.PERSISTED_QUERY_ONLY, "Only registered documents are run here.")
            return query
        key = _hash(given)
        if query is not None and _digest(query) != key:
            raise EdgeError(ErrorCode.BAD_REQUEST, "The document is not the one that the hash names.")
        if key in self._texts:
            return self._texts[key]
        if query is not None and not self.only:
            return query
        raise EdgeError(ErrorCode.PERSISTED_QUERY_NOT_FOUND, "PersistedQueryNotFound")


def _hash(given: object) -> str:
    found = HASH.fullmatch(given) if isinstance(given, str) else None
    if found is None:
        raise EdgeError(ErrorCode.BAD_REQUEST, "A document is named by 64 hexadecimal digits, a SHA-256.")
    return found[1]


def _digest(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
