"""Answering: reads the levels of a plan from the top, and makes their rows into the answer from the bottom."""

import asyncio
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, NamedTuple

from sqlalchemy.exc import DBAPIError

from causeway.graphql.engine.batched import Loader, Source
from causeway.graphql.engine.fetching import ListFetch, ParentKey
from causeway.graphql.engine.pages import ConnectionFetch, PageRows
from causeway.graphql.engine.ports import Answered, BatchFetch
from causeway.graphql.engine.specs import AT_HAND, Many
from causeway.graphql.planner.levels import Asked, Child, Level, StoredOrNot, View
from causeway.graphql.planner.refusals import give_up, note_fault
from causeway.kit.metrics import note_plan

ROWS_AT_ONCE = 16
"""Rows that are made before it is asked whose turn it is: a small part of a slice. Asking costs as much as a row."""

Fetch = ListFetch | ConnectionFetch
AtHand = Sequence[Mapping[str, Sequence[Any]]]


class PlannedRelation(NamedTuple):
    """A relation with all that is asked below it."""

    level: Level

    def fetch(
        self,
        info: Any,
        context: Any,
        tie: ParentKey,
        arguments: Mapping[str, Any],
        ordinary: Callable[[], BatchFetch],
    ) -> BatchFetch:
        """Return what answers it for the parents `tie` belongs to; what the plan cannot answer, `ordinary()` does."""
        answering = _Answering(info, context)
        top = answering.fetch(self.level, tie, arguments)

        async def fetch(keys: Sequence[Any]) -> dict[Any, Any]:
            read_before = context.reader.rows
            try:
                found = await answering.fill(self.level, top, keys)
            except (DBAPIError, asyncio.CancelledError):
                # The database ended it, or whoever asked has gone: asking again would only take as long again.
                raise
            except Exception as fault:  # noqa: BLE001  whatever it is, graphql-core says it in the right place
                note_fault(fault)
                context.reader.rows = read_before
                return await ordinary()(keys)
            note_plan("planned", "")
            return {key: None if value is None else Answered(value) for key, value in found.items()}

        return fetch


