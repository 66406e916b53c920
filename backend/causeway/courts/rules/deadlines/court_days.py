"""What kind of day each day is for one court, as far as periods are concerned."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from causeway.courts.rules.calendar import LONGEST_BREAK, Calendar, DeclaredClosure, at_court_time
from causeway.courts.rules.calendar_days import MIDNIGHT, closures_on
from causeway.courts.tables import ClosureReason, VacationRule

VACATION_MONTH = 8
"""August."""
COURT_WITH_VACATION = "HC"
ONE_DAY = timedelta(days=1)
SATURDAY, SUNDAY = 6, 7


class DayKind(StrEnum):
    """What a day is, to a period."""

    ORDINARY = "ORDINARY"
    """None of the others."""
    SATURDAY = "SATURDAY"
    """A Saturday that is no general holiday."""
    SUNDAY = "SUNDAY"
    """Every Sunday is a general holiday."""
    GENERAL_HOLIDAY = "GENERAL_HOLIDAY"
    """A general holiday, on whatever day of the week but Sunday."""
    GALE_WARNING = "GALE_WARNING"
    """A gale warning was in force for some part of it (s.71(2) of Cap. 1)."""
    BLACK_RAINSTORM = "BLACK_RAINSTORM"
    """A black rainstorm warning was in force for some part of it."""
    OFFICE_CLOSED = "OFFICE_CLOSED"
    """Any other day on which the court's office does not open."""
    SUMMER_VACATION = "SUMMER_VACATION"
    """One of 1 to 31 August, in the High Court."""
    SERVED_LATE = "SERVED_LATE"
    """Served after four in the afternoon (O.65 r.7)."""


HOLIDAYS = (DayKind.SUNDAY, DayKind.GENERAL_HOLIDAY)
WARNINGS = {
    ClosureReason.GALE_SIGNAL: DayKind.GALE_WARNING,
    ClosureReason.BLACK_RAINSTORM: DayKind.BLACK_RAINSTORM,
}


@dataclass(frozen=True)
class CourtDays:
    """The days of the courts of one group (HC, DC, ...) by one registry's calendar."""

    calendar: Calendar
    group_code: str

    def kind(self, day: date) -> DayKind:
        """Return what `day` is, the Summer Vacation apart."""
        if day.isoweekday() == SUNDAY:
            return DayKind.SUNDAY
        if day in self.calendar.holidays:
            return DayKind.GENERAL_HOLIDAY
        if day.isoweekday() == SATURDAY:
            return DayKind.SATURDAY
        touching = closures_on(day, self.calendar)
        warned = next((WARNINGS[each.reason] for each in touching if each.reason in WARNINGS), None)
        if warned is not None:
            return warned
        if not self.calendar.is_working_day(day) or any(self._covers(each, day) for each in touching):
            return DayKind.OFFICE_CLOSED
        return DayKind.ORDINARY

    def is_specified(self, day: date, *, at_court_office: bool) -> bool:
        """Tell whether a short period leaves `day` out; for what is done at a court office, every day it is closed."""
        kind = self.kind(day)
        return kind is not DayKind.ORDINARY and (at_court_office or kind is not DayKind.OFFICE_CLOSED)

    def is_open(self, day: date) -> bool:
        """Tell whether something can be done at the court's office on `day`."""
        return self.kind(day) is DayKind.ORDINARY

    def in_vacation(self, day: date, rule: VacationRule) -> bool:
        """Tell whether `rule` leaves `day` out as one of the Summer Vacation, 1 to 31 August."""
        return (
            rule is not VacationRule.NONE
            and self.group_code == COURT_WITH_VACATION
            and day.month == VACATION_MONTH
        )

    def _covers(self, closure: DeclaredClosure, day: date) -> bool:
        """Tell whether a closure takes all the hours of a day; one without an end takes the rest of its first day."""
        sessions = self.calendar.sessions(day)
        ends = closure.reopens_at or at_court_time(day + ONE_DAY, MIDNIGHT)
        return bool(sessions) and closure.starts_at <= sessions[0].opens_at and ends >= sessions[-1].closes_at


def first_day(start: date, step: timedelta, wanted: Callable[[date], bool]) -> date:
    """Return the first day from `start` on, `step` by `step`, that is `wanted`.

    Raises ValueError when there is none within 60 days, which means that the calendar's hours were never set.
    """
    day = start
    while not wanted(day):
        day += step
        if abs(day - start) > LONGEST_BREAK:
            raise ValueError(f"no such day within 60 days of {start}")
    return day
