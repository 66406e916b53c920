"""Verifying the chain from the database alone: positions without gaps, hashes unbroken, head where it should be."""

from collections.abc import AsyncIterator
from dataclasses import dataclass

from sqlmodel import select

from causeway.audit.chain import link
from causeway.audit.queries import events_after
from causeway.audit.tables import GENESIS, AuditEvent, AuditHead
from causeway.kit.database import ReadSession


@dataclass(frozen=True)
class Verification:
    """What was checked, and every break found (empty: the chain holds)."""

    events: int
    head: str
    breaks: list[str]


async def verify_chain(session: ReadSession) -> Verification:
    """Walk the whole log and recompute every hash."""
    position, previous, breaks = 0, GENESIS, list[str]()
    async for event in chained_events(session, breaks):
        position, previous = event.position, event.hash
    return Verification(events=position, head=previous, breaks=breaks)


async def chained_events(session: ReadSession, breaks: list[str]) -> AsyncIterator[AuditEvent]:
    """Yield every event in order, and add to `breaks` whatever does not follow, up to the head."""
    position, previous = 0, GENESIS
    while page := await events_after(session, position):
        for event in page:
            breaks += breaks_at(event, position, previous)
            position, previous = event.position, event.hash
            yield event
        # What was read is not kept: a log has millions.
        session.expunge_all()
    head = (await session.exec(select(AuditHead))).one_or_none()
    if head is None or (head.position, head.hash) != (position, previous):
        breaks.append(f"the head does not stand at position {position}: the end was cut off or added to")


def breaks_at(event: AuditEvent, position: int, previous: str) -> list[str]:
    """Return what is wrong with an event that should follow the one at `position` with the hash `previous`."""
    expected = link(
        previous, event.position, event.at, event.name, event.actor_id, event.payload, event.topics
    )
    sentences = {
        f"position {position + 1} is missing": event.position != position + 1,
        f"position {event.position} does not follow the event before it": event.previous_hash != previous,
        f"position {event.position} was altered": event.hash != expected,
    }
    return [sentence for sentence, is_so in sentences.items() if is_so]