class _Answering:
    """One run of a plan, for one viewer."""

    def __init__(self, info: Any, context: Any) -> None:
        self.info, self.context = info, context

    def fetch(self, level: Level, tie: ParentKey, arguments: Mapping[str, Any]) -> Fetch:
        """Return what fetches the rows of a level."""
        if level.page is not None:
            relation: Any = level.relation
            return ConnectionFetch(
                relation, level.page.asked, self.context, tie, level.shape, dict(arguments)
            )
        return ListFetch(level.relation, self.context, tie, level.shape, level.columns, dict(arguments))

    async def fill(self, level: Level, fetch: Fetch, keys: Sequence[Any]) -> dict[Any, Any]:
        """Return what is shown of the level to each of the parents `keys`."""
        if isinstance(fetch, ConnectionFetch):
            return await self._pages(level, fetch, keys)
        lists = await fetch.lists(keys)
        if not isinstance(level.relation, Many):
            lists = {key: own[:1] for key, own in lists.items()}
        made = iter(await self._view(level.views[0], [row for own in lists.values() for row in own]))
        taken = {key: list(islice(made, len(own))) for key, own in lists.items()}
        if isinstance(level.relation, Many):
            return taken
        return {key: own[0] if own else None for key, own in taken.items()}

    async def _pages(self, level: Level, fetch: ConnectionFetch, keys: Sequence[Any]) -> dict[Any, Any]:
        shape = level.page or give_up()
        pages = await fetch.pages(keys)
        rows = [row for page in pages.values() for row in page.rows]
        views = [await self._view(view, rows) for view in level.views]
        cursors = [fetch.cursor_of(row) for row in rows] if shape.wants_cursors else []
        totals = await fetch.totals(keys) if shape.wants_total else {}
        return {
            key: shape.build(page, [view[part] for view in views], cursors[part], totals.get(key))
            for key, page, part in _parts(pages)
        }

    async def _view(self, view: View, rows: list[Any], at_hand: AtHand = ()) -> list[Any]:
        """Return the rows as dicts, with what is below them: where rows below are `at_hand`, by field, then those."""
        if not rows:
            return []
        below: list[Mapping[Any, Any]] = []
        for part in view.below:
            if isinstance(part, Asked):
                below.append(await self._asked(part.load, part.keys(rows)))
            elif isinstance(part, StoredOrNot):
                below.append(await self._stored_or_not(part, rows))
            else:
                below.append(await self._children(part, rows, below, at_hand))
        calls = [call.keyword_arguments(self.info) for call in view.calls]
        return await self._projected(view, rows, calls, below)

    async def _asked(self, load: Loader, keys: list[Any]) -> dict[Any, Any]:
        return await load(self.context)(keys) if keys else {}

    async def _children(
        self, child: Child, rows: list[Any], below: Sequence[Mapping[Any, Any]], at_hand: AtHand
    ) -> Mapping[Any, Any]:
        held = [found.get(child.level.relation.python_name) for found in at_hand]
        if any(found is not None for found in held):
            return {
                row[child.at]: await self._objects(child.level, own or [])
                for row, own in zip(rows, held, strict=True)
            }
        # Objects at hand were not read under any rule.
        is_seen = child.level.is_of_seen and not at_hand
        return await self._by_keys(child.level, child.keys(rows, below), is_seen=is_seen)

    async def _by_keys(self, level: Level, keys: list[Any], *, is_seen: bool = False) -> dict[Any, Any]:
        if not keys:
            return {}
        tie = ParentKey(level.column, keys[0], is_seen)
        fetch = self.fetch(level, tie, level.arguments.given(self.info))
        return await self.fill(level, fetch, keys)

    async def _stored_or_not(self, part: StoredOrNot, rows: list[Any]) -> dict[Any, Any]:
        """Return what is shown of the one row of each parent, by the parent's own key."""
        sources: dict[Source, list[Any]] = {source: [] for source in Source}
        for row in rows:
            values = {name: row[at] for name, at in part.values.items()}
            sources[part.spec.source_of(values, self.context)].append(row)
        kept = {row[part.own]: row[part.at] for row in sources[Source.STORED] if row[part.at] is not None}
        stored = await self._by_keys(part.level, list(dict.fromkeys(kept.values())))
        found = await self._asked(part.spec.load, [row[part.own] for row in sources[Source.UNSTORED]])
        made = await self._objects(part.level, list(found.values()))
        return {own: stored.get(key) for own, key in kept.items()} | dict(zip(found, made, strict=True))

    async def _objects(self, level: Level, objects: Sequence[Any]) -> list[Any]:
        """Return what is shown of objects of the public type, which are not rows of the database."""
        rows = [tuple(each.__dict__[key] for key in level.columns) for each in objects]
        at_hand = [getattr(each, AT_HAND, {}) for each in objects]
        return await self._view(level.views[0], rows, at_hand)

    async def _projected(
        self, view: View, rows: list[Any], calls: list[dict[str, Any]], below: Sequence[Mapping[Any, Any]]
    ) -> list[Any]:
        context = self.context
        if context.pace is None:
            return view.project(rows, context, calls, *below)
        made: list[Any] = []
        for start in range(0, len(rows), ROWS_AT_ONCE):
            await context.pace.keep()
            made += view.project(rows[start : start + ROWS_AT_ONCE], context, calls, *below)
        return made


def _parts(pages: Mapping[Any, PageRows]) -> Iterator[tuple[Any, PageRows, slice]]:
    """Yield each parent's page, and where its rows are among those of all."""
    start = 0
    for key, page in pages.items():
        yield key, page, slice(start, start + len(page.rows))
        start += len(page.rows)
