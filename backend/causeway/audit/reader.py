"""The one reader of the log in a process: reads each event once and hands it to the feeds of its topics, in memory."""

import asyncio
import logging
from collections import defaultdict
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Collection, Mapping, Sequence

from causeway.audit.cursor_key import CursorKey, cursor_key
from causeway.audit.queries import EVENTS_PER_PAGE, Topics, events_after, head_position
from causeway.audit.tables import AuditEvent
from causeway.kit.bus import Bus
from causeway.kit.database import Database, ReadSession
from causeway.kit.fairness import Precedence

HORIZON_EVENTS = 100_000
MAX_WAITING_EVENTS = 10_000
"""Events that a feed may be behind: whoever takes them has stopped taking, and holding more would fill the memory."""
RETRY_SECONDS = 1.0

Audience = Callable[[ReadSession, Sequence[AuditEvent]], Awaitable[Mapping[int, Collection[str]]]]
"""Finds further topics, by position, of those whom some events concern at the moment."""

log = logging.getLogger(__name__)


class ResyncError(Exception):
    """What was missed cannot be told any more: ask again for what is shown, and go on after `head`."""

    def __init__(self, head: int) -> None:
        """Say that the log now ends at `head`."""
        super().__init__(head)
        self.head = head


async def nobody(_session: ReadSession, _events: Sequence[AuditEvent]) -> Mapping[int, Collection[str]]:
    """Find nobody whom events concern beyond their own topics."""
    return {}


class Feed:
    """The events of some topics that come after `since`, each once and in order; iterate over it, then close it."""

    def __init__(self, reader: "LogReader", topics: Collection[str], since: int) -> None:
        """Hear from `reader` what comes after the position `since`."""
        self.topics = frozenset(topics)
        self.since = since
        self._reader = reader
        self._waiting: asyncio.Queue[AuditEvent | None] = asyncio.Queue()

    def put(self, event: AuditEvent) -> None:
        """Keep an event until it is taken; a feed that nobody takes from is ended."""
        if self._waiting.qsize() >= MAX_WAITING_EVENTS:
            self.close()
            self._waiting = asyncio.Queue()
            self._waiting.put_nowait(None)
            return
        self._waiting.put_nowait(event)

    def __aiter__(self) -> AsyncIterator[AuditEvent]:
        return self

    async def __anext__(self) -> AuditEvent:
        """Return the next event; ResyncError once too many have been left waiting."""
        event = await self._waiting.get()
        if event is None:
            raise ResyncError(self._reader.position)
        return event

    def close(self) -> None:
        """Hear no more; the last one to close lets the reader rest."""
        self._reader.forget(self)


