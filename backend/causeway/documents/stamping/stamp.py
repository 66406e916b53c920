"""The task a child runs: the marks of the seal on every page, then room for a signature at the end."""

from pathlib import Path
from typing import Any

import pikepdf

from causeway.documents.stamping.former_signatures import flatten_signatures
from causeway.documents.stamping.marks import typeset_marks
from causeway.documents.stamping.placing import place_marks
from causeway.documents.stamping.reserving import reserve_signature


def stamp(argument: dict[str, Any]) -> dict[str, int]:
    """Read `path`, write the stamped file to `sealed`, and return where its signature goes: `start` and `end`.

    `facts` are what the marks say (`documents.rules.seal_facts`). Raises whatever the file provokes.
    """
    facts, sealed = argument["facts"], Path(argument["sealed"])
    with pikepdf.open(argument["path"], suppress_warnings=True) as document:
        flatten_signatures(document)
        with pikepdf.open(typeset_marks(facts)) as marks:
            place_marks(document, marks)
        document.save(sealed, min_version="1.7", object_stream_mode=pikepdf.ObjectStreamMode.preserve)
    start, end = reserve_signature(sealed, facts)
    return {"start": start, "end": end}
