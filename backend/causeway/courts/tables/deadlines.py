"""Time limits of procedure as dated data: what each runs from, how it is counted, and how certain that is."""

from datetime import date
from enum import StrEnum

from sqlalchemy import JSON
from sqlmodel import Field

from causeway.courts.tables.columns import Named, Supplied, stored


class DeadlineAct(StrEnum):
    """What has to be done by a deadline; only what is done at a court office moves to its next open day (O.3 r.4)."""

    FILE = "FILE"
    """Done at the court's office."""
    SERVE = "SERVE"
    """Served on another party."""
    SERVE_AND_FILE = "SERVE_AND_FILE"
    """Served, and filed at the court's office: two last days."""
    SERVE_ORIGINATING = "SERVE_ORIGINATING"
    """Originating process served, or valid for service."""
    EVENT = "EVENT"
    """Nothing is done: a day on which something counts as having happened."""
    EARLIEST_DAY = "EARLIEST_DAY"
    """A day from which something may be done."""
    LISTING = "LISTING"
    """A limit on the court's own listing."""


class CountingMethod(StrEnum):
    """How a period is counted."""

    FORWARD = "FORWARD"
    """So many days on from the trigger."""
    CLEAR_AFTER = "CLEAR_AFTER"
    """The first day with so many whole days in between."""
    BEFORE = "BEFORE"
    """So many days back from the trigger."""
    MONTHS_AFTER = "MONTHS_AFTER"
    """The day of the same number, so many months on."""
    MONTHS_BEGINNING_WITH = "MONTHS_BEGINNING_WITH"
    """The day before that: the trigger's day is the first of the period."""
    WORKING_DAY_AFTER = "WORKING_DAY_AFTER"
    """The so-many-th working or business day after the trigger."""
    DEEMED_TIME = "DEEMED_TIME"
    """The day itself, or the next ordinary day after four o'clock or on a specified day (O.65 r.7)."""
    SAME_AS = "SAME_AS"
    """As another deadline is counted, from the same trigger."""
    NONE = "NONE"
    """No number is laid down."""


class PeriodUnit(StrEnum):
    """What is counted."""

    DAYS = "DAYS"
    WORKING_DAYS = "WORKING_DAYS"
    BUSINESS_DAYS = "BUSINESS_DAYS"
    """Any day that is not a general holiday; a Saturday is one (O.65 r.5(4))."""
    MONTHS = "MONTHS"


class VacationRule(StrEnum):
    """Whether the High Court's Summer Vacation is left out of a period. No other court has one."""

    NONE = "NONE"
    PLEADING = "PLEADING"
    """Left out for pleadings (O.3 r.3)."""
    HCO_S31 = "HCO_S31"
    """Left out by the ordinance (s.31(1)), which is doubted: the day reached without it is the safe one."""


class DeadlineTrigger(Named, Supplied, table=True):
    """What a period runs from, said so that "14 days from" may stand before it."""

    __tablename__ = "deadline_trigger"

    code: str = Field(primary_key=True, max_length=64)


class DeadlineRule(Named, Supplied, table=True):
    """One time limit, for what happens from `effective_from` to `effective_to`, both inclusive.

    Without `effective_to` it holds until further notice. `count` is null where no number is laid down. `runs_from`
    names the deadline whose last day is usually the trigger; `runs_from_moved_day` says whether that day is taken
    before or after it moved to an open day of the office.
    """

    __tablename__ = "deadline_rule"

    code: str = Field(primary_key=True, max_length=48)
    effective_from: date = Field(primary_key=True)
    effective_to: date | None = None
    position: int = 0
    stage: str = Field(max_length=24)
    group_codes: list[str] = Field(sa_type=JSON)
    case_type_codes: list[str] = Field(sa_type=JSON)
    rule_reference: str
    trigger_code: str = Field(foreign_key="deadline_trigger.code", max_length=64)
    act: DeadlineAct = Field(sa_type=stored(DeadlineAct))
    method: CountingMethod = Field(sa_type=stored(CountingMethod))
    count: int | None = None
    unit: PeriodUnit = Field(default=PeriodUnit.DAYS, sa_type=stored(PeriodUnit))
    counts_trigger_day: bool = False
    is_clear: bool = False
    at_court_office: bool = False
    vacation: VacationRule = Field(default=VacationRule.NONE, sa_type=stored(VacationRule))
    counts_specified_days: bool = False
    """Saturdays and holidays count, even in a period of seven days or less."""
    moves_to_open_day: bool = False
    ends_on_ordinary_day: bool = False
    runs_from: str | None = Field(default=None, max_length=48)
    runs_from_moved_day: bool = False
    same_as: str | None = Field(default=None, max_length=48)
    note: str = ""
    extension: str = ""
