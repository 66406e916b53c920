"""The task a child runs for one reader: a copy of a document that says on every page for whom it was made, and when."""

from contextlib import closing
from pathlib import Path
from typing import Any

import pikepdf

from causeway.documents.stamping.former_signatures import flatten_signatures
from causeway.documents.stamping.margins import Words, rooms_on
from causeway.documents.stamping.placing import brought, draw_over, drawn, visible
from causeway.documents.stamping.reader_mark import typeset_reader_mark


def mark_copy(argument: dict[str, Any]) -> dict[str, int]:
    """Read `path`, write the copy to `marked`, and return how many `pages` bear what is `said`.

    No signature survives that: a copy is not the file that was signed, and makes no claim to be. Raises whatever the
    file provokes.
    """
    path, count = Path(argument["path"]), 0
    with pikepdf.open(path, suppress_warnings=True) as document, closing(Words(path)) as words:
        flatten_signatures(document)
        with pikepdf.open(typeset_reader_mark(argument["said"])) as marks:
            along, across = (brought(document, page) for page in marks.pages)
        for number, page in enumerate(document.pages):
            seen = visible(page)
            room = words.first_free(number, rooms_on(seen, along, across), seen)
            draw_over(page, drawn(page, room.mark, room.at, seen, "ReaderMark"))
            count += 1
        document.save(Path(argument["marked"]), object_stream_mode=pikepdf.ObjectStreamMode.preserve)
    return {"pages": count}
