"""Word documents, which the court takes for draft orders only."""

import io
import zipfile
from collections.abc import Callable
from functools import partial

from tests.documents.files import zipped

RELATIONSHIP = (
    '<Relationship Id="r1" Type="http://schemas.test/{kind}" Target="{target}" TargetMode="External"/>'
)
ELSEWHERE = "https://example.test/a"
DOCUMENT = "word/document.xml"
PARTS: dict[str, str | bytes] = {
    "[Content_Types].xml": "<Types/>",
    DOCUMENT: "<w:document/>",
    "word/_rels/document.xml.rels": "<Relationships/>",
}
INSTRUCTION = "<w:r><w:instrText xml:space='preserve'>{}</w:instrText></w:r>"


def package(parts: dict[str, str | bytes], *, comment: bytes = b"") -> bytes:
    """A package of these parts, always the same bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as made:
        for name, content in parts.items():
            made.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
        made.comment = comment
    return buffer.getvalue()


def _with(name: str, content: str | bytes) -> Callable[[], bytes]:
    return lambda: package(PARTS | {name: content})


def _related(kind: str, target: str = ELSEWHERE, form: str = RELATIONSHIP) -> Callable[[], bytes]:
    said = f"<Relationships>{form.format(kind=kind, target=target)}</Relationships>"
    return _with("word/_rels/settings.xml.rels", said)


def _field(*pieces: str) -> Callable[[], bytes]:
    said = "".join(INSTRUCTION.format(piece) for piece in pieces)
    return _with(DOCUMENT, f"<w:document>{said}</w:document>")


def _twice() -> bytes:
    whole = package(PARTS | {"word/documens.xml": "<other/>"})
    return whole.replace(b"word/documens.xml", b"word/document.xml")


def _wrong_sum() -> bytes:
    whole = package(PARTS)
    at = whole.find(b"PK\x01\x02") + 16
    return whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :]


def _encrypted() -> bytes:
    whole = bytearray(package(PARTS))
    for sign, flag in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = whole.find(sign)
        while at >= 0:
            whole[at + flag] |= 1
            at = whole.find(sign, at + 1)
    return bytes(whole)


TYPES = "application/vnd.ms-word.document.macroEnabled.main+xml"

CASES: dict[str, Callable[[], bytes]] = {
    "words": partial(package, PARTS),
    "picture": _with("word/media/image1.png", b"\x89PNG\r\n"),
    "macros": _with("word/vbaProject.bin", b"x"),
    "macros-in-capitals": _with("word/VBAPROJECT.BIN", b"x"),
    "macros-by-type": _with("[Content_Types].xml", f'<Types><Override ContentType="{TYPES}"/></Types>'),
    "macros-by-type-in-utf-16": _with("[Content_Types].xml", f"<Types>{TYPES}</Types>".encode("utf-16")),
    "macros-under-another-name": _related("vbaProject", "a.bin"),
    "sheets-of-macros": _with("word/embeddings/macrosheets/a.xml", "<a/>"),
    "object-embedded": _with("word/embeddings/oleObject1.bin", b"x"),
    "control-embedded": _with("word/activeX/activeX1.xml", "<a/>"),
    "page-of-the-web-embedded": _with("word/afchunk1.htm", "<script>alert(1)</script>"),
    "template-elsewhere": _related("attachedTemplate"),
    "template-on-another-computer": _related("attachedTemplate", "file://example.test/share/a.dotm"),
    "template-elsewhere-in-utf-16": _with(
        "word/_rels/settings.xml.rels",
        (
            "<Relationships>"
            + RELATIONSHIP.format(kind="attachedTemplate", target=ELSEWHERE)
            + "</Relationships>"
        ).encode("utf-16"),
    ),
    "template-elsewhere-under-a-prefix": _related(
        "attachedTemplate", form=RELATIONSHIP.replace("<Rel", "<r:Rel")
    ),
    "template-elsewhere-in-escapes": _related(
        "attachedTemplate", form=RELATIONSHIP.replace("Ext", "&#69;xt")
    ),
    "template-elsewhere-called-a-link": _related("attachedTemplate", "https://example.test/hyperlink"),
    "picture-elsewhere": _related("image"),
    "frame-elsewhere": _related("frame"),
    "object-elsewhere": _related("oleObject"),
    "link": _related("hyperlink"),
    "relations-that-are-not-xml": _with("word/_rels/settings.xml.rels", "<Relationships"),
    "program-started-by-a-field": _field(r"DDEAUTO c:\\windows\\cmd.exe &quot;/k calc&quot;"),
    "program-started-by-a-field-in-pieces": _field("DD", "EAUTO ", "cmd.exe "),
    "picture-fetched-by-a-field": _field(r"INCLUDEPICTURE &quot;https://example.test/a.png&quot; \d"),
    "text-fetched-by-a-field": _field(r"INCLUDETEXT \\\\example.test\\a.docx"),
    "fields-of-a-contents-page": _field(r" TOC \o &quot;1-3&quot; ", " PAGE "),
    "words-about-dde": _with(DOCUMENT, "<w:document><w:t>DDEAUTO and INCLUDETEXT</w:t></w:document>"),
    "entities": _with(DOCUMENT, "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"),
    "entities-in-utf-16": _with(DOCUMENT, "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>".encode("utf-16")),
    "entities-a-thousand-million": _with(
        DOCUMENT,
        "<!DOCTYPE a [<!ENTITY a 'a'>"
        + "".join(f"<!ENTITY {chr(98 + n)} '{f'&{chr(97 + n)};' * 10}'>" for n in range(9))
        + "]><a>&j;</a>",
    ),
    "packed-to-twenty-megabytes": _with(DOCUMENT, b" " * (20 << 20)),
    "packed-to-two-hundred-and-fifty-megabytes": _with("word/media/a.bin", bytes(250 << 20)),
    "archive-inside": _with("word/media/a.zip", zipped(content=bytes(1 << 20))),
    "two-thousand-and-one-parts": lambda: package(PARTS | {f"word/{n}.xml": "<a/>" for n in range(2_001)}),
    "part-above-its-folder": _with("../../etc/passwd", "x"),
    "part-at-the-root": _with("/etc/passwd", "x"),
    "part-twice": _twice,
    "without-words": lambda: package({"[Content_Types].xml": "<Types/>", "word/other.xml": DOCUMENT}),
    "without-types": lambda: package({DOCUMENT: "<w:document/>"}),
    "sheet-of-numbers": lambda: package({"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<a/>"}),
    "open-document": lambda: package(
        {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<a/>"}
    ),
    "cut-short": lambda: package(PARTS)[:-30],
    "sum-that-is-wrong": _wrong_sum,
    "password": _encrypted,
    "remark-behind": partial(package, PARTS, comment=b"%PDF-1.7"),
    "bytes-behind": lambda: package(PARTS) + b"MZ" + bytes(100),
    "bytes-in-front": lambda: b"MZ" + bytes(100) + package(PARTS),
}
