"""Writing down that somebody asked for a restricted thing by its id who may not know of it."""

from dataclasses import dataclass

from causeway.accounts.actor import Actor
from causeway.filings.core.denials import CASE_NUMBER, Asked, denied_id
from causeway.filings.core.events import AccessDenied
from causeway.kit.work import Work


@dataclass(frozen=True)
class RecordDenial:
    """The actor asked for this, and was answered as if it did not exist."""

    asked: Asked


async def record_denial(work: Work[Actor], command: RecordDenial) -> None:
    """Put it into the audit log, if it is still so: the thing is there, is restricted, and is hidden from the actor."""
    thing_id = await denied_id(work.session, work.actor, command.asked)
    if thing_id is not None:
        kind = "Case" if command.asked.kind == CASE_NUMBER else command.asked.kind
        work.record(AccessDenied(kind, thing_id, work.actor.session_id))
