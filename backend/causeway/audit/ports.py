"""What the audit log needs of the world outside."""

from datetime import datetime
from typing import NamedTuple, Protocol


class CheckpointKeyError(Exception):
    """Nothing can be signed now: the key cannot be read, or is over."""


class TimeStampError(Exception):
    """The time-stamp authority gave no time stamp."""


class SigningCertificate(NamedTuple):
    """Whose key signs: the SHA-256 of the certificate in hexadecimal, and it with its issuers as PEM."""

    fingerprint: str
    certificate_pem: str


class TimeStamp(NamedTuple):
    """A time-stamp token (RFC 3161, DER), and the instant that it attests."""

    token: bytes
    at: datetime


class CheckpointKey(Protocol):
    """The key that checkpoints are signed with, and the authority that says when."""

    async def certificate(self, now: datetime) -> SigningCertificate:
        """Return the certificate of the key in use. Raises `CheckpointKeyError`, also for one that is over."""
        ...

    async def sign(self, content: bytes) -> bytes:
        """Return the signature over `content`: RSASSA-PKCS1-v1_5 or ECDSA with SHA-256. Raises `CheckpointKeyError`."""
        ...

    async def time_stamp(self, content: bytes) -> TimeStamp:
        """Have it attested that `content` exists. Raises `TimeStampError`."""
        ...
