"""Values and rows that a domain's own query finds for many rows at once: what is no column and no relation.

A loader takes the viewer's context and returns what fetches, for many keys together, what it found by key.
"""

import asyncio
from collections.abc import Callable, Iterable, Mapping
from enum import Enum, auto
from typing import Any

from graphql import get_named_type

from causeway.graphql.engine.computed import FROM_CONTEXT, Calling
from causeway.graphql.engine.ports import BatchFetch
from causeway.graphql.engine.shapes import Shape, shape_of
from causeway.graphql.engine.specs import One, Spec

Loader = Callable[[Any], BatchFetch]


def as_found(found: Any) -> Any:
    """Return what was found, as it is."""
    return found


def ask(context: Any, load: Loader, key: Any) -> Any:
    """Return a future of what `load` finds for `key`, asked for with all keys of this turn."""
    return context.batcher.load(("batched", load), key, lambda: load(context))


class Batched(Calling):
    """A value found for many rows together, by one of their columns."""

    def __init__(self, load: Loader, by: Any, shown: Callable[..., Any], **kwargs: Any) -> None:
        """Show `shown(found)` of what `load` finds for the column `by`, None for the row's own key."""
        super().__init__(shown, **kwargs)
        self.load, self.by = load, by

    def key_in(self, shape: Shape) -> str:
        """Return the attribute of the row that it is asked for by."""
        return shape.primary_key if self.by is None else shape.key_of(self.by)

    def needs_of(self, shape: Shape) -> Iterable[str]:
        return (self.key_in(shape),)

    def get_result(self, source: Any, info: Any, args: list[Any], kwargs: Any) -> Any:
        key = source.__dict__[self.key_in(shape_of(type(source)))]
        return self._shown(info.context, key, self.completed(kwargs, info.context))

    async def _shown(self, context: Any, key: Any, given: Mapping[str, Any]) -> Any:
        found = None if key is None else await ask(context, self.load, key)
        injected = {name: getattr(context, name) for name in self.injected}
        return self.function(found, **injected, **given)


class Listed(Spec):
    """The rows whose keys this row holds, in its order, less those the viewer may not see."""

    def __init__(self, column: Any, load: Loader | None, weight: int, **kwargs: Any) -> None:
        """Show the rows whose keys are in `column`, or with `load` those that it finds for the row's own key."""
        super().__init__(**kwargs)
        self.column, self.load, self.weight = column, load, weight

    @property
    def is_basic_field(self) -> bool:
        return False

    def key_in(self, shape: Shape) -> str:
        """Return the attribute of the row that holds the keys, or that they are asked for by."""
        return shape.primary_key if self.column is None else shape.key_of(self.column)

    def needs_of(self, shape: Shape) -> Iterable[str]:
        return (self.key_in(shape),)

    async def get_result(self, source: Any, info: Any, args: list[Any], kwargs: Any) -> Any:
        from causeway.graphql.engine.resolving import load_key  # noqa: PLC0415  the engine knows its specs

        context, raw = info.context, info._raw_info  # noqa: SLF001  Strawberry's own wrapper hides the field nodes
        held = source.__dict__[self.key_in(shape_of(type(source)))]
        keys = held if self.load is None else await ask(context, self.load, held)
        target: Any = get_named_type(raw.return_type)
        shape = shape_of(target.extensions["strawberry-definition"].origin)
        found = await asyncio.gather(
            *(load_key(shape, target, key, raw, context, raw.field_nodes) for key in keys or ())
        )
        return [row for row in found if row is not None]


class Source(Enum):
    """Where a row comes from that is not always stored."""

    STORED = auto()
    UNSTORED = auto()
    NOWHERE = auto()


class OneOrUnstored(One):
    """A row that its parent's key names, or one that nobody has kept: worked out together with its neighbours'."""

    def __init__(self, match: Any, choose: Callable[..., Source], load: Loader, **kwargs: Any) -> None:
        """Ask `choose`, a function of columns and the viewer, where it comes from; `load` finds what is not stored."""
        super().__init__(match, **kwargs)
        self.choose, self.load = choose, load
        code = choose.__code__
        self.positional = code.co_varnames[: code.co_argcount]

    def needs_of(self, shape: Shape) -> Iterable[str]:
        return (*super().needs_of(shape), shape.primary_key, *self.columns)

    @property
    def columns(self) -> list[str]:
        """The row attributes that `choose` looks at."""
        return [name for name in self.positional if name not in FROM_CONTEXT]

    def source_of(self, values: Mapping[str, Any], context: Any) -> Source:
        """Return where the row comes from that a parent with `values` shows."""
        return self.choose(
            *(getattr(context, name) if name in FROM_CONTEXT else values[name] for name in self.positional)
        )

    def get_result(self, source: Any, info: Any, args: list[Any], kwargs: Any) -> Any:
        where = self.source_of(source.__dict__, info.context)
        if where is Source.NOWHERE:
            return None
        if where is Source.STORED:
            return super().get_result(source, info, args, kwargs)
        return ask(info.context, self.load, source.__dict__[shape_of(type(source)).primary_key])
