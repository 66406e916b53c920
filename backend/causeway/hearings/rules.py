"""When a hearing may take place: days, hours and what overlaps. Pure."""

import re
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from causeway.courts.rules.calendar import Calendar, DayClosing, at_court_time, court_day
from causeway.courts.rules.dates import say_day, say_time
from causeway.hearings import words
from causeway.hearings.kinds import Sitting
from causeway.hearings.tables import Openness
from causeway.kit.words import Words

MAX_ROOM_CHARACTERS = 60
MAX_REASON_CHARACTERS = 500
LATEST_YEAR = 8999
TIME = re.compile(r"([01][0-9]|2[0-3]):([0-5][0-9])", re.ASCII)


class Span(NamedTuple):
    """From when to when a hearing holds its room, as instants."""

    starts_at: datetime
    ends_at: datetime


def read_day(text: str) -> date | None:
    """Return the day that `text` names as "2026-12-02"; None for a text that names no day there is."""
    try:
        day = date.fromisoformat(text.strip())
    except ValueError:
        return None
    return day if day.year <= LATEST_YEAR else None


def read_time(text: str) -> time | None:
    """Return the time that `text` names as "10:00", to the minute; None for any other text."""
    found = TIME.fullmatch(text.strip())
    return time(int(found[1]), int(found[2])) if found else None


def minutes_in(sitting: Sitting) -> int:
    """Return how long a court sits on a day."""
    return sum(_minutes(*half) for half in (sitting.morning, sitting.afternoon))


def span_of(day: date, at: time, minutes: int, sitting: Sitting) -> Span | None:
    """Return the span of a hearing of `minutes` from `at` on; None where it does not fit into the hours.

    One that is not over by the end of the morning goes on in the afternoon.
    """
    (opens, breaks), (resumes, closes) = sitting.morning, sitting.afternoon
    starts_at = at_court_time(day, at)
    ends_at = starts_at + timedelta(minutes=minutes)
    if opens <= at < breaks and ends_at > at_court_time(day, breaks):
        ends_at += timedelta(minutes=_minutes(breaks, resumes))
    in_hours = opens <= at < breaks or resumes <= at < closes
    return Span(starts_at, ends_at) if in_hours and ends_at <= at_court_time(day, closes) else None


def why_no_sitting(span: Span, calendar: Calendar) -> Words | None:
    """Return why the court does not sit then: a day that is closed, or a declared closure; None where it does."""
    day = court_day(span.starts_at)
    closed = calendar.why_closed(day)
    if closed is not None:
        why = calendar.holidays[day] if closed is DayClosing.HOLIDAY else words.CLOSED_ON[closed]
        return words.CLOSED_DAY.format(day=say_day(day, year=True), why=why)
    for closure in calendar.closures:
        if closure.starts_at < span.ends_at and (
            closure.reopens_at is None or span.starts_at < closure.reopens_at
        ):
            return words.CLOSURE.format(day=say_day(day, year=True))
    return None


def is_anonymised(openness: Openness, *, ordered: bool | None) -> bool:
    """Return whether the cause list names no party: as ordered, else where the public may not be there."""
    return openness is Openness.CHAMBERS_NOT_OPEN if ordered is None else ordered


def said(span: Span, room: str) -> Words:
    """Say when and where: "Wednesday 2 December 2026, 10:00, Court 8"."""
    day = say_day(court_day(span.starts_at), year=True)
    return words.WHEN_AND_WHERE.format(day=day, time=say_time(span.starts_at), room=Words(room, room, room))


def _minutes(start: time, end: time) -> int:
    return (end.hour - start.hour) * 60 + end.minute - start.minute
