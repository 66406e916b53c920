"""What was changed in a sealed file is named: what was added, which words differ, which page looks different."""

import asyncio
import io
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from pikepdf import Dictionary, Name, String
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

from causeway.documents.adapters.development_authority import AUTHORITY
from causeway.documents.verify import VerifiedFile, verify_file
from tests.documents import files
from tests.filings.review.sealed import accepted_with


@pytest.fixture
async def sealed(at, seals) -> bytes:
    await accepted_with(at, seals, files.good_pdf(2))
    await seals.catch_up()
    (seal,) = await seals.seals()
    content: bytes = await seals.sealed_bytes(seal)
    return content


def another_program(sealed: bytes, change: Any) -> bytes:
    with pikepdf.open(io.BytesIO(sealed)) as document:
        change(document)
        document.docinfo[Name.Producer] = String("Somebody's editor")
        return files.saved(document)


def over(document: pikepdf.Pdf, number: int, instructions: bytes) -> None:
    document.pages[number].contents_add(b"q " + instructions + b" Q")


def with_field(document: pikepdf.Pdf) -> None:
    amount = Dictionary(FT=Name.Tx, T=String("amount"), V=String("9,000"))
    document.Root.AcroForm.Fields.append(document.make_indirect(amount))


def with_note(sealed: bytes) -> bytes:
    """Append a note to the first page, as a reader's own program does."""
    out = io.BytesIO(sealed)
    writer = IncrementalPdfFileWriter(out)
    note = {"/Type": "/Annot", "/Subtype": "/Text"}
    made = generic.DictionaryObject({generic.pdf_name(k): generic.pdf_name(v) for k, v in note.items()})
    made[generic.pdf_name("/Rect")] = generic.ArrayObject([generic.NumberObject(n) for n in (9, 9, 30, 30)])
    writer.register_annotation(writer.find_page_for_modification(0)[0], writer.add_object(made))
    writer.write_in_place()
    return out.getvalue()


CHANGES = {
    "painted over": (
        lambda d: over(d, 1, b"0 g 100 100 200 200 re f"),
        ["page 2: looks different, with the same words"],
    ),
    "words": (
        lambda d: over(d, 0, b"BT /F1 12 Tf 72 300 Td (forged) Tj ET"),
        ["page 1: the court's “”, now “forged”"],
    ),
    "page added": (lambda d: d.add_blank_page(page_size=(300, 300)), ["page 3 was added"]),
    "page gone": (lambda d: d.pages.__delitem__(1), ["the court's page 2 is missing"]),
    "field": (with_field, ["the field 'amount' of a form: was not there, is '9,000'"]),
    "saved anew": (lambda _: None, []),
}


async def test_what_is_changed_is_named(sealed: bytes, authority: Path, tmp_path: Path):
    original, copy = tmp_path / "original.pdf", tmp_path / "copy.pdf"
    original.write_bytes(sealed)

    async def told(content: bytes, *, beside: Path | None = original) -> VerifiedFile:
        copy.write_bytes(content)
        return await asyncio.to_thread(verify_file, copy, authority / AUTHORITY, original=beside)

    for name, (change, expected) in CHANGES.items():
        found = await told(another_program(sealed, change))
        first, program, *more = found.changes
        assert first.startswith("the bytes differ from byte "), name
        assert program == "it was saved by another program: Somebody's editor", name
        assert more == expected, name
        assert found.breaks != []
    # What was added after the seal needs no other copy: the sealed file is inside.
    found = await told(with_note(sealed), beside=None)
    follow, *more = found.changes
    assert follow.endswith(" bytes follow the sealed file, which is inside unchanged")
    assert more == [
        "page 1: 2 notes or fields, where the court's has 1",
        "page 1: looks different, with the same words",
    ]
    assert (await told(sealed + b"% x\n", beside=None)).changes[0].startswith("4 bytes follow")
    # An original that is none is no measure, and a file as sealed has no changes.
    copies = (await told(sealed)).changes, (await told(sealed, beside=None)).changes
    assert copies == ([], [])
    original.write_bytes(sealed + b"% x\n")
    found = await told(another_program(sealed, with_field))
    assert found.changes == []
    assert "the file given as the original is not as the court sealed it either" in found.breaks
