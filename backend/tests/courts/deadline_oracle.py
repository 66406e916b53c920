"""A slow second count of periods, written from the rules' words: every day is looked at, nothing is shared."""

from datetime import date, timedelta

from tests.courts.calendars import HOLIDAYS

ONE = timedelta(days=1)


def specified(day: date, warned: frozenset[date]) -> bool:
    return day.weekday() >= 5 or day in HOLIDAYS or day in warned


def forward(
    trigger: date,
    count: int,
    warned: frozenset[date],
    *,
    counts_trigger: bool,
    leaves_out_specified: bool,
    leaves_out_august: bool,
) -> date:
    """The day on which so many have been counted: the earliest one with `count` days that count up to it."""

    def counts(day: date) -> bool:
        if leaves_out_august and day.month == 8:
            return False
        return not (leaves_out_specified and specified(day, warned))

    end = trigger
    while True:
        begin = trigger if counts_trigger else trigger + ONE
        between = [begin + n * ONE for n in range((end - begin).days + 1)]
        if sum(map(counts, between)) == count:
            return end
        end += ONE


def next_open(day: date, warned: frozenset[date]) -> date:
    return min(each for n in range(40) if not specified(each := day + n * ONE, warned))


def last_ordinary(day: date, warned: frozenset[date]) -> date:
    return max(each for n in range(40) if not specified(each := day - n * ONE, warned))
