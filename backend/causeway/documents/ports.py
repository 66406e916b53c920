"""What documents need of the world outside."""

from datetime import datetime
from pathlib import Path
from typing import NamedTuple, Protocol

from causeway.documents.tables import ScanOutcome, SealFault


class Scan(NamedTuple):
    """What a scanner said, and the name of what it found."""

    outcome: ScanOutcome
    signature: str | None = None


class ScannerUnavailableError(Exception):
    """A scanner is configured and does not answer: the file waits, it is never taken as clean."""


class CheckUnfinishedError(Exception):
    """The machine was too busy to look into a file: the file waits, it is not refused for that."""


class Scanner(Protocol):
    """Something that looks for malware."""

    async def scan(self, path: Path) -> Scan:
        """Look through the file. Raises `ScannerUnavailableError`."""
        ...


class SealFaultError(Exception):
    """A document cannot be sealed now: it waits with its number, and is tried again."""

    def __init__(self, fault: SealFault, detail: str = "") -> None:
        """Say what has to be mended, and `detail` for the log."""
        super().__init__(f"{fault}: {detail}" if detail else fault)
        self.fault = fault


class KeyCertificate(NamedTuple):
    """The certificate of a key that seals, with the names that `documents.tables.SealCertificate` gives its parts."""

    fingerprint: str
    subject: str
    not_before: datetime
    not_after: datetime
    is_development: bool
    certificate_pem: str


class Signature(NamedTuple):
    """A signature as DER (CMS, PAdES B-T), the instant that the time-stamp authority attests, and whose it is."""

    cms: bytes
    signed_at: datetime
    certificate: KeyCertificate


class SealingKey(Protocol):
    """The court's key. What it signs is a digest: it never sees a file that somebody sent."""

    async def certificate(self) -> KeyCertificate:
        """Return the certificate of the key in use. Raises `SealFaultError`."""
        ...

    async def sign(self, digest: bytes, now: datetime) -> Signature:
        """Sign the SHA-256 digest of a file, time-stamped. Raises `SealFaultError`, also for a key that is over."""
        ...
