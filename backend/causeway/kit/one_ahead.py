"""Reading one piece ahead: the next is being got while this one is on its way."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing, suppress


async def one_ahead(source: AsyncGenerator[bytes]) -> AsyncGenerator[bytes]:
    """Yield what `source` yields. It is closed at the end, also when whoever reads goes away in the middle."""
    async with aclosing(source):
        coming = asyncio.ensure_future(_next(source))
        try:
            while (piece := await coming) is not None:
                coming = asyncio.ensure_future(_next(source))
                yield piece
        finally:
            coming.cancel()
            with suppress(asyncio.CancelledError, Exception):
                await coming


async def _next(source: AsyncGenerator[bytes]) -> bytes | None:
    return await anext(source, None)
