"""Verifying a sealed file off line: from its bytes and the certificate of the authority that is trusted, alone."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from os import SEEK_END
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any, BinaryIO

from asn1crypto import pem, x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.status import PdfSignatureStatus

from causeway.documents.altered import PIECE_BYTES, changes_between
from causeway.documents.proof_in_time import Proof, is_sound
from causeway.documents.reference_number import read_reference, shown_reference
from causeway.documents.stamping.reserving import FIELD_NAME
from causeway.kit.clock import SystemClock


class SealBreak(StrEnum):
    """What may be wrong with a sealed file, in words; the page that verifies off line has the same by these names."""

    UNREADABLE = "the file cannot be read as a sealed PDF"
    NO_SEAL = "the file bears no court seal"
    SEVERAL_SEALS = "the file bears several seals"
    FOLLOWED = "something follows the last byte that was signed"
    CHANGED = "what the court signed was changed"
    SIGNATURE_INVALID = "the signature is not valid"
    ADDED_TO = "something was added after the court signed"
    AUTHORITY_NOT_TRUSTED = "the signature is not that of an authority you trust"
    NO_TRUSTED_TIME_STAMP = "there is no time stamp of an authority you trust"
    SIGNATURE_UNSOUND = "the signature as a whole does not hold"
    RENEWAL_UNSOUND = "a time stamp of a renewal does not hold"


@dataclass
class VerifiedFile:
    """What was found: facts to print, and what is wrong. A file with nothing wrong is as the court sealed it."""

    facts: list[str] = field(default_factory=list)
    breaks: list[str] = field(default_factory=list)
    sealed_bytes: int = 0
    """How long the sealed file is that stands unchanged at the beginning of this one, which is longer; 0 otherwise."""
    changes: list[str] = field(default_factory=list)
    """Of a file that is not as sealed: what differs from the sealed one, as far as that can be named."""


def verify_file(
    path: Path, authority: Path, now: datetime | None = None, *, original: Path | None = None
) -> VerifiedFile:
    """Check the seal on the file at `path`, trusting the certificates (PEM) at `authority` and no others.

    `now` is when that is; the machine's clock says if it is not said. A file that is not as sealed is held against
    `original`, another copy that must be as sealed; without one, against the sealed file that may still be inside it.

    Raises `OSError` and `ValueError` if the certificates cannot be read.
    """
    roots = [x509.Certificate.load(der) for _, _, der in pem.unarmor(authority.read_bytes(), multiple=True)]
    found = _verified(path, roots, now or SystemClock().now())
    if found.breaks and original is not None:
        if _verified(original, roots, now or SystemClock().now()).breaks:
            found.breaks.append("the file given as the original is not as the court sealed it either")
        else:
            found.changes = _changes(original, path)
    elif found.breaks and found.sealed_bytes:
        with NamedTemporaryFile(suffix=".pdf") as inside, path.open("rb") as file:
            _copy(file, inside, found.sealed_bytes)
            found.changes = _changes(Path(inside.name), path)
    return found


def _changes(sealed: Path, copy: Path) -> list[str]:
    try:
        return changes_between(sealed, copy)
    except Exception as error:  # noqa: BLE001 - one of the two may be anything
        return [f"what was changed cannot be told: one of the files cannot be read ({type(error).__name__})"]


def _copy(source: BinaryIO, target: Any, length: int) -> None:
    while length and (piece := source.read(min(length, PIECE_BYTES))):
        target.write(piece)
        length -= len(piece)
    target.flush()


def _verified(path: Path, roots: list[x509.Certificate], now: datetime) -> VerifiedFile:
    found = VerifiedFile()
    with path.open("rb") as file:
        try:
            _verify(file, Proof(PdfFileReader(file), roots, now), found)
        except Exception as error:  # noqa: BLE001 - whatever a file provokes, it is not as the court sealed it
            found.breaks.append(f"{SealBreak.UNREADABLE} ({type(error).__name__})")
    return found


def _verify(file: BinaryIO, proof: Proof, found: VerifiedFile) -> None:
    reader = proof.reader
    seals = [each for each in reader.embedded_regular_signatures if each.field_name == FIELD_NAME]
    if len(seals) != 1:
        found.breaks.append(SealBreak.SEVERAL_SEALS if seals else SealBreak.NO_SEAL)
        return
    (seal,) = seals
    renewals = proof.renewals()
    status = proof.status(seal)
    found.facts += _facts(seal, status)
    found.facts += [f"renewed {each.timestamp.isoformat(timespec='seconds')}" for each in renewals]
    length, signed = file.seek(0, SEEK_END), _signed_length(reader)
    if status.intact and signed < length:
        found.sealed_bytes = signed
    checks = {SealBreak.FOLLOWED: signed != length}
    checks |= _checks(status)
    checks[SealBreak.RENEWAL_UNSOUND] = not all(map(is_sound, renewals))
    found.breaks += [sentence for sentence, is_wrong in checks.items() if is_wrong]


def _signed_length(reader: PdfFileReader) -> int:
    """Return where the last signature or time stamp ends: a validator's summary says nothing of what follows it."""
    ranges: list[Any] = [each.byte_range for each in reader.embedded_signatures]
    return max(int(start) + int(length) for *_, start, length in ranges)


def _checks(status: PdfSignatureStatus) -> dict[SealBreak, bool]:
    """Return each thing that may be wrong, and whether it is. The time stamps of a renewal may follow the seal."""
    stamp = status.timestamp_validity
    return {
        SealBreak.CHANGED: not status.intact,
        SealBreak.SIGNATURE_INVALID: not status.valid,
        SealBreak.ADDED_TO: status.modification_level
        not in {ModificationLevel.NONE, ModificationLevel.LTA_UPDATES},
        SealBreak.AUTHORITY_NOT_TRUSTED: not status.trusted,
        SealBreak.NO_TRUSTED_TIME_STAMP: stamp is None or not stamp.trusted,
        SealBreak.SIGNATURE_UNSOUND: not status.bottom_line,
    }


def _facts(seal: EmbeddedPdfSignature, status: PdfSignatureStatus) -> list[str]:
    told: Any = seal.sig_object
    reference = read_reference(str(told.get("/Location", "")))
    facts = [f"signed by {status.signing_cert.subject.human_friendly}"]
    if status.timestamp_validity is not None:
        facts.append(f"time-stamped {status.timestamp_validity.timestamp.isoformat(timespec='seconds')}")
    if "/Reason" in told:
        facts.append(str(told["/Reason"]))
    if reference is not None:
        facts.append(f"DRN {shown_reference(reference)}")
    return facts
