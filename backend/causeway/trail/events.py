"""Facts about looking at the audit trail."""

from dataclasses import dataclass
from typing import ClassVar

from causeway.accounts.events import evidence
from causeway.kit.events import Event
from causeway.trail.rules import TRAIL_READ


@dataclass(frozen=True)
class TrailRead(Event):
    """Somebody looked at what the log knows of a restricted document or case. Who, is the event's actor."""

    name: ClassVar[str] = TRAIL_READ

    document_id: str | None
    case_id: str | None

    def topics(self) -> tuple[str, ...]:
        """Return the evidence about the document or the case: nobody follows it."""
        return tuple(evidence(each) for each in (self.document_id, self.case_id) if each)
