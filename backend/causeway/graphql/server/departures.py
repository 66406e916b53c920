"""Nobody waits for an answer whose client has gone: the query ends, and its statement in the database with it."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

from starlette.requests import ClientDisconnect, Request

Answer = TypeVar("Answer")

WATCHED_AFTER_SECONDS = 0.05
"""From when on a client is watched: most answers are there before, and watching costs a tenth of a brief one."""


async def while_connected(
    request: Request, answering: Coroutine[Any, Any, Answer], *, may_end: Callable[[], bool]
) -> Answer:
    """Return the answer. Raises `ClientDisconnect` when the client goes before, unless it may not end any more.

    The body of `request` must have been read.
    """
    watch = _Watch(request, may_end)
    try:
        return await answering
    except asyncio.CancelledError:
        if watch.is_cause():
            raise ClientDisconnect from None
        raise
    finally:
        watch.end()


class _Watch:
    """Cancels the present task when the client of its request has gone; as `asyncio.timeout` does, by its end."""

    def __init__(self, request: Request, may_end: Callable[[], bool]) -> None:
        task = asyncio.current_task()
        if task is None:
            raise RuntimeError("an answer is awaited in a task")
        self._task = task
        self._request, self._may_end = request, may_end
        self._cancelling_before = task.cancelling()
        self._departure: asyncio.Task[None] | None = None
        self._has_cancelled = False
        self._begin = asyncio.get_running_loop().call_later(WATCHED_AFTER_SECONDS, self._look)

    def is_cause(self) -> bool:
        """Whether the task was cancelled by this, and by nobody else."""
        return self._has_cancelled and self._task.cancelling() <= self._cancelling_before + 1

    def end(self) -> None:
        """Watch no longer, and take back a cancellation that is over."""
        self._begin.cancel()
        if self._departure is not None:
            self._departure.cancel()
        if self._has_cancelled:
            self._task.uncancel()
        self._has_cancelled, self._departure = False, None

    def _look(self) -> None:
        self._departure = asyncio.ensure_future(_departure(self._request))
        self._departure.add_done_callback(self._left)

    def _left(self, departure: asyncio.Task[None]) -> None:
        if self._departure is departure and not departure.cancelled() and self._may_end():
            self._has_cancelled = True
            self._task.cancel()


async def _departure(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass
