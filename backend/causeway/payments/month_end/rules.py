"""Months of Hong Kong, and adding up what their days came to. Pure."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import NamedTuple

from causeway.payments.reconciliation.tables import Movement


class Place(NamedTuple):
    """Where a sum belongs: which way the money went, for which court, and for which item."""

    movement: Movement
    court_code: str
    code: str


@dataclass
class Sums:
    """What the fees of some days come to: what the ledger has, and how it is made up, in cents."""

    captured: int = 0
    refunded: int = 0
    numbers: Counter[Place] = field(default_factory=Counter)
    cents: Counter[Place] = field(default_factory=Counter)

    def add(self, place: Place, number: int, cents: int) -> None:
        """Add `number` lines of `cents` in all at a place."""
        self.numbers[place] += number
        self.cents[place] += cents

    def of(self, movement: Movement) -> int:
        """Return what all places come to one way, in cents."""
        return sum(cents for place, cents in self.cents.items() if place.movement is movement)

    def take_in(self, other: "Sums") -> None:
        """Add what other days come to."""
        self.captured += other.captured
        self.refunded += other.refunded
        self.numbers.update(other.numbers)
        self.cents.update(other.cents)


def month_of(day: date) -> tuple[date, date]:
    """Return the first day of the month in which a day lies, and its last."""
    first = day.replace(day=1)
    return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
