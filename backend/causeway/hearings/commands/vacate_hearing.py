"""The registry vacates a hearing: it does not take place, and its room and judge are free."""

from dataclasses import dataclass

from causeway.accounts.actor import Actor
from causeway.cases.tables import Case
from causeway.hearings import words
from causeway.hearings.commands.listing import enter_change, read_reason, require_registry, require_standing
from causeway.hearings.events import HearingVacated
from causeway.hearings.kinds import KINDS
from causeway.hearings.queries import hearing_to_change
from causeway.hearings.rules import Span, said
from causeway.hearings.tables import Hearing, HearingStatus
from causeway.kit.work import Work


@dataclass(frozen=True)
class VacateHearing:
    """A hearing that is not to take place."""

    hearing_id: str
    """The hearing."""
    reason: str
    """Why; those in the case read it."""


async def vacate_hearing(work: Work[Actor], command: VacateHearing) -> Hearing:
    """Vacate it. Raises `NotFound`, `Forbidden`, `Invalid` at the field, and `Conflict` for one that does not stand."""
    require_registry(work.actor)
    hearing = await hearing_to_change(work, command.hearing_id)
    require_standing(hearing, work.now)
    reason = read_reason(command.reason)
    case = await work.session.get_one(Case, hearing.case_id)
    hearing.status, hearing.changes = HearingStatus.VACATED, hearing.changes + 1
    when = said(Span(hearing.starts_at, hearing.ends_at), hearing.room)
    text = words.VACATED.format(kind=KINDS[hearing.kind].name, when=when)
    await enter_change(work, case, hearing, text, reason=reason)
    work.record(HearingVacated(hearing.id, case.id, hearing.starts_at.isoformat()))
    return hearing
