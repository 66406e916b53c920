"""The sandbox's settlement files: what it pays out for a day, made from its own log of truth."""

import csv
import io
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from causeway.kit.clock import in_hong_kong
from causeway.kit.money import CURRENCY, format_amount

HEAD = ("line", "day", "key", "what", "amount", "currency", "at")
PAID_OUT = frozenset({"CAPTURED", "REFUNDED", "CHARGED_BACK"})
"""The lines of the log by which money moved."""


def settlement_file(log: Iterable[dict[str, Any]], day: date) -> str:
    """Return the file of a day of Hong Kong as CSV: a line for each movement of money, in the order of the log."""
    written = io.StringIO(newline="")
    rows = csv.writer(written)
    rows.writerow(HEAD)
    for line in log:
        at = in_hong_kong(datetime.fromisoformat(line["at"]))
        if line["what"] in PAID_OUT and at.date() == day:
            amount = format_amount(line["cents"])
            rows.writerow(
                (
                    line["seq"],
                    day.isoformat(),
                    line["payment_key"],
                    line["what"],
                    amount,
                    CURRENCY,
                    line["at"],
                )
            )
    return written.getvalue()
