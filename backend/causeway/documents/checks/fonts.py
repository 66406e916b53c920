"""Fonts: are the letters in the file, or will the reader's machine choose others?"""

from collections.abc import Iterator

import pikepdf

from causeway.documents.checks.names import text_of_name
from causeway.documents.checks.report import Report

DEEPEST_TREE, DEEPEST_FORM = 64, 16
FILES = ("/FontFile", "/FontFile2", "/FontFile3")

MAX_PAGES_READ = 40
"""Pages whose drawing is read to see whether a font is ever visible; a scan's text is alike on all its pages."""

INVISIBLE_RENDERING_MODE = 3
"""The text rendering mode (`Tr`) of words that lie unseen over a scan, so that it can be searched."""


def inspect(document: pikepdf.Pdf, report: Report) -> None:
    """Note each font whose letters are seen and not embedded, on the first page that uses it."""
    looked_at: set[tuple[int, int]] = set()
    missing: set[str] = set()
    pages_read = 0
    for number, page in enumerate(document.pages, start=1):
        absent = [font for font in _fonts(_resources(page), looked_at, 0) if not _is_embedded(font)]
        names = {text_of_name(font.get("/BaseFont")) for font in absent} - missing
        if not names:
            continue
        pages_read += 1
        if pages_read <= MAX_PAGES_READ and not _shows_text(page):
            continue
        missing |= names
        for name in sorted(names):
            report.find("FONT_NOT_EMBEDDED", page=number, detail=name)


def _shows_text(page: pikepdf.Page) -> bool:
    """Whether the page itself draws words that are seen; those in its forms count as seen."""
    if _has_forms(page):
        return True
    mode, saved = 0, []
    for step in pikepdf.parse_content_stream(page, "BT ET Tr q Q Tj TJ ' \""):
        match str(step.operator):
            case "Tr" if isinstance(step, pikepdf.ContentStreamInstruction):
                mode = int(step.operands[0])
            case "q":
                saved.append(mode)
            case "Q":
                mode = saved.pop() if saved else 0
            case "Tj" | "TJ" | "'" | '"' if mode != INVISIBLE_RENDERING_MODE:
                return True
    return False


def _has_forms(page: pikepdf.Page) -> bool:
    drawn = _resources(page)
    group = drawn.get("/XObject") if isinstance(drawn, pikepdf.Dictionary) else None
    return isinstance(group, pikepdf.Dictionary) and any(
        isinstance(item, pikepdf.Stream) and item.get("/Subtype") == "/Form" for _, item in group.items()
    )


def _resources(page: pikepdf.Page) -> pikepdf.Object | None:
    """Return the resources of a page: its own, or those it has from its ancestors."""
    node: pikepdf.Object | None = page.obj
    for _ in range(DEEPEST_TREE):
        if not isinstance(node, pikepdf.Dictionary) or (found := node.get("/Resources")) is not None:
            return None if not isinstance(node, pikepdf.Dictionary) else found
        node = node.get("/Parent")
    return None


def _fonts(
    resources: pikepdf.Object | None, looked_at: set[tuple[int, int]], depth: int
) -> Iterator[pikepdf.Object]:
    """Yield fonts of a page and of the forms drawn on it, each once in the file."""
    if not isinstance(resources, pikepdf.Dictionary) or depth > DEEPEST_FORM:
        return
    for kind in ("/Font", "/XObject"):
        group = resources.get(kind)
        if not isinstance(group, pikepdf.Dictionary):
            continue
        for item in group.values():
            # A reference to an object that is not in the file reads as null: nothing is drawn with it.
            if not isinstance(item, pikepdf.Dictionary | pikepdf.Stream) or item.objgen in looked_at:
                continue
            if item.objgen != (0, 0):
                looked_at.add(item.objgen)
            if kind == "/Font" and isinstance(item, pikepdf.Dictionary):
                yield item
            elif isinstance(item, pikepdf.Stream):
                yield from _fonts(item.get("/Resources"), looked_at, depth + 1)


def _is_embedded(font: pikepdf.Object) -> bool:
    if font.get("/Subtype") == "/Type3":
        return True
    if font.get("/Subtype") == "/Type0":
        descendants = font.get("/DescendantFonts")
        font = descendants[0] if isinstance(descendants, pikepdf.Array) and len(descendants) else font
    descriptor = font.get("/FontDescriptor") if isinstance(font, pikepdf.Dictionary) else None
    return isinstance(descriptor, pikepdf.Dictionary) and any(key in descriptor for key in FILES)
