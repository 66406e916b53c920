"""Sixteen clients of one court, each recording one event after the other and saying so: to be killed.

Run as `python -m tests.kit.counting_clients DATABASE_URL FIRST [LEFT]`. Prints each number when its unit of work is
acknowledged. With LEFT it kills itself (SIGKILL) within a group that so many units of work have left to be committed.
"""

import asyncio
import itertools
import os
import signal
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, ClassVar

from causeway.accounts.actor import SYSTEM
from causeway.audit.log import AuditLog
from causeway.kit.bus import LocalBus
from causeway.kit.clock import SystemClock
from causeway.kit.context import Context
from causeway.kit.database import Database
from causeway.kit.events import Event
from causeway.kit.work import Work

CLIENTS = 16
WARM_UP = 40
"""Units of work that it lives for before it looks where to die."""


@dataclass(frozen=True)
class Counted(Event):
    name: ClassVar[str] = "test.counted"
    number: int


@dataclass
class Clients:
    """What all clients share."""

    context: Context
    numbers: Iterator[int]
    dies_at: int | None

    async def go_on(self) -> None:
        """Count for ever."""
        for number in self.numbers:
            await self.context.run(self.count, number, actor=SYSTEM)
            os.write(1, f"{number}\n".encode())

    async def count(self, work: Work[Any], number: int) -> None:
        """Record one event, or die when enough have left their transaction."""
        work.record(Counted(number))
        raw: Any = (await (await work.session.connection()).get_raw_connection()).dbapi_connection
        left = raw._left.units if raw._left else 0
        if self.dies_at is not None and left >= self.dies_at and number > WARM_UP:
            os.write(1, f"left {left}\n".encode())
            os.kill(os.getpid(), signal.SIGKILL)


async def main() -> None:
    """Count until somebody ends it."""
    url, first, *dies_at = sys.argv[1:]
    context = Context(database=Database(url), clock=SystemClock(), bus=LocalBus(), log=AuditLog())
    clients = Clients(context, itertools.count(int(first)), int(dies_at[0]) if dies_at else None)
    async with asyncio.TaskGroup() as tasks:
        for _ in range(CLIENTS):
            tasks.create_task(clients.go_on())


if __name__ == "__main__":
    asyncio.run(main())
