"""The ledger by matter as CSV: a line for each matter, read by spreadsheets and programs."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence

from causeway.kit.clock import in_hong_kong
from causeway.kit.money import format_amount
from causeway.matters.queries import FilingNames, Matter

COLUMNS = ("case", "filing", "own_references", "payments", "held", "charged", "refunded", "paid_last_at")
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""How a cell begins that a spreadsheet would work out instead of showing."""


def matters_sheet(matters: Sequence[Matter], cases: Mapping[str, str], names: FilingNames) -> str:
    """Return the lines of `matters`: decimal dollars, times of Hong Kong; what has no name is left empty."""
    return _lines(_cells(each, cases, names) for each in matters)


def _cells(matter: Matter, cases: Mapping[str, str], names: FilingNames) -> Sequence[str]:
    sums = matter.sums
    return (
        cases.get(matter.case_id or "", ""),
        names.references.get(matter.filing_id, ""),
        "; ".join(names.own.get(matter.key, ())),
        str(sums.payments),
        *(format_amount(cents) for cents in (sums.held_cents, sums.charged_cents, sums.refunded_cents)),
        in_hong_kong(matter.paid_last_at).isoformat(timespec="seconds"),
    )


def _lines(rows: Iterable[Sequence[str]]) -> str:
    written = io.StringIO()
    csv.writer(written).writerows([_safe(cell) for cell in row] for row in rows)
    return written.getvalue()


def _safe(cell: str) -> str:
    return f"'{cell}" if cell.startswith(FORMULA) else cell


HEAD = "\N{ZERO WIDTH NO-BREAK SPACE}" + _lines([COLUMNS])
"""The first line. The mark at its start tells spreadsheets that it is UTF-8."""
