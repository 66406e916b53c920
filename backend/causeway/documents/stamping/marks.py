"""The marks of the seal as a PDF of two pages: the strip at the head of the first page, the line at the foot of all."""

import io
import json
from pathlib import Path
from typing import Any

import noto_cjk_sans_otc
import segno
import typst

TEMPLATE = Path(__file__).parent / "marks.typ"
CJK_FONTS = Path(noto_cjk_sans_otc.__file__).parent

# Read before the fork server forks: their twenty megabytes are looked through once, not for each document.
FONTS = typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[str(CJK_FONTS)])


def typeset_marks(facts: dict[str, Any]) -> io.BytesIO:
    """Return the marks; the code in them leads to `verify_url`."""
    code = io.BytesIO()
    segno.make(facts["verify_url"], error="m", micro=False).save(code, kind="svg", border=2, nl=False)
    shown = facts | {"code": code.getvalue().decode()}
    pdf = typst.compile(
        str(TEMPLATE),
        font_paths=FONTS,
        sys_inputs={"seal": json.dumps(shown)},
    )
    if not isinstance(pdf, bytes):
        raise TypeError("typst returned pages where one document was asked for")
    return io.BytesIO(pdf)
