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
    """A signature as DER (CMS, PAdES B-T), and whose it is.

    `signed_at` is what the time-stamp authority attests, `time_stamp_ends_at` when its certificate is over.
    """

    cms: bytes
    signed_at: datetime
    time_stamp_ends_at: datetime
    certificate: KeyCertificate


class SealingKey(Protocol):
    """The court's key. What it signs is a digest: it never sees a file that somebody sent."""

    async def certificate(self) -> KeyCertificate:
        """Return the certificate of the key in use. Raises `SealFaultError`."""
        ...

    async def sign(self, digest: bytes, now: datetime) -> Signature:
        """Sign the SHA-256 digest of a file, time-stamped. Raises `SealFaultError`, also for a key that is over."""
        ...


class Evidence(NamedTuple):
    """What shows in later years that certificates were in force: they and what was said of them, each as DER."""

    certificates: tuple[bytes, ...]
    revocation_lists: tuple[bytes, ...]
    status_answers: tuple[bytes, ...]
    """Answers of OCSP."""


class ArchiveStamp(NamedTuple):
    """A time-stamp token (RFC 3161, DER), the instant that it attests, and when its certificate is over."""

    token: bytes
    at: datetime
    ends_at: datetime


class ArchiveAuthority(Protocol):
    """What makes the proof of a seal last: evidence about certificates, and time stamps over whole files."""

    async def evidence(self, certificate_pem: str, sealed_at: datetime | None) -> Evidence:
        """Return the evidence about a key's certificates and the time stamps' own.

        Raises `SealFaultError`: KEY_EXPIRED if a certificate of the key was revoked before the key sealed at
        `sealed_at`, which no evidence makes good.
        """
        ...

    async def stamp(self, digest: bytes) -> ArchiveStamp:
        """Have it attested that what has this SHA-256 digest exists. Raises `SealFaultError`."""
        ...
