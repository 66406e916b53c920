"""What happens to tills, as facts with ids only. What is taken at one is told of the payment."""

from dataclasses import dataclass
from typing import ClassVar

from causeway.kit.events import Event
from causeway.payments.events import PAYMENTS


@dataclass(frozen=True)
class TillEvent(Event):
    """Something about one till."""

    till_id: str

    def topics(self) -> tuple[str, ...]:
        """The topic of all payments."""
        return (PAYMENTS,)


@dataclass(frozen=True)
class TillOpened(TillEvent):
    """A cashier opened it with a float."""

    name: ClassVar[str] = "till.opened"


@dataclass(frozen=True)
class TillCounted(TillEvent):
    """Its cashier counted the drawer."""

    name: ClassVar[str] = "till.counted"


@dataclass(frozen=True)
class TillClosed(TillEvent):
    """It was closed and posted."""

    name: ClassVar[str] = "till.closed"


@dataclass(frozen=True)
class TillBanked(TillEvent):
    """What it took was paid in at the bank."""

    name: ClassVar[str] = "till.banked"
