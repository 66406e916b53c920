"""What the fees of each day that has ended came to. The journal only grows, so these rows stay as they are."""

from datetime import date, datetime

from sqlalchemy import BigInteger, CheckConstraint, Enum
from sqlmodel import Field, SQLModel

from causeway.kit.append_only import make_append_only
from causeway.payments.reconciliation.tables import Movement

NO_COURT, NO_ITEM = "", ""
"""In the place of a code, of money that belongs to no case, or to no one item: as what was paid back."""


class FeeDay(SQLModel, table=True):
    """What the ledger's account of fees came to on a day of Hong Kong. Immutable: triggers refuse every change."""

    __tablename__ = "fee_day"

    day: date = Field(primary_key=True)
    captured_cents: int = Field(sa_type=BigInteger)
    """What came onto the account."""
    refunded_cents: int = Field(sa_type=BigInteger)
    """What went from it, as a positive number."""
    summed_at: datetime


class FeeTotal(SQLModel, table=True):
    """What one item of fees came to in one court on a day, one way. Immutable: triggers refuse every change."""

    __tablename__ = "fee_total"
    __table_args__ = (CheckConstraint("cents > 0 AND number > 0", name="fee_total_positive"),)

    day: date = Field(primary_key=True, foreign_key="fee_day.day")
    movement: Movement = Field(primary_key=True, sa_type=Enum(Movement, native_enum=False, length=16))
    court_code: str = Field(primary_key=True, max_length=16)
    """The court of the case that was paid for; `NO_COURT` where there is none."""
    code: str = Field(primary_key=True, max_length=48)
    """The item in the court's table of fees; `NO_ITEM` of what was paid back."""
    number: int
    """How many lines, or how many times money was paid back."""
    cents: int = Field(sa_type=BigInteger)


make_append_only(FeeDay)
make_append_only(FeeTotal)
