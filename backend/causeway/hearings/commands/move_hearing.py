"""The registry moves a hearing to another time, another room or another judge."""

from dataclasses import dataclass

from causeway.accounts.actor import Actor
from causeway.cases.tables import Case
from causeway.courts.rules.calendar import court_day
from causeway.hearings import words
from causeway.hearings.commands.listing import enter_change, read_reason, require_registry, require_standing
from causeway.hearings.commands.placing import Placed, Wanted, place
from causeway.hearings.events import HearingMoved
from causeway.hearings.queries import hearing_to_change
from causeway.hearings.rules import Span, said
from causeway.hearings.tables import Hearing, HearingStatus
from causeway.kit.errors import FieldRefusal, Invalid, ProblemCode
from causeway.kit.work import Work


@dataclass(frozen=True)
class MoveHearing:
    """Another time or place for a hearing. What is left out stays."""

    hearing_id: str
    """The hearing."""
    day: str
    """The day on the court's calendar, as 2026-12-02."""
    time: str
    """When it begins on the court's clock, as 10:00."""
    reason: str
    """Why; those in the case read it."""
    minutes: int | None = None
    """How long it takes, without the break at midday."""
    room: str | None = None
    """The room."""
    judge_id: str | None = None
    """The judge or master who hears it."""
    despite_other_hearings: bool = False
    """Whether to list it although somebody on record is to be at another hearing then."""


async def move_hearing(work: Work[Actor], command: MoveHearing) -> Hearing:
    """Move it. Raises `NotFound`, `Forbidden`, `Invalid` at the field, and `Conflict` with what is so at that time."""
    require_registry(work.actor)
    hearing = await hearing_to_change(work, command.hearing_id)
    require_standing(hearing, work.now)
    reason = read_reason(command.reason)
    case = await work.session.get_one(Case, hearing.case_id)
    wanted = Wanted(
        hearing.kind,
        command.day,
        command.time,
        hearing.minutes if command.minutes is None else command.minutes,
        hearing.room if command.room is None else command.room,
        command.judge_id or hearing.judge_id,
        command.despite_other_hearings,
    )
    placed = await place(work, case, wanted, but=hearing.id)
    before = said(Span(hearing.starts_at, hearing.ends_at), hearing.room)
    _put(hearing, placed)
    when = said(placed.span, placed.room)
    text = words.MOVED.format(kind=placed.kind.name, when=when, before=before)
    await enter_change(work, case, hearing, text, reason=reason)
    work.record(HearingMoved(hearing.id, case.id, hearing.starts_at.isoformat()))
    return hearing


def _put(hearing: Hearing, placed: Placed) -> None:
    there = (hearing.starts_at, hearing.minutes, hearing.room, hearing.judge_id)
    if there == (placed.span.starts_at, placed.minutes, placed.room, placed.judge.id):
        refused = FieldRefusal(("time",), ProblemCode.INVALID, words.NOTHING_CHANGES)
        raise Invalid(words.NOTHING_CHANGES, refused)
    hearing.day = court_day(placed.span.starts_at)
    hearing.starts_at, hearing.ends_at = placed.span
    hearing.minutes, hearing.room, hearing.judge_id = placed.minutes, placed.room, placed.judge.id
    hearing.status, hearing.changes = HearingStatus.MOVED, hearing.changes + 1
