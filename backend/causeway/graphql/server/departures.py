"""Nobody waits for an answer whose client has gone: the query ends, and its statement in the database with it."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

from starlette.requests import ClientDisconnect, Request

Answer = TypeVar("Answer")


async def while_connected(
    request: Request, answering: Coroutine[Any, Any, Answer], *, may_end: Callable[[], bool]
) -> Answer:
    """Return the answer. Raises `ClientDisconnect` when the client goes before, unless it may not end any more.

    The body of `request` must have been read.
    """
    answer = asyncio.ensure_future(answering)
    departure = asyncio.ensure_future(_departure(request))
    try:
        await asyncio.wait({answer, departure}, return_when=asyncio.FIRST_COMPLETED)
        if not answer.done() and may_end():
            answer.cancel()
            await asyncio.wait({answer})
            raise ClientDisconnect
        return await answer
    finally:
        departure.cancel()
        if not answer.done():
            answer.cancel()


async def _departure(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass
