"""The two ends of a PDF: what stands before its first line, and what was added after its last."""

import mmap
import re
import zipfile
from pathlib import Path

from causeway.documents.checks.report import Report

HEADER_WINDOW_BYTES = 1_024
"""Readers of PDF look for `%PDF-` this far into a file (ISO 32000-1, annex H, note 13)."""

TAIL_BYTES = 2_048
"""Bytes at the end in which a whole PDF says %%EOF."""

PADDING = b"\r\n\t\f \0\x1a"
"""What tapes, old editors and downloads leave behind the end, however much of it: harmless."""

CLOSING = re.compile(rb"startxref\s+\d+\s+%%EOF")
"""The end of a document, or of one of its revisions."""

BODY_GOES_ON = re.compile(
    rb"[\s\0\x1a]*(?:\d+\s+\d+\s+obj\s*(?:<<|\[|\(|<[\da-fA-F\s]*>|/|[-+.\d]|true|false|null|%)"
    rb"|xref\b|trailer\b|startxref\b|%(?!PDF-)|\Z)"
)
"""What may follow the end of a revision: the objects of the next one, or nothing; never a second document, since
which of two documents a reader shows would be the reader's choice."""

WRAPPING = re.compile(
    rb"(?:\xef\xbb\xbf|[\s\0\x1a]"
    rb"|--[\w'()+,./:=?-]{1,70}(?=\r|\n|\Z)"
    rb"|HTTP/1\.[01] \d{3}[^\r\n<]{0,100}(?=\r|\n)"
    rb"|[A-Za-z][\w-]{0,60}:[^\r\n<]{0,300}(?:\r?\n[ \t][^\r\n<]{1,300})*(?=\r|\n)"
    rb"|\x1b%-12345X|@PJL\b[^\r\n<]{0,200}(?=\r|\n))*+"
)
"""What carriers leave around a document, and no program of another kind begins with: a byte order mark, blanks, the
boundary and headings of a part of a mail or of an answer over HTTP, a printer's job language."""

REMARKS = re.compile(rb"(?:%[^\r\n]{0,200}[\r\n]\s*)+\Z")
"""Lines in which writers name themselves, between the table of objects and `startxref`."""

STARTXREF_WINDOW_BYTES = 1_024
"""How far before `startxref` those lines are looked for."""


def begins_late(content: mmap.mmap) -> bool:
    """Whether it is a PDF with other bytes in front, which readers pass over."""
    return content.find(b"%PDF-", 1, HEADER_WINDOW_BYTES + 5) > 0


def begins(content: mmap.mmap) -> bool:
    """Whether it is a PDF from its first byte on, or behind what only its carrier left there."""
    header = content.find(b"%PDF-", 0, HEADER_WINDOW_BYTES + 5)
    return header >= 0 and WRAPPING.fullmatch(content, 0, header) is not None


def inspect(path: Path, content: mmap.mmap, report: Report) -> bool:
    """Note what is wrong with the end; return whether the rest is worth looking at."""
    length = length_without_padding(content)
    end = content.rfind(b"%%EOF", 0, length)
    if end < max(length - TAIL_BYTES, 0):
        _refuse_bad_end(content, end, report)
        return False
    if WRAPPING.fullmatch(content, end + 5, length) is None or _is_dressed_up(path, content, end):
        report.find("POLYGLOT")
    return True


def length_without_padding(content: mmap.mmap) -> int:
    """Return how many bytes there are up to the last that says something."""
    length = len(content)
    while length:
        start = max(length - (1 << 16), 0)
        kept = content[start:length].rstrip(PADDING)
        if kept:
            return start + len(kept)
        length = start
    return 0


def _refuse_bad_end(content: mmap.mmap, end: int, report: Report) -> None:
    """Say which of two it is: the end is missing, or something else was added after it."""
    is_appended = (
        end >= 0 and content.rfind(b"startxref", 0, end) >= end - 64 and len(content) - end > TAIL_BYTES
    )
    rest = content[end + 5 : end + 5 + TAIL_BYTES] if is_appended else b""
    looks_like_pdf = b" obj" in rest or b"stream" in rest
    report.find("POLYGLOT" if is_appended and not looks_like_pdf else "TRUNCATED")


def _is_dressed_up(path: Path, content: mmap.mmap, end: int) -> bool:
    """Whether another format stands behind the document and only its last words are those of a PDF."""
    return not _closes_an_object(content, end) or _has_foreign_revision(content, end) or _is_archive(path)


def _closes_an_object(content: mmap.mmap, end: int) -> bool:
    """Whether the last words stand right behind a trailer or an object, as every writer puts them."""
    start = content.rfind(b"startxref", max(end - 64, 0), end)
    start = end if start < 0 else start
    before = REMARKS.sub(b"", content[max(start - STARTXREF_WINDOW_BYTES, 0) : start]).rstrip(PADDING)
    return before.endswith((b">>", b"endobj"))


def _has_foreign_revision(content: mmap.mmap, end: int) -> bool:
    """Whether something that is no object follows the end of an earlier revision."""
    position = 0
    while (found := CLOSING.search(content, position, end)) is not None:
        position = found.end()
        if BODY_GOES_ON.match(content, position, min(position + TAIL_BYTES, len(content))) is None:
            return True
    return False


def _is_archive(path: Path) -> bool:
    """Whether the same bytes open as a ZIP archive, which is read from its end."""
    try:
        with zipfile.ZipFile(path):
            return True
    except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError):
        return False
