"""Every change of a filing that the viewer can see, from its beginning to its being thrown away."""

from collections.abc import AsyncGenerator
from datetime import datetime
from enum import Enum

import strawberry

from causeway.accounts.actor import Actor, Role
from causeway.accounts.events import live_topics_of
from causeway.audit.tables import AuditEvent
from causeway.cases import queries as cases
from causeway.filings.core import views
from causeway.filings.core.access import filing_topics_of
from causeway.filings.core.events import (
    FilingCreated,
    FilingDeemedTimeChanged,
    FilingDiscarded,
    FilingScanPermitted,
    FilingStatusChanged,
    FilingUpdated,
)
from causeway.graphql.contract.context import Info
from causeway.graphql.contract.descriptions import described, public_enum
from causeway.graphql.contract.fields import subscription
from causeway.graphql.contract.permissions import SIGNED_IN
from causeway.graphql.contract.scalars import Cursor
from causeway.graphql.engine import decode_id, encode_id, load_or_none
from causeway.graphql.execution.subscriptions import cursor_of, follow
from causeway.graphql.features.filings.subscriptions import steps_of
from causeway.graphql.features.filings.types import Filing

CHANGES = tuple(
    event.name
    for event in (
        FilingCreated,
        FilingUpdated,
        FilingScanPermitted,
        FilingStatusChanged,
        FilingDeemedTimeChanged,
        FilingDiscarded,
    )
)
PRIVATE_CHANGES = (FilingCreated.name, FilingUpdated.name, FilingScanPermitted.name)
"""Changes that another party hears nothing of, even of a filing that it sees."""


@public_enum
class FilingChangeKind(Enum):
    """What can change of a filing."""

    CREATED = FilingCreated.name
    """It was begun."""
    UPDATED = FilingUpdated.name
    """It was edited, or what the checks found about a document of it is known."""
    SCAN_PERMITTED = FilingScanPermitted.name
    """The registrar let its case be started by an uploaded page."""
    STATUS_CHANGED = FilingStatusChanged.name
    """A step was taken."""
    DEEMED_TIME_CHANGED = FilingDeemedTimeChanged.name
    """It counts as received at another time, because a closure of the court was declared or changed."""
    DISCARDED = FilingDiscarded.name
    """It was thrown away: it is no longer there."""


@strawberry.type(description="A change of a filing.")
@described
class FilingChange:
    """A change of a filing."""

    cursor: Cursor
    """Where it stands in the stream; give it as `after` to go on behind it."""
    at: datetime
    """When it happened."""
    name: str = strawberry.field(
        description="What happened: filing.created, updated, status_changed, deemed_time_changed or discarded.",
        deprecation_reason="Use `kind`, which says the same as an enum.",
    )
    kind: FilingChangeKind
    """What happened."""
    filing_id: strawberry.ID
    """The global id of the filing."""
    filing: Filing | None
    """The filing as it is now; null once it has been thrown away."""


@strawberry.type
class FilingChangeSubscriptions:
    """How filings are followed by whoever shows them."""

    @subscription(
        permission=SIGNED_IN,
        description="Every change of one filing, or of every filing the viewer may see: made, edited, a document's "
        "checks known, a step taken, thrown away.",
    )
    async def filing_changed(
        self, info: Info, filing_id: strawberry.ID | None = None, after: Cursor | None = None
    ) -> AsyncGenerator[FilingChange, None]:
        """Follow filings."""
        topics, missed = live_topics_of(info.context.actor), None
        if filing_id is not None:
            topics = [f"filing:{decode_id(filing_id).key}"]
        else:
            missed = filing_topics_of(info.context.actor)
        async for event in follow(info, names=CHANGES, topics=topics, missed=missed, after=after):
            told = await _change(info, event)
            if told is not None:
                yield told


async def _change(info: Info, event: AuditEvent) -> FilingChange | None:
    """Return the change for the viewer; None if the viewer may not hear of it."""
    key, filing = event.payload["filing_id"], None
    if event.name == FilingDiscarded.name:
        if not await _was_of_own_side(info, event):
            return None
    else:
        filing = await load_or_none(Filing, key, info, under="filing")
        if filing is None or await _is_hidden(info, event):
            return None
    return FilingChange(
        cursor=await cursor_of(info, event),
        at=event.at,
        name=event.name,
        kind=FilingChangeKind(event.name),
        filing_id=strawberry.ID(encode_id("Filing", key)),
        filing=filing,
    )


async def _is_hidden(info: Info, event: AuditEvent) -> bool:
    """Tell whether a change of a filing that the viewer sees is private to others."""
    if event.name not in PRIVATE_CHANGES:
        return await steps_of(info, event) is None
    async with info.context.reading() as session:
        return not await views.is_private_to(session, info.context.actor, event.payload["filing_id"])


async def _was_of_own_side(info: Info, event: AuditEvent) -> bool:
    """Tell whether a filing that is gone was the viewer's side's, and its case, if it had one, is still seen."""
    actor: Actor = info.context.actor
    organisation_id, case_id = event.payload["organisation_id"], event.payload["case_id"]
    if organisation_id is not None:
        own = actor.has(Role.ORGANISATION_USER) and actor.organisation_id == organisation_id
    else:
        own = actor.has(Role.INDIVIDUAL) and actor.user_id == event.payload["filer_id"]
    if not own or case_id is None:
        return own
    async with info.context.reading() as session:
        return await cases.is_visible(session, actor, case_id)
