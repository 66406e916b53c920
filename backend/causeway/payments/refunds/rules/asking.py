"""What a refund must say, and what it is called."""

from causeway.kit.errors import FieldRefusal, Invalid, ProblemCode
from causeway.payments.refunds.words import GIVE_AMOUNT, GIVE_REASON

MAX_REASON_CHARACTERS = 500


def refund_reference(year: int, serial: int) -> str:
    """Return what people call a refund: 2026, 123 -> "R-26-000123"."""
    return f"R-{year % 100:02d}-{serial:06d}"


def read_reason(text: str | None, field: str) -> str:
    """Return a reason without blanks around it; INVALID, naming the field, for none or one that is too long."""
    reason = (text or "").strip()
    if not 0 < len(reason) <= MAX_REASON_CHARACTERS:
        words = GIVE_REASON.format(most=MAX_REASON_CHARACTERS)
        raise Invalid(words, FieldRefusal((field,), ProblemCode.INVALID, words))
    return reason


def check_amount(amount_cents: int) -> None:
    """Refuse what is no amount above 0."""
    if amount_cents <= 0:
        raise Invalid(GIVE_AMOUNT, FieldRefusal(("amount",), ProblemCode.INVALID, GIVE_AMOUNT))
