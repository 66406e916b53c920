"""Who is asking: cookies and bearer tokens, languages, and an end within a second."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
import structlog
from starlette.requests import HTTPConnection

from causeway.accounts.actor import PUBLIC, Actor, Role
from causeway.accounts.commands.end_session import RevokeSession, SignOut, revoke_session, sign_out
from causeway.accounts.commands.remove_member import RemoveMember, remove_member
from causeway.accounts.commands.suspend_account import SuspendAccount, suspend_account
from causeway.accounts.commands.update_viewer import UpdateViewer, update_viewer
from causeway.accounts.identity import TokenRefused
from causeway.accounts.queries import authenticated_session_by_id
from causeway.kit.clock import FixedClock
from causeway.kit.context import Context
from causeway.kit.words import Language
from causeway.web.sessions import SESSION_CACHE_SECONDS, Sessions
from tests.accounts.builders import firm, person, signed_in
from tests.patience import PATIENCE

EMAIL = "someone@example.test"


class Ticks:
    """Seconds that pass when they are told to."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def asking(**headers: str) -> HTTPConnection:
    raw = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    return HTTPConnection({"type": "http", "headers": raw})


async def test_a_cookie_says_who_is_asking(context: Context):
    await person(context, EMAIL, Role.INDIVIDUAL)
    opened = await signed_in(context, EMAIL)
    sessions = Sessions(context, secure=False)
    assert await sessions.find_actor(asking(cookie=f"causeway={opened.token}")) == opened.actor
    assert await sessions.find_actor(asking(cookie="causeway=wrong")) == PUBLIC
    assert await sessions.find_actor(asking(cookie=f"__Host-causeway={opened.token}")) == PUBLIC


async def test_the_logs_say_who_is_asking_from_then_on(context: Context):
    await person(context, EMAIL, Role.INDIVIDUAL)
    opened = await signed_in(context, EMAIL)
    sessions = Sessions(context, secure=False)
    with structlog.contextvars.bound_contextvars():
        await sessions.find_actor(asking(cookie="causeway=wrong"))
        assert structlog.contextvars.get_contextvars() == {}
        await sessions.find_actor(asking(cookie=f"causeway={opened.token}"))
        assert structlog.contextvars.get_contextvars() == {"user_id": opened.actor.user_id}
        structlog.contextvars.clear_contextvars()


async def test_on_https_only_the_cookie_no_other_host_can_set_counts(context: Context):
    await person(context, EMAIL, Role.INDIVIDUAL)
    opened = await signed_in(context, EMAIL)
    sessions = Sessions(context, secure=True)
    assert await sessions.find_actor(asking(cookie=f"__Host-causeway={opened.token}")) == opened.actor
    assert await sessions.find_actor(asking(cookie=f"causeway={opened.token}")) == PUBLIC


async def test_a_bearer_token_in_a_header_or_a_sockets_first_message_goes_before_the_cookie(context: Context):
    await person(context, EMAIL, Role.INDIVIDUAL)
    await person(context, "other@example.test", Role.INDIVIDUAL)
    cookie, bearer = await signed_in(context, EMAIL), await signed_in(context, "other@example.test")
    sessions = Sessions(context, secure=False)
    both = asking(cookie=f"causeway={cookie.token}", authorization=f"Bearer {bearer.token}")
    assert await sessions.find_actor(both) == bearer.actor
    params: dict[str, Any] = {"Authorization": f"bearer {bearer.token}"}
    assert await sessions.find_actor(asking(cookie=f"causeway={cookie.token}"), params) == bearer.actor
    for wrong in ("Bearer wrong", "Bearer " + "x" * 43, "Bearer", "Basic YTpi", bearer.token, ""):
        given = asking(cookie=f"causeway={cookie.token}", authorization=wrong)
        with pytest.raises(TokenRefused, match="TOKEN_INVALID"):
            await sessions.find_actor(given)
    with pytest.raises(TokenRefused, match="TOKEN_INVALID"):
        await sessions.find_actor(asking(), {"authorization": 7})


@pytest.mark.parametrize("end", ["revoked", "expired", "signed out", "suspended"])
async def test_a_token_that_was_good_is_told_from_one_that_never_was(
    context: Context, clock: FixedClock, end: str
):
    await person(context, EMAIL, Role.INDIVIDUAL)
    opened = await signed_in(context, EMAIL)
    sessions = Sessions(context, secure=False, monotonic=Ticks())
    given = asking(authorization=f"Bearer {opened.token}")
    if end == "revoked":
        await context.run(revoke_session, RevokeSession(opened.session.id), actor=opened.actor)
    elif end == "signed out":
        await context.run(sign_out, SignOut(), actor=opened.actor)
    elif end == "suspended":
        registrar = Actor(user_id="registrar", roles=frozenset({Role.REGISTRAR}))
        await context.run(suspend_account, SuspendAccount(opened.actor.user_id, "Reasons"), actor=registrar)
    else:
        clock.advance(timedelta(days=400))
    with pytest.raises(TokenRefused, match="TOKEN_EXPIRED"):
        await sessions.find_actor(given)
    cookie = asking(cookie=f"causeway={opened.token}")
    assert not (await sessions.find_actor(cookie)).signed_in


