"""What a till should have, and what is posted when it is opened, closed and banked. Pure."""

from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from causeway.payments.rules.means import COURT_BANK
from causeway.payments.tills.tables import Till, TillMeans, TillState

NOTES_CENTS = (100_000, 50_000, 10_000, 5_000, 2_000, 1_000)
"""The notes that are counted one by one, in cents; what else is in the drawer is coins, counted as an amount."""
MAX_NOTES = 100_000
SAFE = "tills:safe"
"""The ledger account of the cash and cheques in the safe: what tills took, less the floats that are out."""
TERMINAL = "clearing:terminal"
"""The ledger account of what card terminals took and the bank has not credited."""
SHORT_AND_OVER = "tills:differences"
"""The ledger account of what drawers had more than they should, less what they had too little."""

TAKEN_COLUMNS: Mapping[TillMeans, str] = {
    TillMeans.CASH: "cash_cents",
    TillMeans.CHEQUE: "cheque_cents",
    TillMeans.CARD_TERMINAL: "card_cents",
}
"""The column of a till that sums up each means."""


class Part(NamedTuple):
    """One account's part in an entry about a till; the account by its code, or None for the till's own."""

    code: str | None
    cents: int


def state_of(
    counted_at: datetime | None, closed_at: datetime | None, banked_at: datetime | None
) -> TillState:
    """Return where a till stands, by what was done with it."""
    if banked_at is not None:
        return TillState.BANKED
    if closed_at is not None:
        return TillState.CLOSED
    return TillState.OPEN if counted_at is None else TillState.COUNTED


def expected_cents(till: Till) -> int:
    """Return what should be in the drawer: the float and the cash taken."""
    return till.float_cents + till.cash_cents


def counted_of(notes: Mapping[int, int], coins_cents: int) -> int:
    """Return what is in the drawer, by its notes (value in cents: how many) and coins."""
    return sum(value * number for value, number in notes.items()) + coins_cents


def difference_of(till: Till) -> int:
    """Return by how much the drawer was over (or, below 0, short) when it was counted."""
    return (till.counted_cents or 0) - expected_cents(till)


def of_opening(till: Till) -> list[Part]:
    """The float goes from the safe into the drawer."""
    return _that_move(Part(None, -till.float_cents), Part(SAFE, till.float_cents))


def of_closing(till: Till) -> list[Part]:
    """All that was counted goes back to the safe, with the cheques; a shortage or surplus is posted as what it is."""
    counted = till.counted_cents or 0
    return _that_move(
        Part(None, till.float_cents + till.cash_cents + till.cheque_cents + till.card_cents),
        Part(TERMINAL, -till.card_cents),
        Part(SHORT_AND_OVER, difference_of(till)),
        Part(SAFE, -counted - till.cheque_cents),
    )


def of_banking(till: Till) -> list[Part]:
    """What is above the float is paid in; what the terminals took is credited."""
    from_safe = (till.counted_cents or 0) - till.float_cents + till.cheque_cents
    return _that_move(
        Part(TERMINAL, till.card_cents),
        Part(SAFE, from_safe),
        Part(COURT_BANK, -from_safe - till.card_cents),
    )


def _that_move(*parts: Part) -> list[Part]:
    return [part for part in parts if part.cents != 0]
