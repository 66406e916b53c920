"""Changing a declared closure: announcing its re-opening, correcting its times, or ending it now."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from causeway.courts.calendar_version import renew_calendar_version
from causeway.courts.commands.declare_closure import refuse_backward
from causeway.courts.events import ClosureMoved
from causeway.courts.tables import Closure
from causeway.kit.errors import NotFound
from causeway.kit.work import Work


@dataclass(frozen=True)
class MoveClosure:
    """Give a closure other times; `reopens_at` null takes an announced re-opening back."""

    closure_id: str
    """The closure."""
    starts_at: datetime
    """When it began."""
    reopens_at: datetime | None
    """When the registries re-open; null takes an announcement back."""


@dataclass(frozen=True)
class EndClosure:
    """Announce that the registries re-open at `reopens_at`, or now when it is null."""

    closure_id: str
    """The closure."""
    reopens_at: datetime | None = None
    """When they re-open; now when left out."""


async def move_closure(work: Work[Any], command: MoveClosure) -> Closure:
    """Set both times; the same times again change nothing and record nothing."""
    closure = await standing_closure(work, command.closure_id)
    refuse_backward(command.starts_at, command.reopens_at)
    if (closure.starts_at, closure.reopens_at) == (command.starts_at, command.reopens_at):
        return closure
    closure.starts_at, closure.reopens_at = command.starts_at, command.reopens_at
    closure.revision += 1
    work.session.add(closure)
    await renew_calendar_version(work.session, work.new_id())
    work.record(ClosureMoved(closure.id, tuple(closure.court_codes)))
    return closure


async def end_closure(work: Work[Any], command: EndClosure) -> Closure:
    """Set the re-opening and leave the start as it is."""
    closure = await standing_closure(work, command.closure_id)
    reopens_at = command.reopens_at or work.now
    return await move_closure(work, MoveClosure(closure.id, closure.starts_at, reopens_at))


async def standing_closure(work: Work[Any], closure_id: str) -> Closure:
    """Return the closure, locked for this unit of work; NotFound when there is none or it was withdrawn."""
    closure = await work.session.get(Closure, closure_id, with_for_update=True)
    if closure is None or closure.withdrawn_at is not None:
        raise NotFound
    return closure
