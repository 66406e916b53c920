"""Walking every object of a PDF for whatever does something: scripts, launches, files inside the file."""

import re
from collections.abc import Callable, Iterator

import pikepdf

from causeway.documents.checks import remote, unpacking
from causeway.documents.checks.names import text_of_name
from causeway.documents.checks.report import Report

SUSPECT = re.compile(
    rb"/(?:JS|JavaScript|Launch|EF|EmbeddedFiles?|RichMedia(?:Execute)?|XFA|Rendition|Movie|Sound|Screen|3D|GoToE"
    rb"|ImportData|SubmitForm|OpenAction|AA|Ref|URI)\b"
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
    "/RichMediaExecute": "ACTIVE_CONTENT",
}
"""Kinds of action (`/S`) that are refused."""


def _is_filled_tree(value: pikepdf.Object) -> bool:
    """Whether a name tree has leaves or branches."""
    return isinstance(value, pikepdf.Dictionary) and any(
        isinstance(part := value.get(key), pikepdf.Array) and len(part) > 0 for key in ("/Names", "/Kids")
    )


def _holds_streams(value: pikepdf.Object) -> bool:
    return isinstance(value, pikepdf.Dictionary) and any(
        isinstance(item, pikepdf.Stream) for _, item in value.items()
    )


KEYS: dict[str, tuple[str, Callable[[pikepdf.Object], bool]]] = {
    "/JS": ("JAVASCRIPT", lambda value: isinstance(value, pikepdf.String | pikepdf.Stream)),
    "/JavaScript": ("JAVASCRIPT", _is_filled_tree),
    "/EF": ("EMBEDDED_FILE", _holds_streams),
    "/EmbeddedFiles": ("EMBEDDED_FILE", _is_filled_tree),
    "/XFA": ("ACTIVE_CONTENT", lambda value: isinstance(value, pikepdf.Array | pikepdf.Stream)),
}
"""Keys that are refused wherever they stand, if their value is of the kind that acts.

A font may be called /JS, and an empty tree of scripts runs nothing.
"""

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

MAX_OBJECT_DEPTH = 64

BY_PDF = "pdf"
"""Which kind of file fetches from elsewhere: its words are others than those for Word."""


def inspect(document: pikepdf.Pdf, report: Report) -> None:
    """Note every kind of active content in the file, whether or not anything points to it."""
    for item in (document.trailer, *document.objects):
        if isinstance(item, pikepdf.Stream):
            unpacking.inspect_stream(item, report)
            if remote.is_kept_elsewhere(item):
                report.find("REMOTE_CONTENT", detail=BY_PDF)
        body = item.stream_dict if isinstance(item, pikepdf.Stream) else item
        if isinstance(body, pikepdf.Dictionary | pikepdf.Array):
            with report.unchecked_if_it_fails("objects"):
                _inspect_object(body, report)


def _inspect_object(body: pikepdf.Object, report: Report) -> None:
    if not SUSPECT.search(body.unparse(resolved=True)):
        return
    for dictionary in _dictionaries(body, MAX_OBJECT_DEPTH):
        for code in _codes(dictionary):
            report.find(code, detail=BY_PDF if code == "REMOTE_CONTENT" else None)


def _codes(dictionary: pikepdf.Object) -> Iterator[str]:
    for key, (code, acts) in KEYS.items():
        if key in dictionary and acts(dictionary[key]):
            yield code
    for key, table in (("/S", ACTIONS), ("/Type", TYPES), ("/Subtype", ANNOTATIONS)):
        if (kind := "/" + text_of_name(dictionary.get(key))) in table:
            yield table[kind]
    if remote.is_script_address(dictionary):
        yield "JAVASCRIPT"
    if remote.is_remote(dictionary):
        yield "REMOTE_CONTENT"


def _dictionaries(item: pikepdf.Object, depth: int) -> Iterator[pikepdf.Object]:
    """Yield the dictionaries written inside `item` itself; what it refers to is visited in its own turn."""
    if depth == 0:
        raise RecursionError
    if isinstance(item, pikepdf.Dictionary):
        yield item
        children = [child for _, child in item.items()]
    else:
        children = list(item)
    for child in children:
        if isinstance(child, pikepdf.Dictionary | pikepdf.Array) and not child.is_indirect:
            yield from _dictionaries(child, depth - 1)
