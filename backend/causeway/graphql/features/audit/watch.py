"""Whether the audit log is what it was, and the checkpoints that prove it: for the registrar."""

from datetime import datetime

import strawberry

from causeway.audit.checkpoints.queries import checkpoints_before, count_checkpoints
from causeway.audit.checkpoints.walk import BreakKind
from causeway.audit.checkpoints.watch import LogBreak, WatchReport
from causeway.graphql.contract.context import Info
from causeway.graphql.contract.descriptions import described, public_enum
from causeway.graphql.contract.fields import query
from causeway.graphql.contract.languages import said
from causeway.graphql.contract.permissions import REGISTRAR
from causeway.graphql.contract.scalars import Cursor
from causeway.graphql.engine import Connection, Edge, PageInfo, computed
from causeway.graphql.engine.cursors import decode_cursor, encode_cursor
from causeway.graphql.engine.paging import page_size
from causeway.graphql.engine.statements import MAX_COUNTED_ROWS
from causeway.graphql.features.audit.types import AuditCheckpoint
from causeway.kit.words import Words
from causeway.trail.words import BREAKS

public_enum(BreakKind, name="AuditBreakKind")
ORDERING = "audit_checkpoints"


@strawberry.type(
    description="Where the audit log is not what it was. What stands before `since` is proved; what stands from there "
    "to `until` is in doubt."
)
@described
class AuditBreak:
    """A break in the log."""

    kind: BreakKind
    """How it is broken."""
    position: str
    """The position where it shows."""
    since: str
    """The first position in doubt."""
    until: str
    """The last position in doubt: the end of the log when it was found."""
    found_at: datetime
    """When it was found."""
    words: strawberry.Private[Words]

    what: str = computed(said, description="How it is broken, in a few words.")

    @classmethod
    def of(cls, found: LogBreak) -> "AuditBreak":
        """Show a break."""
        place, since, until = (str(each) for each in (found.place, found.since, found.until))
        return cls(
            kind=found.kind,
            position=place,
            since=since,
            until=until,
            found_at=found.found_at,
            words=BREAKS[found.kind],
        )


@strawberry.type(
    description="What the server that answers knows of the audit log by verifying it all the while: each minute what "
    "is new, and a part of all that is old."
)
@described
class AuditWatch:
    """What is known of the log."""

    followed_to: str
    """The position up to which what is new was followed; 0 where that has not begun."""
    followed_at: datetime | None
    """When that was done last; null where it has not begun."""
    whole_to: str
    """The position up to which all was followed from the first entry; 0 where that has not come to its end yet."""
    whole_at: datetime | None
    """When that was done last; null where it has not come to its end yet."""
    found: AuditBreak | None
    """The first break that was found; null while there is none."""

    @classmethod
    def of(cls, report: WatchReport) -> "AuditWatch":
        """Show what is known."""
        return cls(
            followed_to=str(report.followed_to),
            followed_at=report.followed_at,
            whole_to=str(report.whole_to),
            whole_at=report.whole_at,
            found=AuditBreak.of(report.found) if report.found else None,
        )


@strawberry.type
class AuditWatchQueries:
    """What may be asked about the log's being whole."""

    @query(
        permission=REGISTRAR,
        description="Whether the audit log is what it was, as far as that is known by now.",
    )
    async def audit_watch(self, info: Info) -> AuditWatch:
        """Return what this server knows."""
        watch = info.context.log_watch
        return AuditWatch.of(watch.report if watch else WatchReport())

    @query(permission=REGISTRAR, description="The signed checkpoints of the audit log, the newest first.")
    async def audit_checkpoints(
        self, info: Info, first: int | None = None, after: Cursor | None = None
    ) -> Connection[AuditCheckpoint]:
        """Return a page.

        Args:
            first: How many checkpoints, at most 100; 25 if not said.
            after: The cursor of the last checkpoint of the page before.
        """
        size, context = page_size(first, None), info.context
        before = None if after is None else decode_cursor(after, ORDERING, (int,))[0]
        async with context.reading() as session:
            rows = await checkpoints_before(session, before, size + 1)

        async def count() -> int:
            async with context.reading() as again:
                return await count_checkpoints(again, MAX_COUNTED_ROWS + 1)

        edges = [
            Edge(cursor=Cursor(encode_cursor(ORDERING, (row.number,))), node=AuditCheckpoint.of(row))
            for row in rows[:size]
        ]
        page_info = PageInfo(
            has_next_page=len(rows) > size,
            has_previous_page=after is not None,
            start_cursor=edges[0].cursor if edges else None,
            end_cursor=edges[-1].cursor if edges else None,
        )
        return Connection(page_info=page_info, edges=edges, counting=count)
