"""The tables of tills: each from its float to the banking of what it took, and what was taken at it."""

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import JSON, BigInteger, CheckConstraint, Enum, Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

MAX_NAME_CHARACTERS = 40
MAX_REFERENCE_CHARACTERS = 80
MAX_REASON_CHARACTERS = 500


class TillMeans(StrEnum):
    """What was handed over at the counter."""

    CASH = "CASH"
    """Notes and coins, which the close of day counts."""
    CHEQUE = "CHEQUE"
    """A cheque, by its number."""
    CARD_TERMINAL = "CARD_TERMINAL"
    """A card on the terminal at the counter, by the reference on its slip."""


class TillState(StrEnum):
    """Where a till stands."""

    OPEN = "OPEN"
    """Its cashier takes payments."""
    COUNTED = "COUNTED"
    """Counted by its cashier, who takes nothing more; it can be counted once more."""
    CLOSED = "CLOSED"
    """Closed and posted; what it took is in the safe."""
    BANKED = "BANKED"
    """What it took was paid in at the bank."""


_UNCLOSED = text("closed_at IS NULL")
_WHOLE = (
    "(counted_at IS NULL) = (counted_cents IS NULL) AND (closed_at IS NULL) = (closed_by IS NULL) "
    "AND (banked_at IS NULL) = (banked_by IS NULL) AND (closed_at IS NULL OR counted_at IS NOT NULL) "
    "AND (banked_at IS NULL OR closed_at IS NOT NULL)"
)
_SECOND_PERSON = (
    "closed_by IS NULL OR counted_cents = float_cents + cash_cents "
    "OR (closed_by <> cashier_id AND reason IS NOT NULL)"
)


class Till(SQLModel, table=True):
    """One till of one cashier on one day. Its ledger account has its float and all that it took, until it is closed."""

    __tablename__ = "till"
    __table_args__ = (
        CheckConstraint("float_cents >= 0", name="till_float"),
        CheckConstraint("counted_cents IS NULL OR counted_cents >= 0", name="till_counted"),
        CheckConstraint(_WHOLE, name="till_whole"),
        CheckConstraint(_SECOND_PERSON, name="till_second_person"),
        # One till to a cashier, and one cashier to a counter: of two at once, the second is told of the first.
        Index(
            "till_one_of_cashier",
            "cashier_id",
            unique=True,
            sqlite_where=_UNCLOSED,
            postgresql_where=_UNCLOSED,
        ),
        Index(
            "till_one_at_counter",
            "office_code",
            "counter",
            unique=True,
            sqlite_where=_UNCLOSED,
            postgresql_where=_UNCLOSED,
        ),
        Index("ix_till_opened", "opened_at", "id"),
        Index("ix_till_day", "day", "opened_at", "id"),
    )

    id: str = Field(primary_key=True, max_length=36)
    office_code: str = Field(max_length=8)
    counter: str = Field(max_length=MAX_NAME_CHARACTERS)
    """Where it stands, as the office calls it: "Counter 2"."""
    cashier_id: str = Field(max_length=36)
    day: date
    """The day, in Hong Kong, whose takings it has."""
    ledger_account_id: str = Field(foreign_key="ledger_account.id", unique=True, max_length=36)
    float_cents: int = Field(sa_type=BigInteger)
    """What was in the drawer when it was opened, for change."""
    cash_cents: int = Field(default=0, sa_type=BigInteger)
    cheque_cents: int = Field(default=0, sa_type=BigInteger)
    card_cents: int = Field(default=0, sa_type=BigInteger)
    takings: int = 0
    """How many payments were taken."""
    opened_at: datetime
    counted_at: datetime | None = None
    counted_cents: int | None = Field(default=None, sa_type=BigInteger)
    """What was in the drawer when it was counted last, float and all."""
    notes: dict[str, int] = Field(default_factory=dict, sa_type=JSON)
    """How many of each note there were, by its value in cents."""
    reason: str | None = Field(default=None, max_length=MAX_REASON_CHARACTERS)
    """Why the drawer has less or more than it should, as its cashier says."""
    closed_at: datetime | None = None
    closed_by: str | None = Field(default=None, max_length=36)
    """Who closed it: never its cashier if the drawer had less or more than it should."""
    banked_at: datetime | None = None
    banked_by: str | None = Field(default=None, max_length=36)
    banking_reference: str | None = Field(default=None, max_length=MAX_REFERENCE_CHARACTERS)
    """The bank's reference of what was paid in."""


class TillTaking(SQLModel, table=True):
    """One payment that was taken at a till: the whole of it, once."""

    __tablename__ = "till_taking"
    __table_args__ = (
        UniqueConstraint("till_id", "number", name="till_taking_number"),
        CheckConstraint("amount_cents > 0", name="till_taking_amount"),
        CheckConstraint("means = 'CASH' OR reference IS NOT NULL", name="till_taking_reference"),
    )

    payment_id: str = Field(primary_key=True, foreign_key="payment.id", max_length=36)
    till_id: str = Field(foreign_key="till.id", max_length=36)
    number: int
    """From 1 in each till."""
    means: TillMeans = Field(sa_type=Enum(TillMeans, native_enum=False, length=16))
    reference: str | None = Field(default=None, max_length=MAX_REFERENCE_CHARACTERS)
    """The number of the cheque, or what the terminal's slip says."""
    amount_cents: int = Field(sa_type=BigInteger)
    taken_at: datetime
