"""Text: can the words be found and read aloud, or are the pages only pictures?"""

from pathlib import Path

import pypdfium2

from causeway.documents.checks.report import Report

MAX_PAGES_READ = 200
"""Pages looked at. A longer document is sampled evenly."""


def inspect(path: Path, report: Report) -> None:
    """Note whether there is a text layer, and the first page that has none."""
    with pypdfium2.PdfDocument(path) as document:
        count = len(document)
        numbers = sorted({i * count // min(count, MAX_PAGES_READ) for i in range(min(count, MAX_PAGES_READ))})
        without = [number + 1 for number in numbers if not _has_text(document, number)]
    report.has_text_layer = len(without) < len(numbers)
    if without:
        report.find("NO_TEXT_LAYER", page=without[0], detail=str(len(without)))


def _has_text(document: pypdfium2.PdfDocument, number: int) -> bool:
    """Whether the page has letters, or nothing at all to read."""
    page = document[number]
    try:
        letters = page.get_textpage()
        try:
            return bool(letters.count_chars()) or not any(True for _ in page.get_objects(max_depth=2))
        finally:
            letters.close()
    finally:
        page.close()
