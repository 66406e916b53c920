"""Text: can the words be found and read aloud, are the pages only pictures, and is anything on them at all?"""

from enum import Enum, auto
from pathlib import Path

import pypdfium2
from pypdfium2 import raw

from causeway.documents.checks.report import Report

MAX_PAGES_READ = 200
"""Pages looked at. A longer document is sampled evenly."""


class Shown(Enum):
    """What a page has to show."""

    TEXT = auto()
    PICTURES = auto()
    NOTHING = auto()


def inspect(path: Path, report: Report) -> None:
    """Note whether there is a text layer, the first page that has none, and whether there is anything to see at all.

    An empty page among others is a separator or the back of a sheet, and no matter. What this second reader of PDF,
    which is that of most browsers, cannot open although the first could, is told as what others may not open.
    """
    try:
        _inspect(path, report)
    except pypdfium2.PdfiumError:
        report.find("REPAIRED")


def _inspect(path: Path, report: Report) -> None:
    with pypdfium2.PdfDocument(path) as document:
        count = len(document)
        numbers = sorted({i * count // min(count, MAX_PAGES_READ) for i in range(min(count, MAX_PAGES_READ))})
        shown = {number + 1: _shown_on(document, number) for number in numbers}
    without = [number for number, shows in shown.items() if shows is Shown.PICTURES]
    report.has_text_layer = len(without) < len(numbers)
    if without:
        report.find("NO_TEXT_LAYER", page=without[0], detail=str(len(without)))
    if shown and set(shown.values()) == {Shown.NOTHING}:
        report.find("BLANK", page=1)


def _shown_on(document: pypdfium2.PdfDocument, number: int) -> Shown:
    """Return what a page shows; a filled form may draw all of it as annotations."""
    page = document[number]
    try:
        letters = page.get_textpage()
        try:
            if letters.count_chars():
                return Shown.TEXT
            if any(True for _ in page.get_objects(max_depth=2)):
                return Shown.PICTURES
            return Shown.TEXT if raw.FPDFPage_GetAnnotCount(page) else Shown.NOTHING
        finally:
            letters.close()
    finally:
        page.close()
