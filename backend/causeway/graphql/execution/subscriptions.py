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
from causeway.graphql.engine.cursors import decode_cursor, encode_cursor

LOG = "log"


def cursor_of(event: AuditEvent) -> Cursor:
    """Return the cursor after which a stream goes on behind `event`."""
    return cursor_at(event.position)


def cursor_at(position: int) -> Cursor:
    """Return the cursor after which a stream goes on behind `position`."""
    return Cursor(encode_cursor(LOG, [position]))


def position_of(cursor: Cursor | None) -> int | None:
    """Return the position in the log that `cursor` names; BAD_USER_INPUT if it is not a stream's."""
    if cursor is None:
        return None
    (position,) = decode_cursor(cursor, LOG, [int])
    return max(int(position or 0), 0)


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
    events = heard.follow(topics, after=position_of(after), missed=missed)
    try:
        async with aclosing(events) as stream:
            async for event in stream:
                if event.name not in names:
                    continue
                await context.start_event()
                yield event
                await context.refresh()
    except ResyncError as error:
        raise resync(cursor_at(error.head)) from error
