"""Sealed files and altered ones, made by what seals and renews in the service, for whoever judges a file off line."""

import asyncio
import base64
import io
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pikepdf
from asn1crypto import cms
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.signers import SimpleSigner
from pyhanko.sign.signers.cms_embedder import PdfCMSEmbedder, SigIOSetup, SigObjSetup
from pyhanko.sign.signers.pdf_byterange import DocumentTimestamp, SignatureObject
from pyhanko.sign.timestamps import TimeStamper

from causeway.documents.adapters import development_authority
from causeway.documents.adapters.archive_time_stamps import ArchiveTimeStamps
from causeway.documents.adapters.authority_files import AUTHORITY, COURT, REVOCATIONS
from causeway.documents.adapters.development_authority import make_authority, time_stamps_in
from causeway.documents.adapters.loaded_keys import LoadedSigner
from causeway.documents.adapters.revocations import FileRevocations
from causeway.documents.signature_room import digest_around, fill_in
from causeway.documents.stamping.renewing import renew
from causeway.documents.stamping.stamp import stamp
from tests.documents import files

ROOM = 16_384
"""Hexadecimal characters kept for a signature of somebody's own."""

FACTS = {
    "court_en": "High Court",
    "court_zh": "高等法院",
    "case_number": "HCA 1/2026",
    "filed_on": "24 November 2026  2026年11月24日",
    "filed_on_iso": "2026-11-24",
    "reference": "4821 0937 5557",
    "verify_url": "https://court.example/verify/482109375557",
    "verify_shown": "court.example/verify",
    "sealed_at": "2026-11-24T09:30:00+00:00",
    "is_development": True,
}


@dataclass(frozen=True)
class Authority:
    """An authority in a folder: a key for the court's seal, and time stamps."""

    folder: Path

    @classmethod
    def made(cls, folder: Path) -> "Authority":
        make_authority(folder)
        return cls(folder)

    @property
    def certificate(self) -> Path:
        return self.folder / AUTHORITY

    @property
    def time_stamps(self) -> TimeStamper:
        return time_stamps_in(self.folder)

    def signer(self) -> SimpleSigner:
        return SimpleSigner.load_pkcs12_data((self.folder / COURT).read_bytes(), [], None)

    def sealed(self, content: bytes, *, is_stamped: bool = True, facts: dict[str, Any] = FACTS) -> bytes:
        """Return the sealed copy; the key signs whenever it is asked, also when it is over."""
        plain, sealed = self.folder / "plain.pdf", self.folder / "sealed.pdf"
        plain.write_bytes(content)
        room = stamp({"path": str(plain), "sealed": str(sealed), "facts": facts})
        digest = digest_around(sealed, room["start"], room["end"])
        stamps = self.time_stamps if is_stamped else None
        signing = LoadedSigner.of(self.signer()).async_sign(
            digest, "sha256", use_pades=True, timestamper=stamps
        )
        fill_in(sealed, room["start"], room["end"], asyncio.run(signing).dump())
        return sealed.read_bytes()

    def renewed(self, content: bytes) -> bytes:
        """Return the sealed copy with a renewal behind it."""
        former, renewed = self.folder / "former.pdf", self.folder / "renewed.pdf"
        former.write_bytes(content)
        archive = ArchiveTimeStamps(self.time_stamps, FileRevocations(self.folder / REVOCATIONS))
        certificate = self.signer().signing_cert.dump()
        pem = (
            b"-----BEGIN CERTIFICATE-----\n"
            + base64.encodebytes(certificate)
            + b"-----END CERTIFICATE-----\n"
        )
        evidence = asyncio.run(archive.evidence((pem + self.certificate.read_bytes()).decode(), None))
        told = {
            name: [base64.b64encode(each).decode() for each in some]
            for name, some in evidence._asdict().items()
        }
        room = renew({"path": str(former), "renewed": str(renewed), **told})
        token = asyncio.run(archive.stamp(digest_around(renewed, room["start"], room["end"]))).token
        fill_in(renewed, room["start"], room["end"], token)
        return renewed.read_bytes()


