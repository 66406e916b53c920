"""The bus says that the log has grown; what was written is always read from the log itself."""

import asyncio
from typing import Protocol


class Bus(Protocol):
    """Tells listeners, in this process and the others, up to which position the log has grown."""

    @property
    def latest(self) -> int:
        """The highest position heard of so far."""
        ...

    def publish(self, position: int) -> None:
        """Say that everything up to `position` is committed."""
        ...

    async def wait_beyond(self, position: int) -> None:
        """Return once `latest` is greater than `position`."""
        ...


class LocalBus:
    """A bus within one process; also the receiving half of the one across processes."""

    def __init__(self) -> None:
        """Start knowing of nothing."""
        self._latest = 0
        self._grown = asyncio.Event()

    @property
    def latest(self) -> int:
        """The highest position heard of so far."""
        return self._latest

    def publish(self, position: int) -> None:
        """Wake every listener, unless the position was known already."""
        if position <= self._latest:
            return
        self._latest = position
        grown, self._grown = self._grown, asyncio.Event()
        grown.set()

    async def wait_beyond(self, position: int) -> None:
        """Return once `latest` is greater than `position`."""
        while self._latest <= position:
            await self._grown.wait()
