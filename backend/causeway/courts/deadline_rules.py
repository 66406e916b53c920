"""Deadline rules from the tables, and deadlines worked out by them over a court's calendar."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from sqlmodel import col, select

from causeway.courts.calendars import calendar_for
from causeway.courts.reference import apart, kept
from causeway.courts.rules.calendar import at_court_time, court_day
from causeway.courts.rules.deadlines.computation import Computation, compute, next_trigger
from causeway.courts.rules.deadlines.court_days import CourtDays
from causeway.courts.rules.deadlines.sentences import say_derivation
from causeway.courts.tables import Court, DeadlineRule, DeadlineTrigger
from causeway.kit.database import ReadSession
from causeway.kit.errors import FieldRefusal, Invalid, NotFound, ProblemCode
from causeway.kit.words import Words

MORNING = time(9)
CALENDAR_UNKNOWN = Words(
    "The court's calendar is known from {first} to {last}. No deadline can be counted outside it.",
    "法院的曆表只涵蓋{first}年至{last}年，未能計算此範圍以外的期限。",
    "法院的历表只涵盖{first}年至{last}年，未能计算此范围以外的期限。",
)


@dataclass(frozen=True)
class DeadlineRules:
    """The rules in force on a day, by code and in order, and what they run from."""

    rules: Mapping[str, DeadlineRule]
    triggers: Mapping[str, DeadlineTrigger]


@dataclass(frozen=True)
class Deadline:
    """A deadline worked out, with its derivation, and the deadlines that run from it."""

    computation: Computation
    trigger: DeadlineTrigger
    derivation: Words
    days: CourtDays
    following: tuple["Deadline", ...] = ()


async def deadline_rules(session: ReadSession, on: date) -> DeadlineRules:
    """Return the rules for what happens on a day. All of it is shared: read it only."""

    async def read() -> tuple[Sequence[DeadlineRule], Mapping[str, DeadlineTrigger]]:
        ordered = select(DeadlineRule).order_by(col(DeadlineRule.position), col(DeadlineRule.code))
        rules = [apart(row) for row in (await session.exec(ordered)).all()]
        triggers = [apart(row) for row in (await session.exec(select(DeadlineTrigger))).all()]
        return rules, {row.code: row for row in triggers}

    rules, triggers = await kept(session, DeadlineRule, read)
    in_force = {
        rule.code: rule
        for rule in rules
        if rule.effective_from <= on and (rule.effective_to is None or on <= rule.effective_to)
    }
    return DeadlineRules(in_force, triggers)


async def rules_of_court(session: ReadSession, court_code: str, on: date) -> list[DeadlineRule]:
    """Return the rules of a court on a day, in order; NotFound when there is no such court."""
    group = await court_group(session, court_code)
    return [rule for rule in (await deadline_rules(session, on)).rules.values() if group in rule.group_codes]


async def work_out(session: ReadSession, code: str, court_code: str, trigger_at: datetime) -> Deadline:
    """Work out a deadline of a court, and those that run from it.

    NotFound when the court or, for it and that day, the rule does not exist; Invalid where the calendar is not known.
    """
    group, on = await court_group(session, court_code), court_day(trigger_at)
    days = CourtDays(await calendar_for(session, court_code), group)
    _require_known_calendar(on, days)
    known = await deadline_rules(session, on)
    rule = known.rules.get(code)
    if rule is None or group not in rule.group_codes:
        raise NotFound
    return _with_those_after(rule, trigger_at, days, known)


async def court_group(session: ReadSession, court_code: str) -> str:
    """Return the group whose rules a court follows (HC, DC, ...); NotFound when there is no such court."""

    async def read() -> str | None:
        court = await session.get(Court, court_code)
        return court.group_code if court else None

    group = await kept(session, (Court, court_code), read)
    if group is None:
        raise NotFound
    return group


def _with_those_after(
    rule: DeadlineRule, trigger_at: datetime, days: CourtDays, known: DeadlineRules
) -> Deadline:
    found = compute(rule, trigger_at, days, known.rules)
    _require_known_calendar(found.last_day or found.trigger_day, days)
    after = [each for each in known.rules.values() if each.runs_from == rule.code]
    starts = [(each, next_trigger(each, found)) for each in after if days.group_code in each.group_codes]
    trigger = known.triggers[rule.trigger_code]
    return Deadline(
        found,
        trigger,
        say_derivation(found, trigger.name),
        days,
        tuple(
            _with_those_after(each, at_court_time(start, MORNING), days, known)
            for each, start in starts
            if start is not None
        ),
    )


def _require_known_calendar(day: date, days: CourtDays) -> None:
    """Refuse what rests on a year whose holidays have not been laid down."""
    years = sorted({each.year for each in days.calendar.holidays}) or [0]
    if not years[0] <= day.year <= years[-1]:
        words = CALENDAR_UNKNOWN.format(first=years[0], last=years[-1])
        raise Invalid(words, FieldRefusal(("triggerAt",), ProblemCode.INVALID, words))
