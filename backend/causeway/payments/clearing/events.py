"""What happens to amounts on clearing accounts, as facts with ids only."""

from dataclasses import dataclass
from typing import ClassVar

from causeway.kit.events import Event
from causeway.payments.events import PAYMENTS


@dataclass(frozen=True)
class ClearingItemCleared(Event):
    """An amount was paid out, received or written off, as `outcome` says."""

    name: ClassVar[str] = "clearing.cleared"
    item_id: str
    outcome: str

    def topics(self) -> tuple[str, ...]:
        """The topic of all payments."""
        return (PAYMENTS,)
