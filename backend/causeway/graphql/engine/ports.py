"""What the engine asks of its surroundings: who views, how rows are read, and how questions are put together."""

from collections.abc import Awaitable, Callable, Hashable, Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol

from causeway.kit.compiled_statements import CompiledStatement
from causeway.kit.starts import ManyStarts
from causeway.kit.words import Language

BatchFetch = Callable[[Sequence[Any]], Awaitable[dict[Any, Any]]]


class ReadPort(Protocol):
    """Rows of one snapshot of the database."""

    @property
    def dialect(self) -> str:
        """What the database speaks: sqlite or postgresql."""

    @property
    def many_starts(self) -> ManyStarts:
        """The starts of lists that had too many keys in this database a moment ago."""

    async def fetch(
        self, statement: CompiledStatement, binds: Mapping[str, Any], *, counted: bool = True
    ) -> list[tuple[Any, ...]]:
        """Return the rows of `statement`; unless `counted`, they do not count for what an operation may read."""


class Batcher(Protocol):
    """Questions of one turn of the event loop, answered together in the next."""

    def load(self, batch: Hashable, key: Any, fetch: Callable[[], BatchFetch]) -> Awaitable[Any]:
        """Return what `fetch()` finds for `key`, together with all keys asked of `batch` in this turn."""


class PlannedRelation(Protocol):
    """A relation and everything that an operation asks below it, worked out beforehand."""

    def fetch(
        self,
        info: Any,
        context: Any,
        tie: Any,
        arguments: Mapping[str, Any],
        ordinary: Callable[[], BatchFetch],
    ) -> BatchFetch:
        """Return what fetches it, `Answered`; what cannot be answered so is fetched by `ordinary()`."""


class Planning(Protocol):
    """The plans of one document."""

    def plan(self, relation: Any, info: Any) -> PlannedRelation | None:
        """Return the plan of the relation that is being resolved; None if graphql-core walks what is below it."""

    def plan_of_keys(self, object_type: Any, nodes: Any, info: Any) -> PlannedRelation | None:
        """Return the same of rows of `object_type` that are looked up by their keys where `nodes` ask for them."""


class Answered:
    """The value of a field, ready as it goes to the client: nothing is left to be resolved below it."""

    __slots__ = ("value",)

    def __init__(self, value: Any) -> None:
        """Hold `value`: objects as dicts by response key, with lists and scalars in them."""
        self.value = value


class Viewer(Protocol):
    """Who asks: `info.context` of every operation that the engine serves."""

    @property
    def actor(self) -> Any:
        """A frozen dataclass; what of it is a set, a truth value or absent shapes statements, the rest is bound."""

    @property
    def language(self) -> Language:
        """What texts are said in where the operation does not say."""

    @property
    def now(self) -> datetime:
        """The present instant, aware."""

    @property
    def reader(self) -> ReadPort:
        """Where rows come from."""

    @property
    def plans(self) -> Planning | None:
        """The plans of the document that is run; None if it is walked field by field."""

    @property
    def pace(self) -> Any:
        """What an operation with a long answer keeps to while it builds it; None for a short one."""

    @property
    def batcher(self) -> Batcher:
        """What puts questions together."""

    def admit(self, permission: Any) -> None:
        """Raise if the viewer may not use a root field that names `permission`."""

    def note(self, names: frozenset[str]) -> None:
        """Hear which values of the actor a statement is about to be given."""
