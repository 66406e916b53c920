"""Money is whole cents of the Hong Kong dollar, in integers, everywhere but at the edges."""

from typing import Final

CURRENCY: Final = "HKD"


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
