"""Finding out whether a hearing may take place as somebody wants it: each refusal names its field and what is so."""

from dataclasses import dataclass
from typing import NoReturn

from causeway.accounts.actor import Actor
from causeway.accounts.tables import User
from causeway.cases.tables import Case, CaseStatus
from causeway.courts.calendars import calendar_for
from causeway.courts.rules.calendar import at_court_time, court_day
from causeway.courts.rules.dates import say_day_and_time, say_time
from causeway.courts.tables import Court
from causeway.hearings import words
from causeway.hearings.kinds import KINDS, HearingKind, Sitting, sitting_of
from causeway.hearings.queries import Overlap, firm_taken, judge, judge_taken, room_taken
from causeway.hearings.rules import (
    MAX_ROOM_CHARACTERS,
    Span,
    minutes_in,
    read_day,
    read_time,
    span_of,
    why_no_sitting,
)
from causeway.kit.errors import Conflict, FieldRefusal, Invalid, ProblemCode
from causeway.kit.rows import take_turn
from causeway.kit.words import Words
from causeway.kit.work import Work


@dataclass(frozen=True)
class Wanted:
    """When, where and before whom; as an act has it, and so not yet known to be possible."""

    kind: str
    day: str
    time: str
    minutes: int
    room: str
    judge_id: str | None
    despite_other_hearings: bool


@dataclass(frozen=True)
class Placed:
    """When, where and before whom a hearing may take place."""

    kind: HearingKind
    span: Span
    minutes: int
    premises: str
    room: str
    judge: User


async def place(work: Work[Actor], case: Case, wanted: Wanted, *, but: str | None = None) -> Placed:
    """Return where a hearing of `case` may take place as wanted; `but` is the hearing that is moved.

    Raises `Invalid` for what cannot be at all, and `Conflict` where the room, the judge or, unless that is confirmed,
    somebody on record is elsewhere. From here to the commit nobody else places a hearing on the same day.
    """
    if case.number is None or case.status is CaseStatus.CLOSED:
        refused = FieldRefusal(("caseId",), ProblemCode.ACTION_NOT_AVAILABLE, words.NOT_ISSUED)
        raise Invalid(words.NOT_ISSUED, refused, code=ProblemCode.ACTION_NOT_AVAILABLE)
    court = await work.session.get_one(Court, case.court_code)
    kind = KINDS.get(wanted.kind)
    if kind is None or court.group_code not in kind.courts:
        _refuse("kind", words.NO_SUCH_KIND)
    sitting = sitting_of(court.group_code, kind)
    if sitting is None:
        _refuse("kind", words.NO_HOURS)
    span = await _span(work, case, wanted, sitting)
    room, before = _room(wanted.room), await _judge(work, wanted.judge_id)
    premises = case.venue_code or court.registry_code
    placed = Placed(kind, span, wanted.minutes, premises, room, before)
    await take_turn(work.session, f"hearings on {court_day(span.starts_at)}")
    await _refuse_taken(work, placed, but)
    if not wanted.despite_other_hearings:
        await _refuse_elsewhere(work, case, span, but)
    return placed


async def _span(work: Work[Actor], case: Case, wanted: Wanted, sitting: Sitting) -> Span:
    day, at = read_day(wanted.day), read_time(wanted.time)
    if day is None:
        _refuse("day", words.NO_SUCH_DAY)
    if at is None:
        _refuse("time", words.NO_SUCH_TIME)
    limit = minutes_in(sitting)
    if not 1 <= wanted.minutes <= limit:
        _refuse("minutes", words.TOO_LONG.format(limit=limit))
    if at_court_time(day, at) <= work.now:
        _refuse("day", words.PAST.format(now=say_day_and_time(work.now)))
    span = span_of(day, at, wanted.minutes, sitting)
    if span is None:
        (opens, breaks), (resumes, closes) = sitting.morning, sitting.afternoon
        hours = {"opens": opens, "breaks": breaks, "resumes": resumes, "closes": closes}
        said = {name: say_time(at_court_time(day, each)) for name, each in hours.items()}
        _refuse("time", words.OUTSIDE_HOURS.format(minutes=wanted.minutes, **said))
    closed = why_no_sitting(span, await calendar_for(work.session, case.court_code))
    if closed is not None:
        _refuse("day", closed)
    return span


def _room(given: str) -> str:
    room = " ".join(given.split())
    if not room:
        _refuse("room", words.ROOM_REQUIRED, ProblemCode.REQUIRED)
    if len(room) > MAX_ROOM_CHARACTERS:
        _refuse("room", words.ROOM_TOO_LONG.format(limit=MAX_ROOM_CHARACTERS), ProblemCode.TOO_LONG)
    return room


async def _judge(work: Work[Actor], judge_id: str | None) -> User:
    found = await judge(work.session, judge_id) if judge_id else None
    if found is None:
        code = ProblemCode.INVALID if judge_id else ProblemCode.REQUIRED
        _refuse("judgeId", words.JUDGE_REQUIRED, code)
    return found


async def _refuse_taken(work: Work[Actor], placed: Placed, but: str | None) -> None:
    session, span = work.session, placed.span
    taken = await room_taken(session, work.actor, placed.premises, placed.room, span, but)
    if taken is not None:
        _refuse_overlap("room", words.ROOM_TAKEN, taken)
    sits = await judge_taken(session, work.actor, placed.judge.id, span, but)
    if sits is not None:
        _refuse_overlap(
            "judgeId", words.JUDGE_TAKEN, sits, judge=_named(placed.judge.name_en, placed.judge.name_zh)
        )


async def _refuse_elsewhere(work: Work[Actor], case: Case, span: Span, but: str | None) -> None:
    found = await firm_taken(work.session, work.actor, case.id, span, but)
    if found is not None:
        overlap, firm = found
        name = _named(firm.name_en, firm.name_zh)
        _refuse_overlap("despiteOtherHearings", words.FIRM_TAKEN, overlap, firm=name)


def _refuse_overlap(field: str, text: Words, overlap: Overlap, **more: Words) -> NoReturn:
    other, number = overlap
    what = Words(number, number, number) if number else words.ANOTHER_HEARING
    said = text.format(
        starts=say_time(other.starts_at), ends=say_time(other.ends_at), room=other.room, what=what, **more
    )
    raise Conflict(said, FieldRefusal((field,), ProblemCode.CONFLICT, said))


def _named(name_en: str, name_zh: str | None) -> Words:
    chinese = name_zh or name_en
    return Words(name_en, chinese, chinese)


def _refuse(field: str, text: Words, code: ProblemCode = ProblemCode.INVALID) -> NoReturn:
    raise Invalid(text, FieldRefusal((field,), code, text), code=code)
