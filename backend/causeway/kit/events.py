"""Events: frozen facts in the past tense, carrying ids only; appended with the change that made them true."""

from dataclasses import dataclass, fields
from typing import Any, ClassVar


@dataclass(frozen=True)
class Event:
    """Something that happened. Subclasses set `name` ("filing.received") and carry ids and codes, never texts."""

    name: ClassVar[str] = "event"

    def topics(self) -> tuple[str, ...]:
        """Return what may be listened to, e.g. `("filing:<id>", "case:<id>")`."""
        return ()

    def payload(self) -> dict[str, Any]:
        """Return the event's own fields, fit for JSON."""
        return {each.name: getattr(self, each.name) for each in fields(self)}
