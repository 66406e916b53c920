"""What lies over or under the paper: notes that somebody left, and layers that are switched off."""

import pikepdf

from causeway.documents.checks.names import text_of_name
from causeway.documents.checks.report import Report

NOTES = frozenset(
    {"Text", "FreeText", "Popup", "Caret", "Ink", "Highlight", "StrikeOut", "Underline", "Squiggly", "Redact"}
)
"""Kinds of annotation (`/Subtype`) by which people comment on a draft (ISO 32000-1, table 169), and the mark for a
redaction that was never carried out: the words are still below it."""

HIDDEN_FLAG = 0b10
"""Bit 2 of an annotation's `/F`: not shown and not printed."""


def inspect(document: pikepdf.Pdf, report: Report) -> None:
    """Note the first page with comments on it, and whether a layer of the document is switched off."""
    for number, page in enumerate(document.pages, start=1):
        notes = page.obj.get("/Annots")
        if isinstance(notes, pikepdf.Array) and any(_is_note(note) for note in notes):
            report.find("HAS_COMMENTS", page=number)
            break
    if _hides_a_layer(document):
        report.find("HIDDEN_LAYER")


def _is_note(note: pikepdf.Object) -> bool:
    return (
        isinstance(note, pikepdf.Dictionary)
        and text_of_name(note.get("/Subtype")) in NOTES
        and not int(note.get("/F", 0)) & HIDDEN_FLAG
    )


def _hides_a_layer(document: pikepdf.Pdf) -> bool:
    properties = document.Root.get("/OCProperties")
    usual = properties.get("/D") if isinstance(properties, pikepdf.Dictionary) else None
    off = usual.get("/OFF") if isinstance(usual, pikepdf.Dictionary) else None
    return isinstance(off, pikepdf.Array) and len(off) > 0
