"""Batcher: what an operation has asked for in this turn of the event loop, fetched together in the next."""

import asyncio
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from typing import Any

from causeway.graphql.engine.ports import BatchFetch

Waiting = dict[Any, list[asyncio.Future[Any]]]

UNWANTED_SECONDS = 0.5
"""How long a fetch may go on that nobody waits for."""


class Batcher:
    """The batches of one operation."""

    def __init__(self) -> None:
        """Start with nothing asked for."""
        self._waiting: dict[Hashable, Waiting] = {}
        self._fetches: dict[Hashable, BatchFetch] = {}
        self._running: set[asyncio.Task[None]] = set()
        self._lists_under_way = 0

    def load(self, batch: Hashable, key: Any, fetch: Callable[[], BatchFetch]) -> asyncio.Future[Any]:
        """Return a future of what `fetch()` finds for `key`, together with all keys asked of `batch` in this turn."""
        if batch not in self._fetches:
            self._fetches[batch] = fetch()
        loop = asyncio.get_running_loop()
        waiting = self._waiting.get(batch)
        if waiting is None:
            waiting = self._waiting[batch] = {}
            loop.call_soon(self._dispatch, batch)
        # One future for each asker: when one is cancelled, the others still get their answer.
        future = loop.create_future()
        waiting.setdefault(key, []).append(future)
        return future

    @contextmanager
    def whole_list(self) -> Iterator[None]:
        """Let nothing be fetched until a list that is built over several turns has asked for all of its items."""
        self._lists_under_way += 1
        try:
            yield
        finally:
            self._lists_under_way -= 1
            if not self._lists_under_way:
                for batch in self._waiting:
                    asyncio.get_running_loop().call_soon(self._dispatch, batch)

    async def close(self, *, is_unwanted: bool = False) -> None:
        """Let running fetches end: interrupting one costs its connection, so only what is unwanted and slow is."""
        self._waiting.clear()
        if is_unwanted and self._running:
            _, slow = await asyncio.wait(self._running, timeout=UNWANTED_SECONDS)
            for fetch in slow:
                fetch.cancel()
        while self._running:
            await asyncio.wait(self._running)

    def _dispatch(self, batch: Hashable) -> None:
        if self._lists_under_way:
            return
        waiting = self._waiting.pop(batch, None)
        if waiting is None:
            return
        task = asyncio.get_running_loop().create_task(self._run(self._fetches[batch], waiting))
        self._running.add(task)
        task.add_done_callback(self._running.discard)

    @staticmethod
    async def _run(fetch: BatchFetch, waiting: Waiting) -> None:
        try:
            found = await fetch(list(waiting))
        except asyncio.CancelledError:
            for future in (future for futures in waiting.values() for future in futures):
                future.cancel()
            raise
        except Exception as error:  # noqa: BLE001  every asker is told
            for future in (future for futures in waiting.values() for future in futures):
                if not future.done():
                    future.set_exception(error)
                    # An asker that has gone away does not make this an error nobody looked at.
                    future.exception()
            return
        for key, futures in waiting.items():
            for future in futures:
                if not future.done():
                    future.set_result(found.get(key))
