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


@dataclass(frozen=True)
class SealStatusChanged(Event):
    """A document was sealed, or could not be yet. Told to its filing and its case."""

    name: ClassVar[str] = "document.seal_status_changed"

    document_id: str
    case_id: str | None
    filing_id: str | None
    to_status: str

    def topics(self) -> tuple[str, ...]:
        """Return the filing and the case."""
        of = (("case", self.case_id), ("filing", self.filing_id))
        return tuple(f"{word}:{key}" for word, key in of if key)


@dataclass(frozen=True)
class SealRenewed(Event):
    """A sealed copy has a new time stamp behind it; `former_sha256` is what it was, `sha256` what it is."""

    name: ClassVar[str] = "document.seal_renewed"

    document_id: str
    former_sha256: str
    sha256: str
