"""What happens to charge-backs, as facts with ids only."""

from dataclasses import dataclass
from typing import ClassVar

from causeway.kit.events import Event
from causeway.payments.chargebacks.tables import Chargeback
from causeway.payments.events import PAYMENTS, payment


@dataclass(frozen=True)
class ChargebackFact(Event):
    """Something about one charge-back; `status` is what it came to."""

    chargeback_id: str
    payment_id: str
    status: str

    def topics(self) -> tuple[str, ...]:
        """The payment's topic, and that of all payments."""
        return (payment(self.payment_id), PAYMENTS)


def chargeback_told(fact: type[ChargebackFact], row: Chargeback) -> ChargebackFact:
    """Return the fact about a charge-back as it stands now."""
    return fact(row.id, row.payment_id, row.status.value)


@dataclass(frozen=True)
class ChargebackOpened(ChargebackFact):
    """The payer's bank took money back."""

    name: ClassVar[str] = "chargeback.opened"


@dataclass(frozen=True)
class ChargebackWon(ChargebackFact):
    """The provider gave the money back to the court."""

    name: ClassVar[str] = "chargeback.won"


@dataclass(frozen=True)
class ChargebackLost(ChargebackFact):
    """The payer keeps the money."""

    name: ClassVar[str] = "chargeback.lost"
