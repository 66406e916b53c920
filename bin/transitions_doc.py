"""Draws docs/filing-transitions.md from the table that the code runs; with `--print` only says it."""

import sys
from collections.abc import Iterator
from pathlib import Path

from causeway.filings.core.tables import FilingStatus
from causeway.filings.core.transitions import TABLE, Transition

TARGET = Path(__file__).resolve().parent.parent / "docs" / "filing-transitions.md"

HEAD = """# The life of a filing

Drawn by `make transitions-doc` from `backend/causeway/filings/core/transitions.py`; a test compares the two.
Steps marked "later" are in the table and not offered yet.
"""


def page() -> str:
    """Return the page: a state diagram, and the table in words."""
    return "\n".join([HEAD, "```mermaid", *_diagram(), "```", "", *_table(), ""])


def _diagram() -> Iterator[str]:
    yield "stateDiagram-v2"
    for row in TABLE:
        for source in _in_order(row.sources):
            for target in _arrives(row):
                yield f"    {_state(source)} --> {target}: {row.event.value}{' (later)' if row.later else ''}"


def _arrives(row: Transition) -> list[str]:
    """Return where a step leads; nothing is drawn for one that stays where it is."""
    if row.stays:
        return []
    return [status.value for status in _in_order(row.targets) if status] or ["[*]"]


def _state(status: FilingStatus | None) -> str:
    return status.value if status else "[*]"


def _in_order(
    statuses: frozenset[FilingStatus | None] | frozenset[FilingStatus],
) -> list[FilingStatus | None]:
    order: list[FilingStatus | None] = [None, *FilingStatus]
    return [status for status in order if status in statuses]


def _table() -> Iterator[str]:
    yield "| Event | From | To | Who | Condition |"
    yield "|---|---|---|---|---|"
    for row in TABLE:
        sources = ", ".join(status.value if status else "-" for status in _in_order(row.sources))
        targets = ", ".join(status.value for status in _in_order(row.targets) if status)
        to = "as it was" if row.stays else targets or "gone"
        conditions = [row.guard.name] if row.guard else []
        conditions += [row.needs] if row.needs else []
        conditions += ["arrives later"] if row.later else []
        yield f"| {row.event.value} | {sources} | {to} | {row.who.value} | {'; '.join(conditions)} |"


if __name__ == "__main__":
    if "--print" in sys.argv[1:]:
        print(page(), end="")
    else:
        TARGET.write_text(page(), "utf-8")
