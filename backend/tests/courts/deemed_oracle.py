"""A second opinion on deemed receipt, by search: of all moments a registry could count from, the first that is open.

It shares no code and no data with the product: integers of microseconds on a UTC+8 clock, and the holidays package.
"""

import datetime as dt
from functools import cache

import holidays

SECOND = 1_000_000
DAY = 86_400 * SECOND
EPOCH = dt.date(1970, 1, 1)
GENERAL = holidays.HK(years=range(2024, 2029), categories=holidays.OPTIONAL)
OPENS, CLOSES = (8 * 60 + 45) * 60 * SECOND, (17 * 60 + 30) * 60 * SECOND


def ticks(at: dt.datetime) -> int:
    since = at - dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
    return (since.days * 86_400 + since.seconds + 8 * 3600) * SECOND + since.microseconds


@cache
def works(day: int) -> bool:
    date = EPOCH + dt.timedelta(days=day)
    return date.strftime("%a") not in ("Sat", "Sun") and date not in GENERAL


@cache
def first_opening_after(day: int) -> int:
    return next(d * DAY + OPENS for d in range(day + 1, day + 40) if works(d))


def expected(received: int, closures: list[tuple[int, int | None]]) -> int:
    """The deemed moment, in ticks, of something received at `received`."""
    today = received // DAY
    spans = [(start, end or first_opening_after(max(start // DAY, today))) for start, end in closures]

    def is_open(moment: int) -> bool:
        in_day = moment % DAY
        ordinary = works(moment // DAY) and OPENS <= in_day <= CLOSES
        return ordinary and not any(start <= moment < end for start, end in spans)

    openings = [day * DAY + OPENS for day in range(today, today + 40)]
    candidates = [received, *openings, *(end for _, end in spans)]
    return min(moment for moment in candidates if moment >= received and is_open(moment))
