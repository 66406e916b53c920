"""Taking one step of the table: who may, the status, its history, and the fact for everyone who listens."""

from typing import Any

from causeway.accounts.actor import SYSTEM, Actor
from causeway.cases.queries import may_file_in
from causeway.filings.core import words
from causeway.filings.core.events import status_changed
from causeway.filings.core.tables import Filing, FilingStatus, FilingTransition
from causeway.filings.core.transitions import (
    FilingAction,
    FilingEvent,
    SystemEvent,
    Transition,
    Who,
    require,
)
from causeway.kit.database import ReadSession
from causeway.kit.errors import Forbidden
from causeway.kit.plain_rows import new_row
from causeway.kit.work import Work

MAX_REASON_CHARACTERS = 1000
BY_THE_FILER = frozenset({Who.FILER, Who.SIGNER})


async def require_allowed(work: Work[Actor], filing: Filing, event: FilingAction) -> None:
    """Refuse `event` unless the table allows it now and, for every act of a filer, its filer has a place in the case.

    A filer who has left the case since, or may now only read it, does nothing more in it. Whoever asks to come into
    it needs no place there yet.
    """
    row = require(filing, event, work.actor, work.now)
    if row.who in BY_THE_FILER:
        await require_place(work.session, work.actor, filing)


async def require_place(session: ReadSession, actor: Actor, filing: Filing) -> None:
    """Refuse whoever may not file in the filing's case; a filing that comes into one, or starts one, needs no place."""
    if filing.case_id is None or filing.appears_in is not None:
        return
    if not await may_file_in(session, actor, filing.case_id):
        raise Forbidden(words.CANNOT_FILE_HERE)


def advance(
    work: Work[Any],
    filing: Filing,
    event: FilingEvent,
    *,
    to: FilingStatus | None = None,
    reason: str | None = None,
) -> None:
    """Take the step `event`, or refuse. `to` chooses among the row's targets where it has several."""
    actor: Actor = SYSTEM if isinstance(event, SystemEvent) else work.actor
    row = require(filing, event, actor, work.now)
    write_step(work, filing, event, _target(row, to), reason)


def write_step(
    work: Work[Any], filing: Filing, event: FilingEvent, to: FilingStatus, reason: str | None = None
) -> None:
    """Write a step that has been allowed: status, version, history, event."""
    before = None if event is SystemEvent.CREATE else filing.status
    filing.status = to
    if event is not SystemEvent.CREATE:
        filing.version += 1
    filing.updated_at = work.now
    step = new_row(
        FilingTransition,
        id=work.new_id(),
        filing_id=filing.id,
        position=filing.version,
        at=work.now,
        event=event.value,
        from_status=before,
        to_status=to,
        actor_id=work.actor.user_id,
        reason=reason[:MAX_REASON_CHARACTERS] if reason else None,
        revision=filing.revision,
    )
    work.rows.add(step)
    work.record(status_changed(filing, step.id, before))


def _target(row: Transition, to: FilingStatus | None) -> FilingStatus:
    if to is None:
        (only,) = row.targets
        return only
    if to not in row.targets:
        message = f"{row.event.value} does not lead to {to.value}"
        raise ValueError(message)
    return to
