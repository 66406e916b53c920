"""What a time-stamp token says, read the same way wherever one is kept."""

from datetime import datetime
from typing import Any, NamedTuple

from asn1crypto import cms, x509


class TokenFacts(NamedTuple):
    """The instant that the token attests, the last one at which its certificate proves it, and its certificates."""

    at: datetime
    ends_at: datetime
    certificates: tuple[x509.Certificate, ...]


def read_token(token: cms.ContentInfo) -> TokenFacts:
    """Return what the token says. Raises `ValueError` if the certificate that signed it is not inside."""
    signed = token["content"]
    told: Any = signed["encap_content_info"]["content"].parsed
    (signer,) = signed["signer_infos"]
    inside = tuple(each.chosen for each in signed["certificates"])
    for certificate in inside:
        if _is_of(signer["sid"], certificate):
            return TokenFacts(told["gen_time"].native, certificate.not_valid_after, inside)
    raise ValueError("the time stamp does not bring the certificate of its authority")


def signature_token(signed: cms.ContentInfo) -> cms.ContentInfo | None:
    """Return the token of a signature; None if it has none."""
    (signer,) = signed["content"]["signer_infos"]
    for attribute in signer["unsigned_attrs"]:
        if attribute["type"].native == "signature_time_stamp_token":
            return attribute["values"][0]
    return None


def _is_of(signer: cms.SignerIdentifier, certificate: x509.Certificate) -> bool:
    chosen = signer.chosen
    if signer.name == "subject_key_identifier":
        return bool(certificate.key_identifier == chosen.native)
    return bool(
        certificate.serial_number == chosen["serial_number"].native and certificate.issuer == chosen["issuer"]
    )
