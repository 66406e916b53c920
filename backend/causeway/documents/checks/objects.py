"""Walking every object of a PDF for whatever does something: scripts, launches, files inside the file."""

import re
from collections.abc import Iterator

import pikepdf

from causeway.documents.checks.report import Report

SUSPECT = re.compile(
    rb"/(?:JS|JavaScript|Launch|EF|EmbeddedFiles?|RichMedia|XFA|Rendition|Movie|Sound|3D|GoToE|ImportData|SubmitForm)\b"
)
"""Names that may mean harm. A quick look at the bytes of each object, before a careful one at its keys."""

ACTIONS = {
    "/JavaScript": "JAVASCRIPT",
    "/Launch": "LAUNCH_ACTION",
    "/GoToE": "EMBEDDED_FILE",
    "/ImportData": "ACTIVE_CONTENT",
    "/SubmitForm": "ACTIVE_CONTENT",
    "/Rendition": "ACTIVE_CONTENT",
    "/Movie": "ACTIVE_CONTENT",
    "/Sound": "ACTIVE_CONTENT",
}
"""Kinds of action (`/S`) that are refused."""

KEYS = {
    "/JS": "JAVASCRIPT",
    "/JavaScript": "JAVASCRIPT",
    "/EF": "EMBEDDED_FILE",
    "/EmbeddedFiles": "EMBEDDED_FILE",
    "/XFA": "ACTIVE_CONTENT",
}
"""Keys that are refused wherever they stand."""

TYPES = {"/EmbeddedFile": "EMBEDDED_FILE"}
"""Kinds of object (`/Type`) that are refused."""

ANNOTATIONS = {
    "/FileAttachment": "EMBEDDED_FILE",
    "/RichMedia": "ACTIVE_CONTENT",
    "/Movie": "ACTIVE_CONTENT",
    "/Sound": "ACTIVE_CONTENT",
    "/Screen": "ACTIVE_CONTENT",
    "/3D": "ACTIVE_CONTENT",
}
"""Kinds of annotation (`/Subtype`) that are refused."""

DEEPEST = 64


def inspect(document: pikepdf.Pdf, report: Report) -> None:
    """Note every kind of active content in the file, whether or not anything points to it."""
    roots = [document.trailer, *document.objects]
    for item in roots:
        body = item.stream_dict if isinstance(item, pikepdf.Stream) else item
        if not isinstance(body, pikepdf.Dictionary | pikepdf.Array) or not SUSPECT.search(
            body.unparse(resolved=True)
        ):
            continue
        for dictionary in _dictionaries(body, DEEPEST):
            for code in _codes(dictionary):
                report.find(code)


def _codes(dictionary: pikepdf.Object) -> Iterator[str]:
    for key, code in KEYS.items():
        if key in dictionary:
            yield code
    for key, table in (("/S", ACTIONS), ("/Type", TYPES), ("/Subtype", ANNOTATIONS)):
        value = dictionary.get(key)
        if isinstance(value, pikepdf.Name) and str(value) in table:
            yield table[str(value)]


def _dictionaries(item: pikepdf.Object, depth: int) -> Iterator[pikepdf.Object]:
    """Yield the dictionaries written inside `item` itself; what it refers to is visited in its own turn."""
    if depth == 0:
        raise RecursionError
    if isinstance(item, pikepdf.Dictionary):
        yield item
        children = [item[key] for key in item.keys()]  # noqa: SIM118 - an Object is not a dict
    else:
        children = list(item)
    for child in children:
        if isinstance(child, pikepdf.Dictionary | pikepdf.Array) and not child.is_indirect:
            yield from _dictionaries(child, depth - 1)
