"""Facts about documents."""

from dataclasses import dataclass
from typing import ClassVar

from causeway.accounts.events import evidence
from causeway.kit.events import Event


@dataclass(frozen=True)
class DocumentRead(Event):
    """Somebody read a document that not everybody may read. Who, is the event's actor."""

    name: ClassVar[str] = "document.read"

    document_id: str
    case_id: str | None

    def topics(self) -> tuple[str, ...]:
        """Return the evidence about the document: nobody follows it."""
        return (evidence(self.document_id),)


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
        return _topics(self.case_id, self.filing_id)


@dataclass(frozen=True)
class SealRenewed(Event):
    """A sealed copy has a new time stamp behind it; `former_sha256` is what it was, `sha256` what it is."""

    name: ClassVar[str] = "document.seal_renewed"

    document_id: str
    former_sha256: str
    sha256: str


@dataclass(frozen=True)
class DocumentAccessChanged(Event):
    """The court changed who may read a filed document. Told to its filing and its case; the reason is not told."""

    name: ClassVar[str] = "document.access_changed"

    document_id: str
    case_id: str | None
    filing_id: str | None
    from_access: str
    to_access: str

    def topics(self) -> tuple[str, ...]:
        """Return the filing and the case."""
        return _topics(self.case_id, self.filing_id)


@dataclass(frozen=True)
class DocumentSuperseded(Event):
    """The court put another document in the place of this one. Told to its filing and its case."""

    name: ClassVar[str] = "document.superseded"

    document_id: str
    case_id: str | None
    filing_id: str | None
    by_document_id: str

    def topics(self) -> tuple[str, ...]:
        """Return the filing and the case."""
        return _topics(self.case_id, self.filing_id)


def _topics(case_id: str | None, filing_id: str | None) -> tuple[str, ...]:
    return tuple(f"{word}:{key}" for word, key in (("case", case_id), ("filing", filing_id)) if key)
