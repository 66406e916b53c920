"""A statement of a deposit account: what was in it, each entry of a period with its matter, what is in it then."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from causeway.kit.clock import HONG_KONG, in_hong_kong
from causeway.kit.errors import FieldRefusal, Invalid, ProblemCode
from causeway.kit.money import format_amount
from causeway.ledger.tables import EntryKind
from causeway.payments.rules.deposit_words import PERIOD_BACKWARDS, TOO_MANY_ENTRIES, TOO_MANY_PRINTED

MAX_ENTRIES = 10_000
"""How many entries one statement has at most; a longer period is asked for in parts."""
MAX_PRINTED_ENTRIES = 2_000
"""The same of one that is set on pages, which takes a second and 300 MB in a process of its own."""
COLUMNS = ("number", "at", "kind", "reference", "matter", "out", "in", "balance")
OPENING_BALANCE, CLOSING_BALANCE = "OPENING_BALANCE", "CLOSING_BALANCE"
"""The kinds of the first and the last line, which are no entries."""


@dataclass(frozen=True)
class Period:
    """Whole days of Hong Kong, the first and the last included."""

    first: date
    last: date

    def check(self) -> None:
        """Refuse a period that ends before it begins."""
        if self.last < self.first:
            raise Invalid(PERIOD_BACKWARDS, FieldRefusal(("to",), ProblemCode.INVALID, PERIOD_BACKWARDS))

    @property
    def begins(self) -> datetime:
        """The first instant of it."""
        return datetime.combine(self.first, time.min, HONG_KONG)

    @property
    def ends(self) -> datetime:
        """The first instant after it."""
        return datetime.combine(self.last, time.min, HONG_KONG) + timedelta(days=1)


def check_length(entries: int, most: int) -> None:
    """Refuse a period with more entries than `most`, before they are read."""
    if entries > most:
        words = (TOO_MANY_ENTRIES if most == MAX_ENTRIES else TOO_MANY_PRINTED).format(most=f"{most:,}")
        raise Invalid(words, FieldRefusal(("from",), ProblemCode.INVALID, words))


@dataclass(frozen=True)
class StatementEntry:
    """One movement. `matter` is the number of its case, where there is one that the reader may see."""

    number: int
    at: datetime
    kind: EntryKind
    reference: str
    matter: str | None
    amount_cents: int
    balance_cents: int


@dataclass(frozen=True)
class Statement:
    """What moved between two balances: the opening balance and all amounts make the closing one."""

    period: Period
    opening_cents: int
    closing_cents: int
    entries: Sequence[StatementEntry]

    def check(self) -> None:
        """RuntimeError, a defect, if its sums are not right."""
        moved = sum(entry.amount_cents for entry in self.entries)
        if self.opening_cents + moved != self.closing_cents:
            raise RuntimeError(f"{self.opening_cents} and {moved} do not make {self.closing_cents}")


def statement_csv(statement: Statement) -> str:
    """Return it as CSV, for spreadsheets and programs: decimal dollars, one of `out` and `in` in each entry."""
    written = io.StringIO()
    table = csv.writer(written)
    table.writerow(COLUMNS)
    period = statement.period
    table.writerow(
        ("", period.first.isoformat(), OPENING_BALANCE, *[""] * 4, format_amount(statement.opening_cents))
    )
    for entry in statement.entries:
        amount = format_amount(abs(entry.amount_cents))
        out, into = ("", amount) if entry.amount_cents >= 0 else (amount, "")
        at = in_hong_kong(entry.at).isoformat(timespec="seconds")
        named = (entry.kind.value, entry.reference, entry.matter or "")
        table.writerow((entry.number, at, *named, out, into, format_amount(entry.balance_cents)))
    table.writerow(
        ("", period.last.isoformat(), CLOSING_BALANCE, *[""] * 4, format_amount(statement.closing_cents))
    )
    # The mark at the start tells spreadsheets that it is UTF-8.
    return "\N{ZERO WIDTH NO-BREAK SPACE}" + written.getvalue()
