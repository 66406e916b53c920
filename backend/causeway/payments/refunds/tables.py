"""The tables of refunds: each with who asked and who decided, what the provider was asked, and the year's serial."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import BigInteger, CheckConstraint, Enum, Index, text
from sqlmodel import Field, SQLModel

from causeway.payments.intent_tables import IntentState


class RefundStatus(StrEnum):
    """Where a refund stands."""

    SENT_FOR_APPROVAL = "SENT_FOR_APPROVAL"
    """Asked for; it waits for a second person."""
    UPDATE_REQUIRED = "UPDATE_REQUIRED"
    """Sent back to who asked, who changes it and sends it again, or calls it off."""
    APPROVED = "APPROVED"
    """A second person approved: it is posted, and the provider is asked to pay it back."""
    ACCEPTED = "ACCEPTED"
    """The bank has it, and has not paid it yet."""
    REJECTED = "REJECTED"
    """A second person refused; nothing moved."""
    CANCELLED = "CANCELLED"
    """Called off by who asked for it; nothing moved."""
    EXPIRED = "EXPIRED"
    """Nobody collected it in time; it stays owed."""
    REISSUED = "REISSUED"
    """Sent again after the bank could not pay it."""
    CLOSED = "CLOSED"
    """Paid back."""


class Refund(SQLModel, table=True):
    """What is given back of one payment. It is its own intent: its id is the provider's idempotency key."""

    __tablename__ = "refund"
    __table_args__ = (
        CheckConstraint("amount_cents > 0", name="refund_amount"),
        CheckConstraint("decided_by IS NULL OR decided_by <> asked_by", name="refund_second_person"),
        CheckConstraint(
            "(next_ask_at IS NULL) = (provider_state IS NULL OR provider_state IN ('SUCCEEDED', 'REFUSED'))",
            name="refund_owned",
        ),
        Index("ix_refund_asked", "asked_at", "id"),
        Index("ix_refund_status_asked", "status", "asked_at", "id"),
        Index(
            "ix_refund_next_ask",
            "next_ask_at",
            sqlite_where=text("next_ask_at IS NOT NULL"),
            postgresql_where=text("next_ask_at IS NOT NULL"),
        ),
    )

    id: str = Field(primary_key=True, max_length=36)
    reference: str = Field(unique=True, max_length=16)
    """For people: `R-26-000123`."""
    payment_id: str = Field(foreign_key="payment.id", index=True, max_length=36)
    amount_cents: int = Field(sa_type=BigInteger)
    reason: str = Field(max_length=500)
    status: RefundStatus = Field(sa_type=Enum(RefundStatus, native_enum=False, length=24))
    asked_at: datetime
    asked_by: str = Field(max_length=36)
    decided_at: datetime | None = None
    decided_by: str | None = Field(default=None, max_length=36)
    """Who approved, refused or sent it back last: never who asked."""
    note: str | None = Field(default=None, max_length=500)
    """Why it was refused or sent back."""
    closed_at: datetime | None = None
    """When it was paid back."""
    provider_state: IntentState | None = Field(
        default=None, sa_type=Enum(IntentState, native_enum=False, length=16)
    )
    """What is known of it at the payment provider; none where no provider is asked."""
    unanswered: int = 0
    """How often the provider was asked in vain since the last answer."""
    next_ask_at: datetime | None = None


class RefundSerial(SQLModel, table=True):
    """The last serial given to a refund in a year (Hong Kong time)."""

    __tablename__ = "refund_serial"

    year: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    last: int = 0
