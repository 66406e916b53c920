"""The court's key as checkpoints of the audit log are signed with it: a light reader of the same PKCS#12 file."""

import asyncio
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.ec import ECDSA, EllipticCurvePrivateKey
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.hashes import SHA256, Hash
from cryptography.hazmat.primitives.serialization import Encoding, pkcs12

from causeway.audit.ports import CheckpointKeyError, SigningCertificate, TimeStamp, TimeStampError

DIGEST_ALGORITHM = "sha256"

PrivateKey = RSAPrivateKey | EllipticCurvePrivateKey


class _Loaded(NamedTuple):
    """A key that was read, and the version of the file it was read from."""

    version: tuple[int, int]
    key: PrivateKey
    own: x509.Certificate
    certificate: SigningCertificate


class Pkcs12CheckpointKey:
    """Signs with the key in a file, which is read again when the file is changed.

    What seals documents and stamps time is loaded once an hour at most: it takes a second, and most checkpoints need
    neither.
    """

    def __init__(
        self,
        path: Path,
        passphrase: str,
        time_stamps: Callable[[], Any],
        *,
        prepare: Callable[[], None] = lambda: None,
    ) -> None:
        """Use the key at `path`, which `prepare` may make, and the time-stamp authority that `time_stamps` returns."""
        self._path = path
        self._passphrase = passphrase.encode() if passphrase else None
        self._time_stamps = time_stamps
        self._prepare = prepare
        self._loaded: _Loaded | None = None

    async def certificate(self, now: datetime) -> SigningCertificate:
        """Return the certificate of the key in use. Raises `CheckpointKeyError`, also for one that is over."""
        loaded = await asyncio.to_thread(self._load)
        if not loaded.own.not_valid_before_utc <= now <= loaded.own.not_valid_after_utc:
            raise CheckpointKeyError(f"valid until {loaded.own.not_valid_after_utc:%Y-%m-%d}")
        return loaded.certificate

    async def sign(self, content: bytes) -> bytes:
        """Return the signature over `content`. Raises `CheckpointKeyError`."""
        key = (await asyncio.to_thread(self._load)).key
        if isinstance(key, RSAPrivateKey):
            return await asyncio.to_thread(key.sign, content, PKCS1v15(), SHA256())
        return await asyncio.to_thread(key.sign, content, ECDSA(SHA256()))

    async def time_stamp(self, content: bytes) -> TimeStamp:
        """Have it attested that `content` exists. Raises `TimeStampError`."""
        return await time_stamp_over(content, self._time_stamps)

    def _load(self) -> _Loaded:
        try:
            self._prepare()
            found = self._path.stat()
            version = (found.st_mtime_ns, found.st_size)
            if self._loaded is None or self._loaded.version != version:
                self._loaded = _Loaded(version, *_read(self._path.read_bytes(), self._passphrase))
        except (OSError, ValueError) as error:
            raise CheckpointKeyError(str(error)) from error
        return self._loaded


def _read(
    content: bytes, passphrase: bytes | None
) -> tuple[PrivateKey, x509.Certificate, SigningCertificate]:
    key, own, others = pkcs12.load_key_and_certificates(content, passphrase)
    if not isinstance(key, RSAPrivateKey | EllipticCurvePrivateKey) or own is None:
        raise ValueError("there is no RSA or elliptic-curve key with its certificate")
    chain = [own, *(each for each in others if each != own)]
    pem = "".join(each.public_bytes(Encoding.PEM).decode() for each in chain)
    return key, own, SigningCertificate(own.fingerprint(SHA256()).hex(), pem)


async def time_stamp_over(content: bytes, time_stamps: Callable[[], Any]) -> TimeStamp:
    """Have the authority that `time_stamps` returns attest that `content` exists. Raises `TimeStampError`."""
    digest = Hash(SHA256())
    digest.update(content)
    try:
        authority = await asyncio.to_thread(time_stamps)
        token = await authority.async_timestamp(digest.finalize(), DIGEST_ALGORITHM)
    except Exception as error:
        # Of a request that another's answer ends: the network, the protocol, the certificate, whatever it is.
        raise TimeStampError(f"{type(error).__name__}: {error}") from error
    stamp: Any = token["content"]["encap_content_info"]["content"].parsed
    return TimeStamp(token.dump(), stamp["gen_time"].native)
