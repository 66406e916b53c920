"""The calendar itself: when things fall due, and its days as people plan with them."""

from datetime import date, datetime, time, timedelta

import pytest

from causeway.courts.rules.calendar import (
    Calendar,
    DayClosing,
    WeeklyHours,
    at_court_time,
    closing_on_or_after,
    next_working_day,
)
from causeway.courts.rules.calendar_days import calendar_days
from causeway.courts.rules.dates import say_weekday
from tests.courts.calendars import HOURS, a_calendar, closed, court_time


@pytest.mark.parametrize(
    ("at", "due"),
    [
        ("2026-11-20T10:00", "2026-11-20T17:30"),
        ("2026-11-20T13:30", "2026-11-20T17:30"),
        ("2026-11-20T17:30", "2026-11-20T17:30"),
        ("2026-11-20T17:30:00.000001", "2026-11-23T17:30"),
        ("2026-11-21T00:00", "2026-11-23T17:30"),
        ("2026-12-24T18:00", "2026-12-28T17:30"),
        ("2026-12-31T23:59", "2027-01-04T17:30"),
    ],
)
def test_things_fall_due_at_the_closing_of_a_working_day(at: str, due: str) -> None:
    assert closing_on_or_after(court_time(at), a_calendar()) == court_time(due)


def test_the_next_working_day_is_looked_for_to_the_sixtieth_day_and_no_further() -> None:
    today = date(2026, 11, 23)
    for days, is_found in ((60, True), (61, False)):
        opens = today + timedelta(days=days)
        hours = tuple(WeeklyHours(day, time(9), time(17), opens) for day in range(1, 8))
        if is_found:
            assert next_working_day(today, Calendar(hours)) == opens
        else:
            with pytest.raises(ValueError, match="no working day in the 60 days after 2026-11-23"):
                next_working_day(today, Calendar(hours))


def test_a_day_has_its_sessions_or_the_reason_why_it_has_none() -> None:
    calendar = Calendar(tuple(each for each in HOURS if each.weekday != 3), a_calendar().holidays)
    days = {each.day: each for each in calendar_days(date(2026, 12, 23), date(2026, 12, 28), calendar)}
    assert list(days) == [date(2026, 12, day) for day in range(23, 29)]
    assert [(each.working, each.why_closed) for each in days.values()] == [
        (False, DayClosing.NO_HOURS),
        (True, None),
        (False, DayClosing.HOLIDAY),
        (False, DayClosing.SATURDAY),
        (False, DayClosing.SUNDAY),
        (True, None),
    ]
    assert [(each.opens_at, each.closes_at) for each in days[date(2026, 12, 24)].sessions] == [
        (court_time("2026-12-24T08:45"), court_time("2026-12-24T13:00")),
        (court_time("2026-12-24T14:00"), court_time("2026-12-24T17:30")),
    ]
    named = {day: str(each.holiday.en) for day, each in days.items() if each.holiday is not None}
    assert named == {
        date(2026, 12, 25): "Christmas Day",
        date(2026, 12, 26): "The first weekday after Christmas Day",
    }


@pytest.mark.parametrize(
    ("starts", "reopens", "touched"),
    [
        ("2026-11-24T10:00", "2026-11-24T12:00", [24]),
        ("2026-11-23T22:00", "2026-11-25T10:00", [23, 24, 25]),
        # Midnight is the next day's: what ends then has not touched it, what begins then has not touched the last.
        ("2026-11-24T00:00", "2026-11-25T00:00", [24]),
        ("2026-11-20T09:00", "2026-11-24T00:00", [23]),
        ("2026-11-01T09:00", "2026-12-01T00:00", [23, 24, 25]),
        ("2026-11-26T00:00", "2026-11-27T00:00", []),
        # Nobody knows how long one without an end will last.
        ("2026-11-24T10:00", None, [24]),
        ("2026-11-20T10:00", None, []),
    ],
)
def test_a_closure_stands_on_every_day_that_it_touches(
    starts: str, reopens: str | None, touched: list[int]
) -> None:
    calendar = a_calendar(closed(starts, reopens))
    days = calendar_days(date(2026, 11, 23), date(2026, 11, 25), calendar)
    assert [each.day.day for each in days if each.closures] == touched


def test_the_courts_clock_has_no_summer_time() -> None:
    assert at_court_time(date(2026, 7, 1), time(8, 45)) == datetime.fromisoformat("2026-07-01T00:45:00+00:00")
    assert at_court_time(date(2026, 12, 1), time(8, 45)) == datetime.fromisoformat(
        "2026-12-01T00:45:00+00:00"
    )


def test_the_days_of_the_week_have_their_names() -> None:
    week = [say_weekday(date(2026, 11, day)) for day in range(23, 30)]
    assert [each.en[:3] for each in week] == ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    assert "".join(each.zh_hant for each in week) == "".join(f"星期{day}" for day in "一二三四五六日")
