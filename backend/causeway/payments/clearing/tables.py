"""The table of what waits on clearing accounts: one row for each amount that was posted there."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import BigInteger, CheckConstraint, Enum, Index, text
from sqlmodel import Field, SQLModel

MAX_REFERENCE_CHARACTERS = 80


class ClearingKind(StrEnum):
    """On which account an amount waits, and why."""

    REFUND = "REFUND"
    """What a person is to pay back: the balance of a deposit account that was closed, a refund of what was paid at the
    counter, or one that the payment provider refused to pay."""
    DIFFERENCE = "DIFFERENCE"
    """What the payment provider moved otherwise than our ledger, posted until it is known what it was for."""


class ClearingOutcome(StrEnum):
    """What became of an amount."""

    PAID_OUT = "PAID_OUT"
    """It was paid to whom it belongs, from the court's bank account."""
    RECEIVED = "RECEIVED"
    """What was missing came in, on the court's bank account."""
    WRITTEN_OFF = "WRITTEN_OFF"
    """It is kept, or not asked for any more."""


_WAITS = text("cleared_at IS NULL")
_WHOLE = (
    "(cleared_at IS NULL) = (cleared_by IS NULL) AND (cleared_at IS NULL) = (outcome IS NULL) "
    "AND (cleared_at IS NULL) = (reference IS NULL) AND (cleared_at IS NULL) = (entry_id IS NULL)"
)


class ClearingItem(SQLModel, table=True):
    """An amount on a clearing account. Its id is that of the closing, refund or difference that it is about."""

    __tablename__ = "clearing_item"
    __table_args__ = (
        CheckConstraint("amount_cents <> 0", name="clearing_item_amount"),
        CheckConstraint("cleared_by IS NULL OR cleared_by <> opened_by", name="clearing_item_second_person"),
        CheckConstraint(_WHOLE, name="clearing_item_whole"),
        Index("ix_clearing_item_opened", "opened_at", "id"),
        Index("ix_clearing_item_waits", "opened_at", "id", sqlite_where=_WAITS, postgresql_where=_WAITS),
    )

    id: str = Field(primary_key=True, max_length=36)
    kind: ClearingKind = Field(sa_type=Enum(ClearingKind, native_enum=False, length=16))
    amount_cents: int = Field(sa_type=BigInteger)
    """What the account has of it: positive for what is owed to somebody, negative for what is missing."""
    opened_at: datetime
    opened_by: str = Field(max_length=36)
    """Who approved that it was posted there: never who clears it."""
    outcome: ClearingOutcome | None = Field(
        default=None, sa_type=Enum(ClearingOutcome, native_enum=False, length=16)
    )
    reference: str | None = Field(default=None, max_length=MAX_REFERENCE_CHARACTERS)
    """The bank's reference of what was paid or received, or why it is written off."""
    cleared_at: datetime | None = None
    cleared_by: str | None = Field(default=None, max_length=36)
    entry_id: str | None = Field(default=None, foreign_key="journal_entry.id", unique=True, max_length=36)
    """What was posted when it was cleared."""
