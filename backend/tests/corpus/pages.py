"""Pages: their paper, what is drawn on them, their letters and their pictures."""

from collections.abc import Callable
from functools import partial

from tests.corpus.structure import paper_of_pages
from tests.corpus.writing import EMBEDDED, TEXT, file_of, objects_of, paper, stream

FORM = b"/Type /XObject /Subtype /Form /BBox [0 0 595 842] "
DRAWN = b"/Resources << /Font << /F1 5 0 R >> /XObject << /X 6 0 R >> >>"
PICTURE = b"/Type /XObject /Subtype /Image /BitsPerComponent 8 /ColorSpace /DeviceGray "
SONGTI, MINGLIU = b"/#CB#CE#CC#E5", b"/#B7s#B2#D3#A9#FA#C5#E9"
"""Two Chinese fonts, named in GBK and in Big5 as old Word and Distiller wrote them."""

HIDDEN = b"q 500 0 0 700 40 60 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q BT 3 Tr /F1 12 Tf (Unseen) Tj ET"


def _box(numbers: bytes, more: bytes = b"") -> Callable[[], bytes]:
    return partial(paper, media=b"/MediaBox [%b]" % numbers, page=more)


def _font(more: bytes) -> Callable[[], bytes]:
    return partial(paper, font=b"<< /Type /Font %b >>" % more)


def _drawing(content: bytes) -> Callable[[], bytes]:
    return partial(paper, content=content)


def _form(content: bytes, more: bytes = b"") -> Callable[[], bytes]:
    return partial(paper, stream(content, FORM + more), resources=DRAWN, content=TEXT + b" /X Do")


def _picture(more: bytes, content: bytes) -> Callable[[], bytes]:
    """A scan: a page that shows one picture."""
    body = stream(content, PICTURE + more)
    return partial(paper, body, resources=DRAWN, content=b"q 500 0 0 700 40 60 cm /X Do Q")


def _note(more: bytes) -> Callable[[], bytes]:
    return partial(paper, b"<< /Type /Annot /Rect [9 9 99 99] %b >>" % more, page=b"/Annots [6 0 R]")


SIZES: dict[str, Callable[[], bytes]] = {
    "paper-of-no-width": _box(b"0 0 0 842"),
    "paper-of-nothing": _box(b"0 0 0 0"),
    "paper-two-points-wide": _box(b"0 0 2 842"),
    "paper-upside-down": _box(b"595 842 0 0"),
    "paper-left-of-nought": _box(b"-595 -842 0 0"),
    "paper-of-two-hundred-metres": _box(b"0 0 595 600000"),
    "paper-as-large-as-numbers-go": _box(b"0 0 595 99999999999999999999999999"),
    "paper-of-no-number": _box(b"0 0 NaN Inf"),
    "paper-of-words": _box(b"(a) (b) (c) (d)"),
    "paper-of-three-numbers": _box(b"0 0 595"),
    "paper-of-five-numbers": _box(b"0 0 595 842 7"),
    "paper-of-many-digits": _box(b"0 0 595.2756000000000000001 841.89"),
    "paper-not-said": partial(paper, media=b""),
    "paper-said-by-the-tree": partial(
        paper, media=b"", pages=b"/Kids [3 0 R] /Count 1 /MediaBox [0 0 595 842]"
    ),
    "paper-not-in-the-file": partial(paper, media=b"/MediaBox 77 0 R"),
    "paper-of-another-object": partial(paper, b"[0 0 595 842]", media=b"/MediaBox 6 0 R"),
    "paper-a0": _box(b"0 0 2384 3370"),
    "paper-a3": _box(b"0 0 842 1191"),
    "paper-letter": _box(b"0 0 612 792"),
    "paper-of-a-receipt": _box(b"0 0 164 600"),
    "unit-of-nought": _box(b"0 0 595 842", b"/UserUnit 0"),
    "unit-of-a-thousand": _box(b"0 0 595 842", b"/UserUnit 1000"),
    "unit-of-a-word": _box(b"0 0 595 842", b"/UserUnit (a)"),
    "turned-by-ninety": _box(b"0 0 595 842", b"/Rotate 90"),
    "turned-by-forty-five": _box(b"0 0 595 842", b"/Rotate 45"),
    "turned-by-a-word": _box(b"0 0 595 842", b"/Rotate (a)"),
    "cropped-to-nothing": _box(b"0 0 595 842", b"/CropBox [0 0 0 0]"),
    "cropped-to-elsewhere": _box(b"0 0 595 842", b"/CropBox [9000 9000 9999 9999]"),
}
"""Paper."""

