"""A registry's calendar as plain data, so that every rule over it can be tested without a database or a clock."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from functools import cached_property

from causeway.courts.tables import ClosureReason
from causeway.kit.clock import HONG_KONG
from causeway.kit.words import Words

LONGEST_BREAK = timedelta(days=60)


class DayClosing(StrEnum):
    """Why a registry does not open on a day at all."""

    SATURDAY = "SATURDAY"
    SUNDAY = "SUNDAY"
    HOLIDAY = "HOLIDAY"
    NO_HOURS = "NO_HOURS"


@dataclass(frozen=True)
class WeeklyHours:
    """One session on one weekday (1 Monday to 7 Sunday), in court time; both dates included."""

    weekday: int
    opens: time
    closes: time
    effective_from: date = date.min
    effective_to: date | None = None

    def applies_on(self, day: date) -> bool:
        """Tell whether the registry sits in this session on `day`, holidays apart."""
        ends = self.effective_to or date.max
        return day.isoweekday() == self.weekday and self.effective_from <= day <= ends


@dataclass(frozen=True)
class DeclaredClosure:
    """A closure from `starts_at` (included) to `reopens_at` (not included); None: no re-opening announced."""

    starts_at: datetime
    reopens_at: datetime | None
    reason: ClosureReason


@dataclass(frozen=True)
class Session:
    """A stretch of one day in which the registry is open, as instants in UTC."""

    opens_at: datetime
    closes_at: datetime


@dataclass(frozen=True)
class Calendar:
    """When one registry is open. `lunch_moves_time` is the court's choice about the midday break."""

    hours: tuple[WeeklyHours, ...]
    holidays: Mapping[date, Words] = field(default_factory=dict)
    closures: tuple[DeclaredClosure, ...] = ()
    lunch_moves_time: bool = False
    closing_soon: timedelta = timedelta(minutes=60)

    def sessions(self, day: date) -> tuple[Session, ...]:
        """Return the day's sessions in order, none when it stays closed; declared closures are not applied."""
        if day in self.holidays:
            return ()
        mine = self._by_weekday.get(day.isoweekday(), ())
        return tuple(
            Session(at_court_time(day, each.opens), at_court_time(day, each.closes))
            for each in mine
            if each.applies_on(day)
        )

    def is_working_day(self, day: date) -> bool:
        """Tell whether the registry opens on `day`, declared closures apart."""
        return bool(self.sessions(day))

    def opening(self, day: date) -> datetime | None:
        """Return when the registry opens on `day`, or None when it does not."""
        sessions = self.sessions(day)
        return sessions[0].opens_at if sessions else None

    def closing(self, day: date) -> datetime | None:
        """Return when the registry closes for `day`, or None when it does not open."""
        sessions = self.sessions(day)
        return sessions[-1].closes_at if sessions else None

    def next_opening(self, after: date) -> datetime:
        """Return the opening of the first working day later than `after`."""
        opening = self.opening(next_working_day(after, self))
        assert opening is not None  # noqa: S101 - a working day is one that has an opening
        return opening

    def why_closed(self, day: date) -> DayClosing | None:
        """Return why the registry does not open on `day`, or None when it does."""
        if self.is_working_day(day):
            return None
        match day.isoweekday():
            case 6:
                return DayClosing.SATURDAY
            case 7:
                return DayClosing.SUNDAY
            case _:
                return DayClosing.HOLIDAY if day in self.holidays else DayClosing.NO_HOURS

    @cached_property
    def _by_weekday(self) -> dict[int, tuple[WeeklyHours, ...]]:
        ordered = sorted(self.hours, key=lambda each: each.opens)
        return {day: tuple(each for each in ordered if each.weekday == day) for day in range(1, 8)}


def closing_on_or_after(at: datetime, calendar: Calendar) -> datetime:
    """Return the first closing of the registry for a working day that is not before `at`."""
    day = court_day(at)
    closing = calendar.closing(day)
    while closing is None or closing < at:
        day = next_working_day(day, calendar)
        closing = calendar.closing(day)
    return closing


def next_working_day(after: date, calendar: Calendar) -> date:
    """Return the first day later than `after` on which the registry opens.

    Raises ValueError when the calendar has none within 60 days, which means that its hours were never set.
    """
    day = after + timedelta(days=1)
    while day <= after + LONGEST_BREAK:
        if calendar.is_working_day(day):
            return day
        day += timedelta(days=1)
    message = f"the calendar has no working day in the 60 days after {after}"
    raise ValueError(message)


def at_court_time(day: date, at: time) -> datetime:
    """Return the instant, in UTC, when the court's clock shows `at` on `day`."""
    return datetime.combine(day, at, HONG_KONG).astimezone(UTC)


def court_day(at: datetime) -> date:
    """Return the date on the court's clock at the instant `at`."""
    return at.astimezone(HONG_KONG).date()
