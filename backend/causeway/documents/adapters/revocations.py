"""Whether certificates were revoked: from the lists and the servers that they name, or from a file of one's own."""

from collections.abc import Sequence
from pathlib import Path

from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import AuthorityInformationAccessOID

from causeway.documents.adapters.bounded_http import BoundedHttp, NoAnswerError
from causeway.documents.adapters.status_answers import check_is_current, prove_answer, question
from causeway.documents.ports import SealFaultError
from causeway.documents.tables import SealFault
from causeway.kit.clock import Clock, SystemClock

ANSWER_SECONDS = 10.0
MAX_ANSWER_BYTES = 16 << 20
"""The revocation lists of large authorities have some megabytes."""


class FileRevocations:
    """The revocation list in a file, if there is one: a development authority cannot be asked."""

    def __init__(self, path: Path) -> None:
        """Read the list at `path` each time that it is needed."""
        self._path = path

    async def said_of(self, chain: Sequence[asn1_x509.Certificate]) -> tuple[list[bytes], list[bytes]]:
        """Return the list, whatever the certificates. Raises `SealFaultError`."""
        del chain
        try:
            found = x509.load_pem_x509_crl(self._path.read_bytes())
        except FileNotFoundError:
            return [], []
        except (OSError, ValueError) as error:
            raise SealFaultError(SealFault.TIME_STAMP_UNAVAILABLE, str(error)) from error
        return [found.public_bytes(Encoding.DER)], []


class HttpRevocations:
    """Asks where each certificate says: for the list that it names; if it names none, by OCSP."""

    def __init__(
        self, issuers: str = "", seconds: float = ANSWER_SECONDS, clock: Clock | None = None
    ) -> None:
        """Wait so long for each answer. `issuers` (PEM) are known beside a chain, which often lacks its root."""
        self._http = BoundedHttp(seconds, MAX_ANSWER_BYTES)
        self._issuers = x509.load_pem_x509_certificates(issuers.encode()) if issuers.strip() else []
        self._clock = clock or SystemClock()

    async def said_of(self, chain: Sequence[asn1_x509.Certificate]) -> tuple[list[bytes], list[bytes]]:
        """Return lists and answers. Raises `SealFaultError` if one that is named cannot be had or proves nothing."""
        certificates = [x509.load_der_x509_certificate(each.dump()) for each in chain]
        by_name = {each.subject.public_bytes(): each for each in [*self._issuers, *certificates]}
        lists, answers = [], []
        for certificate in certificates:
            issuer = by_name.get(certificate.issuer.public_bytes())
            if issuer == certificate:
                continue  # A root: it is trusted or not, and nobody else has a say.
            try:
                if urls := _list_addresses(certificate):
                    lists.append(await self._list(urls[0], _known(issuer)))
                elif urls := _server_addresses(certificate):
                    answers.append(await self._answer(urls[0], certificate, _known(issuer)))
            except (NoAnswerError, ValueError) as error:
                detail = f"of whether {certificate.subject.rfc4514_string()} was revoked: {error}"
                raise SealFaultError(SealFault.TIME_STAMP_UNAVAILABLE, detail) from error
        return lists, answers

    async def _list(self, url: str, issuer: x509.Certificate) -> bytes:
        content = (await self._http.ask(url)).content
        found = x509.load_pem_x509_crl(content) if content[:1] == b"-" else x509.load_der_x509_crl(content)
        if found.issuer != issuer.subject:
            raise ValueError("the revocation list is another authority's")
        if not found.is_signature_valid(issuer.public_key()):  # type: ignore[arg-type]
            raise ValueError("the signature of the revocation list does not hold")
        now = self._clock.now()
        check_is_current("the revocation list", found.last_update_utc, found.next_update_utc, now)
        return found.public_bytes(Encoding.DER)

    async def _answer(self, url: str, about: x509.Certificate, issuer: x509.Certificate) -> bytes:
        query = question(about, issuer).public_bytes(Encoding.DER)
        headers = {"content-type": "application/ocsp-request", "accept": "application/ocsp-response"}
        content = (await self._http.ask(url, query, headers)).content
        prove_answer(content, about, issuer, self._clock.now())
        return content


def _known(issuer: x509.Certificate | None) -> x509.Certificate:
    if issuer is None:
        raise ValueError(
            "the certificate of its authority is not known, and belongs in CAUSEWAY_SEAL_TRUSTED"
        )
    return issuer


def _list_addresses(certificate: x509.Certificate) -> list[str]:
    try:
        points = certificate.extensions.get_extension_for_class(x509.CRLDistributionPoints).value
    except x509.ExtensionNotFound:
        return []
    return [name.value for point in points for name in point.full_name or () if _is_http(name)]


def _server_addresses(certificate: x509.Certificate) -> list[str]:
    try:
        access = certificate.extensions.get_extension_for_class(x509.AuthorityInformationAccess).value
    except x509.ExtensionNotFound:
        return []
    return [
        each.access_location.value
        for each in access
        if each.access_method == AuthorityInformationAccessOID.OCSP and _is_http(each.access_location)
    ]


def _is_http(name: x509.GeneralName) -> bool:
    return isinstance(name, x509.UniformResourceIdentifier) and name.value.startswith(("http://", "https://"))
