"""Deemed receipt: the published examples, the edges, and fifty thousand instants against a second opinion."""

import json
import os
import random
import time
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from causeway.courts.rules.calendar import DeclaredClosure
from causeway.courts.rules.deemed_receipt import DeemedReason, deemed_receipt
from causeway.courts.tables import ClosureReason
from causeway.kit.clock import HONG_KONG
from tests.courts.calendars import a_calendar, closed, court_time
from tests.courts.deemed_oracle import expected, ticks

VECTORS = json.loads((Path(__file__).parent / "deemed_receipt_vectors.json").read_text("utf-8"))["vectors"]
YEAR = date(2026, 1, 1)


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["case"])
def test_vector(vector: dict) -> None:
    calendar = a_calendar(*(closed(each["from"], each["reopen"]) for each in vector["special_closures"]))
    receipt = deemed_receipt(court_time(vector["received_local"]), calendar)
    assert receipt.deemed_at == court_time(vector["deemed_received_local"])
    assert receipt.received_at == court_time(vector["received_local"])


@pytest.mark.parametrize(
    ("received", "deemed", "reason"),
    [
        ("2026-11-20T08:44:59.999999", "2026-11-20T08:45", DeemedReason.BEFORE_OPENING),
        ("2026-11-20T08:45", "2026-11-20T08:45", DeemedReason.IN_HOURS),
        ("2026-11-20T17:29:59.999999", "2026-11-20T17:29:59.999999", DeemedReason.IN_HOURS),
        ("2026-11-20T17:30", "2026-11-20T17:30", DeemedReason.IN_HOURS),
        ("2026-11-20T17:30:00.000001", "2026-11-23T08:45", DeemedReason.AFTER_HOURS),
        ("2026-11-20T23:59:59", "2026-11-23T08:45", DeemedReason.AFTER_HOURS),
        ("2026-11-21T00:00", "2026-11-23T08:45", DeemedReason.CLOSED_DAY),
        ("2026-11-22T12:00", "2026-11-23T08:45", DeemedReason.CLOSED_DAY),
        ("2026-12-25T10:00", "2026-12-28T08:45", DeemedReason.CLOSED_DAY),
        ("2026-12-31T18:00", "2027-01-04T08:45", DeemedReason.AFTER_HOURS),
    ],
)
def test_edges_of_ordinary_hours(received: str, deemed: str, reason: DeemedReason) -> None:
    receipt = deemed_receipt(court_time(received), a_calendar())
    assert (receipt.deemed_at, receipt.reason) == (court_time(deemed), reason)
    assert receipt.moved is (received != deemed)


@pytest.mark.parametrize(
    ("received", "closures", "deemed", "reason"),
    [
        # A closure that begins after hours, and lifts the next day.
        (
            "2026-09-21T18:00",
            [("2026-09-21T20:00", "2026-09-22T14:00")],
            "2026-09-22T14:00",
            DeemedReason.CLOSURE,
        ),
        # Re-opening in the evening is no re-opening.
        (
            "2026-09-22T10:00",
            [("2026-09-22T09:00", "2026-09-22T18:00")],
            "2026-09-23T08:45",
            DeemedReason.CLOSURE,
        ),
        # A closure over before the registry opens does not matter.
        (
            "2026-09-22T07:00",
            [("2026-09-22T05:00", "2026-09-22T08:00")],
            "2026-09-22T08:45",
            DeemedReason.BEFORE_OPENING,
        ),
        # Two closures, one after another, and one within the other.
        (
            "2026-09-22T10:00",
            [("2026-09-22T09:00", "2026-09-22T12:00"), ("2026-09-22T11:00", "2026-09-22T15:00")],
            "2026-09-22T15:00",
            DeemedReason.CLOSURE,
        ),
        # Its first moment is in it, its last is not.
        (
            "2026-09-22T09:00",
            [("2026-09-22T09:00", "2026-09-22T12:00")],
            "2026-09-22T12:00",
            DeemedReason.CLOSURE,
        ),
        (
            "2026-09-22T12:00",
            [("2026-09-22T09:00", "2026-09-22T12:00")],
            "2026-09-22T12:00",
            DeemedReason.IN_HOURS,
        ),
        # Nobody has said when it re-opens: each day's receipts go to the next working day.
        ("2026-09-22T16:00", [("2026-09-22T14:00", None)], "2026-09-23T08:45", DeemedReason.CLOSURE),
        ("2026-09-22T18:00", [("2026-09-22T14:00", None)], "2026-09-23T08:45", DeemedReason.AFTER_HOURS),
        ("2026-09-23T10:00", [("2026-09-22T14:00", None)], "2026-09-24T08:45", DeemedReason.CLOSURE),
        ("2026-09-21T18:00", [("2026-09-22T00:00", None)], "2026-09-23T08:45", DeemedReason.CLOSURE),
    ],
)
def test_closures(received: str, closures: list, deemed: str, reason: DeemedReason) -> None:
    calendar = a_calendar(*(closed(start, reopen) for start, reopen in closures))
    receipt = deemed_receipt(court_time(received), calendar)
    assert (receipt.deemed_at, receipt.reason) == (court_time(deemed), reason)


