"""When a hearing may take place, without a database."""

from datetime import UTC, date, datetime, time

import pytest

from causeway.courts.rules.calendar import Calendar, DeclaredClosure, WeeklyHours, at_court_time
from causeway.courts.tables import ClosureReason
from causeway.hearings.kinds import KINDS, sitting_of
from causeway.hearings.rules import Span, minutes_in, read_day, read_time, span_of, why_no_sitting
from causeway.hearings.tables import Openness
from causeway.kit.words import Words

WEDNESDAY = date(2026, 12, 2)
HOURS = tuple(WeeklyHours(day, time(9), time(17, 30)) for day in range(1, 6))
JUDGES = sitting_of("HC", KINDS["TRIAL"])
MASTERS = sitting_of("HC", KINDS["CALL_OVER_MASTER"])


def span(start: str, end: str, day: date = WEDNESDAY) -> Span:
    return Span(*(at_court_time(day, time.fromisoformat(each)) for each in (start, end)))


@pytest.mark.parametrize(
    ("starts", "minutes", "ends"),
    [
        ("10:00", 180, "13:00"),
        ("14:30", 120, "16:30"),
        # What is not over at one o'clock goes on in the afternoon.
        ("12:00", 90, "15:00"),
        ("10:00", 300, "16:30"),
    ],
)
def test_it_fits_into_the_hours(starts: str, minutes: int, ends: str) -> None:
    assert JUDGES is not None
    assert span_of(WEDNESDAY, time.fromisoformat(starts), minutes, JUDGES) == span(starts, ends)


@pytest.mark.parametrize(
    ("starts", "minutes"),
    [("09:59", 10), ("13:00", 10), ("14:00", 10), ("16:30", 1), ("16:00", 31), ("10:01", 300)],
)
def test_it_does_not_fit(starts: str, minutes: int) -> None:
    assert JUDGES is not None
    assert span_of(WEDNESDAY, time.fromisoformat(starts), minutes, JUDGES) is None


def test_masters_begin_earlier_and_a_day_is_as_long_as_both_halves() -> None:
    assert MASTERS is not None
    assert JUDGES is not None
    assert span_of(WEDNESDAY, time(9, 30), 3, MASTERS) == span("09:30", "09:33")
    assert (minutes_in(JUDGES), minutes_in(MASTERS)) == (300, 330)
    assert sitting_of("CFA", KINDS["TRIAL"]) is None


@pytest.mark.parametrize("text", ["2026-11-31", "2027-02-29", "2. 12. 2026", "", "9999-01-01"])
def test_a_day_that_is_none(text: str) -> None:
    assert read_day(text) is None


@pytest.mark.parametrize("text", ["24:00", "10.00", "", "10:00:30", "10:00+08:00"])
def test_a_time_that_is_none(text: str) -> None:
    assert read_time(text) is None


def test_a_day_and_a_time() -> None:
    assert (read_day(" 2026-12-02 "), read_time("09:05")) == (WEDNESDAY, time(9, 5))


def test_why_the_court_does_not_sit() -> None:
    christmas = date(2026, 12, 25)
    closed = datetime(2026, 12, 2, 2, tzinfo=UTC)
    calendar = Calendar(
        HOURS,
        {christmas: Words("Christmas Day", "聖誕節", "圣诞节")},
        (DeclaredClosure(closed, at_court_time(WEDNESDAY, time(12)), ClosureReason.DIRECTION),),
    )
    assert why_no_sitting(span("14:30", "15:00"), calendar) is None
    assert why_no_sitting(span("12:00", "12:30"), calendar) is None
    assert why_no_sitting(span("09:30", "10:00"), calendar) is None
    during = why_no_sitting(span("11:59", "12:30"), calendar)
    assert during is not None
    assert "closure" in during.en
    for day, why in ((date(2026, 12, 5), "a Saturday"), (christmas, "Christmas Day")):
        found = why_no_sitting(span("10:00", "11:00", day), calendar)
        assert found is not None
        assert why in found.en
    for_ever = Calendar(HOURS, closures=(DeclaredClosure(closed, None, ClosureReason.DIRECTION),))
    assert why_no_sitting(span("14:30", "15:00"), for_ever) is not None


def test_every_kind_can_be_listed_by_a_court_that_holds_it() -> None:
    assert "MASTER_PAPER" not in KINDS
    for kind in KINDS.values():
        assert all(kind.name)
        for group in kind.courts:
            sitting = sitting_of(group, kind)
            assert sitting is not None
            assert 0 < kind.usual_minutes <= minutes_in(sitting)
    assert KINDS["BAIL"].openness is Openness.CHAMBERS_NOT_OPEN
