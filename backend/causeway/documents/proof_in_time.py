"""What a sealed file proves when its certificates are over: each is judged at the instant the next time stamp attests.

The last time stamp must hold now. The one before must have held when the last was made, and so on down to the seal.
"""

from datetime import datetime
from typing import Any

from asn1crypto import x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature, validate_pdf_timestamp
from pyhanko.sign.validation.dss import DocumentSecurityStore
from pyhanko.sign.validation.errors import NoDSSFoundError
from pyhanko.sign.validation.generic_cms import extract_tst_data_iter
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.status import DocumentTimestampStatus, PdfSignatureStatus
from pyhanko_certvalidator import ValidationContext


class Proof:
    """The time stamps and the evidence in one file, judged by the certificates in `roots` and no others."""

    def __init__(self, reader: PdfFileReader, roots: list[x509.Certificate], now: datetime) -> None:
        """Read what evidence the file brings; nothing is judged yet."""
        self.reader = reader
        self._roots = roots
        self._proved_at = now
        self._evidence: dict[str, list[bytes]] = _evidence_in(reader)

    def renewals(self) -> list[DocumentTimestampStatus]:
        """Judge the time stamps behind the seal, the last one first, and return them in the order they were made."""
        found = []
        for stamp in reversed(self.reader.embedded_timestamp_signatures):
            status = validate_pdf_timestamp(stamp, self._trusted(self._proved_at))
            self._proved_at = status.timestamp
            found.append(status)
        return found[::-1]

    def status(self, seal: EmbeddedPdfSignature) -> PdfSignatureStatus:
        """Judge the seal: its own time stamp as of the first renewal or now, its certificate as of the sealing."""
        sealed_at = _attested(seal) or self._proved_at
        return validate_pdf_signature(seal, self._trusted(sealed_at), self._trusted(self._proved_at))

    def _trusted(self, moment: datetime) -> ValidationContext:
        others = [x509.Certificate.load(der) for der in self._evidence["certs"]]
        return ValidationContext(
            trust_roots=self._roots,
            other_certs=others,
            crls=self._evidence["crls"],
            ocsps=self._evidence["ocsps"],
            moment=moment,
            # What was found out at the renewal counts for what was before it.
            retroactive_revinfo=True,
        )


def is_sound(status: DocumentTimestampStatus) -> bool:
    """Whether a time stamp holds: its signature, whose it is, and nothing but renewals behind it."""
    return bool(status.intact and status.valid and status.trusted)


def _attested(seal: EmbeddedPdfSignature) -> datetime | None:
    """Return what the seal's own time stamp says, before anybody has judged it."""
    for token in extract_tst_data_iter(seal.signer_info, signed=False):
        told: Any = token["encap_content_info"]["content"].parsed
        moment: datetime = told["gen_time"].native
        return moment
    return None


def _evidence_in(reader: PdfFileReader) -> dict[str, list[bytes]]:
    try:
        store = DocumentSecurityStore.read_dss(reader)
    except NoDSSFoundError:
        return {"certs": [], "crls": [], "ocsps": []}
    of = {"certs": store.certs.values(), "crls": store.crls, "ocsps": store.ocsps}
    return {name: [each.get_object().data for each in several] for name, several in of.items()}
