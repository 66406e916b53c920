"""End sessions: sign out here, or cut off a session held elsewhere."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlmodel import col, select

from causeway.accounts.access import sessions_visible_to
from causeway.accounts.actor import Actor
from causeway.accounts.events import SessionEnded
from causeway.accounts.tables import Session
from causeway.kit.errors import NotFound
from causeway.kit.work import Work


@dataclass(frozen=True)
class SignOut:
    """End the session the request came with."""


@dataclass(frozen=True)
class RevokeSession:
    """End one of one's own sessions."""

    session_id: str
    """One of those that `sessions` lists."""


async def sign_out(work: Work[Actor], command: SignOut) -> None:
    """End the actor's session; without one there is nothing to do."""
    del command
    if work.actor.session_id is not None:
        await revoke_session(work, RevokeSession(work.actor.session_id))


async def revoke_session(work: Work[Actor], command: RevokeSession) -> None:
    """End one session of the actor's; somebody else's does not exist. Ending it twice is no mistake."""
    statement = select(Session).where(Session.id == command.session_id, sessions_visible_to(work.actor))
    session = (await work.session.exec(statement.with_for_update())).one_or_none()
    if session is None:
        raise NotFound
    if session.revoked_at is None:
        session.revoked_at = work.now
        work.record(SessionEnded(session.user_id, session.id))


async def end_sessions(work: Work[Actor], user_id: str, *, but: Iterable[str | None] = ()) -> None:
    """End every session of an account except those with the ids `but`; the caller records why."""
    statement = select(Session).where(Session.user_id == user_id, col(Session.revoked_at).is_(None))
    kept = set(but)
    for session in (await work.session.exec(statement.with_for_update())).all():
        if session.id not in kept:
            session.revoked_at = work.now
