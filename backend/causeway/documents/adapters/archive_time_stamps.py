"""Time stamps that make a seal last, and the evidence about the certificates of the seal and of the stamps."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple, Protocol

from asn1crypto import pem, x509
from pyhanko.sign.timestamps import TimeStamper, TimestampRequestError

from causeway.documents.adapters.revoked import Revoked, revoked_among
from causeway.documents.adapters.time_stamp_tokens import read_token
from causeway.documents.ports import ArchiveStamp, Evidence, SealFaultError
from causeway.documents.tables import SealFault

DIGEST_ALGORITHM = "sha256"


class Revocations(Protocol):
    """Where it is found out whether certificates were revoked."""

    async def said_of(self, chain: Sequence[x509.Certificate]) -> tuple[list[bytes], list[bytes]]:
        """Return revocation lists and answers of OCSP about the certificates, as DER. Raises `SealFaultError`."""
        ...


class _Found(NamedTuple):
    evidence: Evidence
    revoked: tuple[Revoked, ...]
    """Of the key's certificates."""


class ArchiveTimeStamps:
    """Asks a time-stamp authority. What is found out about certificates is kept for as long as this lives."""

    def __init__(self, time_stamps: TimeStamper, revocations: Revocations) -> None:
        """Take time stamps from one, and look for revocations in the other; nothing is asked yet."""
        self._time_stamps = time_stamps
        self._revocations = revocations
        self._known: dict[str, _Found] = {}

    async def evidence(self, certificate_pem: str, sealed_at: datetime | None) -> Evidence:
        """Return the evidence about these certificates and those of the time stamps. Raises `SealFaultError`.

        A key that was revoked after it sealed, as a court does that has a new one, leaves what it sealed before.
        """
        if certificate_pem not in self._known:
            self._known[certificate_pem] = await self._found(certificate_pem)
        found = self._known[certificate_pem]
        for revoked in found.revoked:
            if sealed_at is None or revoked.at <= sealed_at:
                raise SealFaultError(SealFault.KEY_EXPIRED, f"{revoked}, before it sealed this")
        return found.evidence

    async def stamp(self, digest: bytes) -> ArchiveStamp:
        """Return a time stamp over the digest. Raises `SealFaultError`."""
        try:
            token = await self._time_stamps.async_timestamp(digest, DIGEST_ALGORITHM)
            told = read_token(token)
        except (TimestampRequestError, OSError, ValueError) as error:
            raise SealFaultError(SealFault.TIME_STAMP_UNAVAILABLE, str(error)) from error
        return ArchiveStamp(token.dump(), told.at, told.ends_at)

    async def _found(self, certificate_pem: str) -> _Found:
        try:
            blocks = pem.unarmor(certificate_pem.encode(), multiple=True) if certificate_pem else ()
            of_key = {der: x509.Certificate.load(der) for _, _, der in blocks}
            token = await self._time_stamps.async_dummy_response(DIGEST_ALGORITHM)
            of_stamps = {each.dump(): each for each in read_token(token).certificates}
        except (TimestampRequestError, OSError, ValueError) as error:
            raise SealFaultError(SealFault.TIME_STAMP_UNAVAILABLE, str(error)) from error
        chain = of_key | of_stamps
        lists, answers = await self._revocations.said_of(list(chain.values()))
        evidence = Evidence(tuple(chain), tuple(dict.fromkeys(lists)), tuple(dict.fromkeys(answers)))
        for revoked in revoked_among(of_stamps, lists, answers):
            # Whatever it stamps from now on proves nothing.
            raise SealFaultError(SealFault.TIME_STAMP_UNAVAILABLE, str(revoked))
        return _Found(evidence, revoked_among(of_key, lists, answers))
