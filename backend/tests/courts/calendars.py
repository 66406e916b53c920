"""Builders of calendars for tests: the supplied holidays and hours, and closures by court time."""

import json
from datetime import date, datetime, time
from importlib.resources import files

from causeway.courts.rules.calendar import Calendar, DeclaredClosure, WeeklyHours
from causeway.courts.tables import ClosureReason
from causeway.kit.clock import HONG_KONG
from causeway.kit.words import Words

HOURS = tuple(
    WeeklyHours(weekday, opens, closes)
    for weekday in range(1, 6)
    for opens, closes in ((time(8, 45), time(13)), (time(14), time(17, 30)))
)


def supplied_holidays() -> dict[date, Words]:
    rows = json.loads((files("causeway.courts") / "data/calendar.json").read_text("utf-8"))["holidays"]
    return {
        date.fromisoformat(row["day"]): Words(row["name_en"], row["name_zh_hant"], row["name_zh_hans"])
        for row in rows
    }


HOLIDAYS = supplied_holidays()


def court_time(text: str) -> datetime:
    """`"2026-11-20T17:42"` on the court's clock."""
    return datetime.fromisoformat(text).replace(tzinfo=HONG_KONG)


def closed(
    start: str, reopen: str | None, reason: ClosureReason = ClosureReason.BLACK_RAINSTORM
) -> DeclaredClosure:
    return DeclaredClosure(court_time(start), court_time(reopen) if reopen else None, reason)


def a_calendar(*closures: DeclaredClosure, lunch_moves_time: bool = False) -> Calendar:
    return Calendar(HOURS, HOLIDAYS, closures, lunch_moves_time=lunch_moves_time)
