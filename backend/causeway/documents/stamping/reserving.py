"""Room for the court's signature, as the last thing written into the file."""

from datetime import datetime
from pathlib import Path
from typing import Any

from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
from pyhanko.sign.signers.cms_embedder import PdfCMSEmbedder, SigIOSetup, SigMDPSetup, SigObjSetup
from pyhanko.sign.signers.pdf_byterange import SignatureObject

DIGEST_ALGORITHM = "sha256"

SIGNATURE_HEX_CHARACTERS = 32_768
"""Twice the bytes of the largest signature: with its certificates, a time stamp and those of its authority."""

FIELD_NAME = "CourtSeal"


def reserve_signature(path: Path, facts: dict[str, Any]) -> tuple[int, int]:
    """Append a signature field with an empty signature to the file at `path`; return where the signature goes.

    Nothing may be changed afterwards but what keeps it verifiable: time stamps and revocation data (ISO 32000-2,
    12.8.2.2, DocMDP 1).
    """
    with path.open("r+b") as file:
        embedding = PdfCMSEmbedder().write_cms(FIELD_NAME, IncrementalPdfFileWriter(file))
        next(embedding)
        placeholder = SignatureObject(
            timestamp=datetime.fromisoformat(facts["sealed_at"]),
            bytes_reserved=SIGNATURE_HEX_CHARACTERS,
            subfilter=SigSeedSubFilter.PADES,
            name=facts["court_en"],
            reason=f"Filed in {facts['case_number']} on {facts['filed_on_iso']}",
            location=f"DRN {facts['reference']}",
        )
        nothing_changes = SigMDPSetup(
            md_algorithm=DIGEST_ALGORITHM, certify=True, docmdp_perms=MDPPerm.NO_CHANGES
        )
        embedding.send(SigObjSetup(sig_placeholder=placeholder, mdp_setup=nothing_changes))
        prepared, _ = embedding.send(SigIOSetup(md_algorithm=DIGEST_ALGORITHM, in_place=True))
    return prepared.reserved_region_start, prepared.reserved_region_end
