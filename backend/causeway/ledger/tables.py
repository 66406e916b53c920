"""The ledger's tables: accounts with a stored balance, journal entries, and the postings that explain every cent."""

from datetime import datetime
from enum import StrEnum
from typing import Any, ClassVar

from sqlalchemy import JSON, BigInteger, CheckConstraint, Enum, Index, UniqueConstraint, select
from sqlalchemy.orm import column_property
from sqlmodel import Field, SQLModel, col

from causeway.kit.append_only import make_append_only


class LedgerAccountKind(StrEnum):
    """What an account's balance means: positive for LIABILITY and INCOME, negative for ASSET and CLEARING."""

    ASSET = "ASSET"
    CLEARING = "CLEARING"
    LIABILITY = "LIABILITY"
    INCOME = "INCOME"


class EntryKind(StrEnum):
    """Why money moved."""

    OPENING = "OPENING"
    """The first deposit, with which the account was opened."""
    TOP_UP = "TOP_UP"
    """A further deposit."""
    CAPTURE = "CAPTURE"
    """The fees of a filing, taken when it was accepted."""
    REFUND = "REFUND"
    """Money given back."""
    REFUND_REFUSED = "REFUND_REFUSED"
    """What the payment provider would not give back, until a person pays it out."""
    CLOSING = "CLOSING"
    """What was left when the account was closed."""
    SETTLEMENT = "SETTLEMENT"
    """What a difference from the payment provider comes to, beside the fees."""
    CHARGEBACK = "CHARGEBACK"
    """What a payer's bank took back, until it is decided."""
    CHARGEBACK_WON = "CHARGEBACK_WON"
    """What a payer's bank had taken back and gave to the court again."""
    CHARGEBACK_LOST = "CHARGEBACK_LOST"
    """What a payer's bank took back for good."""
    CLEARING = "CLEARING"
    """What waited on a clearing account, paid out, received or written off."""
    TILL = "TILL"
    """A till's float, its close of day with what it had too little or too much, or the banking of what it took."""
    TRANSFER = "TRANSFER"
    """Moved between two deposit accounts of one organisation."""


class LedgerAccount(SQLModel, table=True):
    """One account. Balance and holds stand in one row, so that one conditional statement decides and changes.

    Never read, decide and write back: `ledger.commands` holds the only statements that change these columns.
    `floor_cents` (null: none) is what balance less holds may not be taken below by a debit or a hold.
    """

    __tablename__ = "ledger_account"
    __table_args__ = (CheckConstraint("held_cents >= 0", name="ledger_account_held"),)

    id: str = Field(primary_key=True, max_length=36)
    code: str = Field(unique=True, max_length=80)
    kind: LedgerAccountKind = Field(sa_type=Enum(LedgerAccountKind, native_enum=False, length=16))
    opening_cents: int = Field(default=0, sa_type=BigInteger)
    balance_cents: int = Field(default=0, sa_type=BigInteger)
    held_cents: int = Field(default=0, sa_type=BigInteger)
    floor_cents: int | None = Field(default=None, sa_type=BigInteger)
    postings: int = Field(default=0, sa_type=BigInteger)
    """How many postings it has: the number of the last one."""
    created_at: datetime


class JournalEntry(SQLModel, table=True):
    """One movement of money, whole. Immutable: triggers refuse every change."""

    __tablename__ = "journal_entry"

    id: str = Field(primary_key=True, max_length=36)
    at: datetime = Field(index=True)
    kind: EntryKind = Field(sa_type=Enum(EntryKind, native_enum=False, length=16))
    reference: str = Field(index=True, max_length=80)
    """What people call it: `CP-26-000123`."""


class Posting(SQLModel, table=True):
    """One account's part in an entry. Immutable: triggers refuse every change.

    `number` counts each account's postings from 1 without gaps. It is taken together with the balance, under the
    account's row lock, so that it is the order in which they were committed.
    """

    __tablename__ = "posting"
    __table_args__ = (
        UniqueConstraint("account_id", "number", name="posting_number"),
        Index("ix_posting_account_at", "account_id", "at", "number"),
    )

    id: str = Field(primary_key=True, max_length=36)
    entry_id: str = Field(foreign_key="journal_entry.id", index=True, max_length=36)
    account_id: str = Field(foreign_key="ledger_account.id", max_length=36)
    subject_id: str | None = Field(default=None, index=True, max_length=36)
    """The payment it belongs to; the same in every posting of an entry."""
    number: int = Field(sa_type=BigInteger)
    amount_cents: int = Field(sa_type=BigInteger)
    balance_after_cents: int = Field(sa_type=BigInteger)
    floor_cents: int | None = Field(default=None, sa_type=BigInteger)
    """The account's floor at that moment."""
    at: datetime
    kind: ClassVar[Any]
    """Read from the entry."""
    reference: ClassVar[Any]
    """Read from the entry."""


FIRST_AND_ONLY_ROW = 1


class LedgerProof(SQLModel, table=True):
    """Up to which of its postings an account was found in order, and the balance that replaying them gave."""

    __tablename__ = "ledger_proof"

    account_id: str = Field(primary_key=True, foreign_key="ledger_account.id", max_length=36)
    number: int = Field(sa_type=BigInteger)
    balance_cents: int = Field(sa_type=BigInteger)


class LedgerWatchState(SQLModel, table=True):
    """Where the round through what is old stands, when it last came to its end, and the breaks that stop money.

    Nothing that is broken becomes whole by itself: `broken_at` stays until an operator has had all verified.
    """

    __tablename__ = "ledger_watch"

    id: int = Field(primary_key=True)
    looked_at: datetime
    proved: int = Field(sa_type=BigInteger)
    """How many postings were new in some look, and in order, since the watch began."""
    round: dict[str, Any] = Field(sa_type=JSON)
    """The place in each of the lists that are gone through in turn."""
    whole_at: datetime | None = None
    """When the postings had last all been gone through again."""
    broken_at: datetime | None = None
    breaks: list[str] = Field(default_factory=list, sa_type=JSON)


def _of_the_entry(column: Any) -> Any:
    """Return what a posting's entry says, read with it when asked for."""
    said = select(column).where(col(JournalEntry.id) == col(Posting.entry_id))
    return column_property(said.correlate_except(JournalEntry).scalar_subquery(), deferred=True)


Posting.kind = _of_the_entry(JournalEntry.kind)
Posting.reference = _of_the_entry(JournalEntry.reference)


make_append_only(JournalEntry)
make_append_only(Posting)

IMMUTABLE = ("journal_entry", "posting")
"""The tables that only ever grow (invariant I6)."""