async def test_the_persons_choice_of_language_goes_before_the_browsers(context: Context):
    await person(context, EMAIL, Role.INDIVIDUAL)
    opened = await signed_in(context, EMAIL)
    sessions = Sessions(context, secure=False)
    public = await sessions.find_actor(asking(accept_language="zh-CN"))
    assert public == replace(PUBLIC, language=Language.ZH_HANS)
    found = await sessions.find_actor(asking(cookie=f"causeway={opened.token}", accept_language="zh-CN"))
    assert found.language is Language.EN


async def test_it_looks_once_a_second_and_not_more(context: Context, monkeypatch: pytest.MonkeyPatch):
    await person(context, EMAIL, Role.INDIVIDUAL)
    opened = await signed_in(context, EMAIL)
    ticks, looks = Ticks(), []
    sessions = Sessions(context, secure=False, monotonic=ticks)
    from causeway.web import sessions as module

    look = module.authenticated_session
    monkeypatch.setattr(
        module, "authenticated_session", lambda *given: looks.append(ticks.now) or look(*given)
    )
    for tick in (0.0, 0.5, SESSION_CACHE_SECONDS - 0.01, SESSION_CACHE_SECONDS, SESSION_CACHE_SECONDS + 0.5):
        ticks.now = tick
        assert await sessions.actor_of(opened.token) == opened.actor
    assert looks == [0.0, SESSION_CACHE_SECONDS]


async def test_without_hearing_of_it_a_revoked_session_is_over_within_a_second(context: Context):
    await person(context, EMAIL, Role.INDIVIDUAL)
    opened = await signed_in(context, EMAIL)
    ticks = Ticks()
    sessions = Sessions(context, secure=False, monotonic=ticks)
    assert await sessions.actor_of(opened.token) == opened.actor
    await context.run(sign_out, SignOut(), actor=opened.actor)
    ticks.now = SESSION_CACHE_SECONDS
    assert await sessions.actor_of(opened.token) is None


async def test_on_hearing_of_it_a_revoked_session_is_over_at_once(context: Context):
    await person(context, EMAIL, Role.INDIVIDUAL)
    opened, here = await signed_in(context, EMAIL), await signed_in(context, EMAIL)
    # Time, as `sessions` counts it, stands still: only hearing of it can make it look again.
    sessions = Sessions(context, secure=False, monotonic=Ticks())
    following = asyncio.create_task(sessions.follow())
    # What happens while the feed is opened is not told by it.
    while not sessions._remembered.is_followed:  # noqa: ASYNC110  (nobody is told that it is open)
        await asyncio.sleep(0.01)
    watching = asyncio.create_task(sessions.wait_until_cut(here.actor))
    heard = asyncio.Event()
    sessions._watchers[str(here.actor.user_id)].add(heard)
    assert await sessions.actor_of(opened.token) == opened.actor
    await context.run(revoke_session, RevokeSession(opened.session.id), actor=here.actor)
    async with asyncio.timeout(PATIENCE):
        await heard.wait()
    assert await sessions.actor_of(opened.token) is None
    assert not watching.done()
    await context.run(sign_out, SignOut(), actor=here.actor)
    async with asyncio.timeout(PATIENCE):
        await watching
    following.cancel()
    with pytest.raises(asyncio.CancelledError):
        await following
    assert sessions._watchers == {here.actor.user_id: {heard}}


@pytest.mark.parametrize("end", ["suspended", "removed"])
async def test_a_socket_ends_with_the_rights_it_was_opened_with(context: Context, end: str):
    home = await firm(context)
    user = await person(context, EMAIL, Role.ORGANISATION_USER, organisation=home)
    actor = (await signed_in(context, EMAIL)).actor
    sessions = Sessions(context, secure=False)
    if end == "suspended":
        registrar = Actor(roles=frozenset({Role.REGISTRAR}))
        await context.run(suspend_account, SuspendAccount(user.id, "Reported."), actor=registrar)
    else:
        boss = Actor("boss", home.id, None, frozenset({Role.PRIMARY_ADMINISTRATOR}))
        await context.run(remove_member, RemoveMember(user.id), actor=boss)
    async with asyncio.timeout(PATIENCE):
        await sessions.wait_until_cut(actor)


async def test_a_changed_language_cuts_no_socket(context: Context):
    await person(context, EMAIL, Role.INDIVIDUAL)
    actor = (await signed_in(context, EMAIL)).actor
    sessions = Sessions(context, secure=False)
    await context.run(update_viewer, UpdateViewer(language=Language.ZH_HANT), actor=actor)
    assert await sessions._still(actor)


async def test_being_used_keeps_a_session_alive(context: Context, clock: FixedClock):
    await person(context, EMAIL, Role.INDIVIDUAL)
    opened = await signed_in(context, EMAIL)
    ticks = Ticks()
    sessions = Sessions(context, secure=False, monotonic=ticks)
    for _ in range(4):
        clock.advance(timedelta(minutes=20))
        ticks.now += 1200
        assert await sessions.actor_of(opened.token) == opened.actor
    async with context.database.reading() as session:
        seat = await authenticated_session_by_id(session, opened.session.id, clock.now())
    assert seat is not None
    assert seat.session.last_seen_at == clock.now()
    clock.advance(timedelta(minutes=30))
    assert await sessions.actor_of(opened.token) is None
