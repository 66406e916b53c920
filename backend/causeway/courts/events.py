"""What happens to the calendar; the features that hold dates worked out from it react."""

from dataclasses import dataclass
from typing import ClassVar

from causeway.kit.events import Event

CALENDAR_TOPIC = "calendar"


@dataclass(frozen=True)
class ClosureEvent(Event):
    """Something about one declared closure; `court_codes` empty means every court."""

    closure_id: str
    court_codes: tuple[str, ...]

    def topics(self) -> tuple[str, ...]:
        """Return the calendar's topic and the closure's own."""
        return (CALENDAR_TOPIC, f"closure:{self.closure_id}")


@dataclass(frozen=True)
class ClosureDeclared(ClosureEvent):
    """A closure was declared: receipts in it are deemed later."""

    name: ClassVar[str] = "closure.declared"


@dataclass(frozen=True)
class ClosureMoved(ClosureEvent):
    """A closure's times were changed, or its re-opening announced: receipts near it are to be worked out again."""

    name: ClassVar[str] = "closure.moved"


@dataclass(frozen=True)
class ClosureWithdrawn(ClosureEvent):
    """A closure declared in error no longer counts."""

    name: ClassVar[str] = "closure.withdrawn"
