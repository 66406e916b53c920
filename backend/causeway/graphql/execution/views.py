"""What one event comes to, once for each distinct view of it: people who may see the same are told the same."""

import asyncio
from collections import OrderedDict
from collections.abc import Hashable
from typing import Any

from causeway.accounts.actor import Actor
from causeway.graphql.contract.observed_actor import ObservedActor, fits

MAX_CACHED_EVENTS = 64
"""Latest events whose answers are kept for those who come to them a moment later."""

Seen = tuple[tuple[str, Any], ...]


class Answer:
    """What an event came to: the payload of a message, or None where it is passed over."""

    __slots__ = ("payload", "seen")

    def __init__(self, payload: bytes | None, seen: Seen) -> None:
        """Hold for every actor of the kind of whom `seen` is true."""
        self.payload = payload
        self.seen = seen


class Moment:
    """One event, as those of one kind see it."""

    __slots__ = ("answers", "first", "is_known")

    def __init__(self) -> None:
        """Nobody has looked yet."""
        self.answers: list[Answer] = []
        self.first: object | None = None
        self.is_known = asyncio.Event()

    def answer_for(self, actor: Actor) -> Answer | None:
        """Return an answer that holds for `actor`."""
        return next((answer for answer in self.answers if fits(actor, answer.seen)), None)


class View:
    """The same question from actors of one kind. The first to come to an event answers it; the others wait for that.

    An answer is what it is because of the event, the question, the kind of actor, and those of the actor's values that
    were looked at on the way. Whoever has the same values would look at the same, and find the same.
    """

    def __init__(self) -> None:
        """Start with no event."""
        self.users = 0
        self._moments: OrderedDict[int, Moment] = OrderedDict()
        self._is_personal = False

    async def find(self, position: int, channel: object, actor: Actor) -> Answer | None:
        """Return what the event at `position` is for `actor`; None if `channel` has to find out, and `keep` it."""
        moment = self._moments.get(position)
        if moment is None:
            moment = self._moments[position] = Moment()
            if len(self._moments) > MAX_CACHED_EVENTS:
                self._moments.popitem(last=False)
        if moment.first is None:
            moment.first = channel
            return None
        # Where answers are personal there is nothing to be gained by waiting for somebody else's.
        if not self._is_personal:
            await moment.is_known.wait()
        return moment.answer_for(actor)

    def keep(self, position: int, payload: bytes | None, actor: ObservedActor) -> None:
        """Keep what the event came to for `actor`."""
        seen = actor.what_was_seen
        self._is_personal = any(name in {"user_id", "session_id"} for name, _ in seen)
        moment = self._moments.get(position)
        if moment is not None:
            if not moment.answer_for(actor.plain):
                moment.answers.append(Answer(payload, seen))
            moment.is_known.set()

    def give_up(self, position: int | None, channel: object) -> None:
        """Let nobody wait for an answer that `channel` will not give, or that is nobody else's to have."""
        moment = self._moments.get(position) if position is not None else None
        if moment is not None and moment.first is channel:
            moment.is_known.set()


class Views:
    """The views of this process, as long as somebody has them."""

    def __init__(self) -> None:
        """Start with none."""
        self._views: dict[Hashable, View] = {}

    def join(self, key: Hashable) -> View:
        """Return the view of `key` for one more channel."""
        view = self._views.setdefault(key, View())
        view.users += 1
        return view

    def leave(self, key: Hashable) -> None:
        """Forget the view of `key` when its last channel leaves."""
        view = self._views[key]
        view.users -= 1
        if not view.users:
            del self._views[key]
