"""What is the same for several people is found out once, and nobody is told what depends on somebody else."""

import asyncio
from dataclasses import fields

import pytest

from causeway.accounts.actor import SYSTEM, Actor, Role
from causeway.graphql.contract.observed_actor import VALUES, ObservedActor, fits
from causeway.graphql.execution.channels import Channels
from causeway.kit.context import Context
from tests.audit.test_log import ring
from tests.graphql.execution.bells import GATE, PATIENCE, RUNS, cursor_at, cursors, join

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
