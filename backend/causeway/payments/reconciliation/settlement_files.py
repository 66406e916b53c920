"""What a settlement file looks like, read and written. Pure."""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import NamedTuple

from causeway.kit.errors import FieldRefusal, Invalid, ProblemCode
from causeway.kit.money import CURRENCY, format_amount
from causeway.kit.words import Words
from causeway.payments.reconciliation import words
from causeway.payments.reconciliation.rules import day_of
from causeway.payments.reconciliation.tables import Movement

HEAD = ("line", "day", "key", "what", "amount", "currency", "at")
"""The first line: what the provider calls a line of its log, the day, our key, what happened, how much, and when."""
HAPPENED = {"CAPTURED": Movement.TAKEN, "REFUNDED": Movement.PAID_BACK, "CHARGED_BACK": Movement.PAID_BACK}
AMOUNT = re.compile(r"[0-9]{1,12}\.[0-9]{2}")
MAX_LINES = 2_000
MAX_NAME_CHARACTERS = 80


class SettlementLine(NamedTuple):
    """A line of what the provider pays out for a day: the money of one payment that moved, in cents."""

    id: str
    """What the provider calls it in its log."""
    payment_key: str
    movement: Movement
    amount_cents: int
    at: datetime


def from_file(line_id: str) -> str:
    """Return the key of a movement that a file told of, and not the log."""
    return f"file:{line_id}"


def read_settlement_file(content: str, day: date) -> list[SettlementLine]:
    """Return the lines of a day's settlement file.

    Refuses (INVALID, naming `content`) what is no such file, or is of another day or currency, or has parts of a cent,
    a line twice, or a line that cannot be read: whole, with the number of the line.
    """
    rows = csv.reader(io.StringIO(content.removeprefix("\ufeff"), newline=""), strict=True)
    lines: dict[str, SettlementLine] = {}
    try:
        if tuple(next(rows, ())) != HEAD:
            raise _refused(words.NO_SETTLEMENT_FILE)
        for number, row in enumerate(rows, start=2):
            line = _read(row, number, day)
            if line.id in lines:
                raise _refused(words.LINE_TWICE.format(number=number))
            lines[line.id] = line
            if len(lines) > MAX_LINES:
                raise _refused(words.TOO_MANY_LINES.format(number=MAX_LINES))
    except csv.Error as fault:
        raise _refused(words.NO_SETTLEMENT_FILE) from fault
    return list(lines.values())


def _read(row: Sequence[str], number: int, day: date) -> SettlementLine:
    if len(row) != len(HEAD):
        raise _refused(words.LINE_UNREADABLE.format(number=number))
    line_id, its_day, key, what, amount, currency, moment = row
    at, movement = _moment(moment), HAPPENED.get(what)
    if its_day != day.isoformat() or (at is not None and day_of(at) != day):
        raise _refused(words.LINE_OF_ANOTHER_DAY.format(number=number))
    if currency != CURRENCY:
        raise _refused(words.LINE_IN_ANOTHER_CURRENCY.format(number=number))
    cents = int(amount.replace(".", "")) if AMOUNT.fullmatch(amount) else 0
    if not cents:
        raise _refused(words.LINE_WITHOUT_AMOUNT.format(number=number))
    is_named = all(0 < len(name) <= MAX_NAME_CHARACTERS for name in (line_id, key))
    if movement is None or at is None or not is_named:
        raise _refused(words.LINE_UNREADABLE.format(number=number))
    return SettlementLine(line_id, key, movement, cents, at)


def _moment(text: str) -> datetime | None:
    """Return the moment that a text names; None if it names none, or one in no zone."""
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return None
    return at if at.tzinfo is not None else None


def write_settlement_file(lines: Iterable[SettlementLine]) -> str:
    """Return the file of some lines, which reading gives back as they are."""
    written = io.StringIO(newline="")
    rows = csv.writer(written)
    rows.writerow(HEAD)
    names = {movement: what for what, movement in reversed(HAPPENED.items())}
    for line in lines:
        day, amount = day_of(line.at).isoformat(), format_amount(line.amount_cents)
        what = names[line.movement]
        rows.writerow((line.id, day, line.payment_key, what, amount, CURRENCY, line.at.isoformat()))
    return written.getvalue()


def _refused(said: Words) -> Invalid:
    return Invalid(said, FieldRefusal(("content",), ProblemCode.INVALID, said))
