"""Fonts: are the letters in the file, or will the reader's machine choose others?"""

from collections.abc import Iterator

import pikepdf

from causeway.documents.checks.report import Report

DEEPEST_TREE, DEEPEST_FORM = 64, 16
FILES = ("/FontFile", "/FontFile2", "/FontFile3")


def inspect(document: pikepdf.Pdf, report: Report) -> None:
    """Note each font that is not embedded, on the first page that uses it."""
    seen: set[tuple[int, int]] = set()
    missing: set[str] = set()
    for number, page in enumerate(document.pages, start=1):
        for font in _fonts(page.obj.get("/Resources") or _inherited(page), seen, 0):
            name = str(font.get("/BaseFont", "")).removeprefix("/")
            if not _is_embedded(font) and name not in missing:
                missing.add(name)
                report.find("FONT_NOT_EMBEDDED", page=number, detail=name)


def _inherited(page: pikepdf.Page) -> pikepdf.Object | None:
    """Return the resources a page has from its ancestors."""
    node: pikepdf.Object | None = page.obj.get("/Parent")
    for _ in range(DEEPEST_TREE):
        if node is None or (resources := node.get("/Resources")) is not None:
            return None if node is None else resources
        node = node.get("/Parent")
    return None


def _fonts(
    resources: pikepdf.Object | None, seen: set[tuple[int, int]], depth: int
) -> Iterator[pikepdf.Object]:
    """Yield fonts of a page and of the forms drawn on it, each once in the file."""
    if not isinstance(resources, pikepdf.Dictionary) or depth > DEEPEST_FORM:
        return
    for kind in ("/Font", "/XObject"):
        group = resources.get(kind)
        if not isinstance(group, pikepdf.Dictionary):
            continue
        for item in group.values():
            if item.objgen != (0, 0) and item.objgen in seen:
                continue
            seen.add(item.objgen)
            if kind == "/Font" and isinstance(item, pikepdf.Dictionary):
                yield item
            elif isinstance(item, pikepdf.Stream):
                yield from _fonts(item.get("/Resources"), seen, depth + 1)


def _is_embedded(font: pikepdf.Object) -> bool:
    if font.get("/Subtype") == "/Type3":
        return True
    if font.get("/Subtype") == "/Type0":
        descendants = font.get("/DescendantFonts")
        font = descendants[0] if isinstance(descendants, pikepdf.Array) and len(descendants) else font
    descriptor = font.get("/FontDescriptor")
    return isinstance(descriptor, pikepdf.Dictionary) and any(key in descriptor for key in FILES)
