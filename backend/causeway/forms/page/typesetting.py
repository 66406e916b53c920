"""Setting a page: runs in a child process of `kit.sandbox`, where nothing of the application is loaded but this."""

import base64
import zlib
from importlib.resources import files
from typing import Any

import typst

from causeway.forms.page import FONTS

PDF_A_3: "typst.PDFStandards" = ["a-3a"]
"""Archival, tagged, and allowed to carry the data it was set from (ISO 19005-3, level A)."""
TEMPLATES = {
    name: (files("causeway.forms.page") / f"{name}.typ").read_bytes() for name in ("originating", "receipt")
}

STATEMENT = (files("causeway.forms.page") / "statement.typ").read_bytes()

_fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[str(FONTS)])


def set_page(argument: dict[str, Any]) -> dict[str, Any]:
    """Set `inputs` (texts of JSON) with a template, for a preview or to be kept; return the PDF in base64.

    To be kept (`to_file`) it is PDF/A-3a with its data attached; a character that no font has makes that fail, and
    `refused` says so. A preview is made quicker, without tags. `timestamp`: seconds since 1970, written down as when it
    was made.
    """
    to_file = bool(argument["to_file"])
    try:
        pdf = typst.compile(
            TEMPLATES[argument["template"]],
            font_paths=_fonts,
            sys_inputs=argument["inputs"],
            pdf_standards=PDF_A_3 if to_file else [],
            pdf_tags=to_file,
            timestamp=int(argument["timestamp"]),
        )
    except typst.TypstError as error:
        return {"refused": error.message[:1000]}
    if not isinstance(pdf, bytes):
        raise TypeError("typst returned pages where one document was asked for")
    return {"pdf": base64.b64encode(pdf).decode()}


def set_statement(argument: dict[str, Any]) -> dict[str, Any]:
    """Set a statement of account from `inputs`, tagged, with its data attached; return the PDF packed, in base64.

    A character that no font has is shown as an empty box: a statement is for everybody, whatever their name.
    """
    try:
        pdf = typst.compile(
            STATEMENT,
            font_paths=_fonts,
            sys_inputs=argument["inputs"],
            pdf_tags=True,
            timestamp=int(argument["timestamp"]),
        )
    except typst.TypstError as error:
        return {"refused": error.message[:1000]}
    if not isinstance(pdf, bytes):
        raise TypeError("typst returned pages where one document was asked for")
    # A table's tags are many times its text and shrink to a fifth: an answer has a limit.
    return {"packed": base64.b64encode(zlib.compress(pdf)).decode()}