DRAWINGS: dict[str, Callable[[], bytes]] = {
    "blank": _drawing(b""),
    "blank-thirty-times": lambda: paper_of_pages(30, content=b""),
    "nothing-to-draw": partial(paper, contents=b""),
    "drawing-not-in-the-file": partial(paper, contents=b"/Contents 77 0 R"),
    "drawing-of-no-parts": partial(paper, contents=b"/Contents []"),
    "drawing-in-parts": partial(paper, contents=b"/Contents [4 0 R 77 0 R null 4 0 R]"),
    "drawing-is-a-number": partial(paper, contents=b"/Contents 7"),
    "drawing-of-noise": _drawing(bytes(range(256)) * 20),
    "drawing-never-ended": _drawing(TEXT + b" q " * 5_000),
    "drawing-ended-too-often": _drawing(TEXT + b" Q " * 5_000),
    "picture-in-the-drawing-without-end": _drawing(TEXT + b" BI /W 9 /H 9 /BPC 8 /CS /G ID xxxx"),
    "marks-a-hundred-thousand-deep": _drawing(TEXT + b" /Span BMC" * 100_000),
    "form-that-draws-itself": _form(b"/X Do", b"/Resources << /XObject << /X 6 0 R >> >>"),
    "form-of-nothing": _form(b""),
    "text-unseen-over-a-scan": _drawing(HIDDEN),
    "note-on-a-page": _note(b"/Subtype /Text /Contents (privileged)"),
    "note-hidden-on-a-page": _note(b"/Subtype /Text /F 2 /Contents (privileged)"),
    "text-marked": _note(b"/Subtype /Highlight /QuadPoints [0 0 9 0 0 9 9 9]"),
    "words-covered-by-a-redaction": _note(b"/Subtype /Redact"),
    "notes-are-a-number": partial(paper, page=b"/Annots 7"),
    "notes-not-in-the-file": partial(paper, page=b"/Annots [77 0 R null 7]"),
    "layer-switched-off": partial(
        paper,
        b"<< /Type /OCG /Name (draft) >>",
        catalog=b"/OCProperties << /OCGs [6 0 R] /D << /OFF [6 0 R] >> >>",
    ),
    "layer-switched-on": partial(
        paper,
        b"<< /Type /OCG /Name (text) >>",
        catalog=b"/OCProperties << /OCGs [6 0 R] /D << /ON [6 0 R] >> >>",
    ),
}
"""What is drawn."""

FONTS: dict[str, Callable[[], bytes]] = {
    "font-not-embedded": _font(b"/Subtype /Type1 /BaseFont /Helvetica"),
    "font-named-in-gbk": _font(b"/Subtype /TrueType /BaseFont " + SONGTI),
    "font-named-in-big5": _font(b"/Subtype /TrueType /BaseFont " + MINGLIU),
    "font-embedded-and-named-in-gbk": _font(b"/Subtype /TrueType /BaseFont " + SONGTI + EMBEDDED),
    "font-embedded-and-named-in-big5": _font(b"/Subtype /TrueType /BaseFont " + MINGLIU + EMBEDDED),
    "font-known-by-a-name-in-gbk": partial(
        paper, resources=b"/Resources << /Font << /F1 5 0 R /#CB#CE 5 0 R >> >>"
    ),
    "font-named-backwards": _font(b"/Subtype /TrueType /BaseFont /#E2#80#AEfdp.exe"),
    "font-named-in-two-lines": _font(b"/Subtype /TrueType /BaseFont /A#0AB#00C"),
    "font-of-ten-thousand-letters": _font(b"/Subtype /TrueType /BaseFont /" + b"A" * 10_000),
    "font-without-a-name": _font(b"/Subtype /TrueType"),
    "font-not-in-the-file": partial(paper, resources=b"/Resources << /Font << /F1 77 0 R >> >>"),
    "font-is-a-list": partial(paper, font=b"[1 2 3]"),
    "fonts-are-a-number": partial(paper, resources=b"/Resources << /Font 7 >>"),
    "resources-missing": partial(paper, resources=b""),
    "resources-not-in-the-file": partial(paper, resources=b"/Resources 77 0 R"),
    "picture-not-in-the-file": partial(
        paper, resources=b"/Resources << /Font << /F1 5 0 R >> /XObject << /X 77 0 R >> >>"
    ),
    "font-drawn-by-the-file": _font(
        b"/Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 0] /CharProcs << >> "
        b"/Encoding << /Differences [] >> /FirstChar 0 /LastChar 0 /Widths [0]"
    ),
    "font-of-no-parts": _font(b"/Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts []"),
    "font-that-is-its-own-part": _font(
        b"/Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [5 0 R]"
    ),
    "font-of-noise": lambda: file_of(
        objects_of(
            stream(b"\0\1\0\0" + bytes(range(256))),
            font=b"<< /Type /Font /Subtype /TrueType "
            b"/BaseFont /A /FontDescriptor << /Type /FontDescriptor /FontFile2 6 0 R >> >>",
        )
    ),
}
"""Letters."""

PICTURES: dict[str, Callable[[], bytes]] = {
    "scan": _picture(b"/Width 8 /Height 8", bytes(64)),
    "scan-cut-short": _picture(b"/Width 8 /Height 8 /Filter /DCTDecode", b"\xff\xd8\xff\xe0" + bytes(200)),
    "scan-whole-with-padding": _picture(
        b"/Width 8 /Height 8 /Filter /DCTDecode", b"\xff\xd8\xff\xe0" + bytes(200) + b"\xff\xd9\r\n"
    ),
    "scan-of-noise": _picture(b"/Width 8 /Height 8 /Filter /DCTDecode", bytes(range(256))),
    "scan-jpeg-2000-of-noise": _picture(b"/Width 8 /Height 8 /Filter /JPXDecode", bytes(range(256))),
    "scan-fax-of-noise": _picture(b"/Width 8 /Height 8 /Filter /CCITTFaxDecode", bytes(range(256))),
    "scan-jbig2-of-noise": _picture(b"/Width 8 /Height 8 /Filter /JBIG2Decode", bytes(range(256))),
    "scan-in-a-way-nobody-knows": _picture(b"/Width 8 /Height 8 /Filter /ShopDecode", bytes(64)),
    "scan-without-a-size": _picture(b"", bytes(64)),
    "scan-of-less-than-nothing": _picture(b"/Width -8 /Height -8", bytes(64)),
}
"""Pictures."""

CASES = SIZES | DRAWINGS | FONTS | PICTURES
