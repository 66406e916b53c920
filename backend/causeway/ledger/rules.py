"""What makes an entry whole, and what an account can bear."""

from dataclasses import dataclass

from causeway.ledger.tables import EntryKind

MINIMUM_LINES = 2


@dataclass(frozen=True)
class Line:
    """One account's part in an entry: signed cents, and how much of its hold ends with it."""

    account_id: str
    amount_cents: int
    release_cents: int = 0

    @property
    def covered_by_hold(self) -> bool:
        """Whether the account may bear it whatever its balance: a credit, or a debit no greater than its hold."""
        return self.amount_cents >= 0 or -self.amount_cents <= self.release_cents


@dataclass(frozen=True)
class Entry:
    """An entry to be posted.

    Lines are applied in the order given. Busy, shared accounts come last, so that every transaction waits for them
    last and none waits in a circle.
    """

    kind: EntryKind
    reference: str
    lines: tuple[Line, ...]
    subject_id: str | None = None

    def check(self) -> None:
        """Raise ValueError unless the entry is whole: a defect of the caller, never a person's mistake."""
        accounts = {line.account_id for line in self.lines}
        if len(self.lines) < MINIMUM_LINES or len(accounts) < len(self.lines):
            raise ValueError(f"an entry has two or more lines, one to an account: {self.lines}")
        if sum(line.amount_cents for line in self.lines) != 0:
            raise ValueError(f"an entry sums to zero: {self.lines}")
        if any(line.amount_cents == 0 or line.release_cents < 0 for line in self.lines):
            raise ValueError(f"a line moves money and never adds to a hold: {self.lines}")


class BelowFloor(Exception):
    """The account cannot bear it: `missing_cents` more would have to be there. Nothing was changed."""

    def __init__(self, available_cents: int, floor_cents: int, amount_cents: int) -> None:
        """Say what is available (balance less holds), the floor, and the amount that was asked for."""
        super().__init__(f"{available_cents} less {amount_cents} is below {floor_cents}")
        self.available_cents = available_cents
        self.floor_cents = floor_cents
        self.amount_cents = amount_cents

    @property
    def missing_cents(self) -> int:
        """How much more would have to be there."""
        return self.floor_cents + self.amount_cents - self.available_cents
