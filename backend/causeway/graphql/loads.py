"""Loads: what an operation has asked for in this turn of the event loop, fetched together in the next."""

import asyncio
from collections.abc import Awaitable, Callable, Hashable, Sequence
from typing import Any

Fetch = Callable[[Sequence[Any]], Awaitable[dict[Any, Any]]]


class Loads:
    """The batches of one operation."""

    def __init__(self) -> None:
        """Start with nothing asked for."""
        self._waiting: dict[Hashable, dict[Any, asyncio.Future[Any]]] = {}
        self._fetches: dict[Hashable, Fetch] = {}
        self._running: set[asyncio.Task[None]] = set()

    def load(self, batch: Hashable, key: Any, fetch: Callable[[], Fetch]) -> asyncio.Future[Any]:
        """Return a future of what `fetch()` finds for `key`, together with all keys asked of `batch` in this turn."""
        if batch not in self._fetches:
            self._fetches[batch] = fetch()
        waiting = self._waiting.get(batch)
        loop = asyncio.get_running_loop()
        if waiting is None:
            waiting = self._waiting[batch] = {}
            loop.call_soon(self._dispatch, batch)
        future = waiting.get(key)
        if future is None:
            future = waiting[key] = loop.create_future()
        return future

    def close(self) -> None:
        """Stop whatever is still being fetched."""
        for task in self._running:
            task.cancel()

    def _dispatch(self, batch: Hashable) -> None:
        waiting = self._waiting.pop(batch)
        task = asyncio.get_running_loop().create_task(self._run(self._fetches[batch], waiting))
        self._running.add(task)
        task.add_done_callback(self._running.discard)

    @staticmethod
    async def _run(fetch: Fetch, waiting: dict[Any, asyncio.Future[Any]]) -> None:
        try:
            found = await fetch(list(waiting))
        except asyncio.CancelledError:
            for future in waiting.values():
                future.cancel()
            raise
        except Exception as error:  # noqa: BLE001  every asker is told
            for future in waiting.values():
                if not future.done():
                    future.set_exception(error)
            return
        for key, future in waiting.items():
            if not future.done():
                future.set_result(found.get(key))
