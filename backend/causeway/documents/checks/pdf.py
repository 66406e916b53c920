"""Looking inside a PDF: can the court read it, and is it only paper?"""

import io
import mmap
from collections.abc import Sequence
from pathlib import Path

import pikepdf

from causeway.documents.checks import ending, fonts, layers, objects, pictures, text, unpacking
from causeway.documents.checks.report import (
    FAULTS_OF_THE_FILE,
    NUMBERS_OUT_OF_RANGE,
    OUT_OF_ROOM,
    Report,
)

LARGEST_SIDE, SMALLEST_SIDE = 14_400, 3
"""Points: the bounds of ISO 32000 for a page."""

A5_SHORT, A3_LONG = 410, 1_200
"""Points: between A5 and A3, with some tolerance, a page prints as its author meant."""


ADVICE = {"fonts": fonts.inspect, "pictures": pictures.inspect, "layers": layers.inspect}
"""Checks that only advise, by the name that an unmade one is told by."""


def inspect(path: Path, content: mmap.mmap, report: Report) -> None:
    """Note in `report` whatever is wrong with the PDF at `path`."""
    if not ending.inspect(path, content, report):
        return
    try:
        with report.unchecked_if_it_fails("document"):
            _inspect_strictly(path, content, report)
    except pikepdf.PasswordError:
        report.find("ENCRYPTED")
    except FAULTS_OF_THE_FILE as error:
        # What could not be read at all was not repaired, and where it ends nobody knows.
        report.forget("REPAIRED", "POLYGLOT")
        _blame(error, content, report)
    except RecursionError:
        report.find("TOO_COMPLEX")


def _blame(error: Exception, content: mmap.mmap, report: Report) -> None:
    """Say why the reader gave up."""
    if OUT_OF_ROOM in str(error):
        report.find("TOO_COMPLEX")
    elif content.rfind(b"/Encrypt") >= 0:
        # Locked for certificates, or by a shop's own means: it may be whole, and nobody here can read it.
        report.find("ENCRYPTED")
    else:
        report.find("CORRUPT", detail=type(error).__name__)


def _open(path: Path, content: mmap.mmap, report: Report) -> pikepdf.Pdf:
    """Open the document, and note if its index had to be made again."""
    length = ending.length_without_padding(content)
    # Behind much padding the index is not found, though nothing is wrong with it.
    source = path if length == len(content) else io.BytesIO(content[:length])
    try:
        return pikepdf.open(source, attempt_recovery=False, suppress_warnings=True)
    except pikepdf.PasswordError:
        raise
    except (pikepdf.PdfError, *NUMBERS_OUT_OF_RANGE):
        report.find("REPAIRED")
    try:
        return pikepdf.open(source, suppress_warnings=True)
    except NUMBERS_OUT_OF_RANGE as error:
        # Taken for a fault of the checks, it would pass with nothing in it looked at.
        raise pikepdf.PdfError(str(error)) from error


def _inspect_strictly(path: Path, content: mmap.mmap, report: Report) -> None:
    with _open(path, content, report) as document:
        if document.is_encrypted:
            report.find("ENCRYPTED", detail="restricted")
            return
        report.pages = len(document.pages)
        if not report.pages:
            # The reader warns of pages that it could not read and left out: another thing than none.
            report.find("CORRUPT" if document.get_warnings() else "NO_PAGES")
            return
        objects.inspect(document, report)
        for number, page in enumerate(document.pages, start=1):
            with report.unchecked_if_it_fails("page", number):
                _inspect_page(page, number, report)
        for name, check in ADVICE.items():
            with report.unchecked_if_it_fails(name):
                check(document, report)
    with report.unchecked_if_it_fails("text"):
        text.inspect(path, report)


def _inspect_page(page: pikepdf.Page, number: int, report: Report) -> None:
    """Check the size of the paper, and that what is drawn on it can be read at all."""
    sides = _sides(page)
    if sides is None or sides[0] < SMALLEST_SIDE or sides[1] > LARGEST_SIDE:
        report.find("PAGE_SIZE_INVALID", page=number)
    elif sides[0] < A5_SHORT or sides[1] > A3_LONG:
        report.find("PAGE_SIZE_UNUSUAL", page=number)
    contents = page.obj.get("/Contents")
    streams = contents if isinstance(contents, pikepdf.Array) else [contents]
    for stream in streams:
        if isinstance(stream, pikepdf.Stream):
            unpacking.unpack(stream)


def _sides(page: pikepdf.Page) -> Sequence[float] | None:
    """Return the short and the long side of the paper in points, or None if they are not numbers."""
    try:
        left, bottom, right, top = (float(side) for side in page.mediabox)
        unit = float(page.obj.get("/UserUnit", 1))
    except (TypeError, ValueError, AttributeError):
        return None
    return sorted((abs(right - left) * unit, abs(top - bottom) * unit))
