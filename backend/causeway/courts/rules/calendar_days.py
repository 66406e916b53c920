"""The calendar a day at a time, for people who plan: which days the registry opens, when, and why not."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from causeway.courts.rules.calendar import Calendar, DayClosing, DeclaredClosure, Session, at_court_time
from causeway.kit.words import Words

MIDNIGHT = datetime.min.time()


@dataclass(frozen=True)
class CalendarDay:
    """One day of a registry: its sessions, or why it has none; and the declared closures that touch it."""

    day: date
    sessions: tuple[Session, ...]
    why_closed: DayClosing | None
    holiday: Words | None
    closures: tuple[DeclaredClosure, ...]

    @property
    def working(self) -> bool:
        """Whether the registry opens that day, declared closures apart."""
        return bool(self.sessions)


def calendar_days(first: date, last: date, calendar: Calendar) -> Iterator[CalendarDay]:
    """Yield every day from `first` to `last`, both included."""
    day = first
    while day <= last:
        yield CalendarDay(
            day,
            calendar.sessions(day),
            calendar.why_closed(day),
            calendar.holidays.get(day),
            closures_on(day, calendar),
        )
        day += timedelta(days=1)


def closures_on(day: date, calendar: Calendar) -> tuple[DeclaredClosure, ...]:
    """Return the closures in force during any part of `day`; one without an end touches the day it began."""
    begins, ends = at_court_time(day, MIDNIGHT), at_court_time(day + timedelta(days=1), MIDNIGHT)
    return tuple(
        c
        for c in calendar.closures
        if c.starts_at < ends and (begins <= c.starts_at or _lasts_into(c, begins))
    )


def _lasts_into(closure: DeclaredClosure, begins: datetime) -> bool:
    return closure.reopens_at is not None and closure.reopens_at > begins
