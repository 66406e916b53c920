"""Who is asking: from a cookie or a bearer token to an actor, and back to nobody within a second of the end."""

import asyncio
import logging
import time
from collections import defaultdict
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import structlog
from starlette.requests import HTTPConnection

from causeway.accounts.actor import PUBLIC, Actor
from causeway.accounts.commands.touch_session import TouchSession, touch_session
from causeway.accounts.events import ACCESS
from causeway.accounts.identity import SESSION_COOKIE, TokenRefused
from causeway.accounts.queries import (
    AuthenticatedSession,
    authenticated_session,
    authenticated_session_by_id,
    was_good,
)
from causeway.audit.reader import LogReader
from causeway.kit.context import Context
from causeway.kit.cookies import cookie_name
from causeway.kit.languages import language_asked_for
from causeway.kit.tokens import TOKEN_CHARACTERS, token_hash
from causeway.web.remembered_sessions import SESSION_CACHE_SECONDS, RememberedSessions

LAST_SEEN_INTERVAL = timedelta(minutes=1)
SOCKET_SESSION_CHECK_SECONDS = 30.0
"""Seconds after which an open socket's session is looked up even if nothing happened: sessions also expire."""

log = logging.getLogger(__name__)


class Sessions:
    """The one place that tells who is asking, for HTTP, WebSockets and uploads alike."""

    def __init__(
        self,
        context: Context,
        *,
        secure: bool,
        events: LogReader | None = None,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        """Read cookies under the name for https if `secure`; `monotonic` counts seconds.

        `events` tells what happens to people's access.
        """
        self._context = context
        self._events = events or LogReader(context.database, context.bus)
        self._cookie = cookie_name(SESSION_COOKIE, secure=secure)
        self._remembered = RememberedSessions(context.database, monotonic)
        self._watchers: dict[str, set[asyncio.Event]] = defaultdict(set)

    async def find_actor(
        self, connection: HTTPConnection, connection_params: Mapping[str, Any] | None = None
    ) -> Actor:
        """Return who is asking; the public, in the browser's language, when nobody is signed in.

        A bearer token, in the header or in a socket's connection parameters, goes before the cookie. Raises
        `TokenRefused` for one that signs nobody in, and for credentials of another scheme; a cookie that is over makes
        its browser the public, as which it may sign in again.
        """
        token = _bearer(connection, connection_params or {})
        given = token if token is not None else connection.cookies.get(self._cookie)
        actor = await self.actor_of(given) if given else None
        if token is not None and actor is None:
            raise TokenRefused(was_good=await self._was_good(token))
        if actor is not None:
            structlog.contextvars.bind_contextvars(user_id=actor.user_id)
            return actor
        return replace(PUBLIC, language=language_asked_for(connection.headers.get("accept-language", "")))

    async def actor_of(self, token: str) -> Actor | None:
        """Return whose session `token` is; None if it is over or never was."""
        if len(token) != TOKEN_CHARACTERS:
            return None
        key, now = token_hash(token), self._context.clock.now()
        held = await self._remembered.get(key)
        if held is not None and held.session.good_at(now) and not _is_to_be_touched(held, now):
            return held.actor
        # Taken before the look: what changes while we look counts from then.
        mark = await self._remembered.mark()
        async with self._context.database.reading() as session:
            held = await authenticated_session(session, token, now)
        self._remembered.drop(key)
        if held is None:
            return None
        if _is_to_be_touched(held, now):
            await self._context.run(touch_session, TouchSession(held.session.id), actor=held.actor)
            held.session.last_seen_at = now
        self._remembered.put(key, mark, held)
        return held.actor

    async def _was_good(self, token: str) -> bool:
        if len(token) != TOKEN_CHARACTERS:
            return False
        async with self._context.database.reading() as session:
            return await was_good(session, token)

    async def wait_until_cut(self, actor: Actor) -> None:
        """Return when `actor` is no longer who they were: signed out, revoked, expired, suspended, or other roles."""
        if actor.user_id is None or actor.session_id is None:
            await asyncio.Event().wait()
            return
        changed = asyncio.Event()
        self._watchers[actor.user_id].add(changed)
        try:
            while await self._still(actor):
                try:
                    async with asyncio.timeout(SOCKET_SESSION_CHECK_SECONDS):
                        await changed.wait()
                except TimeoutError:
                    continue
                changed.clear()
        finally:
            self._watchers[actor.user_id].discard(changed)
            if not self._watchers[actor.user_id]:
                del self._watchers[actor.user_id]

    async def follow(self) -> None:
        """Forget what is remembered as soon as the log says somebody's access changed; runs until cancelled."""
        while True:
            try:
                with closing(await self._events.open((ACCESS,))) as events:
                    # Only now: what happens while the feed is opened is not told by it.
                    self._remembered.is_followed = True
                    async for event in events:
                        self._remembered.forget(event)
                        for changed in tuple(self._watchers.get(event.payload["user_id"], ())):
                            changed.set()
            except Exception:
                # Nothing is believed for longer than a second meanwhile, nor any socket for long.
                log.exception("cannot follow the log")
                await asyncio.sleep(SESSION_CACHE_SECONDS)
            finally:
                self._remembered.is_followed = False

    async def _still(self, actor: Actor) -> bool:
        async with self._context.database.reading() as session:
            held = await authenticated_session_by_id(
                session, str(actor.session_id), self._context.clock.now()
            )
        return held is not None and replace(held.actor, language=actor.language) == actor


def _is_to_be_touched(held: AuthenticatedSession, now: datetime) -> bool:
    return now - held.session.last_seen_at >= LAST_SEEN_INTERVAL


def _bearer(connection: HTTPConnection, params: Mapping[str, Any]) -> str | None:
    """Return the bearer token of a request; None if it brings no credentials. Raises `TokenRefused`."""
    given: object = connection.headers.get("authorization")
    if given is None:
        given = next((value for key, value in params.items() if key.lower() == "authorization"), None)
    if given is None:
        return None
    scheme, _, token = given.partition(" ") if isinstance(given, str) else ("", "", "")
    # Credentials that are wrong must not let the cookie speak instead.
    if scheme.lower() != "bearer":
        raise TokenRefused(was_good=False)
    return token.strip()
