"""The court's key on a token (PKCS#11), as documents are sealed and checkpoints of the audit log are signed with it."""

import asyncio
from collections.abc import Callable
from datetime import datetime
from typing import Any

from asn1crypto import algos, x509
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding
from pyhanko.sign.signers.pdf_cms import Signer
from pyhanko.sign.timestamps import TimeStamper
from pyhanko_certvalidator.registry import SimpleCertificateStore

from causeway.audit.ports import CheckpointKeyError, SigningCertificate, TimeStamp
from causeway.documents.adapters.checkpoint_key import time_stamp_over
from causeway.documents.adapters.pkcs11_token import Pkcs11Token, TokenUnavailableError
from causeway.documents.adapters.pkcs12_key import certificate_facts, signed_and_stamped
from causeway.documents.ports import KeyCertificate, SealFaultError, Signature
from causeway.documents.tables import SealFault

ROOM_BYTES = 1024
"""What a size is estimated by: no signature of RSA or of an elliptic curve is longer."""


class TokenSigner(Signer):
    """Makes signatures of CMS with a key on a token."""

    def __init__(self, token: Pkcs11Token) -> None:
        """Read the certificates; the token is asked when something is signed. Raises `TokenUnavailableError`."""
        own, *others = [x509.Certificate.load(each.public_bytes(Encoding.DER)) for each in token.chain()]
        known = SimpleCertificateStore()  # type: ignore[no-untyped-call]
        known.register_multiple([own, *others])
        name = "sha256_ecdsa" if own.public_key.algorithm == "ec" else "sha256_rsa"
        mechanism = algos.SignedDigestAlgorithm({"algorithm": name})
        super().__init__(signing_cert=own, cert_registry=known, signature_mechanism=mechanism)
        self._token = token

    async def async_sign_raw(self, data: bytes, digest_algorithm: str, dry_run: Any = False) -> bytes:  # noqa: FBT002 - the library's
        """Return the signature over `data`. Raises `TokenUnavailableError`."""
        if dry_run:
            return bytes(ROOM_BYTES)
        return await asyncio.to_thread(self._token.sign, data)


class Pkcs11Key:
    """Seals with the key on a token."""

    def __init__(self, token: Pkcs11Token, time_stamps: TimeStamper) -> None:
        """Use the token and the authority; neither is asked yet."""
        self._token = token
        self._time_stamps = time_stamps

    async def certificate(self) -> KeyCertificate:
        """Return the certificate of the key. Raises `SealFaultError`."""
        return certificate_facts(await self._signer(), is_development=False)

    async def sign(self, digest: bytes, now: datetime) -> Signature:
        """Sign the digest with a time stamp. Raises `SealFaultError`."""
        signer = await self._signer()
        certificate = certificate_facts(signer, is_development=False)
        try:
            return await signed_and_stamped(signer, certificate, digest, now, self._time_stamps)
        except TokenUnavailableError as error:
            raise SealFaultError(SealFault.KEY_UNAVAILABLE, str(error)) from error

    async def _signer(self) -> TokenSigner:
        try:
            return await asyncio.to_thread(TokenSigner, self._token)
        except TokenUnavailableError as error:
            raise SealFaultError(SealFault.KEY_UNAVAILABLE, str(error)) from error


class Pkcs11CheckpointKey:
    """Signs checkpoints with the key on a token."""

    def __init__(self, token: Pkcs11Token, time_stamps: Callable[[], Any]) -> None:
        """Use the token, and the time-stamp authority that `time_stamps` returns."""
        self._token = token
        self._time_stamps = time_stamps

    async def certificate(self, now: datetime) -> SigningCertificate:
        """Return the certificate of the key. Raises `CheckpointKeyError`, also for one that is over."""
        try:
            chain = await asyncio.to_thread(self._token.chain)
        except TokenUnavailableError as error:
            raise CheckpointKeyError(str(error)) from error
        own = chain[0]
        if not own.not_valid_before_utc <= now <= own.not_valid_after_utc:
            raise CheckpointKeyError(f"valid until {own.not_valid_after_utc:%Y-%m-%d}")
        pem = "".join(each.public_bytes(Encoding.PEM).decode() for each in chain)
        return SigningCertificate(own.fingerprint(SHA256()).hex(), pem)

    async def sign(self, content: bytes) -> bytes:
        """Return the signature over `content`. Raises `CheckpointKeyError`."""
        try:
            return await asyncio.to_thread(self._token.sign, content)
        except TokenUnavailableError as error:
            raise CheckpointKeyError(str(error)) from error

    async def time_stamp(self, content: bytes) -> TimeStamp:
        """Have it attested that `content` exists. Raises `TimeStampError`."""
        return await time_stamp_over(content, self._time_stamps)
