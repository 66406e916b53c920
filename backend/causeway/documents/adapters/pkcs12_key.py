"""The court's key from a PKCS#12 file, with a time-stamp authority reached by its URL."""

import asyncio
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from asn1crypto import cms, pem, x509
from pyhanko.sign.signers import SimpleSigner
from pyhanko.sign.signers.pdf_cms import Signer
from pyhanko.sign.timestamps import TimeStamper, TimestampRequestError

from causeway.documents.adapters.http_time_stamps import HttpTimeStamper
from causeway.documents.adapters.loaded_keys import LoadedSigner
from causeway.documents.adapters.time_stamp_tokens import TokenFacts, read_token, signature_token
from causeway.documents.ports import KeyCertificate, SealFaultError, Signature
from causeway.documents.tables import SealFault

DIGEST_ALGORITHM = "sha256"


class _Loaded(NamedTuple):
    """A key that was read, and the version of the file it was read from."""

    version: tuple[int, int]
    signer: SimpleSigner
    certificate: KeyCertificate


class Pkcs12Key:
    """Signs with the key in a file, which is read again when the file is changed: that is how a key is rotated."""

    def __init__(
        self, path: Path, passphrase: str, time_stamps: TimeStamper, *, is_development: bool = False
    ) -> None:
        """Use the key at `path`; nothing is read yet."""
        self._path = path
        self._passphrase = passphrase.encode() if passphrase else None
        self._time_stamps = time_stamps
        self._is_development = is_development
        self._loaded: _Loaded | None = None

    async def certificate(self) -> KeyCertificate:
        """Return the certificate of the key in use. Raises `SealFaultError`."""
        return (await asyncio.to_thread(self._load)).certificate

    async def sign(self, digest: bytes, now: datetime) -> Signature:
        """Sign the digest with a time stamp. Raises `SealFaultError`."""
        loaded = await asyncio.to_thread(self._load)
        return await signed_and_stamped(loaded.signer, loaded.certificate, digest, now, self._time_stamps)

    def _load(self) -> _Loaded:
        try:
            found = self._path.stat()
            version = (found.st_mtime_ns, found.st_size)
            if self._loaded is None or self._loaded.version != version:
                found_key = SimpleSigner.load_pkcs12_data(self._path.read_bytes(), [], self._passphrase)
                signer = LoadedSigner.of(found_key)
                self._loaded = _Loaded(
                    version, signer, certificate_facts(signer, is_development=self._is_development)
                )
        except (OSError, ValueError) as error:
            raise SealFaultError(SealFault.KEY_UNAVAILABLE, str(error)) from error
        return self._loaded


async def signed_and_stamped(
    signer: Signer, certificate: KeyCertificate, digest: bytes, now: datetime, time_stamps: TimeStamper
) -> Signature:
    """Return the signer's signature over the digest, time-stamped.

    Raises `SealFaultError`, also for a key that is over.
    """
    if not certificate.not_before <= now <= certificate.not_after:
        raise SealFaultError(SealFault.KEY_EXPIRED, f"valid until {certificate.not_after:%Y-%m-%d}")
    try:
        signed = await signer.async_sign(digest, DIGEST_ALGORITHM, use_pades=True, timestamper=time_stamps)
    except (TimestampRequestError, OSError, TimeoutError) as error:
        raise SealFaultError(SealFault.TIME_STAMP_UNAVAILABLE, str(error)) from error
    stamp = _attested(signed)
    return Signature(signed.dump(), stamp.at, stamp.ends_at, certificate)


def time_stamps_of(url: str, trusted: Path | None = None) -> TimeStamper:
    """Return the time-stamp authority (RFC 3161) at `url`, for which a certificate in the file `trusted` must vouch."""
    return HttpTimeStamper(url, trusted=trusted)


def _attested(signed: cms.ContentInfo) -> TokenFacts:
    """Return what the time stamp on the signature says."""
    token = signature_token(signed)
    if token is None:
        raise SealFaultError(SealFault.TIME_STAMP_UNAVAILABLE, "the signature has no time stamp")
    try:
        return read_token(token)
    except ValueError as error:
        raise SealFaultError(SealFault.TIME_STAMP_UNAVAILABLE, str(error)) from error


def certificate_facts(signer: Signer, *, is_development: bool) -> KeyCertificate:
    """Return the certificate of a signer's key. Raises `ValueError` if it has none."""
    own = signer.signing_cert
    if own is None:
        raise ValueError("there is no certificate beside the key")
    others = [each for each in signer.cert_registry if each.dump() != own.dump()]
    return KeyCertificate(
        fingerprint=own.sha256.hex(),
        subject=_named(own)[:500],
        not_before=own.not_valid_before,
        not_after=own.not_valid_after,
        is_development=is_development,
        certificate_pem="".join(_as_pem(each) for each in (own, *others)),
    )


def _named(certificate: x509.Certificate) -> str:
    """Return whom a certificate names, as people read it: "Registrar, High Court"."""
    told = certificate.subject.native
    parts = [told.get(part) for part in ("common_name", "organizational_unit_name", "organization_name")]
    return ", ".join(str(part) for part in parts if part) or certificate.subject.human_friendly


def _as_pem(certificate: x509.Certificate) -> str:
    armoured: bytes = pem.armor("CERTIFICATE", certificate.dump())
    return armoured.decode()
