"""The tables of reconciliation: what the provider told of, the days, their totals, and the differences found."""

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import BigInteger, CheckConstraint, Enum, Index, text, true
from sqlmodel import Field, SQLModel

from causeway.kit.append_only import make_append_only
from causeway.payments.reconciliation.closed_days import keep_closed_days
from causeway.payments.tables import PaymentMethod


class Movement(StrEnum):
    """Which way a payment's money went."""

    TAKEN = "TAKEN"
    """From its payer to the court, or into a deposit account."""
    PAID_BACK = "PAID_BACK"
    """Back to its payer."""


class DifferenceKind(StrEnum):
    """What does not agree."""

    PROVIDER_ONLY = "PROVIDER_ONLY"
    """The provider took money that our ledger does not know."""
    LEDGER_ONLY = "LEDGER_ONLY"
    """Our ledger has money that the provider did not take."""
    OTHER_AMOUNT = "OTHER_AMOUNT"
    """The money moved everywhere, and not in the same amount."""
    TWICE = "TWICE"
    """The provider took the money for one payment more than once, or our ledger did."""
    REFUND_MISSING = "REFUND_MISSING"
    """Money was paid back here and not by the provider, or there and not here, or not as much."""
    PAID_WITHOUT_FILING = "PAID_WITHOUT_FILING"
    """A fee was taken, and no accepted document owes it."""
    ACCEPTED_WITHOUT_PAYMENT = "ACCEPTED_WITHOUT_PAYMENT"
    """Documents were accepted, and the fee that they owe was not taken."""
    UNKNOWN_MONEY = "UNKNOWN_MONEY"
    """The provider has money for something that was never asked of it."""


class OddOne(StrEnum):
    """Which of the three amounts is not as the other two."""

    LEDGER = "LEDGER"
    """What our ledger says."""
    PROVIDER = "PROVIDER"
    """What the payment provider says."""
    DUE = "DUE"
    """What is owed."""


class DifferenceState(StrEnum):
    """Where a difference stands."""

    OPEN = "OPEN"
    """To be put right."""
    PROPOSED = "PROPOSED"
    """Somebody said how to settle it; it waits for a second person."""
    SETTLED = "SETTLED"
    """A second person approved how it is settled."""
    RESOLVED = "RESOLVED"
    """It went by itself: when it was compared again, the amounts agreed, or differed in another way."""


class SettlementKind(StrEnum):
    """How a difference is settled."""

    EXPLAIN = "EXPLAIN"
    """Nothing moves: the reason says why the amounts differ, and why that is in order."""
    POST = "POST"
    """What the provider has and our ledger has not, or the other way round, is posted beside the fees."""
    WRITE_OFF = "WRITE_OFF"
    """What is owed and was not taken is not asked for any more, or what was taken without being owed is kept."""


class ProviderMovement(SQLModel, table=True):
    """Money that the payment provider says it moved, as it was told. Immutable: triggers refuse every change."""

    __tablename__ = "provider_movement"
    __table_args__ = (CheckConstraint("amount_cents > 0", name="provider_movement_amount"),)

    id: str = Field(primary_key=True, max_length=100)
    """What the provider calls this line of its log."""
    payment_key: str = Field(index=True, max_length=100)
    """The id of our intent to authorise, if it is about a payment of ours."""
    movement: Movement = Field(sa_type=Enum(Movement, native_enum=False, length=16))
    amount_cents: int = Field(sa_type=BigInteger)
    at: datetime
    """When it happened, by the provider's clock."""
    day: date = Field(index=True)
    """The day under which it is compared: that on which it happened in Hong Kong, or the first that was not compared
    yet when it was told of."""


class ProviderReading(SQLModel, table=True):
    """How far the provider's log was read."""

    __tablename__ = "provider_reading"

    id: int = Field(primary_key=True)
    """Always `ONLY_READING`."""
    position: str = Field(default="", max_length=100)
    """The last line that was read, in the provider's own words; empty before the first."""


class ReconciliationDay(SQLModel, table=True):
    """A day whose money was compared."""

    __tablename__ = "reconciliation_day"

    day: date = Field(primary_key=True)
    compared_at: datetime | None = None
    """When it was last compared whole; none while it is compared for the first time."""
    provider_read: bool = Field(default=True, sa_column_kwargs={"server_default": true()})
    """Whether the provider's own log could be read; if not, nobody said what it took."""
    closed_at: datetime | None = None
    """When the accounts office closed it; from then on nothing of it changes."""
    closed_by: str | None = Field(default=None, max_length=36)


