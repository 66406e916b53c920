"""What happens to hearings, as facts."""

from dataclasses import dataclass
from typing import ClassVar

from causeway.accounts.events import REGISTRY
from causeway.kit.events import Event


@dataclass(frozen=True)
class _OfHearing(Event):
    hearing_id: str
    case_id: str
    starts_at: str
    """In ISO 8601, in UTC."""

    def topics(self) -> tuple[str, ...]:
        """Return the case, and the registry."""
        return (f"case:{self.case_id}", REGISTRY)


@dataclass(frozen=True)
class HearingListed(_OfHearing):
    """The court listed a hearing."""

    name: ClassVar[str] = "hearing.listed"


@dataclass(frozen=True)
class HearingMoved(_OfHearing):
    """A hearing takes place at another time, in another room or before another judge."""

    name: ClassVar[str] = "hearing.moved"


@dataclass(frozen=True)
class HearingVacated(_OfHearing):
    """A hearing does not take place."""

    name: ClassVar[str] = "hearing.vacated"
