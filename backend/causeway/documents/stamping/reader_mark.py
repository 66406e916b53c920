"""The mark of a copy that is made for one reader, as a PDF of two pages: along a side of the page, and across."""

import io
import json
from pathlib import Path

import typst

from causeway.documents.stamping.marks import FONTS

TEMPLATE = Path(__file__).parent / "reader_mark.typ"


def typeset_reader_mark(said: str) -> io.BytesIO:
    """Return the mark that says `said`, which nothing of is read as anything but text."""
    pdf = typst.compile(str(TEMPLATE), font_paths=FONTS, sys_inputs={"mark": json.dumps({"said": said})})
    if not isinstance(pdf, bytes):
        raise TypeError("typst returned pages where one document was asked for")
    return io.BytesIO(pdf)
