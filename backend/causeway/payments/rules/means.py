"""What can be paid with, and what a deposit account has to keep."""

from causeway.payments.tables import PaymentMethod

MINIMUM_BALANCE_CENTS = 300_000
METHODS_NOW = frozenset({PaymentMethod.DEPOSIT_ACCOUNT, PaymentMethod.NONE})
"""The means that can be used today."""


def payment_reference(year: int, serial: int) -> str:
    """Return what people call a payment: 2026, 123 -> "CP-26-000123"."""
    return f"CP-{year % 100:02d}-{serial:06d}"
