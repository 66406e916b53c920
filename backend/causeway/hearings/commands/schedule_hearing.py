"""The registry lists a hearing: the room and the judge are held, and the docket says so."""

from dataclasses import dataclass

from causeway.accounts.actor import Actor
from causeway.cases.queries import case_by_id
from causeway.courts.rules.calendar import court_day
from causeway.hearings import words
from causeway.hearings.commands.listing import enter_change, require_registry
from causeway.hearings.commands.placing import Wanted, place
from causeway.hearings.events import HearingListed
from causeway.hearings.rules import is_anonymised, said
from causeway.hearings.tables import Hearing, Openness
from causeway.kit.work import Work


@dataclass(frozen=True)
class ScheduleHearing:
    """A hearing of a case, for the cause list."""

    case_id: str
    """The case."""
    kind: str
    """The code of its kind, of those in `hearingKinds`."""
    day: str
    """The day on the court's calendar, as 2026-12-02."""
    time: str
    """When it begins on the court's clock, as 10:00."""
    minutes: int
    """How long it takes, without the break at midday."""
    room: str
    """The room, such as "Court 8"."""
    judge_id: str | None = None
    """The judge or master who hears it: there is none without."""
    openness: Openness | None = None
    """Whether the public may be there; as is usual for the kind when left out."""
    anonymised: bool | None = None
    """Whether the cause list names no party; left out, it names none where the public may not be there."""
    despite_other_hearings: bool = False
    """Whether to list it although somebody on record is to be at another hearing then."""


async def schedule_hearing(work: Work[Actor], command: ScheduleHearing) -> Hearing:
    """List it. Raises `NotFound`, `Forbidden`, `Invalid` at the field, and `Conflict` with what is so at that time."""
    require_registry(work.actor)
    case = await case_by_id(work.session, work.actor, command.case_id)
    wanted = Wanted(
        command.kind,
        command.day,
        command.time,
        command.minutes,
        command.room,
        command.judge_id,
        command.despite_other_hearings,
    )
    placed = await place(work, case, wanted)
    openness = command.openness or placed.kind.openness
    hearing = Hearing(
        id=work.new_id(),
        case_id=case.id,
        court_code=case.court_code,
        premises=placed.premises,
        kind=placed.kind.code,
        day=court_day(placed.span.starts_at),
        starts_at=placed.span.starts_at,
        ends_at=placed.span.ends_at,
        minutes=placed.minutes,
        room=placed.room,
        judge_id=placed.judge.id,
        openness=openness,
        anonymised=is_anonymised(openness, ordered=command.anonymised),
    )
    when = said(placed.span, placed.room)
    await enter_change(work, case, hearing, words.LISTED.format(kind=placed.kind.name, when=when))
    work.record(HearingListed(hearing.id, case.id, hearing.starts_at.isoformat()))
    return hearing
