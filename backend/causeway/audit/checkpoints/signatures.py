"""Judging the signature and the time stamp of a checkpoint, off line."""

import hashlib
from datetime import datetime
from pathlib import Path
from typing import Any

from asn1crypto import cms
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ec import ECDSA, EllipticCurvePublicKey
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding

from causeway.audit.checkpoints.statement import SignedStatement

MAX_ISSUERS = 8
"""Between a certificate and the authority that is trusted."""


def trusted_authorities(named: Path | None, own: Path) -> list[x509.Certificate] | None:
    """Return the certificates (PEM) that an auditor named, or those of the installation; None if there are neither.

    Raises `OSError` and `ValueError` if they cannot be read.
    """
    if named is None and not own.exists():
        return None
    return x509.load_pem_x509_certificates((named or own).read_bytes())


class Signatures:
    """Judges signatures, trusting `roots` and no others; without any, what they are the authority of is not judged."""

    def __init__(self, roots: list[x509.Certificate] | None) -> None:
        """Trust `roots`."""
        self._roots = roots
        self._known: dict[str, list[x509.Certificate]] = {}
        self._is_trusted: dict[str, bool] = {}

    def know(self, fingerprint: str, certificate_pem: str) -> None:
        """Take note of a certificate and those that lead to its authority."""
        if fingerprint in self._known:
            return
        try:
            chain = x509.load_pem_x509_certificates(certificate_pem.encode())
        except ValueError:
            return
        # A certificate is known by what it is: the name it was kept under may be anybody's.
        if chain[0].fingerprint(SHA256()).hex() == fingerprint:
            self._known[fingerprint] = chain

    async def faults(self, signed: SignedStatement) -> list[str]:
        """Return what is wrong with the signature and its time stamp, one sentence each."""
        statement = signed.statement
        chain = self._known.get(statement.certificate)
        if chain is None:
            return ["the certificate it was signed with is not there"]
        faults = []
        if not _is_signed_by(chain[0], signed):
            faults.append("the signature does not hold")
        if not chain[0].not_valid_before_utc <= statement.at <= chain[0].not_valid_after_utc:
            faults.append("it was signed with a key that was not valid then")
        if not self._trusts(statement.certificate, chain):
            faults.append("it was signed with a key that no authority you trust issued")
        if signed.time_stamp is not None and not await self._is_stamped(signed):
            faults.append("the time stamp does not hold")
        return faults

    def _trusts(self, fingerprint: str, chain: list[x509.Certificate]) -> bool:
        if self._roots is None:
            return True
        if fingerprint not in self._is_trusted:
            self._is_trusted[fingerprint] = _leads_to(chain, self._roots)
        return self._is_trusted[fingerprint]

    async def _is_stamped(self, signed: SignedStatement) -> bool:
        """Whether the token is over this signature, and of an authority that is trusted."""
        try:
            token: Any = cms.ContentInfo.load(signed.time_stamp or b"")["content"]
            return await _holds(token, signed.signature, self._roots)
        except Exception:  # noqa: BLE001 - whatever a token provokes, it attests nothing
            return False


def _is_signed_by(certificate: x509.Certificate, signed: SignedStatement) -> bool:
    key, content = certificate.public_key(), signed.statement.content()
    try:
        match key:
            case RSAPublicKey():
                key.verify(signed.signature, content, PKCS1v15(), SHA256())
            case EllipticCurvePublicKey():
                key.verify(signed.signature, content, ECDSA(SHA256()))
            case _:
                return False
    except InvalidSignature:
        return False
    return True


def _leads_to(chain: list[x509.Certificate], roots: list[x509.Certificate]) -> bool:
    """Whether each of the chain was issued by the next, from the first to one that is trusted."""
    current = chain[0]
    for _ in range(MAX_ISSUERS):
        if current in roots or any(_is_issued_by(current, root) for root in roots):
            return True
        above = next((each for each in chain[1:] if each != current and _is_issued_by(current, each)), None)
        if above is None:
            return False
        current = above
    return False


def _is_issued_by(certificate: x509.Certificate, issuer: x509.Certificate) -> bool:
    try:
        certificate.verify_directly_issued_by(issuer)
        return issuer.extensions.get_extension_for_class(x509.BasicConstraints).value.ca
    except (ValueError, TypeError, InvalidSignature, x509.ExtensionNotFound):
        return False


async def _holds(token: Any, signature: bytes, roots: list[x509.Certificate] | None) -> bool:
    from pyhanko.sign.validation.generic_cms import validate_tst_signed_data  # noqa: PLC0415 - a second to load
    from pyhanko_certvalidator import ValidationContext  # noqa: PLC0415

    trusted = [asn1_x509.Certificate.load(root.public_bytes(Encoding.DER)) for root in roots or ()]
    context = ValidationContext(trust_roots=trusted, allow_fetching=False, moment=_attested(token))
    found = await validate_tst_signed_data(
        token, context, lambda algorithm: hashlib.new(algorithm, signature).digest()
    )
    is_trusted = roots is None or found["trust_problem_indic"] is None
    return bool(found["intact"] and found["valid"] and is_trusted)


def _attested(token: Any) -> datetime:
    at: datetime = token["encap_content_info"]["content"].parsed["gen_time"].native
    return at