class ReconciliationTotal(SQLModel, table=True):
    """What one means of payment came to on a day, one way."""

    __tablename__ = "reconciliation_total"

    day: date = Field(primary_key=True, foreign_key="reconciliation_day.day")
    method: PaymentMethod = Field(primary_key=True, sa_type=Enum(PaymentMethod, native_enum=False, length=24))
    movement: Movement = Field(primary_key=True, sa_type=Enum(Movement, native_enum=False, length=16))
    payments: int
    due_cents: int = Field(sa_type=BigInteger)
    ledger_cents: int = Field(sa_type=BigInteger)
    provider_cents: int | None = Field(default=None, sa_type=BigInteger)
    """None where nobody but ourselves keeps the money, or its log could not be read."""


class SettlementFile(SQLModel, table=True):
    """A file of what the provider paid out for a day, as it was taken in. Immutable: triggers refuse every change."""

    __tablename__ = "settlement_file"

    sha256: str = Field(primary_key=True, max_length=64)
    day: date = Field(foreign_key="reconciliation_day.day", index=True)
    lines: int
    new_lines: int
    """How many of them the provider's log did not have."""
    taken_cents: int = Field(sa_type=BigInteger)
    paid_back_cents: int = Field(sa_type=BigInteger)
    imported_at: datetime
    imported_by: str = Field(max_length=36)


_WAITS = text("settled_at IS NULL AND resolved_at IS NULL")


class ReconciliationDifference(SQLModel, table=True):
    """Something that does not agree, for a person to put right. One disagreement is one row, however often it is seen.

    `fingerprint` says what it is about and what the three amounts are. It is unique, so that whoever compares again,
    or at the same time, finds the row that is there.
    """

    __tablename__ = "reconciliation_difference"
    __table_args__ = (
        Index(
            "ix_reconciliation_difference_to_do",
            "day",
            "id",
            sqlite_where=_WAITS,
            postgresql_where=_WAITS,
        ),
        CheckConstraint(
            "settled_by IS NULL OR settled_by <> proposed_by", name="reconciliation_difference_second_person"
        ),
        Index("ix_reconciliation_difference_day", "day", "id"),
    )

    id: str = Field(primary_key=True, max_length=36)
    fingerprint: str = Field(unique=True, max_length=200)
    day: date = Field(foreign_key="reconciliation_day.day")
    """The day with which it was found."""
    kind: DifferenceKind = Field(sa_type=Enum(DifferenceKind, native_enum=False, length=32))
    movement: Movement = Field(sa_type=Enum(Movement, native_enum=False, length=16))
    method: PaymentMethod = Field(sa_type=Enum(PaymentMethod, native_enum=False, length=24))
    subject_id: str = Field(index=True, max_length=100)
    """The payment, or else the filing, or else the provider's key."""
    payment_id: str | None = Field(default=None, foreign_key="payment.id", index=True, max_length=36)
    filing_id: str | None = Field(default=None, index=True, max_length=36)
    ledger_cents: int = Field(sa_type=BigInteger)
    provider_cents: int | None = Field(default=None, sa_type=BigInteger)
    due_cents: int = Field(sa_type=BigInteger)
    odd_one: OddOne | None = Field(default=None, sa_type=Enum(OddOne, native_enum=False, length=16))
    first_seen_at: datetime
    state: DifferenceState = Field(
        default=DifferenceState.OPEN, sa_type=Enum(DifferenceState, native_enum=False, length=16)
    )
    resolved_at: datetime | None = None
    settlement: SettlementKind | None = Field(
        default=None, sa_type=Enum(SettlementKind, native_enum=False, length=16)
    )
    """How somebody proposed to settle it, last."""
    reason: str | None = Field(default=None, max_length=500)
    """Why it is settled so."""
    proposed_at: datetime | None = None
    proposed_by: str | None = Field(default=None, max_length=36)
    note: str | None = Field(default=None, max_length=500)
    """Why the last proposal was sent back."""
    settled_at: datetime | None = None
    settled_by: str | None = Field(default=None, max_length=36)
    """Who approved: never who proposed."""
    entry_id: str | None = Field(default=None, foreign_key="journal_entry.id", max_length=36)
    """What was posted, if it was settled by posting."""


ONLY_READING = 1
"""The one row of `provider_reading`: there is one provider."""

make_append_only(ProviderMovement)
make_append_only(SettlementFile)
keep_closed_days(ReconciliationDay, ReconciliationTotal)
