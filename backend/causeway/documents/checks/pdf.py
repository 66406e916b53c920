"""Looking inside a PDF: can the court read it, and is it only paper?"""

import mmap
from pathlib import Path

import pikepdf

from causeway.documents.checks import fonts, objects, text
from causeway.documents.checks.report import Report

TAIL = 2048
"""Bytes at the end in which a whole PDF says %%EOF."""

LARGEST_SIDE, SMALLEST_SIDE = 14_400, 3
"""Points: the bounds of ISO 32000 for a page."""

A5_SHORT, A3_LONG = 410, 1_200
"""Points: between A5 and A3, with some tolerance, a page prints as its author meant."""


def inspect(path: Path, content: mmap.mmap, report: Report) -> None:
    """Note in `report` whatever is wrong with the PDF at `path`."""
    end = content.rfind(b"%%EOF")
    if end < max(len(content) - TAIL, 0):
        _refuse_bad_end(content, end, report)
        return
    if content[end + 5 :].strip(b"\r\n\t \0\x1a"):
        report.find("POLYGLOT")
    try:
        _inspect_strictly(path, report)
    except pikepdf.PasswordError:
        report.find("ENCRYPTED")
    except (
        pikepdf.PdfError,
        pikepdf.DataDecodingError,
        ValueError,
        TypeError,
        KeyError,
        RecursionError,
    ) as error:
        report.find("CORRUPT", detail=type(error).__name__)


def _refuse_bad_end(content: mmap.mmap, end: int, report: Report) -> None:
    """Say which of two it is: the end is missing, or something else was added after it."""
    is_appended = end >= 0 and content.rfind(b"startxref", 0, end) >= end - 64 and len(content) - end > TAIL
    rest = content[end + 5 : end + 5 + TAIL] if is_appended else b""
    looks_like_pdf = b" obj" in rest or b"stream" in rest
    report.find("POLYGLOT" if is_appended and not looks_like_pdf else "TRUNCATED")


def _inspect_strictly(path: Path, report: Report) -> None:
    try:
        document = pikepdf.open(path, attempt_recovery=False, suppress_warnings=True)
    except pikepdf.PasswordError:
        raise
    except pikepdf.PdfError:
        document = pikepdf.open(path, suppress_warnings=True)
        report.find("REPAIRED")
    with document:
        if document.is_encrypted:
            report.find("ENCRYPTED")
            return
        report.pages = len(document.pages)
        if not report.pages:
            report.find("NO_PAGES")
            return
        objects.inspect(document, report)
        for number, page in enumerate(document.pages, start=1):
            _inspect_page(page, number, report)
        fonts.inspect(document, report)
    text.inspect(path, report)


def _inspect_page(page: pikepdf.Page, number: int, report: Report) -> None:
    """Check the size of the paper, and that what is drawn on it can be read at all."""
    left, bottom, right, top = (float(x) for x in page.mediabox)
    unit = float(page.obj.get("/UserUnit", 1))
    short, long = sorted((abs(right - left) * unit, abs(top - bottom) * unit))
    if short < SMALLEST_SIDE or long > LARGEST_SIDE:
        report.find("PAGE_SIZE_INVALID", page=number)
    elif short < A5_SHORT or long > A3_LONG:
        report.find("PAGE_SIZE_UNUSUAL", page=number)
    contents = page.obj.get("/Contents")
    streams = contents if isinstance(contents, pikepdf.Array) else [contents]
    for stream in streams:
        if isinstance(stream, pikepdf.Stream):
            stream.read_bytes()
