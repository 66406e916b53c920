"""What happens to filings and cases, as it happens; each event only to those who may see what it is about."""

from collections.abc import AsyncGenerator
from datetime import datetime
from enum import Enum
from typing import Any

import strawberry

from causeway.accounts.events import live_topics_of
from causeway.audit.tables import AuditEvent
from causeway.cases.events import CaseIssued
from causeway.causebook.events import DocketEntered
from causeway.documents.access import OPEN_TO_PARTIES
from causeway.documents.events import DocumentAccessChanged, DocumentSuperseded, SealStatusChanged
from causeway.documents.queries import is_document_visible
from causeway.filings.core import views
from causeway.filings.core.access import filing_topics_of
from causeway.filings.core.events import FilingDeemedTimeChanged, FilingScanPermitted, FilingStatusChanged
from causeway.filings.core.tables import ON_THE_DOCKET, FilingStatus
from causeway.filings.core.tables import Filing as FilingRow
from causeway.graphql.contract.context import Info
from causeway.graphql.contract.descriptions import described, public_enum
from causeway.graphql.contract.fields import subscription
from causeway.graphql.contract.permissions import REGISTRY_STAFF, SIGNED_IN
from causeway.graphql.contract.refs import Case, DocketEntry, type_of
from causeway.graphql.contract.scalars import Cursor
from causeway.graphql.engine import decode_id, load_or_none
from causeway.graphql.execution.subscriptions import cursor_of, follow
from causeway.graphql.features.filings.types import Filing

OF_DOCUMENTS = (SealStatusChanged.name, DocumentAccessChanged.name, DocumentSuperseded.name)
WITHOUT_A_STEP = (FilingDeemedTimeChanged.name, FilingScanPermitted.name, *OF_DOCUMENTS)
OF_FILINGS = (FilingStatusChanged.name, *WITHOUT_A_STEP)
OF_CASES = (CaseIssued.name, DocketEntered.name, FilingStatusChanged.name, *OF_DOCUMENTS)


@public_enum
class FilingEventKind(Enum):
    """What can happen to a filing that the court or another party hears of."""

    STATUS_CHANGED = FilingStatusChanged.name
    """A step was taken: `from` and `to` say which."""
    DEEMED_TIME_CHANGED = FilingDeemedTimeChanged.name
    """It counts as received at another time, because a closure of the court was declared or changed."""
    SEAL_STATUS_CHANGED = SealStatusChanged.name
    """One of its documents was sealed, or could not be sealed yet."""
    DOCUMENT_ACCESS_CHANGED = DocumentAccessChanged.name
    """The court changed who may read one of its documents; told to those who may, and to those who might before."""
    DOCUMENT_SUPERSEDED = DocumentSuperseded.name
    """The court put another document in the place of one of its own."""
    SCAN_PERMITTED = FilingScanPermitted.name
    """The registrar let its case be started by an uploaded page; not told to other parties."""


@public_enum
class CaseEventKind(Enum):
    """What can happen in a case."""

    CASE_ISSUED = CaseIssued.name
    """It was issued: it has its number."""
    DOCKET_ENTERED = DocketEntered.name
    """Something was entered on its register."""
    FILING_STATUS_CHANGED = FilingStatusChanged.name
    """A filing in it took a step."""
    SEAL_STATUS_CHANGED = SealStatusChanged.name
    """A document in it was sealed, or could not be sealed yet."""
    DOCUMENT_ACCESS_CHANGED = DocumentAccessChanged.name
    """The court changed who may read a document in it; told to those who may, and to those who might before."""
    DOCUMENT_SUPERSEDED = DocumentSuperseded.name
    """The court put another document in the place of one in it."""


@strawberry.type(description="Something that happened to a filing.")
@described
class FilingEvent:
    """Something that happened to a filing."""

    cursor: Cursor
    """Where it stands in the stream; give it as `after` to go on behind it."""
    at: datetime
    """When it happened."""
    name: str = strawberry.field(
        description="What happened: filing.status_changed, filing.deemed_time_changed, document.seal_status_changed, "
        "document.access_changed, document.superseded.",
        deprecation_reason="Use `kind`, which says the same as an enum.",
    )
    kind: FilingEventKind
    """What happened."""
    filing: Filing
    """The filing as it is now."""
    from_status: FilingStatus | None = strawberry.field(
        name="from", description="Where it stood; null when it was begun."
    )
    to_status: FilingStatus = strawberry.field(name="to", description="Where it stood afterwards.")
    reason: str | None = strawberry.field(
        description="Why, where a reason was given and the viewer may read it."
    )


@strawberry.type(description="Something that happened in a case.")
@described
class CaseEvent:
    """Something that happened in a case."""

    cursor: Cursor
    """Where it stands in the stream; give it as `after` to go on behind it."""
    at: datetime
    """When it happened."""
    name: str = strawberry.field(
        description="What happened: case.issued, docket.entered, filing.status_changed, document.seal_status_changed, "
        "document.access_changed, document.superseded.",
        deprecation_reason="Use `kind`, which says the same as an enum.",
    )
    kind: CaseEventKind
    """What happened."""
    case: Case
    """The case as it is now."""
    filing: Filing | None
    """The filing it came with, if the viewer may see it."""
    docket_entry: DocketEntry | None
    """The entry that was made, if one was."""


