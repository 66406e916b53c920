"""Writing down that somebody asked for a restricted thing by its id who may not know of it."""

from dataclasses import dataclass

from causeway.accounts.actor import Actor
from causeway.accounts.denials import Guarded, denied_id
from causeway.accounts.events import AccessDenied
from causeway.kit.work import Work


@dataclass(frozen=True)
class RecordDenial:
    """The actor asked for one of these by `key`, and was answered as if it did not exist."""

    guarded: Guarded
    key: str


async def record_denial(work: Work[Actor], command: RecordDenial) -> None:
    """Put it into the audit log, if it is still so: the thing is there, is restricted, and is hidden from the actor."""
    thing_id = await denied_id(work.session, work.actor, command.guarded, command.key)
    if thing_id is not None:
        work.record(AccessDenied(command.guarded.type_name, thing_id, work.actor.session_id))
