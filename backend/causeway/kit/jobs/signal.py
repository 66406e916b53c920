"""Telling workers that there is a new job, instead of letting them ask again and again."""

import asyncio

CHANNEL = "causeway_jobs"
"""PostgreSQL's channel on which processes tell one another."""


class JobSignal:
    """Counts the times that jobs were enqueued or finished, as far as this process has heard."""

    def __init__(self) -> None:
        """Start having heard nothing."""
        self._count = 0
        self._changed = asyncio.Event()

    @property
    def count(self) -> int:
        """How often something changed; remember it before looking at the table, then wait for more."""
        return self._count

    def notify(self) -> None:
        """Say that there may be something to do."""
        self._count += 1
        changed, self._changed = self._changed, asyncio.Event()
        changed.set()

    async def wait_beyond(self, count: int) -> None:
        """Return once `count` is no longer what it was."""
        while self._count <= count:
            await self._changed.wait()
