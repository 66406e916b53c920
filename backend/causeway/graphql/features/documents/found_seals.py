"""What a document shows of its seal."""

from datetime import datetime
from typing import NamedTuple

from causeway.documents.tables import Seal, SealStatus
from causeway.documents.words.sealing import seal_fault_words
from causeway.kit.words import Language


class FoundSeal(NamedTuple):
    """A seal, and the address of the service that whoever asks has come by."""

    seal: Seal
    base_url: str


def status_of(found: FoundSeal | None) -> SealStatus:
    """Return where sealing stands."""
    return found.seal.status if found else SealStatus.NOT_SEALED


def fault_of(found: FoundSeal | None, *, language: Language = Language.EN) -> str | None:
    """Return why it is not sealed yet, in a sentence."""
    fault = found.seal.fault if found else None
    return seal_fault_words(fault).say(language) if fault else None


def sealed_address(found: FoundSeal | None) -> str | None:
    """Return the address of the sealed copy."""
    if found is None or found.seal.status is not SealStatus.SEALED:
        return None
    return f"{found.base_url}/documents/{found.seal.document_id}/sealed"


def reference_of(found: FoundSeal | None) -> str | None:
    """Return the Document Reference Number."""
    return found.seal.reference if found else None


def was_superseded(found: FoundSeal | None) -> bool:
    """Return whether another document was put in its place."""
    return found is not None and found.seal.superseded_by is not None


def sealed_when(found: FoundSeal | None) -> datetime | None:
    """Return when it was sealed."""
    return found.seal.signed_at if found and found.seal.status is SealStatus.SEALED else None
