"""Subscriptions that are the same run once: one check and one encoding an event, for all who asked."""

import asyncio
import time
from collections.abc import AsyncGenerator, Collection
from contextlib import aclosing
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from graphql import GraphQLError

from causeway.audit.queries import Topics
from causeway.audit.reader import LogReader
from causeway.audit.tables import AuditEvent
from causeway.graphql.contract.observed_actor import ObservedActor
from causeway.graphql.execution.asked import Asked, Subscription
from causeway.graphql.execution.encoding import encode
from causeway.graphql.execution.errors import shown
from causeway.graphql.execution.event_cursors import EventCursors
from causeway.graphql.execution.listener import Listener
from causeway.graphql.execution.views import Views

if TYPE_CHECKING:
    from causeway.graphql.execution.schema import CausewaySchema


RESULTS_PER_TURN = 32
"""Results that are sent before everything else has its turn: half a millisecond."""


class LiveEvents:
    """What a channel hears: every event from its beginning on, but those that are answered already."""

    def __init__(self, channel: "Channel", reader: LogReader, since: int) -> None:
        """Follow `reader` from `since` on, for `channel`."""
        self._channel = channel
        self._reader = reader
        self._since = since

    async def follow(
        self, topics: Collection[str], *, after: int | None = None, missed: Topics | None = None
    ) -> AsyncGenerator[AuditEvent, None]:
        """Yield what happens; what was missed before, each listener is told apart (`after` is its alone)."""
        del after
        async with aclosing(self._reader.follow(topics, after=self._since, missed=missed)) as events:
            async for event in events:
                if await self._channel.begin(event.position):
                    yield event
                    self._channel.pass_over()


class MissedEvents:
    """What one listener missed before it joined a channel."""

    def __init__(self, reader: LogReader, until: int) -> None:
        """Read up to and with `until`."""
        self.until = until
        self._reader = reader

    async def follow(
        self, topics: Collection[str], *, after: int | None = None, missed: Topics | None = None
    ) -> AsyncGenerator[AuditEvent, None]:
        """Yield what was missed, and end."""
        if after is None:
            return
        past = self._reader.missed(missed if missed is not None else list(topics), after, self.until)
        # Another process may have told of more than has been heard of here.
        self.until = max(self.until, after)
        async with aclosing(past) as events:
            async for event in events:
                yield event


class Channel:
    """One run of a subscription, for all its listeners. At each event it is found out what its actor may see."""

    def __init__(self, channels: "Channels", asked: Asked, since: int) -> None:
        """Run what is `asked` for from `since` on."""
        self.events = LiveEvents(self, channels.reader, since)
        self._channels = channels
        self._asked = asked
        self._actor = ObservedActor.of(asked.actor)
        self._view = channels.views.join(asked.view)
        self._position: int | None = None
        self._is_open = False
        self._listeners: dict[Listener, None] = {}
        self._task: asyncio.Task[None] | None = None

    def add(self, listener: Listener, subscription: Subscription) -> None:
        """Tell `listener` too; the first one begins it."""
        self._listeners[listener] = None
        listener.channel = self
        if self._task is None:
            self._task = asyncio.create_task(self._run(subscription), name="subscription")
            # However it ends, and even if it never began.
            self._task.add_done_callback(self._ended)

    def forget(self, listener: Listener) -> None:
        """Tell `listener` no more; the last one ends it."""
        self._listeners.pop(listener, None)
        if not self._listeners:
            self._channels.forget(self._asked, self)
            if self._task is not None and self._task is not asyncio.current_task():
                self._task.cancel()

    def _ended(self, _task: asyncio.Task[None]) -> None:
        self._view.give_up(self._position, self)
        self._channels.views.leave(self._asked.view)

    async def begin(self, position: int) -> bool:
        """Come to an event: tell what it is known to be, or return True if that is to be found out."""
        self._position, self._is_open = position, False
        await self._channels.give_way(position)
        answer = await self._view.find(position, self, self._asked.actor)
        if answer is None:
            self._is_open = True
            self._actor.forget()
            return True
        if answer.payload is not None:
            await self._tell(answer.payload)
        return False

    def pass_over(self) -> None:
        """Go on from an event; if nothing came of it, that is what it came to."""
        if self._is_open and self._position is not None:
            self._keep(None)

    def _keep(self, payload: bytes | None) -> None:
        self._is_open = False
        if self._position is not None:
            self._view.keep(self._position, payload, self._actor)

    async def _tell(self, payload: bytes) -> None:
        # One channel after another, and now and then nobody: whoever asks something meanwhile is answered.
        async with self._channels.telling:
            for listener in tuple(self._listeners):
                if listener.channel is self:
                    listener.hear(self._position, payload)
                    if self._channels.is_time_for_a_pause():
                        await self._channels.pause(self._position)

    async def _run(self, subscription: Subscription) -> None:
        errors: list[GraphQLError] = []
        context = subscription.context.for_operation(actor=self._actor, events=self.events)
        shared = replace(subscription, context=context, variables=subscription.what_is_asked)
        try:
            async with aclosing(await self._channels.results(shared)) as results:
                async for result in results:
                    if ends(result):
                        errors = result.errors
                        break
                    payload = payload_of(result)
                    if result.errors:
                        # It may come of the moment: whoever else comes to it finds out anew.
                        self._is_open = False
                        self._view.give_up(self._position, self)
                    else:
                        self._keep(payload)
                    await self._tell(payload)
        except Exception as defect:  # noqa: BLE001  told to everyone, under a reference
            errors = [shown(GraphQLError("defect", original_error=defect))]
        self._channels.forget(self._asked, self)
        for listener in tuple(self._listeners):
            if errors:
                listener.fail(errors)
            else:
                listener.leave()
                listener.outlet.finish()


