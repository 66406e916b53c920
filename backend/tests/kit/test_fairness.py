"""Shares of one event loop, counted: turns, slices, and seconds that come back with time."""

import asyncio
import time
from collections import Counter

import pytest

from causeway.kit import fairness
from causeway.kit.fairness import (
    MAX_GIVEN_WAY_SECONDS,
    SLICE_SECONDS,
    Pace,
    Precedence,
    ServerTime,
    TooBusy,
    Turns,
)
from tests.patience import PATIENCE


class Hands:
    """A clock that stands until it is moved."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


async def test_whatever_is_ready_has_its_turn_after_each_slice() -> None:
    """Four long answers of fifty pieces, each as long as a slice: the loop turns between any two pieces."""
    clock, turns, most = Hands(), 0, Counter[int]()
    pace = Pace(clock)

    async def long_answer() -> None:
        for _ in range(50):
            await pace.keep()
            most[turns] += 1
            clock.now += SLICE_SECONDS

    async def others() -> None:
        nonlocal turns
        while True:
            turns += 1
            await asyncio.sleep(0)

    watching = asyncio.create_task(others())
    await asyncio.gather(*(long_answer() for _ in range(4)))
    watching.cancel()
    assert sum(most.values()) == 200
    # Where one turn ends and the next begins is not the same for both who count.
    assert max(most.values()) <= 2


async def test_short_pieces_share_a_slice() -> None:
    clock = Hands()
    pace = Pace(clock)
    for _ in range(1_000):
        await pace.keep()
    turned = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_soon(turned.set_result, None)
    clock.now += SLICE_SECONDS / 2
    await pace.keep()
    assert not turned.done()


async def test_one_that_left_is_passed_over() -> None:
    clock = Hands()
    pace = Pace(clock)
    await pace.keep()
    clock.now += 1
    waiting = [asyncio.create_task(pace.keep()) for _ in range(3)]
    await asyncio.sleep(0)
    waiting[0].cancel()
    await asyncio.wait_for(asyncio.gather(*waiting[1:]), PATIENCE)


def test_seconds_come_back_with_time() -> None:
    clock = Hands()
    budget = ServerTime(30, clock)
    for _ in range(30):
        budget.require("anna")
        budget.charge("anna", 1.0)
    with pytest.raises(TooBusy) as refused:
        budget.require("anna")
    assert 1 <= refused.value.retry_after <= 3
    budget.require("ben")
    clock.now += refused.value.retry_after
    budget.require("anna")
    # Nobody saves up more than a minute's.
    clock.now += 1_000
    budget.charge("anna", 30.0)
    with pytest.raises(TooBusy):
        budget.require("anna")


async def test_one_at_a_time_for_each_and_so_many_for_all() -> None:
    turns, running, most = Turns(at_once=2, waiting_per_subject=2), Counter[str](), Counter[str]()
    go = asyncio.Event()

    async def one(subject: str) -> None:
        async with turns.turn(subject):
            running[subject] += 1
            running["all"] += 1
            for name in (subject, "all"):
                most[name] = max(most[name], running[name])
            await go.wait()
            running[subject] -= 1
            running["all"] -= 1

    tasks = [asyncio.create_task(one(who)) for who in "aaabbbccc"]
    await asyncio.sleep(0)
    with pytest.raises(TooBusy):
        await one("a")
    go.set()
    await asyncio.gather(*tasks)
    assert most == {"a": 1, "b": 1, "c": 1, "all": 2}
    await one("a")
    assert not turns._present
    assert not turns._one


async def test_the_loop_rests_as_long_as_a_turn_took() -> None:
    turns = Turns(at_once=1, waiting_per_subject=0, rest=1)
    loop = asyncio.get_running_loop()
    async with turns.turn("a"):
        await asyncio.sleep(0.02)
        ended = loop.time()
    assert loop.time() - ended >= 0.019


async def test_what_can_wait_gives_way_until_the_last_change_has_been_answered(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # Longer than is waited here: it does not end because it has given way for long enough.
    monkeypatch.setattr(fairness, "MAX_GIVEN_WAY_SECONDS", 2 * PATIENCE)
    changes = Precedence()
    await changes.give_way()
    changes.begin()
    changes.begin()
    waiting = asyncio.create_task(changes.give_way())
    await asyncio.sleep(0)
    changes.end()
    await asyncio.sleep(0)
    assert not waiting.done()
    changes.end()
    await asyncio.wait_for(waiting, PATIENCE)


async def test_what_has_given_way_for_long_enough_gives_way_no_more() -> None:
    changes = Precedence()
    changes.begin()
    given_up = changes.give_way(time.monotonic() - MAX_GIVEN_WAY_SECONDS)
    # It waits for nothing: there is no turn of the loop in it.
    with pytest.raises(StopIteration):
        given_up.send(None)


async def test_nobody_gives_way_for_ever() -> None:
    changes = Precedence()
    changes.begin()
    async with asyncio.timeout(PATIENCE):
        await changes.give_way()
