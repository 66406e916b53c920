"""What happens to refunds, as facts with ids only."""

from dataclasses import dataclass
from typing import ClassVar

from causeway.kit.events import Event
from causeway.payments.events import PAYMENTS, payment
from causeway.payments.refunds.tables import Refund


@dataclass(frozen=True)
class RefundFact(Event):
    """Something about one refund; `status` is what it came to."""

    refund_id: str
    payment_id: str
    status: str

    def topics(self) -> tuple[str, ...]:
        """The payment's topic, and that of all payments."""
        return (payment(self.payment_id), PAYMENTS)


def refund_told(fact: type[RefundFact], row: Refund) -> RefundFact:
    """Return the fact about a refund as it stands now."""
    return fact(row.id, row.payment_id, row.status.value)


@dataclass(frozen=True)
class RefundAsked(RefundFact):
    """It was asked for, or sent again after a change."""

    name: ClassVar[str] = "refund.asked"


@dataclass(frozen=True)
class RefundDecided(RefundFact):
    """A second person approved it, refused it or sent it back."""

    name: ClassVar[str] = "refund.decided"


@dataclass(frozen=True)
class RefundCancelled(RefundFact):
    """Whoever asked for it called it off."""

    name: ClassVar[str] = "refund.cancelled"


@dataclass(frozen=True)
class RefundClosed(RefundFact):
    """It was paid back."""

    name: ClassVar[str] = "refund.closed"
