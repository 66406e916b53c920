"""Subscriptions that are the same run once; each listener still hears everything once, in order, since its cursor."""

import asyncio
import json
from typing import Any

import pytest
from graphql import parse

from causeway.accounts.actor import SYSTEM, Actor
from causeway.graphql.contract.context import GraphQLContext
from causeway.graphql.execution import listener as module
from causeway.graphql.execution.asked import Subscription
from causeway.graphql.execution.channels import RESULTS_PER_TURN, Channels
from causeway.graphql.execution.listener import Listener
from causeway.graphql.execution.resuming import resumption_of
from causeway.kit import fairness
from causeway.kit.context import Context
from tests.audit.test_log import ring
from tests.graphql.execution.bells import (
    ANNA,
    BEN,
    DOCUMENT,
    PATIENCE,
    SEEN,
    Outlet,
    cursor_at,
    cursors,
    join,
)


async def test_those_who_ask_the_same_share_one_run(channels: Channels, context: Context) -> None:
    same = [await join(channels, context) for _ in range(50)]
    other = [await join(channels, context, BEN) for _ in range(2)]
    await context.run(ring, ["a", "b", "a"], actor=SYSTEM)
    for _, outlet in (*same, *other):
        assert await outlet.until(2) == cursors(1, 3)
    assert sorted(map(str, SEEN)) == ["anna", "anna", "ben", "ben"]
    for listener, _ in same[1:]:
        listener.leave()
    await context.run(ring, ["a"], actor=SYSTEM)
    assert await same[0][1].until(3) == cursors(1, 3, 4)
    assert same[1][1].told == cursors(1, 3)
    for listener, _ in (same[0], *other):
        listener.leave()
    assert channels._channels == {}


async def test_a_cursor_alone_does_not_make_another_channel(channels: Channels, context: Context) -> None:
    await context.run(ring, ["a"] * 4, actor=SYSTEM)
    made = [
        await join(channels, context, after=after)
        for after in (cursor_at(1), cursor_at(3), None, cursor_at(4))
    ]
    assert len(channels._channels) == 1
    await context.run(ring, ["a"], actor=SYSTEM)
    heard = [await outlet.until(count) for (_, outlet), count in zip(made, (4, 2, 1, 1), strict=True)]
    assert heard == [cursors(2, 3, 4, 5), cursors(4, 5), cursors(5), cursors(5)]
    for listener, _ in made:
        listener.leave()


async def test_each_hears_everything_once_while_others_commit(channels: Channels, context: Context) -> None:
    """Whoever joins, wherever it stopped, in the midst of commits: no gap, no repeat, in order."""
    for _ in range(3):
        await context.run(ring, ["a"], actor=SYSTEM)
    writing = asyncio.gather(*(context.run(ring, ["a"], actor=SYSTEM) for _ in range(30)))

    async def follow_and_come_back(first: int, actor: Actor) -> list[str]:
        heard: list[str] = []
        wanted = first
        while len(heard) < 33:
            after = heard[-1] if heard else cursor_at(0)
            listener, outlet = await join(channels, context, actor, after=after)
            heard += (await outlet.until(min(wanted, 33 - len(heard))))[: 33 - len(heard)]
            listener.leave()
            wanted = 6
        return heard

    heard = await asyncio.gather(
        writing, *(follow_and_come_back(1 + n, (ANNA, BEN)[n % 2]) for n in range(10))
    )
    assert list(heard[1:]) == [cursors(*range(1, 34))] * 10


async def test_what_happens_while_the_past_is_told_comes_after_it(
    channels: Channels, context: Context
) -> None:
    await context.run(ring, ["a"] * 3, actor=SYSTEM)
    watcher = (await join(channels, context))[1]
    slow = Outlet()
    slow.may_go_on.clear()
    listener, resumption = Listener(slow), resumption_of(parse(DOCUMENT), None)
    assert resumption is not None
    asked = Subscription(GraphQLContext(context, ANNA), DOCUMENT, None, {"after": cursor_at(0)}, resumption)
    joining = asyncio.create_task(channels.join(asked, listener))
    await context.run(ring, ["a"], actor=SYSTEM)
    await watcher.until(1)
    assert slow.told == []
    slow.may_go_on.set()
    await joining
    await context.run(ring, ["a"], actor=SYSTEM)
    assert await slow.until(5) == cursors(1, 2, 3, 4, 5)


