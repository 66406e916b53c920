"""Budgets and growing delays, as arithmetic."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from causeway.kit.throttle import NO_WAIT, Budget, GrowingDelay, Spent

START = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
FRESH = Spent(START, 0, START)
DELAY = GrowingDelay(free=3, first=timedelta(seconds=30), longest=timedelta(minutes=5), forget=HOUR)


def taken(limit: Budget | GrowingDelay, gaps: list[int]) -> list[datetime]:
    """Return when an attempt was let through, of attempts `gaps` seconds apart."""
    spent, now, times = FRESH, START, []
    for gap in gaps:
        now += timedelta(seconds=gap)
        if limit.wait(spent, now) <= NO_WAIT:
            spent = limit.take(spent, now)
            times.append(now)
    return times


@given(st.integers(1, 200), st.lists(st.integers(0, 900), max_size=300))
def test_never_more_than_the_budget_in_any_hour(most: int, gaps: list[int]):
    times = taken(Budget.per_hour(most), gaps)
    # An hour without its last instant: a budget of one has the next at the end of it.
    assert all(sum(start <= time < start + HOUR for time in times) <= most for start in times)


def test_a_budget_is_used_up_to_the_last():
    assert len(taken(Budget.per_hour(20), [0] * 30 + [60] * 60)) == 20
    assert len(taken(Budget.per_hour(20), [0] * 30)) == 10


def test_what_is_given_back_can_be_taken_again():
    budget, spent = Budget(2, HOUR), FRESH
    for _ in range(50):
        assert budget.wait(spent, START) <= NO_WAIT
        spent = budget.give_back(budget.take(spent, START), START)
    spent = budget.take(budget.take(spent, START), START)
    assert budget.wait(spent, START) == HOUR


def test_the_delay_doubles_up_to_the_longest_and_is_forgotten_after_quiet():
    spent, now, waits = FRESH, START, []
    for _ in range(10):
        wait = max(DELAY.wait(spent, now), NO_WAIT)
        waits.append(int(wait.total_seconds()))
        now += wait
        spent = DELAY.take(spent, now)
    assert waits == [0, 0, 0, 30, 60, 120, 240, 300, 300, 300]
    assert DELAY.take(spent, now + HOUR).failures == 1


def test_a_success_forgets_failures():
    spent = FRESH
    for _ in range(5):
        spent = DELAY.take(spent, START)
    assert DELAY.wait(spent, START) > NO_WAIT
    assert DELAY.wait(DELAY.give_back(spent, START), START) == NO_WAIT
