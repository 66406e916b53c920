"""Facts about documents."""

from dataclasses import dataclass
from typing import ClassVar

from causeway.kit.events import Event


@dataclass(frozen=True)
class DocumentRead(Event):
    """Somebody read a document that not everybody may read. Who, is the event's actor."""

    name: ClassVar[str] = "document.read"

    document_id: str
    case_id: str | None
