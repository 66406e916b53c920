"""A deadline worked out: by when to file, by when to serve, and on the safe reading where the law leaves doubt."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from causeway.courts.rules.calendar import court_day
from causeway.courts.rules.deadlines.court_days import COURT_WITH_VACATION, ONE_DAY, CourtDays, first_day
from causeway.courts.rules.deadlines.period import Period, count, without_vacation
from causeway.courts.tables import CountingMethod, DeadlineAct, DeadlineRule, VacationRule

SERVED = (DeadlineAct.SERVE, DeadlineAct.SERVE_AND_FILE)
FILED = (DeadlineAct.FILE, DeadlineAct.SERVE_AND_FILE)


@dataclass(frozen=True)
class Computation:
    """A deadline, and how it was come by. `period` is None where no number is laid down.

    `counted_as` is the rule whose arithmetic was used: itself, or the one it is the same as.
    """

    rule: DeadlineRule
    counted_as: DeadlineRule
    group_code: str
    trigger_at: datetime
    period: Period | None
    serve_by: date | None = None
    """The last ordinary day by which to serve: service is not moved on (O.65 r.7)."""
    file_by: date | None = None
    """The last day on which the office takes it."""
    safe_day: date | None = None
    """The last day if August is not left out; None where that is not in doubt."""

    @property
    def trigger_day(self) -> date:
        """The day of the trigger on the court's clock."""
        return court_day(self.trigger_at)

    @property
    def last_day(self) -> date | None:
        """The last day for what has to be done; for an event or an earliest day, that day."""
        return self.period.last_day if self.period else None


def compute(
    rule: DeadlineRule, trigger_at: datetime, days: CourtDays, rules: Mapping[str, DeadlineRule]
) -> Computation:
    """Work out the deadline of `rule` from the instant of its trigger; `rules` by code, for one that is the same."""
    counted_as = rules.get(rule.same_as or "", rule) if rule.method is CountingMethod.SAME_AS else rule
    period = count(counted_as, trigger_at, days)
    if period is None:
        return Computation(rule, counted_as, days.group_code, trigger_at, None)
    return Computation(
        rule,
        counted_as,
        days.group_code,
        trigger_at,
        period,
        serve_by=_last_ordinary_day(counted_as, period, days) if rule.act in SERVED else None,
        file_by=period.last_day if rule.act in FILED else None,
        safe_day=_safe_day(counted_as, trigger_at, days),
    )


def next_trigger(rule: DeadlineRule, earlier: Computation) -> date | None:
    """Return the day from which `rule` runs when its trigger is the last day of the deadline `earlier`.

    Moving to an open day makes a late act good and does not lengthen the period: unless the rule says otherwise, what
    follows runs from the day before it moved.
    """
    if earlier.period is None:
        return None
    return earlier.period.last_day if rule.runs_from_moved_day else earlier.period.ends_on


def _last_ordinary_day(rule: DeadlineRule, period: Period, days: CourtDays) -> date:
    start = period.last_day if rule.method is CountingMethod.BEFORE else period.ends_on
    return first_day(start, -ONE_DAY, lambda day: not days.is_specified(day, at_court_office=False))


def _safe_day(rule: DeadlineRule, trigger_at: datetime, days: CourtDays) -> date | None:
    if rule.vacation is not VacationRule.HCO_S31 or days.group_code != COURT_WITH_VACATION:
        return None
    period = count(without_vacation(rule), trigger_at, days)
    return period.last_day if period else None
