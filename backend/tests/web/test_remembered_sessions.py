"""A session that was looked up is believed until the log tells of its holder's access; nothing lost lasts a second."""

import asyncio
import importlib
from collections.abc import Collection
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from causeway.accounts.actor import Actor, Role
from causeway.accounts.commands.end_session import SignOut, sign_out
from causeway.accounts.commands.suspend_account import SuspendAccount, suspend_account
from causeway.audit.reader import Feed, LogReader
from causeway.kit.bus import LocalBus
from causeway.kit.clock import FixedClock
from causeway.kit.context import Context
from causeway.web.remembered_sessions import SESSION_CACHE_SECONDS
from causeway.web.sessions import Sessions
from tests.accounts.builders import person, signed_in
from tests.web.following import followed
from tests.web.test_sessions import Ticks

module: Any = importlib.import_module("causeway.web.sessions")
EMAIL, OTHER = "someone@example.test", "other@example.test"
REGISTRAR = Actor(user_id="registrar", roles=frozenset({Role.REGISTRAR}))


def another_process(context: Context) -> Context:
    """One on the same database, of which nothing is heard here."""
    return replace(context, bus=LocalBus())


@pytest.fixture
def looks(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The tokens that were looked up."""
    made: list[str] = []
    look = module.authenticated_session

    async def looked(session: Any, token: str, at: Any) -> Any:
        made.append(token)
        return await look(session, token, at)

    monkeypatch.setattr(module, "authenticated_session", looked)
    return made


async def test_a_session_is_believed_for_as_long_as_the_log_says_nothing(
    context: Context, looks: list[str]
) -> None:
    await person(context, EMAIL, Role.INDIVIDUAL)
    opened, ticks = await signed_in(context, EMAIL), Ticks()
    sessions = Sessions(context, secure=False, monotonic=ticks)
    async with followed(sessions):
        for second in range(30):
            ticks.now = float(second)
            assert await sessions.actor_of(opened.token) == opened.actor
    assert looks == [opened.token]


async def test_what_is_not_heard_of_counts_within_a_second_for_whom_it_is_about(
    context: Context, looks: list[str]
) -> None:
    await person(context, EMAIL, Role.INDIVIDUAL)
    await person(context, OTHER, Role.INDIVIDUAL)
    ending, going_on, ticks = await signed_in(context, EMAIL), await signed_in(context, OTHER), Ticks()
    sessions = Sessions(context, secure=False, monotonic=ticks)
    async with followed(sessions):
        for each in (ending, going_on):
            assert await sessions.actor_of(each.token) == each.actor
        await another_process(context).run(sign_out, SignOut(), actor=ending.actor)
        ticks.now += SESSION_CACHE_SECONDS
        assert await sessions.actor_of(ending.token) is None
        assert await sessions.actor_of(going_on.token) == going_on.actor
    assert looks == [ending.token, going_on.token, ending.token]


async def test_an_account_suspended_by_another_process_is_out_within_a_second(context: Context) -> None:
    user = await person(context, EMAIL, Role.INDIVIDUAL)
    opened, ticks = await signed_in(context, EMAIL), Ticks()
    sessions = Sessions(context, secure=False, monotonic=ticks)
    async with followed(sessions):
        for _ in range(5):
            assert await sessions.actor_of(opened.token) == opened.actor
            ticks.now += SESSION_CACHE_SECONDS
        await another_process(context).run(
            suspend_account, SuspendAccount(user.id, "Reasons"), actor=REGISTRAR
        )
        assert await sessions.actor_of(opened.token) is None


async def test_what_changes_while_a_session_is_looked_up_is_not_missed(
    context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    await person(context, EMAIL, Role.INDIVIDUAL)
    opened, ticks = await signed_in(context, EMAIL), Ticks()
    sessions = Sessions(context, secure=False, monotonic=ticks)
    look = module.authenticated_session

    async def slowly(*given: Any) -> Any:
        found, before = await look(*given), sessions._remembered._forgettings
        monkeypatch.setattr(module, "authenticated_session", look)
        await context.run(sign_out, SignOut(), actor=opened.actor)
        while sessions._remembered._forgettings == before:  # noqa: ASYNC110  (until it was heard of)
            await asyncio.sleep(0.01)
        return found

    monkeypatch.setattr(module, "authenticated_session", slowly)
    async with followed(sessions):
        await sessions.actor_of(opened.token)
        assert await sessions.actor_of(opened.token) is None


async def test_the_log_counts_as_followed_only_once_its_feed_is_open(
    context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    events, opening = LogReader(context.database, context.bus), asyncio.Event()

    async def never(_topics: Collection[str]) -> Feed:
        opening.set()
        await asyncio.Event().wait()
        raise AssertionError

    monkeypatch.setattr(events, "open", never)
    sessions = Sessions(context, secure=False, events=events)
    following = asyncio.create_task(sessions.follow())
    await opening.wait()
    assert not sessions._remembered.is_followed
    following.cancel()


async def test_a_session_in_use_is_seen_each_minute_and_one_left_alone_ends(
    context: Context, clock: FixedClock, looks: list[str]
) -> None:
    await person(context, EMAIL, Role.INDIVIDUAL)
    opened, ticks = await signed_in(context, EMAIL), Ticks()
    sessions = Sessions(context, secure=False, monotonic=ticks)
    async with followed(sessions):
        for _ in range(200):
            clock.advance(timedelta(seconds=20))
            ticks.now += 20
            assert await sessions.actor_of(opened.token) == opened.actor
        # Looked up when it was first used, and then once a minute to note that it is.
        assert len(looks) == 1 + 200 // 3
        clock.advance(timedelta(minutes=30))
        assert await sessions.actor_of(opened.token) is None
