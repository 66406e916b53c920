"""The table of charge-backs: each dispute that the provider told of, and the entries it was posted by."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import BigInteger, CheckConstraint, Enum, Index, text
from sqlmodel import Field, SQLModel


class ChargebackStatus(StrEnum):
    """Where a charge-back stands."""

    OPEN = "OPEN"
    """The payer's bank took the money back, and nobody has decided yet: the accounts office answers the provider."""
    WON = "WON"
    """It was decided for the court, and the provider gave the money back."""
    LOST = "LOST"
    """It was decided for the payer: the court does not have the money any more."""


_WAITS = text("next_ask_at IS NOT NULL")


class Chargeback(SQLModel, table=True):
    """A dispute about what was taken from a card, once, by the provider's name for it."""

    __tablename__ = "chargeback"
    __table_args__ = (
        CheckConstraint("amount_cents > 0", name="chargeback_amount"),
        CheckConstraint(
            "(status = 'OPEN') = (next_ask_at IS NOT NULL) AND (status = 'OPEN') = (closed_at IS NULL) "
            "AND (status = 'OPEN') = (closing_entry_id IS NULL)",
            name="chargeback_owned",
        ),
        Index("ix_chargeback_opened", "opened_at", "id"),
        Index("ix_chargeback_status_opened", "status", "opened_at", "id"),
        Index("ix_chargeback_next_ask", "next_ask_at", sqlite_where=_WAITS, postgresql_where=_WAITS),
    )

    id: str = Field(primary_key=True, max_length=36)
    provider_reference: str = Field(unique=True, max_length=100)
    """What the provider calls the dispute."""
    payment_id: str = Field(foreign_key="payment.id", index=True, max_length=36)
    amount_cents: int = Field(sa_type=BigInteger)
    reason: str | None = Field(default=None, max_length=100)
    """The provider's word for why the payer disputes it."""
    status: ChargebackStatus = Field(sa_type=Enum(ChargebackStatus, native_enum=False, length=16))
    opened_at: datetime
    """When the court learned of it."""
    closed_at: datetime | None = None
    """When the court learned how it ended."""
    opening_entry_id: str = Field(foreign_key="journal_entry.id", unique=True, max_length=36)
    closing_entry_id: str | None = Field(
        default=None, foreign_key="journal_entry.id", unique=True, max_length=36
    )
    next_ask_at: datetime | None = None
    """When the provider is asked next how it ended, unless it says so before; none once it has."""