def with_key_over(folder: Path) -> Authority:
    """An authority whose court's key was over a day ago; its time stamps are not."""
    authority = Authority.made(folder)
    issuer = development_authority._authority()
    kept = development_authority.KEY_LIFETIME
    development_authority.KEY_LIFETIME = timedelta(days=-1)
    try:
        over = development_authority._issued(issuer, "Court", is_for_time_stamps=False)
    finally:
        development_authority.KEY_LIFETIME = kept
    stamps = development_authority._issued(issuer, "Stamps", is_for_time_stamps=True)
    (folder / COURT).write_bytes(over)
    (folder / development_authority.TIME_STAMPS).write_bytes(stamps)
    encoded = issuer.certificate.public_bytes(development_authority.Encoding.PEM)
    (folder / AUTHORITY).write_bytes(encoded)
    return authority


def with_note(content: bytes) -> bytes:
    """Append a note to the first page, as a reader's own program does."""
    out = io.BytesIO(content)
    writer = IncrementalPdfFileWriter(out)
    note = {"/Type": "/Annot", "/Subtype": "/Text"}
    made = generic.DictionaryObject({generic.pdf_name(k): generic.pdf_name(v) for k, v in note.items()})
    made[generic.pdf_name("/Rect")] = generic.ArrayObject([generic.NumberObject(n) for n in (9, 9, 30, 30)])
    writer.register_annotation(writer.find_page_for_modification(0)[0], writer.add_object(made))
    writer.write_in_place()
    return out.getvalue()


def with_words(content: bytes, words: str) -> bytes:
    """Append a revision in which the first page says something more: what was sealed is still inside."""
    out = io.BytesIO(content)
    writer = IncrementalPdfFileWriter(out)
    font = generic.DictionaryObject(
        {
            generic.pdf_name("/Type"): generic.pdf_name("/Font"),
            generic.pdf_name("/Subtype"): generic.pdf_name("/Type1"),
            generic.pdf_name("/BaseFont"): generic.pdf_name("/Helvetica"),
        }
    )
    fonts = generic.DictionaryObject({generic.pdf_name("/Forged"): writer.add_object(font)})
    said = generic.StreamObject(stream_data=f"BT /Forged 14 Tf 72 300 Td ({words}) Tj ET".encode())
    resources = generic.DictionaryObject({generic.pdf_name("/Font"): fonts})
    writer.add_stream_to_page(0, writer.add_object(said), resources)
    writer.write_in_place()
    return out.getvalue()


def stamped(
    content: bytes, authority: Authority, change: Callable[[IncrementalPdfFileWriter], None]
) -> bytes:
    """Append one revision that changes something and bears a time stamp, as a renewal does: anybody can have one."""
    file = authority.folder / "stamped.pdf"
    file.write_bytes(content)
    with file.open("r+b") as out:
        writer = IncrementalPdfFileWriter(out)
        change(writer)
        name = f"Stamp{len(writer.prev.embedded_signatures)}"
        embedding = PdfCMSEmbedder().write_cms(name, writer, existing_fields_only=False)
        next(embedding)
        embedding.send(SigObjSetup(DocumentTimestamp(ROOM)))  # type: ignore[no-untyped-call]
        room, _ = embedding.send(SigIOSetup("sha256", in_place=True))
    start, end = room.reserved_region_start, room.reserved_region_end
    stamping = authority.time_stamps.async_timestamp(digest_around(file, start, end), "sha256")
    fill_in(file, start, end, asyncio.run(stamping).dump())
    return file.read_bytes()


def paint_over(writer: IncrementalPdfFileWriter) -> None:
    painted = generic.StreamObject(stream_data=b"0 g 100 100 200 200 re f")
    writer.add_stream_to_page(0, writer.add_object(painted))


def call_page_evidence(writer: IncrementalPdfFileWriter) -> None:
    """Say that the first page is the evidence: what is put in its place next might pass for a renewal's."""
    page = writer.root["/Pages"]["/Kids"].raw_get(0)
    writer.root["/DSS"] = generic.IndirectObject(page.idnum, 0, writer)
    writer.update_root()


def change_nothing(_writer: IncrementalPdfFileWriter) -> None:
    """Leave it to the time stamp."""


def saved_anew(content: bytes) -> bytes:
    with pikepdf.open(io.BytesIO(content)) as document:
        return files.saved(document)


