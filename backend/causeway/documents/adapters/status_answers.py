"""What an authority answers about one certificate (OCSP, RFC 6960): believed if its signature and dates hold."""

from datetime import datetime, timedelta

from asn1crypto import ocsp as asn1_ocsp
from asn1crypto.keys import PublicKeyInfo
from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.hashes import SHA1
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from cryptography.x509 import ocsp
from cryptography.x509.oid import ExtendedKeyUsageOID
from pyhanko_certvalidator.sig_validate import DefaultSignatureValidator

CLOCKS_DIFFER_BY = timedelta(minutes=5)

LONGEST_WITHOUT_NEXT = timedelta(days=1)
"""How old what names no day for the next may be."""


def question(about: x509.Certificate, issuer: x509.Certificate) -> ocsp.OCSPRequest:
    """Return what is asked about a certificate of `issuer`."""
    return ocsp.OCSPRequestBuilder().add_certificate(about, issuer, SHA1()).build()  # noqa: S303 - names, hides nothing


def prove_answer(content: bytes, about: x509.Certificate, issuer: x509.Certificate, now: datetime) -> None:
    """Raise `ValueError` unless this is an answer about that certificate, of who may give it, and of today."""
    said = ocsp.load_der_ocsp_response(content)
    if said.response_status is not ocsp.OCSPResponseStatus.SUCCESSFUL:
        raise ValueError(f"the authority answers {said.response_status.name}")
    asked = question(about, issuer)
    for name in ("serial_number", "issuer_key_hash", "issuer_name_hash"):
        if getattr(said, name) != getattr(asked, name):
            raise ValueError("the answer is about another certificate")
    if said.certificate_status is ocsp.OCSPCertStatus.UNKNOWN:
        raise ValueError("the authority does not know the certificate")
    if not any(_is_signed_by(content, each) for each in _who_may_answer(said, issuer)):
        raise ValueError("the signature of the answer does not hold")
    check_is_current("the answer", said.this_update_utc, said.next_update_utc, now)


def check_is_current(what: str, begun: datetime, ends: datetime | None, now: datetime) -> None:
    """Raise `ValueError` unless what was said then, and is said anew by `ends`, counts now."""
    if begun > now + CLOCKS_DIFFER_BY:
        raise ValueError(f"{what} is of {begun:%Y-%m-%d %H:%M}, which is yet to come")
    last = ends or begun + LONGEST_WITHOUT_NEXT
    if last < now - CLOCKS_DIFFER_BY:
        raise ValueError(f"{what} is over since {last:%Y-%m-%d %H:%M}")


def _who_may_answer(said: ocsp.OCSPResponse, issuer: x509.Certificate) -> list[x509.Certificate]:
    """Return the issuer, and those in the answer whom it has given leave to answer."""
    return [issuer, *(each for each in said.certificates if _has_leave(each, issuer, said.produced_at_utc))]


def _has_leave(certificate: x509.Certificate, issuer: x509.Certificate, at: datetime) -> bool:
    try:
        certificate.verify_directly_issued_by(issuer)
        usage = certificate.extensions.get_extension_for_class(x509.ExtendedKeyUsage).value
    except (InvalidSignature, ValueError, TypeError, x509.ExtensionNotFound):
        return False
    is_in_force = certificate.not_valid_before_utc <= at <= certificate.not_valid_after_utc
    return is_in_force and ExtendedKeyUsageOID.OCSP_SIGNING in usage


def _is_signed_by(content: bytes, certificate: x509.Certificate) -> bool:
    answer = asn1_ocsp.OCSPResponse.load(content)["response_bytes"]["response"].parsed
    key = certificate.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    try:
        DefaultSignatureValidator().validate_signature(
            signature=answer["signature"].native,
            signed_data=answer["tbs_response_data"].dump(),
            public_key_info=PublicKeyInfo.load(key),
            signature_algorithm=answer["signature_algorithm"],
        )
    except (InvalidSignature, ValueError, TypeError, NotImplementedError):
        # The signature of a key of another kind is no signature of this one.
        return False
    return True
