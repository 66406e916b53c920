"""Counts one period: from its trigger to its last day, with every day on the way and what became of it."""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from causeway.courts.rules.calendar import at_court_time, court_day
from causeway.courts.rules.deadlines.court_days import HOLIDAYS, ONE_DAY, CourtDays, DayKind, first_day
from causeway.courts.tables import CountingMethod, DeadlineRule, PeriodUnit, VacationRule

SHORT_PERIOD_DAYS = 7
"""A period of so many days or less leaves out specified days (O.3 r.2(5); s.71(1A)(c) of Cap. 1)."""
SERVICE_ENDS = time(16)
"""What is served later counts as served on the next ordinary day (O.65 r.7)."""
GROUPS_WITH_ORDER_3 = ("HC", "DC")


@dataclass(frozen=True)
class CountedDay:
    """One day from trigger to end: its number if it was counted, or why it was left out; the trigger has neither."""

    day: date
    number: int | None = None
    left_out: DayKind | None = None


@dataclass(frozen=True)
class Period:
    """A period as it was counted. `ends_on` is before anything moved; `moved_over` are the closed days after it."""

    trigger: date
    days: tuple[CountedDay, ...]
    ends_on: date
    moved_over: tuple[CountedDay, ...] = ()
    """Closed days from the end on that were passed over, in order; for a day counted back, those before it."""
    last_day: date = date.min

    @property
    def left_out(self) -> tuple[CountedDay, ...]:
        """The days that were not counted, with why."""
        return tuple(each for each in self.days if each.left_out is not None)


def count(rule: DeadlineRule, trigger: datetime, days: CourtDays) -> Period | None:
    """Count the period of `rule` from the instant `trigger`; None where no number is laid down."""
    start = court_day(trigger)
    match rule.method:
        case CountingMethod.NONE | CountingMethod.SAME_AS:
            return None
        case CountingMethod.DEEMED_TIME:
            return _deemed(trigger, days)
        case CountingMethod.MONTHS_AFTER | CountingMethod.MONTHS_BEGINNING_WITH:
            period = _months(rule, start)
        case CountingMethod.WORKING_DAY_AFTER:
            period = _working_days(rule, start, days)
        case CountingMethod.BEFORE:
            return _back(rule, start, days)
        case _:  # FORWARD and CLEAR_AFTER
            period = _forward(rule, start, days)
    return _moved(rule, period, days)


def _forward(rule: DeadlineRule, trigger: date, days: CourtDays) -> Period:
    wanted = rule.count or 0
    counted: list[CountedDay] = [] if rule.counts_trigger_day else [CountedDay(trigger)]
    day, number = trigger if rule.counts_trigger_day else trigger + ONE_DAY, 0
    while number < wanted:
        why = why_left_out(rule, day, days)
        if why is None:
            number += 1
        counted.append(CountedDay(day, None if why else number, why))
        day += ONE_DAY
    if rule.method is CountingMethod.CLEAR_AFTER:
        # The whole days lie between; what is done is done on the day after them.
        counted.append(CountedDay(day))
        return Period(trigger, tuple(counted), day)
    return Period(trigger, tuple(counted), counted[-1].day)


def _back(rule: DeadlineRule, event: date, days: CourtDays) -> Period:
    """Count back from an event; what must be done on an ordinary day, or at an open office, is done earlier still."""
    counted, day, number = [CountedDay(event)], event, 0
    while number < (rule.count or 0):
        day -= ONE_DAY
        why = why_left_out(rule, day, days)
        if why is None:
            number += 1
        counted.append(CountedDay(day, None if why else number, why))
    if rule.is_clear:
        day -= ONE_DAY
        counted.append(CountedDay(day))
    period = Period(event, tuple(reversed(counted)), day, last_day=day)
    if not (rule.ends_on_ordinary_day or rule.at_court_office):
        return period
    last = first_day(
        day, -ONE_DAY, lambda each: not days.is_specified(each, at_court_office=rule.at_court_office)
    )
    return replace(period, moved_over=_passed(last + ONE_DAY, day, days), last_day=last)


def _months(rule: DeadlineRule, trigger: date) -> Period:
    years, month = divmod(trigger.month - 1 + (rule.count or 0), 12)
    year, month = trigger.year + years, month + 1
    end = date(year, month, min(trigger.day, monthrange(year, month)[1]))
    if rule.method is CountingMethod.MONTHS_BEGINNING_WITH:
        end -= ONE_DAY
    return Period(trigger, (CountedDay(trigger), CountedDay(end)), end)


def _working_days(rule: DeadlineRule, trigger: date, days: CourtDays) -> Period:
    counted, day, number = [CountedDay(trigger)], trigger, 0
    while number < (rule.count or 0):
        day += ONE_DAY
        kind = days.kind(day)
        business = rule.unit is PeriodUnit.BUSINESS_DAYS
        counts = kind not in HOLIDAYS if business else kind is DayKind.ORDINARY
        number += counts
        counted.append(CountedDay(day, number if counts else None, None if counts else kind))
    return Period(trigger, tuple(counted), day)


def _deemed(served_at: datetime, days: CourtDays) -> Period:
    """Return the day something counts as served."""
    served = court_day(served_at)
    late = served_at >= at_court_time(served, SERVICE_ENDS) and days.kind(served) is DayKind.ORDINARY
    start = served + ONE_DAY if late else served
    end = first_day(start, ONE_DAY, lambda day: not days.is_specified(day, at_court_office=False))
    passed = ((CountedDay(served, left_out=DayKind.SERVED_LATE),) if late else ()) + _passed(
        start, end - ONE_DAY, days
    )
    return Period(served, (*passed, CountedDay(end)), end, last_day=end)


def _moved(rule: DeadlineRule, period: Period, days: CourtDays) -> Period:
    """Move what is done at the court's office on to its next open day (O.3 r.4)."""
    moves = rule.at_court_office and (rule.moves_to_open_day or rule.method is CountingMethod.CLEAR_AFTER)
    if not moves:
        return replace(period, last_day=period.ends_on)
    last = first_day(period.ends_on, ONE_DAY, days.is_open)
    return replace(period, moved_over=_passed(period.ends_on, last - ONE_DAY, days), last_day=last)


def why_left_out(rule: DeadlineRule, day: date, days: CourtDays) -> DayKind | None:
    """Return why a period of `rule` leaves `day` out, or None when it counts."""
    if days.in_vacation(day, rule.vacation):
        return DayKind.SUMMER_VACATION
    if not is_short(rule, days.group_code):
        return None
    return days.kind(day) if days.is_specified(day, at_court_office=rule.at_court_office) else None


def is_short(rule: DeadlineRule, group_code: str) -> bool:
    """Tell whether specified days are left out of the period of `rule` in the courts of a group."""
    applies = rule.at_court_office or group_code in GROUPS_WITH_ORDER_3
    return applies and not rule.counts_specified_days and (rule.count or 0) <= SHORT_PERIOD_DAYS


def without_vacation(rule: DeadlineRule) -> DeadlineRule:
    """Return `rule` as it is counted by whoever does not leave August out."""
    return DeadlineRule.model_validate({**rule.model_dump(), "vacation": VacationRule.NONE})


def _passed(first: date, last: date, days: CourtDays) -> tuple[CountedDay, ...]:
    """Return the days from `first` to `last`, both included, with why nothing can be done on them."""
    between = range((last - first).days + 1)
    return tuple(
        CountedDay(day, left_out=days.kind(day)) for day in (first + timedelta(days=n) for n in between)
    )
