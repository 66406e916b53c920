"""Reading the audit trail: newest first, along the positions of the log, in windows that grow until a page is full."""

from collections.abc import Callable, Collection, Sequence
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement
from sqlmodel import col, func, select

from causeway.accounts.actor import Actor
from causeway.accounts.events import evidence
from causeway.accounts.tables import Membership, Organisation, RoleGrant, User
from causeway.audit.queries import head_position
from causeway.audit.tables import AuditEvent, AuditTopic
from causeway.cases.access import cases_visible_to
from causeway.cases.tables import Case
from causeway.documents.access import documents_visible_to
from causeway.documents.tables import Document
from causeway.filings.core.access import filings_visible_to
from causeway.filings.core.tables import Filing
from causeway.kit.database import ReadSession
from causeway.trail.access import entries_visible_to, ever_members, own_people
from causeway.trail.lists import Resolved, TrailCriteria, Window, asked_for, in_window
from causeway.trail.rules import TRAIL_READ, about

FIRST_WINDOW_EVENTS = 4_096
"""Positions that are looked through first: enough for a page where much of the log is asked for."""
WINDOW_GROWTH = 4
"""How many times larger each window is than the one before: a log of a million events has five."""
OUT_OF_ORDER = timedelta(minutes=10)
"""How much later than its neighbours an event may stand: times are of the beginning of an act, places of its end."""


class TrailPage(NamedTuple):
    """Events, newest first, and whether there are older ones that are asked for."""

    events: Sequence[AuditEvent]
    has_more: bool


async def trail_page(
    session: ReadSession, actor: Actor, criteria: TrailCriteria, before: int | None, size: int
) -> TrailPage:
    """Return up to `size` of the entries that `actor` may see and asks for, below the position `before`."""
    conditions = await _conditions(session, actor, criteria)
    low, high = await _bounds(session, criteria)
    high = high if before is None else min(high, before - 1)
    found: list[AuditEvent] = []
    width = FIRST_WINDOW_EVENTS
    while low <= high and len(found) <= size:
        window = Window((max(low, high - width + 1), high))
        statement = (
            select(AuditEvent)
            .where(*conditions(window))
            .order_by(col(AuditEvent.position).desc())
            .limit(size + 1 - len(found))
        )
        found += (await session.exec(statement)).all()
        high, width = window[0] - 1, width * WINDOW_GROWTH
    return TrailPage(found[:size], len(found) > size)


async def count_trail(session: ReadSession, actor: Actor, criteria: TrailCriteria, most: int) -> int:
    """Return how many entries there are, counted to `most`."""
    conditions = await _conditions(session, actor, criteria)
    window = await _bounds(session, criteria)
    entries = select(AuditEvent.position).where(*conditions(window)).limit(most)
    return (await session.exec(select(func.count()).select_from(entries.subquery()))).one()


class Capacity(NamedTuple):
    """For whom somebody acted, and in which roles, when they did."""

    organisation_id: str | None
    roles: Sequence[Any]


async def capacities(session: ReadSession, events: Sequence[AuditEvent]) -> dict[int, Capacity]:
    """Return for whom the actor of each event acted then, by position; those that nobody caused are left out."""
    people = {event.actor_id for event in events if event.actor_id is not None}
    if not people:
        return {}
    members = (await session.exec(select(Membership).where(col(Membership.user_id).in_(people)))).all()
    grants = (await session.exec(select(RoleGrant).where(col(RoleGrant.user_id).in_(people)))).all()
    return {
        event.position: Capacity(
            next((row.organisation_id for row in members if _held_then(row, event)), None),
            sorted({row.role for row in grants if _held_then(row, event)}),
        )
        for event in events
        if event.actor_id is not None
    }


class TrailNames(NamedTuple):
    """What the things of some entries are called, by their ids: those that whoever asks may see."""

    people: dict[str, User]
    organisations: dict[str, Organisation]
    cases: dict[str, str | None]
    filings: dict[str, str]
    documents: dict[str, str]


