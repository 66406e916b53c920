"""Begin to export a case."""

from dataclasses import dataclass

from causeway.accounts.actor import Actor
from causeway.accounts.commands.rate_limits import Consume, RateLimitKey, consume
from causeway.accounts.rules import HeldBack
from causeway.cases.queries import case_by_id
from causeway.exports import words
from causeway.exports.events import CaseExported
from causeway.exports.rules import EXPORTS_PER_HOUR
from causeway.kit.throttle import NO_WAIT
from causeway.kit.work import Work


@dataclass(frozen=True)
class BeginExport:
    """The actor wants to have the case as a file."""

    case_id: str


async def begin_export(work: Work[Actor], command: BeginExport) -> None:
    """Count it, and write it down. Raises `NotFound`, also for a case that the actor may not know of."""
    case = await case_by_id(work.session, work.actor, command.case_id)
    key = RateLimitKey(f"exports:{work.actor.user_id}", EXPORTS_PER_HOUR)
    if (wait := await consume(work, Consume((key,)))) > NO_WAIT:
        raise HeldBack(words.TOO_MANY_EXPORTS, wait)
    work.record(CaseExported(case.id))
