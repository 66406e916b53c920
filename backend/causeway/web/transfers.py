"""Sending the bytes of a document for as long as their reader may have them, and not a second longer."""

from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable
from contextlib import aclosing
from typing import Any, cast

from starlette.responses import StreamingResponse
from starlette.types import Receive, Scope, Send

from causeway.documents.rules import ACCESS_RECHECK_SECONDS


class TransferEnded(Exception):
    """The reader may read no more of it."""


class Transfer(StreamingResponse):
    """A response that lets go of what it reads from, also when the reader goes away in the middle.

    One that was ended is left incomplete, and its connection is closed: its reader sees that it is not whole.
    """

    def __init__(self, pieces: AsyncIterator[bytes], let_go: Callable[[], None], **how: Any) -> None:
        """Send `pieces`, and `let_go` however that ends."""
        super().__init__(pieces, **how)
        self._let_go = let_go

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer the request."""
        try:
            await super().__call__(scope, receive, send)
        finally:
            self._let_go()

    async def stream_response(self, send: Send) -> None:
        """Send the pieces."""
        async with aclosing(cast("AsyncGenerator[bytes]", self.body_iterator)):
            try:
                await super().stream_response(send)
            except TransferEnded:
                return


async def while_allowed(
    pieces: AsyncIterator[bytes],
    still_allowed: Callable[[], Awaitable[bool]],
    monotonic: Callable[[], float],
) -> AsyncGenerator[bytes]:
    """Yield the pieces; raise `TransferEnded` before one that its reader, asked about again, may not have any more."""
    asked_at = monotonic()
    async with aclosing(cast("AsyncGenerator[bytes]", pieces)):
        async for piece in pieces:
            if monotonic() - asked_at >= ACCESS_RECHECK_SECONDS:
                if not await still_allowed():
                    raise TransferEnded
                asked_at = monotonic()
            yield piece
