"""How long tests wait for what has to come: far longer than a busy machine takes, and shorter than a test may last."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

PATIENCE = 60.0
"""Seconds. Nothing is proved by it: what never comes fails here, and says where it was waited for."""

T = TypeVar("T")


async def until(look: Callable[[], Awaitable[T | None]]) -> T:
    """Look until there is something to be seen, and return it."""
    async with asyncio.timeout(PATIENCE):
        while True:
            if seen := await look():
                return seen
            await asyncio.sleep(0.01)
