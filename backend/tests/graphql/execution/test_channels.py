"""Subscriptions that are the same run once; each listener still hears everything once, in order, since its cursor."""

import asyncio
import json
from collections.abc import AsyncGenerator, AsyncIterator
from dataclasses import fields
from typing import Any

import pytest
import strawberry
from graphql import GraphQLError, parse

from causeway.accounts.actor import SYSTEM, Actor, Role
from causeway.audit.reader import LogReader
from causeway.graphql.contract.context import GraphQLContext, Info
from causeway.graphql.contract.fields import query, subscription
from causeway.graphql.contract.observed_actor import VALUES, ObservedActor, fits
from causeway.graphql.contract.permissions import ANYONE, SIGNED_IN
from causeway.graphql.contract.scalars import Cursor
from causeway.graphql.execution import listener as module
from causeway.graphql.execution.asked import Subscription
from causeway.graphql.execution.channels import Channels
from causeway.graphql.execution.listener import Listener
from causeway.graphql.execution.resuming import resumption_of
from causeway.graphql.execution.schema import CausewaySchema
from causeway.graphql.execution.subscriptions import cursor_at, cursor_of, follow
from causeway.kit.context import Context
from tests.audit.test_log import ring
from tests.graphql.channels import close

PATIENCE = 60
SEEN: list[str | None] = []
"""Who was told of an event, by each run."""
DOCUMENT = "subscription Bells($after: Cursor) { bells(after: $after) { cursor } }"
ANNA, BEN = Actor("anna"), Actor("ben")


@strawberry.type
class Bell:
    cursor: Cursor


@strawberry.type
class BellQuery:
    @query(permission=ANYONE, description="Nothing.")
    def nothing(self) -> int:
        return 0


@strawberry.type
class BellSubscription:
    @subscription(permission=SIGNED_IN, description="Bells.")
    async def bells(self, info: Info, after: Cursor | None = None) -> AsyncGenerator[Bell, None]:
        async for event in follow(info, names=("bell.rang",), topics=("bell:a",), after=after):
            SEEN.append(info.context.actor.user_id)
            yield Bell(cursor=cursor_of(event))


@strawberry.type
class Peal:
    """What depends on nothing of the actor, on the organisation, or on the person."""

    cursor: Cursor

    @strawberry.field
    async def plain(self) -> str:
        RUNS.append("plain")
        GATE["reached"].set()
        await GATE["open"].wait()
        return "the same"

    @strawberry.field
    def firm(self, info: Info) -> str:
        RUNS.append("firm")
        return str(info.context.actor.organisation_id)

    @strawberry.field
    def person(self, info: Info) -> str:
        RUNS.append("person")
        return str(info.context.actor.user_id)

    @strawberry.field
    def fault(self) -> str:
        RUNS.append("fault")
        raise RuntimeError("not today")


RUNS: list[str] = []
GATE: dict[str, asyncio.Event] = {}
"""Where `plain` says that it has begun, and waits to go on."""


@strawberry.type
class PealSubscription(BellSubscription):
    @subscription(permission=SIGNED_IN, description="Peals.")
    async def peals(self, info: Info, after: Cursor | None = None) -> AsyncGenerator[Peal, None]:
        async for event in follow(info, names=("bell.rang",), topics=("bell:a",), after=after):
            yield Peal(cursor=cursor_of(event))


SCHEMA = CausewaySchema(BellQuery, subscription=PealSubscription)


class Outlet:
    """Keeps what it is told."""

    def __init__(self) -> None:
        self.told: list[str] = []
        self.whole: list[Any] = []
        self.errors: list[GraphQLError] = []
        self.is_finished = False
        self.may_go_on = asyncio.Event()
        self.may_go_on.set()
        self.has_changed = asyncio.Event()

    def tell(self, payload: bytes) -> None:
        (found,) = (json.loads(payload)["data"] or {"failed": {"cursor": None}}).values()
        self.whole.append(found)
        self.told.append(found["cursor"])
        self.has_changed.set()

    def fail(self, errors: list[GraphQLError]) -> None:
        self.errors = errors
        self.has_changed.set()

    def finish(self) -> None:
        self.is_finished = True

    async def room(self) -> None:
        await self.may_go_on.wait()

    async def until(self, count: int) -> list[str]:
        async with asyncio.timeout(PATIENCE):
            while len(self.told) < count and not self.errors:
                self.has_changed.clear()
                await self.has_changed.wait()
        return self.told


@pytest.fixture
async def channels(context: Context) -> AsyncIterator[Channels]:
    SEEN.clear()
    RUNS.clear()
    GATE.update(reached=asyncio.Event(), open=asyncio.Event())
    GATE["open"].set()
    made = Channels(SCHEMA, LogReader(context.database, context.bus, horizon_events=100))
    # As in a running service, where sessions are followed: there is always somebody who listens.
    await made.reader.open(["access"])
    yield made
    await close(made)


async def join(
    channels: Channels, context: Context, actor: Actor = ANNA, document: str = DOCUMENT, **variables: Any
) -> tuple[Listener, Outlet]:
    outlet = Outlet()
    listener = Listener(outlet)
    resumption = resumption_of(parse(document), None)
    assert resumption is not None
    surroundings = GraphQLContext(context, actor)
    await channels.join(Subscription(surroundings, document, None, variables, resumption), listener)
    return listener, outlet


