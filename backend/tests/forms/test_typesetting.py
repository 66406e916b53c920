"""The page itself: archival, tagged, readable in order, with its data inside, and the same every time."""

import asyncio
import io
import time
from collections.abc import AsyncIterator, Iterator
from itertools import pairwise
from typing import Any

import orjson
import pikepdf
import pypdfium2
import pytest

from causeway.factories import make_typesetter
from causeway.forms.catalogue import catalogue
from causeway.forms.page import coverage
from causeway.forms.page.typesetter import Typesetter
from causeway.forms.rules.structured import structured
from causeway.kit.errors import Invalid
from tests.forms.answers import WRIT, WRIT_IN_CHINESE, setting, writ

EMBEDDED = ("/FontFile", "/FontFile2", "/FontFile3")


@pytest.fixture
async def typesetter() -> AsyncIterator[Typesetter]:
    """What sets pages in the service."""
    made = make_typesetter()
    yield made
    await made.close()


def text_of(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


def fonts_of(opened: pikepdf.Pdf) -> Iterator[Any]:
    for page in opened.pages:
        for font in page.get("/Resources", {}).get("/Font", {}).values():
            yield from font.get("/DescendantFonts", [font])


def assert_in_order(text: str, *parts: str) -> None:
    plain = "".join(text.split())
    places = [plain.find("".join(part.split())) for part in parts]
    assert -1 not in places, dict(zip(parts, places, strict=True))
    assert all(one < other for one, other in pairwise(places)), dict(zip(parts, places, strict=True))


async def test_a_writ_reads_in_its_order(typesetter: Typesetter) -> None:
    text = text_of(await typesetter.to_file(setting(WRIT)))

    assert_in_order(
        text,
        "Nature of claim",
        "Monetary claim only",
        "Goods sold and delivered",
        "IN THE HIGH COURT",
        "NGAN HING STEEL LIMITED",
        "銀興鋼材有限公司",
        "FOK KWAN HO",
        "WRIT OF SUMMONS",
        "To the Defendant",
        "Within 14 days",
        "12 calendar months",
        "STATEMENT OF CLAIM",
        "The Plaintiff deals in construction steel.",
        "AND THE PLAINTIFF CLAIMS",
        "STATEMENT OF TRUTH",
    )


async def test_a_writ_in_chinese_has_every_character(typesetter: Typesetter) -> None:
    pdf = await typesetter.to_file(setting(WRIT_IN_CHINESE))

    assert_in_order(
        text_of(pdf),
        "申索性質",
        "香港特別行政區高等法院",
        "霍君豪",
        "傳訊令狀",
        "申索陳述書",
        "佢哋喺2026年5月29日",
        "屬實申述",
    )


async def test_it_is_archival_tagged_and_carries_its_data(typesetter: Typesetter) -> None:
    pdf = await typesetter.to_file(setting(WRIT))

    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert not opened.check_pdf_syntax()
        metadata = opened.open_metadata()
        assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("3", "A")
        assert metadata["dc:title"] == "Writ of Summons"
        assert opened.Root.MarkInfo.Marked
        fonts = list(fonts_of(opened))
        assert fonts
        assert all(any(part in font.FontDescriptor for part in EMBEDDED) for font in fonts)
        attached = opened.attachments["originating-data.json"].get_file()
        assert attached.mime_type == "application/json"
        assert orjson.loads(attached.read_bytes()) == structured(writ(), "HCA", WRIT)


async def test_the_same_answers_give_the_same_bytes(typesetter: Typesetter) -> None:
    first = await typesetter.to_file(setting(WRIT))
    again = await typesetter.to_file(setting(dict(reversed(WRIT.items()))))

    assert first == again
    assert first != await typesetter.to_file(setting({**WRIT, "firm_reference": "KW/2"}))


async def test_what_looks_like_a_program_is_printed(typesetter: Typesetter) -> None:
    hostile = '#panic("x") #read("/etc/passwd") $x$ *b* _i_ <a> @b \\ // /* */ `c` {firm_name} "'
    pdf = await typesetter.to_file(setting({**WRIT, "claim_paragraphs": [hostile]}))

    assert '#read("/etc/passwd")' in text_of(pdf).replace("\r\n", " ")


async def test_every_form_is_set_in_every_language(typesetter: Typesetter) -> None:
    for form in catalogue().forms.values():
        for language in ("EN", "ZH_HANT", "BOTH"):
            answers = {**WRIT, "language": language}
            pdf = await typesetter.to_file(setting(answers, form, form.case_types[0]))
            assert pdf.startswith(b"%PDF")


async def test_a_character_without_a_font_stops_it(typesetter: Typesetter) -> None:
    with pytest.raises(Invalid) as refused:
        await typesetter.to_file(setting({**WRIT, "relief": ["𓀀"]}))

    assert "cannot be printed" in refused.value.words.en


async def test_every_latin_character_that_is_promised_has_a_glyph(typesetter: Typesetter) -> None:
    promised = "".join(chr(code) for first, last in coverage.LATIN_RANGES for code in range(first, last + 1))
    assert await typesetter.to_file(setting({**WRIT, "claim_paragraphs": [" ".join(promised)]}))


async def test_a_preview_shows_what_is_wrong_and_where_one_is(typesetter: Typesetter) -> None:
    plain = await typesetter.preview(setting(WRIT), [], None)
    marked = await typesetter.preview(setting(WRIT), [("parties", "1", "address")], "PARTIES")

    assert plain != marked
    assert text_of(plain) == text_of(marked)
    with pikepdf.open(io.BytesIO(marked)) as opened:
        assert not opened.attachments


async def test_five_hundred_paragraphs_are_set_and_nobody_waits_for_them(typesetter: Typesetter) -> None:
    long = setting({**WRIT, "claim_paragraphs": ["The Defendant did not pay. " * 10] * 500})
    task = asyncio.create_task(typesetter.to_file(long))
    slowest = 0.0
    while not task.done():
        # What this process works meanwhile: a busy machine may hold it up, and that is nobody's fault here.
        before = time.process_time()
        await asyncio.sleep(0.01)
        slowest = max(slowest, time.process_time() - before)

    assert len(await task) > 50_000
    assert slowest < 0.5, slowest
