"""Events without a meaning, for a log that is tried."""

from dataclasses import dataclass
from typing import Any, ClassVar

from causeway.accounts.actor import SYSTEM
from causeway.kit.context import Context
from causeway.kit.events import Event
from causeway.kit.work import Work


@dataclass(frozen=True)
class Rang(Event):
    """A bell rang."""

    name: ClassVar[str] = "bell.rang"
    bell: str

    def topics(self) -> tuple[str, ...]:
        """One topic a bell."""
        return (f"bell:{self.bell}",)


async def ring(work: Work[Any], command: list[str]) -> None:
    """Put an event for each bell into the log."""
    for bell in command:
        work.record(Rang(bell))


async def rung(context: Context, *bells: str) -> None:
    """Ring some bells."""
    await context.run(ring, list(bells), actor=SYSTEM)