def test_lunch_moves_the_time_only_when_the_court_says_so() -> None:
    at = court_time("2026-11-20T13:20")
    assert deemed_receipt(at, a_calendar()).reason is DeemedReason.IN_HOURS
    moved = deemed_receipt(at, a_calendar(lunch_moves_time=True))
    assert (moved.deemed_at, moved.reason) == (court_time("2026-11-20T14:00"), DeemedReason.BEFORE_OPENING)
    assert not deemed_receipt(court_time("2026-11-20T13:00"), a_calendar(lunch_moves_time=True)).moved


def test_the_senders_time_zone_does_not_matter() -> None:
    at = court_time("2026-11-20T17:31")
    assert deemed_receipt(at.astimezone(UTC), a_calendar()) == deemed_receipt(at, a_calendar())


def test_a_calendar_without_hours_is_a_defect() -> None:
    with pytest.raises(ValueError, match="no working day"):
        deemed_receipt(court_time("2026-11-20T10:00"), type(a_calendar())(hours=()))


@pytest.fixture
def process_time_zone(request: pytest.FixtureRequest) -> Iterator[str]:
    """The process stands in another time zone: the court does not."""
    before = os.environ.get("TZ")
    os.environ["TZ"] = request.param
    time.tzset()
    yield request.param
    if before is None:
        del os.environ["TZ"]
    else:
        os.environ["TZ"] = before
    time.tzset()


def a_year_of_instants(chance: random.Random) -> Iterator[datetime]:
    """The edges of every day of 2026, and moments at random between them."""
    edges = ("00:00", "08:45", "13:00", "14:00", "17:30", "23:59:59.999999")
    nudges = (timedelta(0), timedelta(microseconds=1), timedelta(microseconds=-1), timedelta(seconds=1))
    for number in range(365):
        day = YEAR + timedelta(days=number)
        for edge in edges:
            yield from (court_time(f"{day}T{edge}") + nudge for nudge in nudges)
        for _ in range(24):
            yield court_time(f"{day}T00:00") + timedelta(microseconds=chance.randrange(86_400_000_000))


def some_closures(chance: random.Random) -> list[DeclaredClosure]:
    """Closures through the year, of minutes to days, overlapping at times, a third without a known end."""
    found = []
    for _ in range(30):
        starts = court_time(f"{YEAR}T00:00") + timedelta(minutes=chance.randrange(365 * 24 * 60))
        lasts = timedelta(minutes=chance.choice((5, 90, 400, 900, 3000)))
        reason = chance.choice(list(ClosureReason))
        found.append(DeclaredClosure(starts, None if len(found) % 15 == 0 else starts + lasts, reason))
    return found


@pytest.mark.parametrize(
    ("process_time_zone", "seed"),
    [("Asia/Hong_Kong", None), ("America/New_York", 1), ("Pacific/Kiritimati", 2)],
    indirect=["process_time_zone"],
)
def test_agrees_with_a_second_opinion_at_every_instant(process_time_zone: str, seed: int | None) -> None:
    chance = random.Random(seed)
    closures = some_closures(chance) if seed else []
    calendar = a_calendar(*closures)
    spans = [(ticks(c.starts_at), ticks(c.reopens_at) if c.reopens_at else None) for c in closures]
    reasons: Counter[DeemedReason] = Counter()
    last = ticks(court_time("2025-01-01T00:00"))
    instants = sorted(a_year_of_instants(chance))
    for at in instants:
        receipt = deemed_receipt(at, calendar)
        assert ticks(receipt.deemed_at) == expected(ticks(at), spans), at.astimezone(HONG_KONG)
        assert ticks(receipt.deemed_at) >= last, "what is sent later is never deemed earlier"
        last = ticks(receipt.deemed_at)
        reasons[receipt.reason] += 1
    assert len(instants) == 365 * 48
    assert set(reasons) == set(DeemedReason) - (set() if seed else {DeemedReason.CLOSURE})
