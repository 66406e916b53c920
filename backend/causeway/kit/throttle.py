"""Throttling: pure arithmetic over how much of a budget is spent, and over delays that grow with failures."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

NO_WAIT = timedelta(0)


@dataclass(frozen=True)
class Spent:
    """What is remembered of a subject: when its budget is whole again, its failures, and a time to wait for."""

    spent_until: datetime
    failures: int
    not_before: datetime


@dataclass(frozen=True)
class Budget:
    """`burst` at once, then one per `interval`: never more than `burst` + period / `interval` in any period."""

    burst: int
    interval: timedelta

    @classmethod
    def per_hour(cls, most: int) -> "Budget":
        """Return a budget of which never more than `most` can be taken within an hour, half of them at once."""
        burst = (most + 1) // 2
        return cls(burst, timedelta(hours=1) / max(most - burst, 1))

    def wait(self, spent: Spent, now: datetime) -> timedelta:
        """Return how long until one more may be taken; zero or less: now."""
        return spent.spent_until - now - (self.burst - 1) * self.interval

    def take(self, spent: Spent, now: datetime) -> Spent:
        """Return what is spent after taking one."""
        return replace(spent, spent_until=max(spent.spent_until, now) + self.interval)

    def give_back(self, spent: Spent, now: datetime) -> Spent:
        """Return what is spent after undoing one `take`."""
        del now
        return replace(spent, spent_until=spent.spent_until - self.interval)


@dataclass(frozen=True)
class GrowingDelay:
    """`free` failures without delay, then `first`, doubling up to `longest`; forgotten after `forget` of quiet."""

    free: int
    first: timedelta
    longest: timedelta
    forget: timedelta

    def wait(self, spent: Spent, now: datetime) -> timedelta:
        """Return how long until one more may be taken; zero or less: now."""
        return spent.not_before - now

    def take(self, spent: Spent, now: datetime) -> Spent:
        """Return what is remembered after one more, counted as a failure until it is given back."""
        failures = 1 if now >= spent.spent_until else spent.failures + 1
        return Spent(spent_until=now + self.forget, failures=failures, not_before=now + self._delay(failures))

    def give_back(self, spent: Spent, now: datetime) -> Spent:
        """Return what is remembered after a success: nothing."""
        del spent
        return Spent(spent_until=now, failures=0, not_before=now)

    def _delay(self, failures: int) -> timedelta:
        if failures < self.free:
            return NO_WAIT
        doublings = min(failures - self.free, 16)
        grown: timedelta = self.first * 2**doublings
        return min(grown, self.longest)