def cursors(*positions: int) -> list[str]:
    return [cursor_at(position) for position in positions]


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


@pytest.mark.parametrize(
    ("document", "variables", "resumes", "variable"),
    [
        ("subscription { bells { cursor } }", {}, False, None),
        ('subscription { bells(after: "x") { cursor } }', {}, True, None),
        ("subscription { bells(after: null) { cursor } }", {}, False, None),
        ("subscription ($a: Cursor) { bells(after: $a) { cursor } }", {}, False, "a"),
        ("subscription ($a: Cursor) { bells(after: $a) { cursor } }", {"a": None}, False, "a"),
        ("subscription ($a: Cursor) { bells(after: $a) { cursor } }", {"a": "x"}, True, "a"),
        ('subscription ($a: Cursor = "d") { bells(after: $a) { cursor } }', {}, True, "a"),
        ("subscription ($a: Cursor!) { bells(after: $a) { cursor } }", {"a": "x"}, True, None),
        ("subscription ($a: Cursor) { bells(after: $a) { cursor c: f(a: $a) } }", {"a": "x"}, True, None),
        (
            "subscription ($a: Cursor) { ...F } fragment F on S { bells(after: $a) { c } }",
            {"a": "x"},
            True,
            "a",
        ),
        ("subscription ($a: Cursor) { ... on S { bells(after: $a) { c } } }", {"a": "x"}, True, "a"),
    ],
)
def test_where_a_subscription_begins_is_read_from_its_text(
    document: str, variables: dict[str, Any], resumes: bool, variable: str | None
) -> None:
    resumption = resumption_of(parse(document), None)
    assert resumption is not None
    assert resumption.resumes(variables) is resumes
    assert resumption.variable == variable
    assert resumption_of(parse("{ nothing }"), None) is None


FIRMS = [
    Actor(f"user {n}", f"firm {n % 2}", None, frozenset({Role.ORGANISATION_USER}), f"session {n}")
    for n in range(8)
]
CLERKS = [Actor(f"clerk {n}", roles=frozenset({Role.REGISTRY_CLERK}), session_id=f"at {n}") for n in range(4)]


@pytest.mark.parametrize(("field", "runs"), [("plain", 2), ("firm", 3), ("person", 12)])
async def test_what_is_the_same_for_several_people_is_found_out_once(
    channels: Channels, context: Context, field: str, runs: int
) -> None:
    """By kind of actor, then by what of the actor was looked at: nobody is told what depends on somebody else."""
    document = f"subscription {{ peals {{ cursor {field} }} }}"
    outlets = {actor: (await join(channels, context, actor, document))[1] for actor in (*FIRMS, *CLERKS)}
    wanted = {
        "plain": lambda _: "the same",
        "firm": lambda a: str(a.organisation_id),
        "person": lambda a: a.user_id,
    }
    for ring_number in (1, 2):
        await context.run(ring, ["a"], actor=SYSTEM)
        for actor, outlet in outlets.items():
            await outlet.until(ring_number)
            assert outlet.whole[-1] == {"cursor": cursor_at(ring_number), field: wanted[field](actor)}
    assert len(RUNS) == runs * 2
    assert len(channels.views._views) == 2


async def test_whoever_leaves_while_finding_out_leaves_it_to_the_next(
    channels: Channels, context: Context
) -> None:
    document = "subscription { peals { cursor plain } }"
    made = [await join(channels, context, actor, document) for actor in CLERKS]
    GATE["open"].clear()
    await context.run(ring, ["a"], actor=SYSTEM)
    async with asyncio.timeout(PATIENCE):
        await GATE["reached"].wait()
    first = next(listener for listener, _ in made if listener.channel and listener.channel._is_open)
    first.leave()
    GATE["open"].set()
    for listener, outlet in made:
        if listener is not first:
            assert await outlet.until(1) == cursors(1)
            listener.leave()


async def test_a_fault_is_not_what_others_are_told(channels: Channels, context: Context) -> None:
    outlets = [
        (await join(channels, context, actor, "subscription { peals { cursor fault } }"))[1]
        for actor in CLERKS
    ]
    await context.run(ring, ["a"], actor=SYSTEM)
    for outlet in outlets:
        await outlet.until(1)
    assert ["fault"] * len(CLERKS) == RUNS


def test_everything_of_an_actor_is_of_its_kind_or_observed() -> None:
    """A new attribute that is neither would be shared between those who differ in it."""
    assert {field.name for field in fields(Actor)} == {*VALUES, "kind", "roles", "language"}
    actor = ObservedActor.of(FIRMS[0])
    assert (actor.has(Role.ORGANISATION_USER), actor.what_was_seen) == (True, ())
    assert hash(actor) == hash(FIRMS[0])
    assert set(dict(actor.what_was_seen)) == set(VALUES)
    actor.forget()
    assert actor.organisation_id == "firm 0"
    assert actor.what_was_seen == (("organisation_id", "firm 0"),)
    assert [fits(other, actor.what_was_seen) for other in FIRMS[:3]] == [True, False, True]
