"""Withdrawing a closure that was declared in error: it stays on record and has no effect."""

from dataclasses import dataclass
from typing import Any

from causeway.courts.calendar_version import renew_calendar_version
from causeway.courts.commands.move_closure import standing_closure
from causeway.courts.events import ClosureWithdrawn
from causeway.courts.tables import Closure
from causeway.kit.work import Work


@dataclass(frozen=True)
class WithdrawClosure:
    """Undo the declaration of `closure_id`."""

    closure_id: str
    """The closure."""


async def withdraw_closure(work: Work[Any], command: WithdrawClosure) -> Closure:
    """Mark it withdrawn; receipts that it moved are worked out again by those who react."""
    closure = await standing_closure(work, command.closure_id)
    closure.withdrawn_at = work.now
    closure.revision += 1
    work.session.add(closure)
    await renew_calendar_version(work.session, work.new_id())
    work.record(ClosureWithdrawn(closure.id, tuple(closure.court_codes)))
    return closure