def signed_again(content: bytes, authority: Authority, name: str = "Mine") -> bytes:
    """Append a signature of somebody's own, although the court allowed no change."""
    again = authority.folder / "again.pdf"
    again.write_bytes(content)
    with again.open("r+b") as file:
        embedding = PdfCMSEmbedder().write_cms(name, IncrementalPdfFileWriter(file))
        next(embedding)
        embedding.send(SigObjSetup(SignatureObject(bytes_reserved=ROOM)))
        room, _ = embedding.send(SigIOSetup("sha256", in_place=True))
    start, end = room.reserved_region_start, room.reserved_region_end
    signing = LoadedSigner.of(authority.signer()).async_sign(digest_around(again, start, end), "sha256")
    fill_in(again, start, end, asyncio.run(signing).dump())
    return again.read_bytes()


def flipped(content: bytes, at: int) -> bytes:
    at %= len(content)
    return content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :]


def in_signature(content: bytes, change: Callable[[bytearray], None]) -> bytes:
    """Change the signature itself, which no digest covers."""
    start = content.index(b"/Contents <") + len(b"/Contents <")
    end = content.index(b">", start)
    der = bytearray.fromhex(content[start:end].decode())
    change(der)
    return content[:start] + der.hex().upper().encode() + content[end:]


def with_range_to(content: bytes, covered: int) -> bytes:
    """Claim that the signature covers less: the last bytes are somebody's own."""
    start = content.index(b"/ByteRange [") + len(b"/ByteRange [")
    end = content.index(b"]", start)
    first, length, after, _ = content[start:end].split()
    said = b" ".join([first, length, after, str(covered).encode()])
    return content[:start] + said.ljust(end - start) + content[end:]


def in_content(content: bytes) -> bytes:
    """One bit of the first stream is another: the page may look as before."""
    return flipped(content, content.index(b"stream") + 40)


def in_digest_of_signature(content: bytes) -> bytes:
    """One bit of what the court's key made is another: the last byte before the time stamp, in its own place."""

    def change(der: bytearray) -> None:
        made = cms.ContentInfo.load(bytes(der))["content"]["signer_infos"][0]["signature"].native
        der[der.index(made) + len(made) - 1] ^= 1

    return in_signature(content, change)


def altered(folder: Path) -> dict[str, bytes]:
    """Return the files by what was done to them. The authority to trust is in `folder / "authority"`."""
    court, stranger = Authority.made(folder / "authority"), Authority.made(folder / "stranger")
    plain = files.good_pdf(2)
    sealed = court.sealed(plain)
    renewed = court.renewed(sealed)
    in_streams = court.sealed(in_object_streams(plain))
    return {
        "as sealed": sealed,
        "as sealed, in object streams": in_streams,
        "renewed": renewed,
        "renewed twice": court.renewed(renewed),
        "renewed, in object streams": court.renewed(in_streams),
        "appended": sealed + b"% and the defendant pays twice\n",
        "appended to a renewed one": renewed + b"% x\n",
        "a note": with_note(sealed),
        "other words": with_words(sealed, "and pays twice"),
        "other words, renewed": court.renewed(with_words(sealed, "and pays twice")),
        "stamped again": stamped(sealed, court, change_nothing),
        "painted over and stamped": stamped(sealed, court, paint_over),
        "a page for evidence": stamped(sealed, court, call_page_evidence),
        "a bit of the content": in_content(sealed),
        "a bit of the content of a renewed one": in_content(renewed),
        "a bit of the signature": in_digest_of_signature(sealed),
        "saved anew": saved_anew(sealed),
        "another authority": stranger.sealed(plain),
        "no time stamp": court.sealed(plain, is_stamped=False),
        "a shorter range": with_range_to(sealed, 100),
        "a second signature": signed_again(sealed, court),
        "a second seal": signed_again(sealed, court, "CourtSeal2"),
        "cut short": sealed[: len(sealed) * 2 // 3],
        "never sealed": plain,
        "no PDF": b"Somebody's letter",
        "nothing": b"",
    }


def in_object_streams(content: bytes) -> bytes:
    with pikepdf.open(io.BytesIO(content)) as document:
        return files.saved(document, object_stream_mode=pikepdf.ObjectStreamMode.generate)
