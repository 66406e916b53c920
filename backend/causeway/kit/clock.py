"""Time is injected: the only module that asks the machine what time it is."""

from datetime import UTC, datetime, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

HONG_KONG = ZoneInfo("Asia/Hong_Kong")


class Clock(Protocol):
    """Something that knows the time."""

    def now(self) -> datetime:
        """Return the present instant, aware, in UTC."""
        ...


class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        """Return the present instant, aware, in UTC."""
        return datetime.now(UTC)


class FixedClock:
    """A clock that stands still until it is moved; for tests, demo data and the sandbox court."""

    def __init__(self, at: datetime) -> None:
        """Stand at `at`, which must be aware."""
        self._at = at.astimezone(UTC)

    def now(self) -> datetime:
        """Return the instant it stands at."""
        return self._at

    def move_to(self, at: datetime) -> None:
        """Stand at `at` from now on."""
        self._at = at.astimezone(UTC)

    def advance(self, by: timedelta) -> None:
        """Stand `by` later."""
        self._at += by


def in_hong_kong(at: datetime) -> datetime:
    """Return the same instant as court time (UTC+8, no daylight saving)."""
    return at.astimezone(HONG_KONG)
