"""An authority of this installation's own, for who has no key yet: made once, trusted by nobody else, and saying so."""

import asyncio
import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, pkcs12
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from pyhanko.sign.signers import SimpleSigner
from pyhanko.sign.timestamps import TimeStamper

from causeway.documents.adapters.authority_files import AUTHORITY, COURT, REVOCATIONS, TIME_STAMPS
from causeway.documents.adapters.loaded_keys import LoadedTimeStamper
from causeway.documents.adapters.pkcs12_key import Pkcs12Key
from causeway.documents.ports import KeyCertificate, SealFaultError, Signature
from causeway.documents.tables import SealFault
from causeway.kit.clock import SystemClock

RSA_BITS, RSA_EXPONENT = 2048, 65537
AUTHORITY_LIFETIME, KEY_LIFETIME = timedelta(days=3650), timedelta(days=1095)
BEGUN_BEFORE = timedelta(days=400)
"""The clock of a demonstration may be that far behind the machine's."""

CERTIFICATES_KEPT_PRIVATE = 0o600


class _Issuer(NamedTuple):
    key: ec.EllipticCurvePrivateKey
    certificate: x509.Certificate


class DevelopmentKey:
    """The key of the development authority in a directory, which is made when it is first needed."""

    def __init__(self, directory: Path) -> None:
        """Keep the authority in `directory`; nothing is made yet."""
        self._directory = directory
        self._key: Pkcs12Key | None = None

    async def certificate(self) -> KeyCertificate:
        """Return the certificate of the key. Raises `SealFaultError`."""
        return await (await asyncio.to_thread(self._made)).certificate()

    async def sign(self, digest: bytes, now: datetime) -> Signature:
        """Sign the digest, with a time stamp of the same authority. Raises `SealFaultError`."""
        return await (await asyncio.to_thread(self._made)).sign(digest, now)

    def _made(self) -> Pkcs12Key:
        if self._key is None:
            try:
                make_authority(self._directory)
                self._key = _key_in(self._directory)
            except (OSError, ValueError) as error:
                raise SealFaultError(SealFault.KEY_UNAVAILABLE, str(error)) from error
        return self._key


def _key_in(directory: Path) -> Pkcs12Key:
    return Pkcs12Key(directory / COURT, "", time_stamps_in(directory), is_development=True)


def time_stamps_in(directory: Path) -> TimeStamper:
    """Return the time-stamp authority of the development authority that was made in `directory`."""
    stamping = SimpleSigner.load_pkcs12_data((directory / TIME_STAMPS).read_bytes(), [], None)
    return LoadedTimeStamper(stamping.signing_cert, stamping.signing_key, stamping.cert_registry)


def make_authority(directory: Path) -> None:
    """Make the authority, a key for the court and one for time stamps, unless it is there; one process does."""
    directory.mkdir(parents=True, exist_ok=True, mode=0o700)
    with _alone(directory):
        if (directory / AUTHORITY).exists():
            return
        issuer = _authority()
        _write(directory / COURT, _issued(issuer, "Court seal (development)", is_for_time_stamps=False))
        _write(
            directory / TIME_STAMPS,
            _issued(issuer, "Time stamps (development)", is_for_time_stamps=True),
        )
        _write(directory / REVOCATIONS, _nothing_revoked(issuer))
        # Last: whoever finds it finds the others too.
        _write(directory / AUTHORITY, issuer.certificate.public_bytes(Encoding.PEM))


@contextmanager
def _alone(directory: Path) -> Iterator[None]:
    with (directory / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _authority() -> _Issuer:
    key = ec.generate_private_key(ec.SECP256R1())
    name = _name("Causeway development authority")
    made = _begun(name, name, key.public_key(), AUTHORITY_LIFETIME)
    made = made.add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
    made = made.add_extension(_usage(signs_certificates=True), critical=True)
    return _Issuer(key, made.sign(key, hashes.SHA256()))


def _nothing_revoked(issuer: _Issuer) -> bytes:
    """Return a list that revokes nothing for as long as the authority lasts: its key is not kept to sign another."""
    begun, ends = issuer.certificate.not_valid_before_utc, issuer.certificate.not_valid_after_utc
    made = x509.CertificateRevocationListBuilder().issuer_name(issuer.certificate.subject)
    made = made.last_update(begun).next_update(ends)
    return made.sign(issuer.key, hashes.SHA256()).public_bytes(Encoding.PEM)


def _issued(issuer: _Issuer, called: str, *, is_for_time_stamps: bool) -> bytes:
    """Return a new key with its certificate as PKCS#12, without a passphrase: the file's mode protects it."""
    key = _time_stamp_key() if is_for_time_stamps else ec.generate_private_key(ec.SECP256R1())
    made = _begun(_name(called), issuer.certificate.subject, key.public_key(), KEY_LIFETIME)
    made = made.add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
    made = made.add_extension(_usage(signs_certificates=False), critical=True)
    if is_for_time_stamps:
        made = made.add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING]), critical=True)
    certificate = made.sign(issuer.key, hashes.SHA256())
    return pkcs12.serialize_key_and_certificates(
        called.encode(), key, certificate, [issuer.certificate], NoEncryption()
    )


def _time_stamp_key() -> rsa.RSAPrivateKey:
    """Return an RSA key: the library's time stamps name no other algorithm, whatever signs them."""
    return rsa.generate_private_key(RSA_EXPONENT, RSA_BITS)


def _begun(
    subject: x509.Name,
    issuer: x509.Name,
    key: ec.EllipticCurvePublicKey | rsa.RSAPublicKey,
    lifetime: timedelta,
) -> x509.CertificateBuilder:
    now = SystemClock().now()
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - BEGUN_BEFORE)
        .not_valid_after(now + lifetime)
    )


def _name(common: str) -> x509.Name:
    return x509.Name(
        [
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, "Causeway development: not a court"),
            x509.NameAttribute(NameOID.COMMON_NAME, common),
        ]
    )


def _usage(*, signs_certificates: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not signs_certificates,
        content_commitment=not signs_certificates,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=signs_certificates,
        crl_sign=signs_certificates,
        encipher_only=False,
        decipher_only=False,
    )


def _write(path: Path, content: bytes) -> None:
    """Write the file whole, for its owner alone, and durably."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, CERTIFICATES_KEPT_PRIVATE)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
