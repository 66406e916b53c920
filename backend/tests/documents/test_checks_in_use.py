"""Files that people really sent: what is harmless passes, what is refused is refused for its true reason."""

from collections.abc import AsyncIterator

import pytest

from causeway.documents import rules
from causeway.documents.checks import inspect as task
from causeway.documents.checks import objects
from causeway.documents.checks.report import DOCX, PDF
from causeway.documents.words import words_of
from causeway.kit.sandbox.pool import SandboxPool
from tests.documents import files
from tests.documents.builders import pool
from tests.documents.test_checks import inspect

SONGTI, MINGLIU = b"/#CB#CE#CC#E5", b"/#B7s#B2#D3#A9#FA#C5#E9"
"""The names of two Chinese fonts as GBK and Big5 bytes, as old Word and Distiller wrote them."""

EMBEDDED = b"/FontDescriptor << /Type /FontDescriptor /FontFile2 4 0 R >>"
HIDDEN_TEXT = b"q 500 0 0 700 40 60 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q BT 3 Tr /F1 12 Tf (Unseen) Tj ET"
FIELD = b"<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V (Chan) /Rect [9 9 99 99] >>"
FORM = b"/AcroForm << /Fields [6 0 R] >>"
JPEG = b"\xff\xd8\xff\xe0" + bytes(200)


@pytest.fixture
async def children() -> AsyncIterator[SandboxPool]:
    children = pool()
    yield children
    await children.close()


async def found(children, path, content, allowed=(PDF,)):
    outcome = await inspect(children, path, content, allowed)
    return [(str(each.code), each.page, each.detail) for each in rules.findings_of(outcome)]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (files.written_pdf(font=b"/BaseFont " + SONGTI), [("FONT_NOT_EMBEDDED", 1, "宋体")]),
        (files.written_pdf(font=b"/BaseFont " + MINGLIU), [("FONT_NOT_EMBEDDED", 1, "新細明體")]),
        (files.written_pdf(font=b"/BaseFont " + SONGTI + EMBEDDED), []),
        (files.written_pdf(page=b"/Resources << /Font << /F1 9 0 R >> >>"), []),
        (files.written_pdf(page=b"/Resources << /Font << /F1 5 0 R >> /XObject << /X 9 0 R >> >>"), ["FONT"]),
        (files.written_pdf(page=b"/Resources << /Font << /#CE 5 0 R >> >>"), ["FONT"]),
        (files.written_pdf(catalog=b"/Names << /JavaScript << /Names [] >> >>"), ["FONT"]),
        (files.written_pdf(page=b"/Resources << /Font << /JS 5 0 R /EF 5 0 R >> >>"), ["FONT"]),
        (files.written_pdf(content=HIDDEN_TEXT), []),
        (files.written_pdf(content=HIDDEN_TEXT + b" 0 Tr " + files.TEXT), ["FONT"]),
        (files.written_pdf(content=HIDDEN_TEXT.replace(b"BT 3 Tr", b"q 3 Tr Q BT")), ["FONT"]),
        (files.written_pdf() + bytes(3_000), ["FONT"]),
        (files.written_pdf() + b"\r\n" * 5_000, ["FONT"]),
    ],
)
async def test_what_is_harmless_is_no_damage(children, tmp_path, content, expected):
    usual = ("FONT_NOT_EMBEDDED", 1, "Helvetica")
    assert await found(children, tmp_path, content) == [
        usual if each == "FONT" else each for each in expected
    ]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (
            files.written_pdf(catalog=b"/Names << /JavaScript << /Names [(a) << /S /JavaScript >>] >> >>"),
            "JAVASCRIPT",
        ),
        (files.written_pdf(catalog=b"/#CE << /#CB << /JS (app.alert(1)) >> >>"), "JAVASCRIPT"),
        (files.written_pdf(catalog=b"/OpenAction << /S /JavaScript /#CE 1 >>"), "JAVASCRIPT"),
        (files.written_pdf(catalog=b"/Names << /EmbeddedFiles << /Kids [6 0 R] >> >>"), "EMBEDDED_FILE"),
        (files.written_pdf(b"<< /EF << /F 4 0 R >> >>"), "EMBEDDED_FILE"),
    ],
)
async def test_what_acts_is_found_beside_names_that_are_no_text(children, tmp_path, content, code):
    assert code in [each[0] for each in await found(children, tmp_path, content)]


def dressed(tail: bytes) -> bytes:
    """A PDF with something behind it, whose own last words are those of a PDF."""
    return files.written_pdf() + tail + b"\nstartxref\n9\n%%EOF\n"


@pytest.mark.parametrize(
    "content",
    [
        dressed(files.zipped()),
        files.written_pdf() + files.zipped(comment=b"\nstartxref\n9\n%%EOF"),
        files.written_pdf() + files.zipped(comment=b" endobj\nstartxref\n9\n%%EOF"),
        dressed(b"<html><script>alert(1)</script></html> >>"),
        dressed(b"MZ" + bytes(3_000) + b"endobj"),
        dressed(b"\n9 0 obj\nMZ" + bytes(3_000) + b"endobj"),
        files.written_pdf() + b"\x7fELF" + bytes(100) + files.written_pdf()[9:],
        files.written_pdf(b"<< /Length 200 >>\nstream\n" + files.zipped() + b"\nendstream"),
    ],
)
async def test_another_format_behind_the_end_is_seen_whatever_it_wears(children, tmp_path, content):
    assert "POLYGLOT" in [each[0] for each in await found(children, tmp_path, content)]


