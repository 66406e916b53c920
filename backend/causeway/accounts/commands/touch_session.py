"""Note that a session was used."""

from dataclasses import dataclass

from sqlmodel import col, update

from causeway.accounts.actor import Actor
from causeway.accounts.tables import Session
from causeway.kit.work import Work


@dataclass(frozen=True)
class TouchSession:
    """Which session."""

    session_id: str


async def touch_session(work: Work[Actor], command: TouchSession) -> None:
    """Set when the session was last seen; no event, for nothing else depends on it."""
    await work.session.execute(
        update(Session).where(col(Session.id) == command.session_id).values(last_seen_at=work.now)
    )
