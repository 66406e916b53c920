"""What may be asked about the audit trail."""

from typing import Annotated

import strawberry

from causeway.accounts.actor import ORGANISATION_ADMINISTRATORS, Role
from causeway.audit.checkpoints.queries import checkpoints_at
from causeway.audit.cursor_key import cursor_key
from causeway.graphql.contract.context import Info
from causeway.graphql.contract.fields import query
from causeway.graphql.contract.permissions import roles
from causeway.graphql.contract.scalars import Cursor
from causeway.graphql.engine import Connection, Edge, PageInfo
from causeway.graphql.engine.cursors import NOT_OURS
from causeway.graphql.engine.errors import bad_input
from causeway.graphql.engine.paging import page_size
from causeway.graphql.engine.statements import MAX_COUNTED_ROWS
from causeway.graphql.execution.event_cursors import FOREIGN_POSITION, EventCursors
from causeway.graphql.features.audit.inputs import AuditFilter, criteria_of
from causeway.graphql.features.audit.types import NOBODY, AuditEntry
from causeway.kit.database import ReadSession
from causeway.trail.access import sees_the_whole_log
from causeway.trail.commands.record_trail_reading import RecordTrailReading, record_trail_reading
from causeway.trail.lists import TrailCriteria
from causeway.trail.queries import TrailPage, capacities, count_trail, trail_page

AUDIT_READERS = roles("AUDIT_READERS", Role.REGISTRAR, *ORGANISATION_ADMINISTRATORS)


@strawberry.type
class AuditQueries:
    """What may be asked about the audit trail."""

    @query(
        permission=AUDIT_READERS,
        description="What was done, the newest first: to a registrar all of it, to an organisation's administrators "
        "what its members did while they were its members. To ask about a restricted document or case is itself "
        "written down.",
    )
    async def audit_trail(
        self,
        info: Info,
        filter: Annotated[
            AuditFilter | None, strawberry.argument(description="Which entries to list; left out: all.")
        ] = None,
        first: int | None = None,
        after: Cursor | None = None,
    ) -> Connection[AuditEntry]:
        """Return a page.

        Args:
            first: How many entries, at most 100; 25 if not said.
            after: The cursor of the last entry of the page before.
        """
        size, criteria, context = page_size(first, None), criteria_of(filter), info.context
        await _leave_a_trace(info, criteria)
        async with context.reading() as session:
            cursors = EventCursors(await cursor_key(session))
            before = None if after is None else _position(cursors, after)
            page = await trail_page(session, context.actor, criteria, before, size)
            entries = await _shown(session, page, with_chain=sees_the_whole_log(context.actor))

        async def count() -> int:
            async with context.reading() as again:
                return await count_trail(again, context.actor, criteria, MAX_COUNTED_ROWS + 1)

        edges = [
            Edge(cursor=cursors.at(event.position), node=entry)
            for event, entry in zip(page.events, entries, strict=True)
        ]
        return Connection(page_info=_page_info(edges, page, after), edges=edges, counting=count)


async def _leave_a_trace(info: Info, criteria: TrailCriteria) -> None:
    if criteria.document_id is not None or criteria.case_number is not None:
        command = RecordTrailReading(criteria.document_id, criteria.case_number)
        await info.context.context.run(record_trail_reading, command, actor=info.context.actor)


async def _shown(session: ReadSession, page: TrailPage, *, with_chain: bool) -> list[AuditEntry]:
    found = await capacities(session, page.events)
    positions = [event.position for event in page.events] if with_chain else []
    checkpoints = await checkpoints_at(session, positions)
    return [
        AuditEntry.of(
            event,
            found.get(event.position, NOBODY),
            checkpoints.get(event.position),
            with_chain=with_chain,
        )
        for event in page.events
    ]


def _page_info(edges: list[Edge[AuditEntry]], page: TrailPage, after: Cursor | None) -> PageInfo:
    return PageInfo(
        has_next_page=page.has_more,
        has_previous_page=after is not None,
        start_cursor=edges[0].cursor if edges else None,
        end_cursor=edges[-1].cursor if edges else None,
    )


def _position(cursors: EventCursors, cursor: Cursor) -> int:
    position = cursors.position_of(cursor)
    if position == FOREIGN_POSITION:
        raise bad_input(NOT_OURS)
    return position
