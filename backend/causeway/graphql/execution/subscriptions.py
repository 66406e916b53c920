"""Following the audit log: what was missed since a cursor, then what happens, in one order and without gaps."""

from collections.abc import AsyncIterator, Collection
from contextlib import aclosing
from typing import Any

import strawberry

from causeway.audit.queries import Topics
from causeway.audit.reader import ResyncError
from causeway.audit.tables import AuditEvent
from causeway.graphql.contract.context import GraphQLContext
from causeway.graphql.contract.errors import resync
from causeway.graphql.contract.scalars import Cursor
from causeway.graphql.execution.event_cursors import EventCursors


async def cursor_of(info: strawberry.Info[Any, Any], event: AuditEvent) -> Cursor:
    """Return the cursor after which a stream goes on behind `event`."""
    return (await _cursors(info.context)).at(event.position)


async def follow(
    info: strawberry.Info[Any, Any],
    *,
    names: Collection[str],
    topics: Collection[str],
    missed: Topics | None = None,
    after: Cursor | None = None,
) -> AsyncIterator[AuditEvent]:
    """Yield the events called `names` about any of `topics`, after `after` or from now on.

    They are facts with ids only: load what they are about with `load_or_none`, and pass over what is not there
    for the viewer. Where the viewer's rights decide which topics count, `missed` finds those of what is past.
    """
    context: GraphQLContext = info.context
    heard = context.events or context.reader_of_log
    # Known before the first event: what an event comes to is then found out without waiting for the key.
    cursors = await _cursors(context)
    position = None if after is None else cursors.position_of(after)
    events = heard.follow(topics, after=position, missed=missed)
    try:
        async with aclosing(events) as stream:
            async for event in stream:
                if event.name not in names:
                    continue
                await context.start_event()
                yield event
                await context.refresh()
    except ResyncError as error:
        raise resync(cursors.at(error.head)) from error


async def _cursors(context: GraphQLContext) -> EventCursors:
    return EventCursors(await context.reader_of_log.cursor_key())