class Channels:
    """The channels of this process."""

    def __init__(self, schema: "CausewaySchema", reader: LogReader) -> None:
        """Run subscriptions of `schema` over the log."""
        self.reader = reader
        self.views = Views()
        self._schema = schema
        self.telling = asyncio.Lock()
        self._channels: dict[Asked, Channel] = {}
        self._told = 0
        self._latest, self._begun_at = 0, 0.0

    async def join(self, subscription: Subscription, listener: Listener) -> None:
        """Let `listener` hear what is asked for: what was missed since its cursor, if it has one, then what happens.

        Returns once it hears what happens.
        """
        resumes = subscription.resumption.resumes(subscription.variables)
        if resumes:
            listener.hold(EventCursors(await self.reader.cursor_key()))
        listener.since = since = await self.reader.now()
        asked = subscription.asked
        channel = self._channels.get(asked)
        if channel is None:
            channel = self._channels[asked] = Channel(self, asked, since)
        channel.add(listener, subscription)
        if resumes:
            await self._tell_missed(subscription, listener)

    async def results(self, subscription: Subscription) -> Any:
        """Run a subscription."""
        return await self._schema.stream(
            subscription.text,
            variable_values=subscription.variables,
            operation_name=subscription.operation_name,
            context_value=subscription.context,
        )

    def is_time_for_a_pause(self) -> bool:
        """Count a result that was sent; True after so many."""
        self._told += 1
        return self._told % RESULTS_PER_TURN == 0

    async def pause(self, position: int | None) -> None:
        """Let everything else have its turn, and a change that is under way its answer."""
        await asyncio.sleep(0)
        await self.give_way(position)

    async def give_way(self, position: int | None) -> None:
        """Let whoever waits for a change be answered before more is told of the event at `position`.

        All who tell of one event have the same time for that: changes without end hold nobody up for long.
        """
        if position is not None and position > self._latest:
            self._latest, self._begun_at = position, time.monotonic()
        await self.reader.changes.give_way(self._begun_at)

    def forget(self, asked: Asked, channel: Channel) -> None:
        """Let nobody join a channel that has ended."""
        if self._channels.get(asked) is channel:
            del self._channels[asked]

    async def _tell_missed(self, subscription: Subscription, listener: Listener) -> None:
        missed = MissedEvents(self.reader, listener.since)
        context = subscription.context.for_operation(events=missed)
        async with aclosing(await self.results(replace(subscription, context=context))) as results:
            async for result in results:
                if ends(result):
                    listener.fail(result.errors)
                    return
                await listener.outlet.room()
                listener.outlet.tell(payload_of(result))
        listener.release(missed.until)


def ends(result: Any) -> bool:
    """Whether a result says that the subscription itself has failed, and not a field of one event."""
    return result.data is None and bool(result.errors) and not any(error.path for error in result.errors)


def payload_of(result: Any) -> bytes:
    """Return a result as the payload of a message, in JSON."""
    payload: dict[str, Any] = {"data": result.data}
    if result.errors:
        payload["errors"] = [error.formatted for error in result.errors]
    if result.extensions:
        payload["extensions"] = result.extensions
    return encode(payload)
