"""Passwords: argon2id in a bounded queue beside the event loop, at the same cost whether or not there is an account."""

import asyncio
import unicodedata
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from causeway.kit.errors import Busy
from causeway.kit.words import Words

MAX_CONCURRENT_HASHES = 2
MAX_WAITING_HASHES = 16
BUSY = Words(
    "Many people are signing in at this moment. Please try again in a few seconds.",
    "目前登入人數眾多，請於數秒後再試。",
    "目前登录人数众多，请于数秒后再试。",
)

T = TypeVar("T")


class Passwords:
    """Hashes and checks passwords, `slots` at a time with `waiting` in the queue; more than that is refused as Busy."""

    def __init__(
        self,
        *,
        memory_kib: int = 19456,
        passes: int = 2,
        lanes: int = 1,
        slots: int = MAX_CONCURRENT_HASHES,
        waiting: int = MAX_WAITING_HASHES,
    ) -> None:
        """Set the cost: the defaults are the floor for production, tests go lower."""
        self._hasher = PasswordHasher(time_cost=passes, memory_cost=memory_kib, parallelism=lanes)
        self._threads = ThreadPoolExecutor(max_workers=slots, thread_name_prefix="passwords")
        self._room = slots + waiting
        self._underway = 0
        # Checked against when there is no account, so that the answer takes as long. Made beside what else starts.
        self._nobody = self._threads.submit(self._hasher.hash, "nobody")

    async def hash(self, password: str) -> str:
        """Return an argon2id hash of `password`; raise Busy when the queue is full."""
        return await self._beside_the_loop(lambda: self._hasher.hash(_canonical(password)))

    async def matches(self, stored: str | None, password: str) -> bool:
        """Return whether `password` is the one behind `stored`; None costs the same and never matches."""
        found = await self._beside_the_loop(
            lambda: self._verify(stored or self._nobody.result(), _canonical(password))
        )
        return found and stored is not None

    def close(self) -> None:
        """Let the threads go; what is under way finishes."""
        self._threads.shutdown(wait=False)

    def _verify(self, stored: str, password: str) -> bool:
        try:
            return self._hasher.verify(stored, password)
        except (VerificationError, InvalidHashError):
            return False

    async def _beside_the_loop(self, act: Callable[[], T]) -> T:
        if self._underway >= self._room:
            raise Busy(BUSY, retry_after=2)
        self._underway += 1
        try:
            job = self._threads.submit(act)
        except RuntimeError:
            self._underway -= 1
            raise
        done = asyncio.wrap_future(job)
        # Counted until the thread is done, not until the asker has gone away.
        done.add_done_callback(self._finished)
        return await asyncio.shield(done)

    def _finished(self, done: asyncio.Future[Any]) -> None:
        self._underway -= 1
        if not done.cancelled():
            done.exception()


def _canonical(password: str) -> str:
    """Return one spelling for what looks the same: keyboards differ in how they compose characters."""
    return unicodedata.normalize("NFKC", password)