class LogReader:
    """Reads what the bus says has been appended, as long as there is a feed. One for all of a process.

    An event costs one look at the log and one for its audience, whoever listens; then nothing but those concerned.
    `audience` finds whom an event concerns by rights that change, such as the parties of its case. It is asked anew for
    each event, so that a right counts from the next event on; what each may see of it is checked when it is told.
    """

    def __init__(
        self,
        database: Database,
        bus: Bus,
        *,
        audience: Audience = nobody,
        horizon_events: int = HORIZON_EVENTS,
    ) -> None:
        """Read from `database`, woken by `bus`; `horizon_events` is how far back a feed may begin."""
        self.position = 0
        """The last event handed on."""
        self.changes = Precedence()
        """What is being changed here: whoever waits for that is answered before what came of it is read and told."""
        self._database = database
        self._bus = bus
        self._audience = audience
        self._horizon_events = horizon_events
        self._open: set[Feed] = set()
        self._feeds: dict[str, set[Feed]] = defaultdict(set)
        self._task: asyncio.Task[None] | None = None
        self._is_reading = False
        self._starting = asyncio.Lock()
        self._cursor_key: CursorKey | None = None

    async def cursor_key(self) -> CursorKey:
        """Return what positions are told under: the same in every process, for as long as there is the database."""
        if self._cursor_key is None:
            async with self._database.reading() as session:
                self._cursor_key = await cursor_key(session)
        return self._cursor_key

    async def now(self) -> int:
        """Return a position from which on nothing is missed: that of the last event that is known to be committed."""
        if self._task is not None:
            return max(self.position, self._bus.latest)
        async with self._database.reading() as session:
            return await head_position(session)

    async def open(self, topics: Collection[str]) -> Feed:
        """Return a feed of what comes from now on about any of `topics`."""
        async with self._starting:
            # Read at the first opening: nobody who joins later waits for it between one event and the next.
            await self.cursor_key()
            since = await self.now()
            feed = Feed(self, topics, since)
            self._open.add(feed)
            for topic in feed.topics:
                self._feeds[topic].add(feed)
            if self._task is None:
                self.position = since
                self._task = asyncio.create_task(self._run(), name="log reader")
        return feed

    def forget(self, feed: Feed) -> None:
        """Hand nothing more to `feed`."""
        self._open.discard(feed)
        for topic in feed.topics:
            feeds = self._feeds[topic]
            feeds.discard(feed)
            if not feeds:
                del self._feeds[topic]
        # Interrupting a read would cost its connection: the task then ends by itself.
        if not self._open and self._task is not None and not self._is_reading:
            self._task.cancel()
            self._task = None

    async def stop(self) -> None:
        """Hand on nothing more; returns when nothing is read any more."""
        for feed in tuple(self._open):
            self.forget(feed)
        if self._task is not None:
            await asyncio.wait([self._task])

    async def follow(
        self, topics: Collection[str], *, after: int | None = None, missed: Topics | None = None
    ) -> AsyncGenerator[AuditEvent, None]:
        """Yield the events about any of `topics` after `after` (None: from now on), each once, in order, for ever.

        `missed` finds those that are past, where rights decide which topics count; by default the same topics.
        """
        feed = await self.open(topics)
        try:
            if after is not None:
                past = missed if missed is not None else list(topics)
                async for event in self.missed(past, after, feed.since):
                    yield event
            async for event in feed:
                if after is None or event.position > after:
                    yield event
        finally:
            feed.close()

    async def missed(self, topics: Topics, after: int, until: int) -> AsyncGenerator[AuditEvent, None]:
        """Yield the events about any of `topics` after `after`, up to and with `until`.

        Raises:
            ResyncError: `after` is beyond the horizon, or a position that this log never had.
        """
        if after < until - self._horizon_events or after > max(until, await self._head(after, until)):
            raise ResyncError(until)
        while after < until:
            async with self._database.reading() as session:
                events = await events_after(session, after, topics, until=until)
            for event in events:
                yield event
            if len(events) < EVENTS_PER_PAGE:
                return
            after = events[-1].position

    async def _head(self, after: int, until: int) -> int:
        """Return the end of the log, where another process may have told of more than has been heard of here."""
        if after <= until:
            return until
        async with self._database.reading() as session:
            return await head_position(session)

    async def _run(self) -> None:
        while self._open:
            heard = self._bus.latest
            try:
                found = 0
                if heard > self.position:
                    await self.changes.give_way()
                    found = await self._read_on()
            except Exception:
                # The database may be away: nothing is lost by waiting, the position stands where it stood.
                log.exception("cannot read the log after %d", self.position)
                await asyncio.sleep(RETRY_SECONDS)
                continue
            if found < EVENTS_PER_PAGE and self._open:
                await self._bus.wait_beyond(max(heard, self.position))
        self._task = None

    async def _read_on(self) -> int:
        """Hand on up to a page of new events; return how many there were."""
        self._is_reading = True
        try:
            async with self._database.reading() as session:
                events = await events_after(session, self.position)
                concerned = await self._audience(session, events) if events else {}
        finally:
            self._is_reading = False
        for event in events:
            self._hand_on(event, concerned.get(event.position, ()))
            self.position = event.position
        return len(events)

    def _hand_on(self, event: AuditEvent, concerned: Collection[str]) -> None:
        feeds: set[Feed] = set()
        for topic in (*event.topics, *concerned):
            feeds.update(self._feeds.get(topic, ()))
        for feed in feeds:
            if event.position > feed.since:
                feed.put(event)
