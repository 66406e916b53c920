"""Deadline rules as they are supplied, and the days of a court with what was declared in it."""

import json
from datetime import date, datetime, time, timedelta
from functools import cache
from importlib.resources import files
from typing import Any

from causeway.courts.rules.calendar import DeclaredClosure, at_court_time
from causeway.courts.rules.deadlines.court_days import CourtDays
from causeway.courts.tables import ClosureReason, DeadlineRule
from tests.courts.calendars import a_calendar

KINDS = {"GALE": ClosureReason.GALE_SIGNAL, "BLACK_RAIN": ClosureReason.BLACK_RAINSTORM}
NOON, FIVE = time(12), time(17)


@cache
def supplied_rules() -> dict[str, DeadlineRule]:
    text = (files("causeway.courts") / "data" / "deadlines.json").read_text("utf-8")
    made = (DeadlineRule.model_validate(row) for row in json.loads(text)["deadline_rules"])
    return {rule.code: rule for rule in made}


def court_days(group: str, *declared: tuple[date, str]) -> CourtDays:
    """The days of a court; each of `declared` had a warning from one to two in the morning."""
    closures = tuple(
        DeclaredClosure(at_court_time(day, time(1)), at_court_time(day, time(2)), KINDS[kind])
        for day, kind in declared
    )
    return CourtDays(a_calendar(*closures), group)


def days_of_case(case: dict[str, Any]) -> CourtDays:
    return court_days(
        case["court"], *((date.fromisoformat(each["date"]), each["kind"]) for each in case["declared_days"])
    )


def trigger_of(case: dict[str, Any]) -> datetime:
    day = date.fromisoformat(case["trigger_date"])
    return at_court_time(day, FIVE if case.get("served_after_four") else NOON)


def dates_in(ranges: list[dict[str, str]]) -> list[date]:
    """Every day of the ranges of a worked case."""
    found = []
    for each in ranges:
        day, last = date.fromisoformat(each["from"]), date.fromisoformat(each["to"])
        while day <= last:
            found.append(day)
            day += timedelta(days=1)
    return found
