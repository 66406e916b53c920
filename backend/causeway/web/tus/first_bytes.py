"""The beginning of a body that comes with its announcement: perhaps, where the file is small, all of it."""

import asyncio
from contextlib import suppress
from typing import NamedTuple

from starlette.requests import ClientDisconnect, Request
from starlette.types import Message

from causeway.web.protocol import MALFORMED
from causeway.web.tus import headers
from causeway.web.tus.write_behind import WRITE_CHUNK_BYTES

QUICK_SECONDS = 0.25
"""So soon all of a small body must be here. A slower one is kept as far as it comes, and watched while it does."""


class FirstBytes(NamedTuple):
    """A request that can be read from the start, and the pieces of its body if all of it has come."""

    request: Request
    whole: list[bytes] | None


async def first_bytes(request: Request, size: int) -> FirstBytes:
    """Return what has come of a file of `size` bytes once its body has begun.

    A body that cannot be read from the start announces nothing: raises `ClientDisconnect`.
    """
    loop = asyncio.get_running_loop()
    until = loop.time() + QUICK_SECONDS
    messages = [await request.receive()]
    if messages[0]["type"] == "http.disconnect":
        raise ClientDisconnect
    # No more is held than otherwise waits to be written.
    if size <= WRITE_CHUNK_BYTES and headers.content_length(request) == size:
        with suppress(TimeoutError):
            async with asyncio.timeout_at(until):
                while messages[-1].get("more_body"):
                    messages.append(await request.receive())
    whole = _whole(request, messages, size) if loop.time() <= until else None

    async def receive() -> Message:
        return messages.pop(0) if messages else await request.receive()

    return FirstBytes(Request(request.scope, receive), whole)


def _whole(request: Request, messages: list[Message], size: int) -> list[bytes] | None:
    """Return the body's pieces if they are the file, and nobody has to look at them first."""
    if messages[-1]["type"] != "http.request" or messages[-1].get("more_body"):
        return None
    if getattr(request.state, MALFORMED, False) or headers.checksum(request) is not None:
        return None
    pieces = [message["body"] for message in messages if message.get("body")]
    return pieces if sum(map(len, pieces)) == size else None
