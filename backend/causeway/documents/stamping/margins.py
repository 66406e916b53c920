"""Which margin of a page has room for the mark of a reader's copy: the first without words, as far as is known."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import pypdfium2

from causeway.documents.stamping.placing import MAX_WIDTH_SHARE, Mark, Visible, matrix

EDGE_POINTS = 5.0
"""Between the mark and the edge of the page: printers leave out no more."""

At = tuple[float, float, float]
"""The corner of a mark as its reader sees the page, and its scale."""


class Room(NamedTuple):
    """A place for a mark, and which of the two it is: along a side, or across."""

    mark: Mark
    at: At


class Words:
    """Where the words of a document are, by a second reader of PDF; what it cannot read has none that are known."""

    def __init__(self, path: Path) -> None:
        """Open the document at `path`."""
        try:
            self._document: pypdfium2.PdfDocument | None = pypdfium2.PdfDocument(path)
        except pypdfium2.PdfiumError:
            self._document = None

    def first_free(self, number: int, rooms: Iterator[Room], seen: Visible) -> Room:
        """Return the first of `rooms` on the page (from 0) that has no words in it; where all have, the first."""
        first = next(rooms)
        if self._document is None or number >= len(self._document):
            return first
        with closing(self._document[number]) as page, closing(page.get_textpage()) as text:
            for room in (first, *rooms):
                if not text.get_text_bounded(*_box(room, seen)).strip():
                    return room
        return first

    def close(self) -> None:
        """Let go of the file."""
        if self._document is not None:
            self._document.close()


def rooms_on(seen: Visible, along: Mark, across: Mark) -> Iterator[Room]:
    """Yield the margins in the order in which they are tried: left, right, foot, head."""
    scale = min(1.0, seen.height * MAX_WIDTH_SHARE / along.height)
    middle = (seen.height - along.height * scale) / 2
    yield Room(along, (EDGE_POINTS, middle, scale))
    yield Room(along, (seen.width - EDGE_POINTS - along.width * scale, middle, scale))
    scale = min(1.0, seen.width * MAX_WIDTH_SHARE / across.width)
    centre = (seen.width - across.width * scale) / 2
    yield Room(across, (centre, EDGE_POINTS, scale))
    yield Room(across, (centre, seen.height - EDGE_POINTS - across.height * scale, scale))


def _box(room: Room, seen: Visible) -> tuple[float, float, float, float]:
    """Return the sides of a place in the page's own space: left, bottom, right, top."""
    a, b, c, d, e, f = matrix(room.at, seen)
    corners = [
        (a * x + c * y + e, b * x + d * y + f) for x in (0, room.mark.width) for y in (0, room.mark.height)
    ]
    across, up = zip(*corners, strict=True)
    return min(across), min(up), max(across), max(up)
