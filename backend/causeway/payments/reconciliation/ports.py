"""What reconciliation is told by others: the provider of what it moved, and filings of what they owe."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, runtime_checkable

from causeway.kit.database import ReadSession
from causeway.payments.reconciliation.tables import Movement


@dataclass(frozen=True)
class LogLine:
    """A line of the provider's log. `movement` is None, and the amount 0, for one that moved no money."""

    id: str
    payment_key: str
    movement: Movement | None
    amount_cents: int
    at: datetime


@runtime_checkable
class ProviderLog(Protocol):
    """A payment provider that lets its own log of truth be read."""

    async def log_after(self, position: str) -> Sequence[LogLine]:
        """Return the next lines after the one called `position`, the oldest first; none when all were read.

        Raises `NoAnswerError`.
        """
        ...


@dataclass(frozen=True)
class Obligation:
    """What an accepted filing owes, in cents; `payment_id` is the payment that it was filed with, if any."""

    filing_id: str
    payment_id: str | None
    cents: int


class Obligations(Protocol):
    """What filings owe for the documents that were accepted."""

    async def of_payments(self, session: ReadSession, payment_ids: Sequence[str]) -> Mapping[str, int]:
        """Return what is owed on payments of fees, in cents; a payment that nothing is owed on is left out."""
        ...

    async def arising(self, session: ReadSession, start: datetime, end: datetime) -> Sequence[Obligation]:
        """Return what came to be owed by the filings that were accepted from `start` to before `end`."""
        ...
