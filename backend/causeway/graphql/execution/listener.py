"""One subscription of one socket: what it hears, once and in order, and where that goes."""

from typing import TYPE_CHECKING, Protocol

from graphql import GraphQLError

from causeway.graphql.contract.errors import resync
from causeway.graphql.execution.event_cursors import EventCursors

if TYPE_CHECKING:
    from causeway.graphql.execution.channels import Channel

MAX_HELD_RESULTS = 1_000
"""Results that wait while what was missed before them is still being told."""


class Outlet(Protocol):
    """Where one subscription's results go. Nothing here waits for a client."""

    def tell(self, payload: bytes) -> None:
        """Send a result, in JSON."""
        ...

    def fail(self, errors: list[GraphQLError]) -> None:
        """Send why it ends."""
        ...

    def finish(self) -> None:
        """Say that it has ended."""
        ...

    async def room(self) -> None:
        """Return when the client has taken enough of what it was sent for more of what was missed."""
        ...


class Listener:
    """One subscription of one socket: hears each result after the position `since`, once and in order."""

    __slots__ = ("_cursors", "_held", "channel", "outlet", "since")

    def __init__(self, outlet: Outlet) -> None:
        """Pass on to `outlet`."""
        self.outlet = outlet
        self.since = 0
        self.channel: Channel | None = None
        self._held: list[tuple[int, bytes]] | None = None
        self._cursors: EventCursors | None = None

    def hold(self, cursors: EventCursors) -> None:
        """Keep what is heard until what was missed has been told; `cursors` name the place where that is too much."""
        self._held, self._cursors = [], cursors

    def release(self, since: int) -> None:
        """Pass on what was kept, as far as it is new after `since`."""
        held, self._held, self.since = self._held or [], None, max(since, self.since)
        for position, payload in held:
            self.hear(position, payload)

    def hear(self, position: int | None, payload: bytes) -> None:
        """Take the result that comes of the event at `position`; None for one that comes of no event."""
        if position is None:
            self.outlet.tell(payload)
            return
        if position <= self.since:
            return
        if self._held is None or self._cursors is None:
            self.outlet.tell(payload)
        elif len(self._held) < MAX_HELD_RESULTS:
            self._held.append((position, payload))
        else:
            self.fail([resync(self._cursors.at(position))])

    def fail(self, errors: list[GraphQLError]) -> None:
        """End with `errors`."""
        self.leave()
        self.outlet.fail(errors)

    def leave(self) -> None:
        """Hear no more."""
        if self.channel is not None:
            self.channel.forget(self)
            self.channel = None
