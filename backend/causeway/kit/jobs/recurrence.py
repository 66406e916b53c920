"""When recurring work is due again."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Protocol

from causeway.kit.clock import HONG_KONG, in_hong_kong


class Recurrence(Protocol):
    """A rule for the next time."""

    def first_run(self, now: datetime) -> datetime:
        """Return when work that was never done before is due."""
        ...

    def next_run(self, now: datetime) -> datetime:
        """Return when work that ended at `now` is due again."""
        ...


@dataclass(frozen=True)
class Every:
    """At once, and then so long after each end."""

    period: timedelta

    def first_run(self, now: datetime) -> datetime:
        """At once."""
        return now

    def next_run(self, now: datetime) -> datetime:
        """A period later: what was missed while no worker ran is not made up for."""
        return now + self.period


@dataclass(frozen=True)
class Daily:
    """At a time of day in Hong Kong."""

    at: time

    def first_run(self, now: datetime) -> datetime:
        """The next time that it is this time of day."""
        return self.next_run(now)

    def next_run(self, now: datetime) -> datetime:
        """The next time that it is this time of day."""
        here = in_hong_kong(now)
        today = datetime.combine(here.date(), self.at, HONG_KONG)
        return today if today > here else today + timedelta(days=1)