async def test_who_takes_the_past_too_slowly_is_told_to_ask_again(
    channels: Channels, context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MAX_HELD_RESULTS", 2)
    await context.run(ring, ["a"], actor=SYSTEM)
    slow, watcher = Outlet(), (await join(channels, context))[1]
    slow.may_go_on.clear()
    listener, resumption = Listener(slow), resumption_of(parse(DOCUMENT), None)
    assert resumption is not None
    asked = Subscription(GraphQLContext(context, ANNA), DOCUMENT, None, {"after": cursor_at(0)}, resumption)
    joining = asyncio.create_task(channels.join(asked, listener))
    for _ in range(4):
        await context.run(ring, ["a"], actor=SYSTEM)
    assert len(await watcher.until(4)) == 4
    assert [error.extensions["code"] for error in slow.errors if error.extensions] == ["RESYNC"]
    slow.may_go_on.set()
    await joining


@pytest.mark.parametrize(
    ("after", "code"),
    [
        (cursor_at(1), "RESYNC"),
        (cursor_at(999), "RESYNC"),
        ("nonsense", "BAD_USER_INPUT"),
        (7, "BAD_USER_INPUT"),
    ],
)
async def test_a_cursor_that_cannot_be_followed_fails_its_subscription_and_no_other(
    channels: Channels, context: Context, after: Any, code: str
) -> None:
    for _ in range(105):
        await context.run(ring, ["a"], actor=SYSTEM)
    bad = (await join(channels, context, after=after))[1]
    good = (await join(channels, context, after=cursor_at(104)))[1]
    await bad.until(1)
    assert bad.told == []
    assert [error.extensions["code"] for error in bad.errors if error.extensions] == [code]
    if code == "RESYNC":
        assert bad.errors[0].extensions["cursor"] == cursor_at(105)  # type: ignore[index]
    assert await good.until(1) == cursors(105)
    await context.run(ring, ["a"], actor=SYSTEM)
    assert await good.until(2) == cursors(105, 106)


async def test_nobody_signed_in_is_refused_and_leaves_nothing_behind(
    channels: Channels, context: Context
) -> None:
    outlets = [(await join(channels, context, Actor()))[1] for _ in range(3)]
    for outlet in outlets:
        await outlet.until(1)
        assert [error.extensions["code"] for error in outlet.errors if error.extensions] == [
            "UNAUTHENTICATED"
        ]
    assert channels._channels == {}


def test_who_joins_a_channel_that_is_behind_hears_nothing_from_before() -> None:
    outlet = Outlet()
    listener = Listener(outlet)
    listener.since = 5
    for position in (4, 5, 6):
        listener.hear(position, json.dumps({"data": {"bells": {"cursor": cursor_at(position)}}}).encode())
    assert outlet.told == cursors(6)


async def test_an_event_is_told_in_slices_and_a_change_that_comes_meanwhile_is_answered_between_two(
    channels: Channels, context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fairness, "MAX_GIVEN_WAY_SECONDS", PATIENCE)
    outlets = [(await join(channels, context))[1] for _ in range(3 * RESULTS_PER_TURN)]

    def told() -> int:
        return sum(bool(outlet.told) for outlet in outlets)

    await context.run(ring, ["a"], actor=SYSTEM)
    await outlets[0].until(1)
    first = told()
    assert 1 <= first <= RESULTS_PER_TURN
    channels.reader.changes.begin()
    # As many turns as it would take to tell all of them many times over.
    for _ in range(100):
        await asyncio.sleep(0)
    assert told() <= first + RESULTS_PER_TURN
    channels.reader.changes.end()
    await outlets[-1].until(1)
    assert told() == len(outlets)


async def test_an_event_is_not_looked_at_while_a_change_is_under_way(
    channels: Channels, context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fairness, "MAX_GIVEN_WAY_SECONDS", PATIENCE)
    outlet = (await join(channels, context))[1]
    # Which is past the reader: what another process has changed gives way as well.
    begun, give_way = asyncio.Event(), channels.give_way

    async def giving_way(position: int | None) -> None:
        channels.reader.changes.begin()
        begun.set()
        await give_way(position)

    monkeypatch.setattr(channels, "give_way", giving_way)
    await context.run(ring, ["a"], actor=SYSTEM)
    async with asyncio.timeout(PATIENCE):
        await begun.wait()
    for _ in range(100):
        await asyncio.sleep(0)
    assert SEEN == []
    channels.reader.changes.end()
    assert await outlet.until(1) == cursors(1)
