"""Pictures: does each scan reach its end, or does it stop half-way down the page?"""

from collections.abc import Iterator

import pikepdf

from causeway.documents.checks.names import text_of_name
from causeway.documents.checks.report import Report

START_OF_PICTURE, END_OF_PICTURE = b"\xff\xd8", b"\xff\xd9"
"""JPEG markers SOI and EOI (ITU-T T.81, B.1.1.3)."""

ENDING_BYTES = 64
"""The last marker may be followed by a little padding."""


def inspect(document: pikepdf.Pdf, report: Report) -> None:
    """Note the first page that shows a JPEG which stops before its end."""
    for number, page in enumerate(document.pages, start=1):
        if any(_is_cut_short(picture) for picture in _pictures(page)):
            report.find("PICTURE_INCOMPLETE", page=number)
            return


def _pictures(page: pikepdf.Page) -> Iterator[pikepdf.Object]:
    drawn = page.obj.get("/Resources")
    group = drawn.get("/XObject") if isinstance(drawn, pikepdf.Dictionary) else None
    if not isinstance(group, pikepdf.Dictionary):
        return
    for item in group.values():
        if isinstance(item, pikepdf.Stream) and item.get("/Subtype") == "/Image":
            yield item


def _is_cut_short(picture: pikepdf.Object) -> bool:
    """Whether it is a JPEG without its first or its last marker; other kinds of picture are not looked at."""
    filters = picture.get("/Filter")
    if isinstance(filters, pikepdf.Array) and len(filters) == 1:
        filters = filters[0]
    if text_of_name(filters) != "DCTDecode":
        return False
    content = picture.read_raw_bytes()
    return not content.startswith(START_OF_PICTURE) or END_OF_PICTURE not in content[-ENDING_BYTES:]