@pytest.mark.parametrize("remark", [b"", b"%iText-5.5.13\n", b"% made by hand\r\n%twice\r\n"])
async def test_revisions_and_remarks_of_writers_are_no_other_format(children, tmp_path, remark):
    whole = files.written_pdf().replace(b"startxref", remark + b"startxref")
    at = len(whole)
    revision = b"5 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>\nendobj\n"
    table = b"xref\n5 1\n%010d 00000 n \n" % at
    trailer = b"trailer << /Size 6 /Root 1 0 R /Prev %d >>\n" % whole.rfind(b"xref\n0")
    content = whole + revision + table + trailer + remark + b"startxref\n%d\n%%%%EOF" % (at + len(revision))
    assert await found(children, tmp_path, content) == [("FONT_NOT_EMBEDDED", 1, "Courier")]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"MZ" + files.written_pdf(), "This is a PDF, but something of another kind stands in front of it"),
        (
            b"<html>" + files.written_pdf(),
            "This is a PDF, but something of another kind stands in front of it",
        ),
        (files.docx(), "This is a Word document, not a PDF, so the court cannot take it here."),
        (b"\xff\xd8\xff\xe0JFIF", "This is a picture, not a PDF, so the court cannot take it here."),
        (b"hello", "This file is not a PDF, whatever its name says, so the court cannot take it."),
        (files.encrypted_pdf(user=""), "This PDF opens without a password, but it is protected"),
        (files.encrypted_pdf(), "This file is encrypted, so the court could not read it."),
    ],
)
async def test_a_refusal_tells_what_the_file_really_is(children, tmp_path, content, words):
    ((code, page, detail),) = await found(children, tmp_path, content)
    assert words_of(code, page=page, detail=detail).message.en.startswith(words)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (files.pdf_of_a_jpeg(JPEG), "PICTURE_INCOMPLETE"),
        (files.pdf_of_a_jpeg(JPEG + b"\xff\xd9\r\n"), None),
        (
            files.written_pdf(
                b"<< /Type /Annot /Subtype /Text /Contents (privileged) >>", page=b"/Annots [6 0 R]"
            ),
            "HAS_COMMENTS",
        ),
        (
            files.written_pdf(b"<< /Type /Annot /Subtype /Text /F 2 >>", page=b"/Annots [6 0 R]"),
            None,
        ),
        (
            files.written_pdf(
                b"<< /Type /OCG /Name (draft) >>",
                catalog=b"/OCProperties << /OCGs [6 0 R] /D << /OFF [6 0 R] >> >>",
            ),
            "HIDDEN_LAYER",
        ),
    ],
)
async def test_what_a_clerk_would_notice_is_remarked_on(children, tmp_path, content, expected):
    seen = {each[0] for each in await found(children, tmp_path, content)}
    assert seen & {"PICTURE_INCOMPLETE", "HAS_COMMENTS", "HIDDEN_LAYER"} == (
        {expected} if expected else set()
    )


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (files.blank_pdf(1), [("BLANK", 1, None)]),
        (files.blank_pdf(300), [("BLANK", 1, None)]),
        # The backs of sheets, a separator, a form that is filled in.
        (files.pdf_with_blank_pages(), []),
        (files.written_pdf(FIELD, catalog=FORM, page=b"/Annots [6 0 R]", content=b""), []),
    ],
)
async def test_a_document_on_which_nothing_can_be_seen_is_remarked_on(children, tmp_path, content, expected):
    assert await found(children, tmp_path, content) == expected


@pytest.mark.parametrize("size", [20 << 20, 199 << 20])
async def test_a_word_file_that_unpacks_to_too_much_is_refused_unread(children, tmp_path, size):
    content = files.docx(word__document__xml=b" " * size).replace(b"document/xml", b"document.xml")
    assert len(content) < size // 100
    assert [each[0] for each in await found(children, tmp_path, content, (DOCX,))] == ["TOO_COMPLEX"]


@pytest.mark.parametrize("fault", [UnicodeError, TypeError, AttributeError, KeyError, ValueError, OSError])
def test_a_fault_of_the_checks_is_not_laid_to_the_file(tmp_path, monkeypatch, fault):
    def fails(*_):
        raise fault

    monkeypatch.setattr(objects, "_codes", fails)
    file = tmp_path / "file"
    file.write_bytes(files.written_pdf(catalog=b"/OpenAction << /S /JavaScript >>"))
    report = task.inspect({"path": str(file), "filename": "writ.pdf", "allowed": [PDF]})
    assert report["pages"] == 1
    assert [each["code"] for each in report["findings"]] == ["UNCHECKED", "FONT_NOT_EMBEDDED"]
    assert report["findings"][0]["detail"] == f"objects: {fault.__name__}"
