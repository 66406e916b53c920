"""Persisted documents: the operations that the browser application has registered, by the hash of their text."""

import json
import re
from collections import OrderedDict
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from graphql import OperationDefinitionNode, parse

from causeway.graphql.contract.errors import EdgeError, ErrorCode

MAX_REGISTERED, MAX_REGISTERED_CHARACTERS = 1_000, 32_000
"""Texts that clients have registered since this process began; those asked for last are kept."""

HASH = re.compile(r"(?:sha256:)?([0-9a-f]{64})")


class PersistedDocuments:
    """The persisted documents: the SPA's build writes them, by the SHA-256 of their text."""

    def __init__(self, texts: Mapping[str, str], *, only: bool = False) -> None:
        """Know `texts` by hash; with `only`, refuse every other document."""
        self._texts = {_hash(key): text for key, text in texts.items()}
        self.only = only
        self._registered: OrderedDict[str, str] = OrderedDict()

    @classmethod
    def read(cls, manifest: Path, *, only: bool = False) -> "PersistedDocuments":
        """Read the manifest that graphql-codegen writes: a JSON object of hash to text."""
        return cls(json.loads(manifest.read_text(encoding="utf-8")), only=only)

    @property
    def operation_names(self) -> set[str]:
        """The names of all the operations in them."""
        definitions = [
            one for text in self._texts.values() for one in parse(text, no_location=True).definitions
        ]
        named = [one.name for one in definitions if isinstance(one, OperationDefinitionNode)]
        return {name.value for name in named if name is not None}

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
            self._register(key, query)
            return query
        if key in self._registered:
            self._registered.move_to_end(key)
            return self._registered[key]
        raise EdgeError(ErrorCode.PERSISTED_QUERY_NOT_FOUND, "PersistedQueryNotFound")

    def _register(self, key: str, query: str) -> None:
        """Know `query` by its hash from now on: clients ask by the hash first, and send the text once."""
        if len(query) <= MAX_REGISTERED_CHARACTERS:
            self._registered[key] = query
            if len(self._registered) > MAX_REGISTERED:
                self._registered.popitem(last=False)


def _hash(given: object) -> str:
    found = HASH.fullmatch(given) if isinstance(given, str) else None
    if found is None:
        raise EdgeError(ErrorCode.BAD_REQUEST, "A document is named by 64 hexadecimal digits, a SHA-256.")
    return found[1]


def _digest(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
