"""What can be paid with, and what a deposit account has to keep."""

from enum import StrEnum

from causeway.payments.tables import PaymentMethod

MINIMUM_BALANCE_CENTS = 300_000
METHODS_NOW = frozenset(
    {PaymentMethod.CARD, PaymentMethod.DEPOSIT_ACCOUNT, PaymentMethod.KIOSK_CASHIER, PaymentMethod.NONE}
)
"""The means that can be used today: a card where the installation has a payment provider."""
ANSWERED_LATER = frozenset({PaymentMethod.CARD, PaymentMethod.KIOSK_CASHIER})
"""The means by which a filing is received later than it is sent: on the provider's page, or at the counter."""

REVENUE = "court_fees"
"""The ledger account of what the court has earned."""
TILL_ACCOUNT = "till:"
"""What the code of each till's ledger account begins with; its id follows."""
REFUND_CLEARING = "clearing:refunds"
"""The ledger account of what is to be paid back and has not been paid out."""
DIFFERENCES = "clearing:differences"
"""The ledger account of what the payment provider moved otherwise than our ledger, until what it was for is known."""
COURT_BANK = "court_bank"
"""The ledger account of what is on the court's own account at a bank, as far as clearing moved it."""
WRITTEN_OFF = "clearing:written_off"
"""The ledger account of what was kept of differences, less what is not asked for any more."""
CARD_CLEARING = "clearing:cards"
"""The ledger account of what the payment provider has taken for the court and not handed over."""

DISPUTED = "clearing:chargebacks"
"""The ledger account of what payers' banks took back, until it is decided who has it."""
CHARGEBACK_LOSSES = "chargebacks:lost"
"""The ledger account of what banks took back for good, beside what the court has earned."""


class CaptureTime(StrEnum):
    """When a means of payment takes the money."""

    ON_ACCEPTANCE = "ON_ACCEPTANCE"
    """It is held on submission, and taken for what the court accepts; the rest is let go."""
    AT_ONCE = "AT_ONCE"
    """It is taken on submission, and paid back for what the court rejects."""


def means_of(*, in_a_firm: bool, takes_cards: bool) -> dict[PaymentMethod, CaptureTime]:
    """Return the means that somebody can use, the first to offer first."""
    held = {PaymentMethod.DEPOSIT_ACCOUNT: in_a_firm, PaymentMethod.CARD: takes_cards}
    means = {method: CaptureTime.ON_ACCEPTANCE for method, is_there in held.items() if is_there}
    return {**means, PaymentMethod.KIOSK_CASHIER: CaptureTime.AT_ONCE}


def payment_reference(year: int, serial: int) -> str:
    """Return what people call a payment: 2026, 123 -> "CP-26-000123"."""
    return f"CP-{year % 100:02d}-{serial:06d}"
