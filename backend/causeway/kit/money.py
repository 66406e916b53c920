"""Money is whole cents of the Hong Kong dollar, in integers, everywhere but at the edges."""

from decimal import Decimal
from typing import Final

from causeway.kit.errors import FieldRefusal, Invalid, ProblemCode
from causeway.kit.words import Words

CURRENCY: Final = "HKD"
CENTS_PER_DOLLAR: Final = 100
MAX_AMOUNT_CENTS: Final = 10**14
"""What an amount that somebody gives must stay below, in cents: a trillion dollars."""
NOT_AN_AMOUNT = Words(
    "Give an amount in dollars, from 0, with at most two decimal places: 1045 or 1045.50.",
    "請以港元填寫不少於0的款額，最多兩位小數：1045或1045.50。",
    "请以港元填写不少于0的款额，最多两位小数：1045或1045.50。",
)


def read_amount(amount: Decimal, *path: str) -> int:
    """Return the whole cents of an amount in dollars that somebody gave in the input field at `path`.

    The one reader of money at every door: refuses (INVALID, naming the field) what is below nought, has a part of a
    cent, or is too large; nothing is ever cut or rounded.
    """
    cents = amount * CENTS_PER_DOLLAR
    if not amount.is_finite() or not 0 <= cents < MAX_AMOUNT_CENTS or cents != cents.to_integral_value():
        raise Invalid(NOT_AN_AMOUNT, FieldRefusal(path, ProblemCode.INVALID, NOT_AN_AMOUNT))
    return int(cents)


def format_amount(cents: int) -> str:
    """Return `cents` as a decimal string with two places: 104500 -> "1045.00"."""
    sign = "-" if cents < 0 else ""
    dollars, rest = divmod(abs(cents), 100)
    return f"{sign}{dollars}.{rest:02d}"


def say_dollars(cents: int) -> str:
    """Return `cents` as people write it: 104500 -> "HK$1,045.00"."""
    sign = "\N{MINUS SIGN}" if cents < 0 else ""
    dollars, rest = divmod(abs(cents), 100)
    return f"{sign}HK${dollars:,}.{rest:02d}"