@strawberry.type
class FilingSubscriptions:
    """What may be followed."""

    @subscription(
        permission=SIGNED_IN,
        description="Steps of one filing, of those of a case, or (neither given) of every filing the viewer may see.",
    )
    async def filing_status_changed(
        self,
        info: Info,
        filing_id: strawberry.ID | None = None,
        case_id: strawberry.ID | None = None,
        after: Cursor | None = None,
    ) -> AsyncGenerator[FilingEvent, None]:
        """Follow filings."""
        topics, missed = live_topics_of(info.context.actor), None
        if filing_id is not None:
            topics = [f"filing:{decode_id(filing_id).key}"]
        elif case_id is not None:
            topics = [f"case:{decode_id(case_id).key}"]
        else:
            missed = filing_topics_of(info.context.actor)
        async for event in follow(info, names=OF_FILINGS, topics=topics, missed=missed, after=after):
            told = await _filing_event(info, event)
            if told is not None:
                yield told

    @subscription(permission=SIGNED_IN, description="What happens in one case.")
    async def case_activity(
        self, info: Info, case_id: strawberry.ID, after: Cursor | None = None
    ) -> AsyncGenerator[CaseEvent, None]:
        """Follow a case."""
        key = decode_id(case_id).key
        async for event in follow(info, names=OF_CASES, topics=[f"case:{key}"], after=after):
            told = await _case_event(info, event, key)
            if told is not None:
                yield told

    @subscription(
        permission=REGISTRY_STAFF,
        description="What comes into the registry's queue, changes in it and leaves it.",
    )
    async def review_queue_changed(
        self, info: Info, after: Cursor | None = None
    ) -> AsyncGenerator[FilingEvent, None]:
        """Follow the queue."""
        async for event in follow(info, names=OF_FILINGS, topics=["registry"], after=after):
            told = await _filing_event(info, event)
            if told is not None:
                yield told


async def _filing_event(info: Info, event: AuditEvent) -> FilingEvent | None:
    """Return the event for the viewer; None if the filing, or this step of it, is not there for the viewer now."""
    filing_id = event.payload["filing_id"]
    # What the court issues in a case comes with no filing.
    filing = await load_or_none(Filing, filing_id, info, under="filing") if filing_id else None
    if filing is None or await _hides_document(info, event):
        return None
    steps = await steps_of(info, event)
    if steps is None:
        return None
    kind = FilingEventKind(event.name)
    return FilingEvent(
        cursor=await cursor_of(info, event), at=event.at, name=event.name, kind=kind, filing=filing, **steps
    )


async def steps_of(info: Info, event: AuditEvent) -> dict[str, Any] | None:
    """Return from where to where, and why, as far as the viewer may know; None where that is nothing.

    Another party learns that a filing went on the docket, and nothing of what came before.
    """
    async with info.context.reading() as session:
        if event.name == FilingScanPermitted.name and not await views.is_private_to(
            session, info.context.actor, event.payload["filing_id"]
        ):
            return None
        if event.name in WITHOUT_A_STEP:
            row = await session.get_one(FilingRow, event.payload["filing_id"], populate_existing=True)
            return {"from_status": row.status, "to_status": row.status, "reason": None}
        step = await views.visible_step(session, info.context.actor, event.payload["transition_id"])
    if step is not None:
        return {"from_status": step.from_status, "to_status": step.to_status, "reason": step.reason}
    to_status = FilingStatus(event.payload["to_status"])
    return (
        {"from_status": None, "to_status": to_status, "reason": None} if to_status in ON_THE_DOCKET else None
    )


async def _case_event(info: Info, event: AuditEvent, case_id: str) -> CaseEvent | None:
    """Return the event for the viewer; None if the case, or what the event is about, is not there for the viewer."""
    case = await load_or_none(type_of(Case), case_id, info, under="case")
    if case is None or (event.name == FilingStatusChanged.name and await _hidden(info, event)):
        return None
    if await _hides_document(info, event):
        return None
    entry = None
    if event.name == DocketEntered.name:
        entry = await load_or_none(
            type_of(DocketEntry), event.payload["docket_entry_id"], info, under="docketEntry"
        )
        if entry is None:
            return None
    filing_id = event.payload.get("filing_id")
    filing = await load_or_none(Filing, filing_id, info, under="filing") if filing_id else None
    return CaseEvent(
        cursor=await cursor_of(info, event),
        at=event.at,
        name=event.name,
        kind=CaseEventKind(event.name),
        case=case,
        filing=filing,
        docket_entry=entry,
    )


async def _hides_document(info: Info, event: AuditEvent) -> bool:
    """Tell whether an event is about a document that is not there for the viewer.

    That a document can be read no more is heard by those who could until then: what they have open takes it away.
    """
    if event.name not in OF_DOCUMENTS or event.payload.get("from_access") in OPEN_TO_PARTIES:
        return False
    async with info.context.reading() as session:
        return not await is_document_visible(session, info.context.actor, event.payload["document_id"])


async def _hidden(info: Info, event: AuditEvent) -> bool:
    """Tell whether the viewer may not know of a step: its filing is not there for the viewer, or it is private."""
    async with info.context.reading() as session:
        if not await views.is_visible(session, info.context.actor, event.payload["filing_id"]):
            return True
    return await steps_of(info, event) is None
