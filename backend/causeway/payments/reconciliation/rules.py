"""What agrees and what does not: three amounts of one payment, judged; and the days of Hong Kong."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from causeway.kit.clock import HONG_KONG
from causeway.payments.reconciliation.tables import (
    DifferenceKind,
    Movement,
    OddOne,
    ReconciliationDifference,
)
from causeway.payments.tables import PaymentMethod


@dataclass(frozen=True)
class Figures:
    """What three parties say of one payment's money, one way, in cents and over its whole life.

    `provider_cents` is None where the money is nobody's to keep but ours. The numbers count how often each took it.
    """

    subject_id: str
    movement: Movement
    method: PaymentMethod
    due_cents: int
    ledger_cents: int
    provider_cents: int | None
    ledger_times: int = 0
    provider_times: int = 0
    payment_id: str | None = None
    filing_id: str | None = None
    day: date | None = None
    """The day to which it belongs: the provider's, or else our ledger's, or else that of the decision."""

    @property
    def agrees(self) -> bool:
        """Whether all who know of it say the same."""
        return self.ledger_cents == self.due_cents and self.provider_cents in {None, self.due_cents}

    @property
    def fingerprint(self) -> str:
        """What it is about, and the amounts: the same for the same disagreement."""
        amounts = (self.ledger_cents, self.provider_cents, self.due_cents)
        return ":".join(str(each) for each in (self.subject_id, self.movement.value, *amounts))


def odd_one(figures: Figures) -> OddOne | None:
    """Return which amount is not as the other two; None where all three differ, or there are but two."""
    ledger, provider, due = figures.ledger_cents, figures.provider_cents, figures.due_cents
    if provider is None:
        return None
    if ledger == provider:
        return OddOne.DUE
    if provider == due:
        return OddOne.LEDGER
    return OddOne.PROVIDER if ledger == due else None


def kind_of(figures: Figures) -> DifferenceKind:
    """Return what is wrong with figures that do not agree."""
    ledger, provider = figures.ledger_cents, figures.provider_cents
    if figures.movement is Movement.PAID_BACK:
        return DifferenceKind.REFUND_MISSING
    if max(figures.provider_times, figures.ledger_times) > 1:
        return DifferenceKind.TWICE
    if ledger == 0 and not provider:
        return DifferenceKind.ACCEPTED_WITHOUT_PAYMENT
    if provider is not None and ledger != provider:
        return _between_us(figures)
    return DifferenceKind.OTHER_AMOUNT if figures.due_cents else DifferenceKind.PAID_WITHOUT_FILING


def _between_us(figures: Figures) -> DifferenceKind:
    if figures.payment_id is None:
        return DifferenceKind.UNKNOWN_MONEY
    if figures.ledger_cents == 0:
        return DifferenceKind.PROVIDER_ONLY
    return DifferenceKind.OTHER_AMOUNT if figures.provider_cents else DifferenceKind.LEDGER_ONLY


def day_of(at: datetime) -> date:
    """Return the day of Hong Kong in which a moment lies."""
    return at.astimezone(HONG_KONG).date()


def bounds(day: date) -> tuple[datetime, datetime]:
    """Return the first moment of a day of Hong Kong, and the first after it."""
    start = datetime.combine(day, time(0), HONG_KONG)
    return start.astimezone(UTC), (start + timedelta(days=1)).astimezone(UTC)


def cents_to_post(difference: ReconciliationDifference) -> int:
    """Return what has to be posted from card clearing, in cents, so that our ledger is as the provider says.

    0 where no provider says anything, or the same; negative for what goes the other way.
    """
    if difference.provider_cents is None:
        return 0
    cents = difference.provider_cents - difference.ledger_cents
    return cents if difference.movement is Movement.TAKEN else -cents
