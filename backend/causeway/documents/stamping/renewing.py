"""The task a child runs to renew a seal: evidence about certificates behind it, then room for a time stamp over all."""

import shutil
from base64 import b64decode
from pathlib import Path
from typing import Any

from asn1crypto import crl, ocsp, x509
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import SigFieldSpec
from pyhanko.sign.signers.cms_embedder import PdfCMSEmbedder, SigIOSetup, SigObjSetup
from pyhanko.sign.signers.constants import ESIC_EXTENSION_1
from pyhanko.sign.signers.pdf_byterange import DocumentTimestamp
from pyhanko.sign.validation.dss import DocumentSecurityStore

from causeway.documents.stamping.reserving import DIGEST_ALGORITHM, SIGNATURE_HEX_CHARACTERS

FIELD_NAME = "CourtTimeStamp"


def renew(argument: dict[str, Any]) -> dict[str, int]:
    """Copy `path` to `renewed`, append to it, and return where its time stamp goes: `start` and `end`.

    `certificates`, `revocation_lists` and `status_answers` are the evidence, each as DER in base 64. Not a byte of what
    was there changes. Raises whatever the file provokes.
    """
    renewed = Path(argument["renewed"])
    shutil.copyfile(argument["path"], renewed)
    with renewed.open("r+b") as file:
        writer = IncrementalPdfFileWriter(file)
        writer.register_extension(ESIC_EXTENSION_1)
        DocumentSecurityStore.supply_dss_in_writer(
            writer,
            None,
            certs=[x509.Certificate.load(der) for der in _decoded(argument["certificates"])],
            crls=[crl.CertificateList.load(der) for der in _decoded(argument["revocation_lists"])],
            ocsps=[ocsp.OCSPResponse.load(der) for der in _decoded(argument["status_answers"])],
        )
        name = f"{FIELD_NAME}{len(writer.prev.embedded_signatures)}"
        embedding = PdfCMSEmbedder(SigFieldSpec(name)).write_cms(name, writer, existing_fields_only=False)
        next(embedding)
        room = DocumentTimestamp(SIGNATURE_HEX_CHARACTERS)  # type: ignore[no-untyped-call]
        embedding.send(SigObjSetup(room))
        prepared, _ = embedding.send(SigIOSetup(DIGEST_ALGORITHM, in_place=True))
    return {"start": prepared.reserved_region_start, "end": prepared.reserved_region_end}


def _decoded(texts: list[str]) -> list[bytes]:
    return [b64decode(text) for text in texts]
