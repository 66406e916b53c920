"""Which entries of the audit trail to list: conditions on an event of the log, each of which an index finds."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, and_, false, literal, select, union_all
from sqlmodel import col

from causeway.accounts.events import evidence
from causeway.audit.tables import AuditEvent, AuditTopic
from causeway.documents.tables import Document
from causeway.filings.core.tables import Filing
from causeway.trail.access import done_for
from causeway.trail.rules import DENIED, NAMES, AuditKind

Predicate = ColumnElement[bool]


@dataclass
class TrailCriteria:
    """What is looked for; what is None narrows nothing. Ids are those of rows."""

    since: datetime | None = None
    until: datetime | None = None
    """The first instant that is too late."""
    user_id: str | None = None
    organisation_id: str | None = None
    case_number: str | None = None
    document_id: str | None = None
    kinds: Sequence[AuditKind] | None = None
    refusals_only: bool = False


class Resolved(NamedTuple):
    """What the criteria name, as it was looked up first."""

    case_id: str | None
    """Of the case whose number is asked for; None if there is none that whoever asks may know of."""
    members: Collection[str]
    """Who is, or once was, a member of the organisation asked for."""


class Window(tuple[int, int]):
    """Positions of the log, the first and the last included."""

    __slots__ = ()


def in_window(window: Window) -> Predicate:
    """Say which events stand in a window."""
    return col(AuditEvent.position).between(*window)


def in_period(criteria: TrailCriteria) -> list[Predicate]:
    """Say which events are of the period that is asked for."""
    bounds = []
    if criteria.since is not None:
        bounds.append(col(AuditEvent.at) >= criteria.since)
    if criteria.until is not None:
        bounds.append(col(AuditEvent.at) < criteria.until)
    return bounds


def asked_for(criteria: TrailCriteria, resolved: Resolved, window: Window) -> list[Predicate]:
    """Return the conditions on an event in `window`."""
    conditions = in_period(criteria)
    if criteria.user_id is not None:
        conditions.append(col(AuditEvent.actor_id) == criteria.user_id)
    if criteria.organisation_id is not None:
        conditions.append(done_for(criteria.organisation_id, resolved.members))
    if criteria.kinds is not None:
        names = [name for kind in criteria.kinds for name in NAMES[kind]]
        conditions.append(col(AuditEvent.name).in_(names))
    if criteria.refusals_only:
        conditions.append(col(AuditEvent.name) == DENIED)
    if criteria.document_id is not None:
        topics = select(literal(evidence(criteria.document_id)))
        conditions.append(_about(topics, window))
    if criteria.case_number is not None:
        case_id = resolved.case_id
        conditions.append(false() if case_id is None else _about(_topics_of_case(case_id), window))
    return conditions


def _about(topics: Any, window: Window) -> Predicate:
    found = select(col(AuditTopic.position)).where(
        and_(col(AuditTopic.topic).in_(topics), col(AuditTopic.position).between(*window))
    )
    return col(AuditEvent.position).in_(found)


def _topics_of_case(case_id: str) -> Any:
    """Return the topics of a case: itself, its filings from before it had a number, and who read its documents."""
    itself = select(literal(f"case:{case_id}").label("topic"))
    read = select(literal(evidence(case_id)))
    filings = select(literal("filing:") + col(Filing.id)).where(col(Filing.case_id) == case_id)
    documents = select(literal(evidence("")) + col(Document.id)).where(col(Document.case_id) == case_id)
    every = union_all(itself, read, filings, documents).subquery()
    return select(every.c.topic)
