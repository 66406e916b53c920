"""Which certificates were revoked, and when, by what authorities have said of them."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from hashlib import sha1
from typing import NamedTuple

from cryptography import x509
from cryptography.x509 import ocsp


class Revoked(NamedTuple):
    """Whom a certificate names that was revoked, and as of when."""

    subject: str
    at: datetime

    def __str__(self) -> str:
        """Say so."""
        return f"the certificate of {self.subject} was revoked as of {self.at:%Y-%m-%d %H:%M} UTC"


def revoked_among(
    certificates: Iterable[bytes], lists: Sequence[bytes], answers: Sequence[bytes]
) -> tuple[Revoked, ...]:
    """Return those of the certificates that were revoked; each is DER, as are the lists and the answers of OCSP."""
    read_lists = [x509.load_der_x509_crl(each) for each in lists]
    read_answers = [ocsp.load_der_ocsp_response(each) for each in answers]
    found = []
    for certificate in map(x509.load_der_x509_certificate, certificates):
        dates = [*_in_lists(certificate, read_lists), *_in_answers(certificate, read_answers)]
        if dates:
            found.append(Revoked(certificate.subject.rfc4514_string(), min(dates)))
    return tuple(found)


def _in_lists(
    certificate: x509.Certificate, lists: Sequence[x509.CertificateRevocationList]
) -> Iterator[datetime]:
    for each in lists:
        entry = each.get_revoked_certificate_by_serial_number(certificate.serial_number)
        if entry is not None and each.issuer == certificate.issuer:
            yield entry.revocation_date_utc


def _in_answers(certificate: x509.Certificate, answers: Sequence[ocsp.OCSPResponse]) -> Iterator[datetime]:
    issuer = sha1(certificate.issuer.public_bytes(), usedforsecurity=False).digest()
    for each in answers:
        is_about_it = (each.serial_number, each.issuer_name_hash) == (certificate.serial_number, issuer)
        if is_about_it and each.revocation_time_utc is not None:
            yield each.revocation_time_utc
