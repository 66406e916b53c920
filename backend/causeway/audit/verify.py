"""Verifying the chain from the database alone: positions without gaps, hashes unbroken, head where it should be."""

from dataclasses import dataclass

from sqlmodel import select

from causeway.audit.chain import link
from causeway.audit.queries import events_after
from causeway.audit.tables import GENESIS, AuditHead
from causeway.kit.database import ReadSession


@dataclass(frozen=True)
class Verification:
    """What was checked, and every break found (empty: the chain holds)."""

    events: int
    head: str
    breaks: list[str]


async def verify_chain(session: ReadSession) -> Verification:
    """Walk the whole log and recompute every hash."""
    position, previous, breaks = 0, GENESIS, []
    while page := await events_after(session, position):
        for event in page:
            if event.position != position + 1:
                breaks.append(f"position {position + 1} is missing")
            if event.previous_hash != previous:
                breaks.append(f"position {event.position} does not follow the event before it")
            expected = link(
                previous, event.position, event.at, event.name, event.actor_id, event.payload, event.topics
            )
            if event.hash != expected:
                breaks.append(f"position {event.position} was altered")
            position, previous = event.position, event.hash
    head = (await session.exec(select(AuditHead))).one_or_none()
    if head is None or (head.position, head.hash) != (position, previous):
        breaks.append(f"the head does not stand at position {position}: the end was cut off or added to")
    return Verification(events=position, head=previous, breaks=breaks)