async def names_in(
    session: ReadSession, actor: Actor, events: Sequence[AuditEvent], capacities: Collection[Capacity]
) -> TrailNames:
    """Return the names of everything that these entries are about."""
    people = {event.actor_id for event in events if event.actor_id}
    firms = {each.organisation_id for each in capacities if each.organisation_id}
    users = select(User).where(col(User.id).in_(people))
    organisations = select(Organisation).where(col(Organisation.id).in_(firms))
    cases: Any = select(Case.id, Case.number).where(
        _named(events, "case_id", "Case", Case.id), cases_visible_to(actor)
    )
    filings: Any = select(Filing.id, Filing.reference).where(
        _named(events, "filing_id", "Filing", Filing.id), filings_visible_to(actor)
    )
    documents: Any = select(Document.id, Document.title).where(
        _named(events, "document_id", "Document", Document.id), documents_visible_to(actor)
    )
    return TrailNames(
        {user.id: user for user in (await session.exec(users)).all()},
        {firm.id: firm for firm in (await session.exec(organisations)).all()},
        dict((await session.exec(cases)).all()),
        dict((await session.exec(filings)).all()),
        dict((await session.exec(documents)).all()),
    )


def _named(events: Sequence[AuditEvent], field: str, kind: str, column: Any) -> ColumnElement[bool]:
    ids = {about(event.name, event.payload, field, kind) for event in events}
    return col(column).in_(ids - {None})


async def has_just_looked(session: ReadSession, actor: Actor, thing_id: str, since: datetime) -> bool:
    """Return whether it is written down already that the actor looked at the trail of a thing since then."""
    topics = select(AuditTopic.position).where(col(AuditTopic.topic) == evidence(thing_id))
    statement = select(AuditEvent.position).where(
        col(AuditEvent.position).in_(topics.order_by(col(AuditTopic.position).desc()).limit(_RECENT_EVENTS)),
        col(AuditEvent.name) == TRAIL_READ,
        col(AuditEvent.actor_id) == actor.user_id,
        col(AuditEvent.at) > since,
    )
    return (await session.exec(statement)).first() is not None


_RECENT_EVENTS = 50
"""Of a thing's evidence, how much is looked through for one's own."""


def _held_then(row: Membership | RoleGrant, event: AuditEvent) -> bool:
    is_theirs = row.user_id == event.actor_id
    return is_theirs and row.since <= event.at and (row.until is None or row.until > event.at)


async def _conditions(
    session: ReadSession, actor: Actor, criteria: TrailCriteria
) -> Callable[[Window], list[ColumnElement[bool]]]:
    """Return what says, of a window, which of its events are asked for and there for the actor."""
    case_id = await _case_asked_for(session, actor, criteria)
    resolved = Resolved(case_id, await ever_members(session, criteria.organisation_id))
    visible = entries_visible_to(actor, await own_people(session, actor))
    return lambda window: [in_window(window), *asked_for(criteria, resolved, window), visible]


async def _case_asked_for(session: ReadSession, actor: Actor, criteria: TrailCriteria) -> str | None:
    """Return the id of the case with the number asked for; None if there is none that the actor may know of."""
    if criteria.case_number is None:
        return None
    numbered = select(Case.id).where(Case.number == criteria.case_number, cases_visible_to(actor))
    return (await session.exec(numbered)).one_or_none()


async def _bounds(session: ReadSession, criteria: TrailCriteria) -> Window:
    """Return the positions between which all lies that is asked for: a period is found by halving, without an index."""
    head = await head_position(session)
    low, high = 1, head
    if criteria.since is not None:
        low = await _first_after(session, criteria.since - OUT_OF_ORDER, head)
    if criteria.until is not None:
        high = await _first_after(session, criteria.until + OUT_OF_ORDER, head) - 1
    return Window((low, high))


async def _first_after(session: ReadSession, at: datetime, head: int) -> int:
    """Return the first position, of a log in order of time, whose event is not before `at`; head + 1 if there is none.

    Twenty rows are read in a log of a million.
    """
    low, high = 1, head + 1
    while low < high:
        middle = (low + high) // 2
        there = (
            select(AuditEvent.at)
            .where(col(AuditEvent.position) >= middle)
            .order_by(col(AuditEvent.position))
            .limit(1)
        )
        found = (await session.exec(there)).one_or_none()
        if found is not None and found < at:
            low = middle + 1
        else:
            high = middle
    return low
