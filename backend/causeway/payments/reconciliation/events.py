"""What happens to differences and days, as facts with ids only."""

from dataclasses import dataclass
from typing import ClassVar

from causeway.kit.events import Event
from causeway.payments.events import PAYMENTS


@dataclass(frozen=True)
class DifferenceFact(Event):
    """Something about one difference; `settlement` is how it is, or was to be, settled."""

    difference_id: str
    settlement: str

    def topics(self) -> tuple[str, ...]:
        """The topic of all payments."""
        return (PAYMENTS,)


@dataclass(frozen=True)
class DifferenceProposed(DifferenceFact):
    """Somebody said how to settle it."""

    name: ClassVar[str] = "reconciliation.proposed"


@dataclass(frozen=True)
class DifferenceSentBack(DifferenceFact):
    """What was proposed is not to be done."""

    name: ClassVar[str] = "reconciliation.sent_back"


@dataclass(frozen=True)
class DifferenceSettled(DifferenceFact):
    """A second person approved, and it was posted if there was anything to post."""

    name: ClassVar[str] = "reconciliation.settled"


@dataclass(frozen=True)
class DayClosed(Event):
    """The accounts office closed a day (`2026-11-23`)."""

    name: ClassVar[str] = "reconciliation.day_closed"
    day: str

    def topics(self) -> tuple[str, ...]:
        """The topic of all payments."""
        return (PAYMENTS,)


@dataclass(frozen=True)
class SettlementFileTaken(Event):
    """A file of what the provider paid out for a day (`2026-11-23`) was taken in; `sha256` names it."""

    name: ClassVar[str] = "reconciliation.file_taken"
    day: str
    sha256: str

    def topics(self) -> tuple[str, ...]:
        """The topic of all payments."""
        return (PAYMENTS,)
