"""The tables of receipts: each with all that it says, the serials of the accounts offices, and their files."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, CheckConstraint, UniqueConstraint
from sqlmodel import Field, SQLModel

from causeway.kit.append_only import make_append_only


class Receipt(SQLModel, table=True):
    """What an accounts office gave for a payment that was taken. Immutable: triggers refuse every change.

    `content` is all that stands on it, as it was on that day: it says the same for ever, whatever is renamed since.
    """

    __tablename__ = "receipt"
    __table_args__ = (
        UniqueConstraint("office_code", "year", "serial", name="receipt_serial_once"),
        CheckConstraint("amount_cents > 0", name="receipt_amount"),
    )

    id: str = Field(primary_key=True, max_length=36)
    payment_id: str = Field(foreign_key="payment.id", unique=True, max_length=36)
    office_code: str = Field(max_length=8)
    """The accounts office that issued it."""
    year: int
    serial: int
    """From 1 in each office and year of Hong Kong, without gaps."""
    number: str = Field(unique=True, max_length=24)
    """For people: `HC-26-000123`."""
    verification: str = Field(unique=True, max_length=14)
    """Fourteen digits by chance, which whoever holds it verifies it by."""
    amount_cents: int = Field(sa_type=BigInteger)
    issued_at: datetime = Field(index=True)
    content: dict[str, Any] = Field(sa_type=JSON)


class ReceiptSerial(SQLModel, table=True):
    """The last serial that an accounts office has given in a year."""

    __tablename__ = "receipt_serial"

    office_code: str = Field(primary_key=True, max_length=8)
    year: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    last: int = 0


class ReceiptFile(SQLModel, table=True):
    """The PDF of a receipt, made when it was first asked for and kept: each print has the same bytes. Immutable."""

    __tablename__ = "receipt_file"

    receipt_id: str = Field(primary_key=True, foreign_key="receipt.id", max_length=36)
    sha256: str = Field(index=True, max_length=64)
    size_bytes: int = Field(sa_type=BigInteger)
    made_at: datetime


make_append_only(Receipt)
make_append_only(ReceiptFile)
IMMUTABLE_RECEIPTS = ("receipt", "receipt_file")
"""The tables of receipts that only ever grow."""
