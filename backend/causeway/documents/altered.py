"""What was changed in a copy of a sealed file, as far as bytes, words and looks tell: for whoever has both off line."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

import pikepdf
import pypdfium2
from pikepdf import Dictionary, Name

LOOKED_AT_SCALE = 1.0
"""Dots per point: a word that was painted over is seen."""

MAX_WORDS_TOLD = 24
"""Of one change; more is told by how many they are."""

MAX_CHANGES_TOLD = 40
PIECE_BYTES = 1 << 20


class _Page(NamedTuple):
    """What a page says, how it looks, and how many notes and fields of a form stand on it."""

    words: tuple[str, ...]
    looks: bytes
    notes: int


def changes_between(sealed: Path, copy: Path) -> list[str]:
    """Return a sentence for each change that can be named, the plainest first. Words come from the text of pages.

    Raises whatever reading either provokes, `OSError` among it: both may be made to do so.
    """
    return list(islice(_changes(sealed, copy), MAX_CHANGES_TOLD))


def _changes(sealed: Path, copy: Path) -> Iterator[str]:
    yield _bytes_that_differ(sealed, copy)
    with pikepdf.open(sealed) as before, pikepdf.open(copy) as after:
        programs = [str(document.docinfo.get(Name.Producer, "")) for document in (before, after)]
        if programs[0] != programs[1]:
            yield f"it was saved by another program: {programs[1] or 'one that does not say which'}"
        yield from _values_that_differ(before, after)
    yield from _pages_that_differ(_seen(sealed), _seen(copy))


def _pages_that_differ(before: list[_Page], after: list[_Page]) -> Iterator[str]:
    """Name what differs, page by page: a page that was put between others moves those behind it."""
    said = [[page.words for page in pages] for pages in (before, after)]
    for kind, start, end, other_start, other_end in _differences(*said):
        both = min(end - start, other_end - other_start) if kind != "equal" else end - start
        for at in range(both):
            yield from _page_changes(other_start + at + 1, before[start + at], after[other_start + at])
        yield from (f"the court's page {at + 1} is missing" for at in range(start + both, end))
        yield from (f"page {at + 1} was added" for at in range(other_start + both, other_end))


def _differences(before: list[Any], after: list[Any]) -> Sequence[tuple[str, int, int, int, int]]:
    return SequenceMatcher(None, before, after, autojunk=False).get_opcodes()


def _bytes_that_differ(sealed: Path, copy: Path) -> str:
    """Say where the first difference is, or how much stands behind what is the same."""
    lengths = sealed.stat().st_size, copy.stat().st_size
    with sealed.open("rb") as before, copy.open("rb") as after:
        at = 0
        while piece := before.read(PIECE_BYTES):
            other = after.read(len(piece))
            if piece != other:
                pairs = enumerate(zip(piece, other, strict=False))
                at += next((n for n, (was, now) in pairs if was != now), len(other))
                lengths_said = f"the sealed file has {lengths[0]:,}, this {lengths[1]:,}"
                return f"the bytes differ from byte {at + 1:,} on; {lengths_said}"
            at += len(piece)
    return f"{lengths[1] - lengths[0]:,} bytes follow the sealed file, which is inside unchanged"


def _values_that_differ(before: pikepdf.Pdf, after: pikepdf.Pdf) -> Iterator[str]:
    was, now = _values(before), _values(after)
    for name in sorted(was.keys() | now.keys()):
        if was.get(name) != now.get(name):
            yield f"the field {name!r} of a form: was {was.get(name, 'not there')}, is {now.get(name, 'not there')}"


def _values(document: pikepdf.Pdf) -> dict[str, str]:
    """Return the values of the fields of forms that are not signatures, by name."""
    form = document.Root.get(Name.AcroForm)
    fields: Any = form.get(Name.Fields, []) if isinstance(form, Dictionary) else []
    return {
        str(field.get(Name.T, "")): repr(str(field.get(Name.V, "")))
        for field in fields
        if isinstance(field, Dictionary) and field.get(Name.FT) != Name.Sig
    }


def _seen(path: Path) -> list[_Page]:
    with pypdfium2.PdfDocument(path) as document:
        return [_page_seen(page) for page in document]


def _page_seen(page: pypdfium2.PdfPage) -> _Page:
    words = tuple(page.get_textpage().get_text_range().split())
    dots = bytes(page.render(scale=LOOKED_AT_SCALE, grayscale=True).buffer)
    return _Page(words, sha256(dots).digest(), pypdfium2.raw.FPDFPage_GetAnnotCount(page))


def _page_changes(number: int, before: _Page, after: _Page) -> Iterator[str]:
    yield from (f"page {number}: {change}" for change in _words_that_differ(before.words, after.words))
    if before.notes != after.notes:
        yield f"page {number}: {after.notes} notes or fields, where the court's has {before.notes}"
    if before.looks != after.looks and before.words == after.words:
        yield f"page {number}: looks different, with the same words"


def _words_that_differ(before: Sequence[str], after: Sequence[str]) -> Iterator[str]:
    for kind, start, end, other_start, other_end in _differences(list(before), list(after)):
        if kind != "equal":
            yield f"the court's “{_told(before[start:end])}”, now “{_told(after[other_start:other_end])}”"


def _told(words: Sequence[str]) -> str:
    shown = " ".join(words[:MAX_WORDS_TOLD])
    return shown if len(words) <= MAX_WORDS_TOLD else f"{shown} … ({len(words)} words)"
