"""Sharing one event loop: long pieces of work make room for short ones, and nobody takes it all."""

import asyncio
import math
import time
from collections import Counter, deque
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

SLICE_SECONDS = 0.005
"""How long one operation goes on building its answer before whatever else is ready has its turn."""

MAX_REMEMBERED_SUBJECTS = 10_000


class TooBusy(Exception):
    """One subject asks for more than its share; `retry_after` seconds later there may be some."""

    def __init__(self, retry_after: int) -> None:
        """Say when to come back."""
        super().__init__(f"again in {retry_after} s")
        self.retry_after = retry_after


class Pace:
    """Lets one slice of long work run in each turn of the event loop, however many operations have some to do.

    Between two slices the loop looks at its sockets and runs everything that is ready, so a short request waits for
    one slice at a time and not for all of them.
    """

    def __init__(self, clock: Callable[[], float] = time.perf_counter) -> None:
        """Count slices by `clock`."""
        self._clock = clock
        self._began: float | None = None
        self._waiting: deque[asyncio.Future[None]] = deque()

    async def keep(self) -> None:
        """Return at once while the present slice lasts, else when it is the caller's turn."""
        loop = asyncio.get_running_loop()
        if self._began is None:
            self._began = self._clock()
            loop.call_soon(self._end_turn)
        elif self._waiting or self._clock() - self._began >= SLICE_SECONDS:
            turn: asyncio.Future[None] = loop.create_future()
            self._waiting.append(turn)
            await turn

    def _end_turn(self) -> None:
        """Begin the next slice, of whoever has waited longest; called once in each turn of the loop."""
        self._began = None
        while self._waiting:
            turn = self._waiting.popleft()
            if not turn.done():
                turn.set_result(None)
                self._began = self._clock()
                asyncio.get_running_loop().call_soon(self._end_turn)
                return


MAX_GIVEN_WAY_SECONDS = 0.05
"""How long what can wait gives way to what somebody waits for."""


class Precedence:
    """Says when nothing is under way that somebody waits for, so that what can wait lets it be answered first."""

    def __init__(self) -> None:
        """Begin with nothing under way."""
        self._under_way = 0
        self._waiting: list[asyncio.Future[None]] = []

    def begin(self) -> None:
        """Begin something that somebody waits for."""
        self._under_way += 1

    def end(self) -> None:
        """End it: whoever gave way goes on in the next turn of the loop."""
        self._under_way -= 1
        if not self._under_way:
            for each in self._waiting:
                if not each.done():
                    each.set_result(None)
            self._waiting.clear()

    async def give_way(self, since: float | None = None) -> None:
        """Return when nothing is under way, or has been for too long.

        What gives way several times has so long for all of them, `since` its first (in seconds of `time.monotonic`).
        """
        if not self._under_way:
            return
        spent = 0.0 if since is None else time.monotonic() - since
        if spent >= MAX_GIVEN_WAY_SECONDS:
            return
        turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append(turn)
        await asyncio.wait([turn], timeout=MAX_GIVEN_WAY_SECONDS - spent)


class ServerTime:
    """A budget of seconds of this process for each subject, in memory: what is spent comes back with time."""

    def __init__(self, seconds_per_minute: float, clock: Callable[[], float] = time.monotonic) -> None:
        """Give each subject `seconds_per_minute`, all of which may be spent at once."""
        self._seconds_to_earn_one = 60 / seconds_per_minute
        self._clock = clock
        self._whole_again: dict[str, float] = {}

    def require(self, subject: str) -> None:
        """Raise `TooBusy` for a subject that has nothing left."""
        over = self._whole_again.get(subject, 0) - self._clock() - 60
        if over >= 0:
            raise TooBusy(max(math.ceil(over), 1))

    def charge(self, subject: str, seconds: float) -> None:
        """Take `seconds` from the subject's budget, also beyond its end."""
        now = self._clock()
        if len(self._whole_again) >= MAX_REMEMBERED_SUBJECTS:
            self._whole_again = {who: when for who, when in self._whole_again.items() if when > now}
        earned = seconds * self._seconds_to_earn_one
        self._whole_again[subject] = max(self._whole_again.get(subject, now), now) + earned


class Turns:
    """So many at a time in this process, one at a time for each subject; the others wait, and not too many of them."""

    def __init__(self, *, at_once: int, waiting_per_subject: int, rest: float = 0) -> None:
        """Let `at_once` run; after each, leave the loop alone for `rest` times as long as it took."""
        self._slots = asyncio.Semaphore(at_once)
        self._rest = rest
        self._most = 1 + waiting_per_subject
        self._present: Counter[str] = Counter()
        self._one: dict[str, asyncio.Lock] = {}

    @asynccontextmanager
    async def turn(self, subject: str) -> AsyncIterator[None]:
        """Wait for the subject's turn. Raises `TooBusy` at once if too many of its own are waiting."""
        if self._present[subject] >= self._most:
            raise TooBusy(1)
        self._present[subject] += 1
        try:
            async with self._one.setdefault(subject, asyncio.Lock()), self._slots:
                began = time.perf_counter()
                try:
                    yield
                finally:
                    if self._rest:
                        await asyncio.sleep((time.perf_counter() - began) * self._rest)
        finally:
            self._present[subject] -= 1
            if not self._present[subject]:
                del self._present[subject], self._one[subject]
