"""The task a child runs: what kind of file is it really, and what is in it?"""

import mmap
import re
from pathlib import Path
from typing import Any

from causeway.documents.checks import docx, ending, pdf
from causeway.documents.checks.report import DOCX, PDF, Report

LATE_PDF = "late-pdf"
"""A PDF behind bytes that begin a file of another kind, or that nobody knows."""

KINDS: dict[str, tuple[bytes, ...]] = {
    "jpeg": (b"\xff\xd8\xff",),
    "png": (b"\x89PNG\r\n",),
    "gif": (b"GIF87a", b"GIF89a"),
    "tiff": (b"II*\0", b"MM\0*"),
    "old-word": (b"\xd0\xcf\x11\xe0",),
    "rtf": (b"{\\rtf",),
    "zip": (b"PK\x03\x04", b"PK\x05\x06"),
    "archive": (b"Rar!\x1a\x07", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b\x08"),
    "program": (b"MZ", b"\x7fELF", b"#!"),
}
"""How files of other kinds begin."""

HEIC = re.compile(rb"....ftyp(?:heic|heix|mif1|msf1|avif)", re.DOTALL)
"""What telephones take pictures in (ISO/IEC 23008-12): four bytes of length in front, whatever they are."""

MARKUP = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|svg|\?xml)\b", re.IGNORECASE)


def inspect(argument: dict[str, Any]) -> dict[str, Any]:
    """Look at the file `path`, which should be one of the types in `allowed`, and return a `Report` as JSON."""
    path, allowed = Path(argument["path"]), argument["allowed"]
    report = Report()
    if path.stat().st_size == 0:
        report.find("EMPTY_FILE")
        return report.as_json()
    with (
        report.unchecked_if_it_fails("file"),
        path.open("rb") as file,
        mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content,
    ):
        report.content_type = _type_by_content(content)
        if report.content_type not in allowed:
            report.find("WRONG_TYPE", detail=_what_it_is(content, report.content_type))
        elif report.content_type == PDF:
            pdf.inspect(path, content, report)
        else:
            docx.inspect(path, report)
    return report.as_json()


def _type_by_content(content: mmap.mmap) -> str | None:
    """Return the type by the first bytes alone; names and declared types are not evidence."""
    if ending.begins(content):
        return PDF
    if content[:4] == b"PK\x03\x04" and content.find(b"word/document.xml") >= 0:
        return DOCX
    return None


def _what_it_is(content: mmap.mmap, content_type: str | None) -> str | None:
    """Return what a file of the wrong type is, if it is one that people often take for a PDF."""
    if ending.begins_late(content):
        return LATE_PDF
    if content_type == DOCX:
        return "docx"
    first = content[:1_024]
    if HEIC.match(first):
        return "heic"
    if MARKUP.match(first):
        return "web-page"
    return next((kind for kind, starts in KINDS.items() if first.startswith(starts)), None)
