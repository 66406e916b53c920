"""Following the audit log: what was missed since a cursor, then what happens, in one order and without gaps."""

from collections.abc import AsyncIterator, Sequence
from contextlib import aclosing
from typing import Any

import strawberry

from causeway.audit.queries import Topics, tail
from causeway.audit.tables import AuditEvent
from causeway.graphql.contract.context import GraphQLContext
from causeway.graphql.contract.scalars import Cursor
from causeway.graphql.engine.cursors import decode_cursor, encode_cursor

LOG = "log"


def cursor_of(event: AuditEvent) -> Cursor:
    """Return the cursor after which a stream goes on behind `event`."""
    return Cursor(encode_cursor(LOG, [event.position]))


def position_of(cursor: Cursor | None) -> int | None:
    """Return the position in the log that `cursor` names; BAD_USER_INPUT if it is not a stream's."""
    if cursor is None:
        return None
    (position,) = decode_cursor(cursor, LOG, [int])
    return max(int(position or 0), 0)


async def follow(
    info: strawberry.Info[Any, Any],
    *,
    names: Sequence[str],
    topics: Topics | None = None,
    after: Cursor | None = None,
) -> AsyncIterator[AuditEvent]:
    """Yield the events called `names` about any of `topics` (None: about anything), after `after` or from now on.

    They are facts with ids only: load what they are about with `load_or_none`, and pass over what is not there
    for the viewer.
    """
    context: GraphQLContext = info.context
    events = tail(context.context.database, context.context.bus, after=position_of(after), topics=topics)
    async with aclosing(events) as stream:  # type: ignore[type-var]
        async for event in stream:
            if event.name not in names:
                continue
            await context.refresh()
            yield event
            await context.refresh()
