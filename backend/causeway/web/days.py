"""Days as parameters of an address: `2026-11-01`, a day of Hong Kong."""

import re
from datetime import date

DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
FIRST_YEAR, LAST_YEAR = 1900, 9000
"""Between these every day has a day after it, and an instant in every time zone."""


def read_day(given: str) -> date | None:
    """Return the day that is written so; None if it is none."""
    if not DAY.fullmatch(given) or not FIRST_YEAR <= int(given[:4]) <= LAST_YEAR:
        return None
    try:
        return date.fromisoformat(given)
    except ValueError:
        return None
