"""One request at a time for each upload: a newer one asks the older to let go, and waits until it has."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from causeway.kit.errors import Busy
from causeway.kit.words import Words

LOCK_WAIT_SECONDS = 20.0
"""Seconds to wait for another request to let go."""

LOCKED = Words(
    "This upload is still being written by another request. Try again.",
    "此上載仍由另一請求寫入中。請再試。",
    "此上载仍由另一请求写入中。请再试。",
)


class UploadLocked(Busy):
    """The upload was not let go in time."""

    def __init__(self) -> None:
        """Refuse for a second."""
        super().__init__(LOCKED)


class UploadLock:
    """The right to touch one upload, until somebody asks for it."""

    def __init__(self) -> None:
        """Nobody has asked yet."""
        self._scope: asyncio.Timeout | None = None
        self.is_asked_for = False

    def ask(self) -> None:
        """Ask the holder to let go; safe at any moment."""
        self.is_asked_for = True
        # One that has run out already is on its way to let go, and cannot be told again.
        if self._scope is not None and not self._scope.expired():
            self._scope.reschedule(asyncio.get_running_loop().time())

    def wait_at_most(self, seconds: float) -> None:
        """Let the present wait for the network last about `seconds`, unless already asked to let go."""
        if self._scope is None or self.is_asked_for or self._scope.expired():
            return
        until, when = asyncio.get_running_loop().time() + seconds, self._scope.when()
        # For thousands of pieces a second, a second more or less is not worth a timer each.
        if when is None or until - when > 1:
            self._scope.reschedule(until)

    @asynccontextmanager
    async def interruptible(self) -> AsyncIterator[None]:
        """Raise `TimeoutError` inside once somebody asks, or the network is silent too long."""
        async with asyncio.timeout(0 if self.is_asked_for else None) as scope:
            self._scope = scope
            try:
                yield
            finally:
                self._scope = None


class UploadLocks:
    """Who holds which upload in this process. Between processes the staged file's own lock decides."""

    def __init__(self, patience: float = LOCK_WAIT_SECONDS) -> None:
        """Wait `patience` seconds for an upload to be let go."""
        self._patience = patience
        self._queues: dict[str, list[UploadLock]] = {}
        self._free: dict[str, asyncio.Lock] = {}

    @asynccontextmanager
    async def hold(self, key: str) -> AsyncIterator[UploadLock]:
        """Ask everybody before us to let go, then hold `key`. Raises `UploadLocked`."""
        mine, queue = UploadLock(), self._queues.setdefault(key, [])
        for other in queue:
            other.ask()
        queue.append(mine)
        lock = self._free.setdefault(key, asyncio.Lock())
        try:
            try:
                async with asyncio.timeout(self._patience):
                    await lock.acquire()
            except TimeoutError:
                raise UploadLocked from None
            try:
                yield mine
            finally:
                lock.release()
        finally:
            queue.remove(mine)
            if not queue:
                del self._queues[key], self._free[key]
