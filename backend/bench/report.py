"""The rows of a part as a table for people."""

from collections.abc import Sequence

from bench.frame import Row

HEADINGS = (
    "question",
    "database",
    "subject",
    "cases",
    "value",
    "unit",
    "beside",
    "its value",
    "ratio",
    "goal",
    "",
)
RIGHT = {3, 4, 7, 8}


def table(rows: Sequence[Row]) -> str:
    """Return the table, its columns as wide as they must be."""
    lines = [HEADINGS, *(_cells(row) for row in rows)]
    widths = [max(len(line[place]) for line in lines) for place in range(len(HEADINGS))]
    return "\n".join(_line(line, widths) for line in lines)


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    placed = (
        cell.rjust(width) if place in RIGHT else cell.ljust(width)
        for place, (cell, width) in enumerate(zip(cells, widths, strict=True))
    )
    return "  ".join(placed).rstrip()


def _cells(row: Row) -> tuple[str, ...]:
    met = {True: "met", False: "MISSED", None: ""}[row.met]
    return (
        row.question,
        row.database or "",
        row.subject or "",
        "" if row.cases is None else f"{row.cases:,}",
        _figure(row.value),
        row.unit,
        row.peer or "",
        _figure(row.peer_value),
        _figure(row.ratio),
        row.goal or "",
        met,
    )


def _figure(value: float | None) -> str:
    if value is None:
        return ""
    return f"{value:,.0f}" if abs(value) >= 1000 else f"{value:,.2f}"  # noqa: PLR2004  (as people read figures)
