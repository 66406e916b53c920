"""The events of a case in the audit log, as far as whoever exports it may know of them."""

from collections.abc import AsyncIterator, Mapping, Sequence
from datetime import UTC
from typing import Any

from sqlmodel import col, select

from causeway.accounts.actor import Actor, Role
from causeway.audit.cursor_key import CursorKey, cursor_key
from causeway.audit.queries import events_after
from causeway.audit.tables import AuditEvent
from causeway.cases.events import CaseIssued, RepresentationEnded, RepresentationStarted
from causeway.causebook.access import docket_visible_to
from causeway.causebook.events import DocketEntered
from causeway.causebook.tables import DocketEntry
from causeway.documents.access import documents_visible_to
from causeway.documents.events import SealStatusChanged
from causeway.documents.tables import Document
from causeway.filings.core.access import own_filings, transitions_visible_to
from causeway.filings.core.events import (
    FilingCreated,
    FilingDeemedTimeChanged,
    FilingDiscarded,
    FilingScanPermitted,
    FilingStatusChanged,
    FilingUpdated,
)
from causeway.filings.core.tables import Filing, FilingTransition
from causeway.kit.clock import in_hong_kong
from causeway.kit.database import ReadSession

OF_EVERYBODY_IN_THE_CASE = frozenset({CaseIssued.name, RepresentationStarted.name, RepresentationEnded.name})
OF_ITS_OWN_SIDE = frozenset(
    {
        FilingCreated.name,
        FilingUpdated.name,
        FilingDiscarded.name,
        FilingScanPermitted.name,
        FilingDeemedTimeChanged.name,
    }
)
"""Of a filing its own side hears everything; the court and the others, its steps as far as they see those."""

KEPT_FROM_PARTIES = frozenset({"number"})
"""An entry's number in the whole register, which only the court may know."""


async def audit_extract(session: ReadSession, actor: Actor, case_id: str) -> AsyncIterator[dict[str, Any]]:
    """Yield the events that `actor` may know of, in the log's order.

    The registrar's have their place in the log, what they say, and the hashes that chain them. For everybody else a
    sealed reference stands for the place: a position tells how much the court does, and with a hash beside it both it
    and what is left out of an event could be found by trying.
    """
    key = await cursor_key(session)
    in_full = actor.has(Role.REGISTRAR)
    position = 0
    while events := await events_after(session, position, [f"case:{case_id}"]):
        position = events[-1].position
        seen = await _seen(session, actor, events)
        for event in events:
            if event.position in seen:
                yield _whole(event) if in_full else _in_part(event, actor, key)


def _whole(event: AuditEvent) -> dict[str, Any]:
    return {
        "position": event.position,
        "at": event.at.astimezone(UTC).isoformat(),  # as it was hashed
        "name": event.name,
        "actorId": event.actor_id,
        "payload": event.payload,
        "topics": event.topics,
        "previousHash": event.previous_hash,
        "hash": event.hash,
    }


def _in_part(event: AuditEvent, actor: Actor, key: CursorKey) -> dict[str, Any]:
    return {
        "reference": key.seal(event.position).hex(),
        "at": in_hong_kong(event.at),
        "name": event.name,
        "actorId": actor.user_id if event.actor_id == actor.user_id else None,
        "payload": {name: value for name, value in event.payload.items() if name not in KEPT_FROM_PARTIES},
    }


async def _seen(session: ReadSession, actor: Actor, events: Sequence[AuditEvent]) -> set[int]:
    """Return the positions of those events whose subject is there for `actor`; of a kind not known here, none."""
    entries = await _there(
        session, DocketEntry.id, docket_visible_to(actor), _named_by(events, "docket_entry_id")
    )
    documents = await _there(
        session, Document.id, documents_visible_to(actor), _named_by(events, "document_id")
    )
    steps = await _there(
        session, FilingTransition.id, transitions_visible_to(actor), _named_by(events, "transition_id")
    )
    filings = await _there(session, Filing.id, own_filings(actor), _named_by(events, "filing_id"))
    seen = set()
    for event in events:
        payload: Mapping[str, Any] = event.payload
        is_seen = (
            event.name in OF_EVERYBODY_IN_THE_CASE
            or (event.name == DocketEntered.name and payload["docket_entry_id"] in entries)
            or (event.name == SealStatusChanged.name and payload["document_id"] in documents)
            or (event.name == FilingStatusChanged.name and payload["transition_id"] in steps)
            or (event.name in OF_ITS_OWN_SIDE and payload["filing_id"] in filings)
        )
        if is_seen:
            seen.add(event.position)
    return seen


def _named_by(events: Sequence[AuditEvent], field: str) -> set[str]:
    return {event.payload[field] for event in events if event.payload.get(field)}


async def _there(session: ReadSession, key: Any, rule: Any, ids: set[str]) -> set[str]:
    if not ids:
        return set()
    return set((await session.exec(select(key).where(col(key).in_(ids), rule))).all())
