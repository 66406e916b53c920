"""Sessions that hear of what the log says about access."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from causeway.web.sessions import Sessions


@asynccontextmanager
async def followed(sessions: Sessions) -> AsyncIterator[None]:
    """Have them follow the log; begins once they do, for what happens while the feed is opened is not told by it."""
    following = asyncio.create_task(sessions.follow())
    while not sessions._remembered.is_followed:  # noqa: ASYNC110  (nothing tells that it has begun)
        await asyncio.sleep(0)
    try:
        yield
    finally:
        following.cancel()
        with suppress(asyncio.CancelledError):
            await following
