"""Facts about exports."""

from dataclasses import dataclass
from typing import ClassVar

from causeway.kit.events import Event


@dataclass(frozen=True)
class CaseExported(Event):
    """Somebody began to export a case. Who, is the event's actor; each restricted document has a reading of its own.

    It has no topics: nobody follows it, and nobody who follows the case may hear of it.
    """

    name: ClassVar[str] = "case.exported"

    case_id: str
