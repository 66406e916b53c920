"""The table of what cards hold, and until when."""

from datetime import datetime

from sqlalchemy import Index, select, text
from sqlalchemy.orm import column_property
from sqlmodel import Field, SQLModel, col

from causeway.payments.tables import Payment


class CardHold(SQLModel, table=True):
    """What a card holds for the fees of a filing, until when, and when the provider is asked whether it still does."""

    __tablename__ = "card_hold"
    __table_args__ = (
        Index(
            "ix_card_hold_next_ask",
            "next_ask_at",
            sqlite_where=text("next_ask_at IS NOT NULL"),
            postgresql_where=text("next_ask_at IS NOT NULL"),
        ),
    )

    payment_id: str = Field(primary_key=True, foreign_key="payment.id", max_length=36)
    ends_at: datetime
    """As the provider said last."""
    next_ask_at: datetime | None = None
    """None once the money is taken, let go of, or held no more."""
    unanswered: int = 0
    """How often the provider was asked in vain since its last answer."""


_ends = select(col(CardHold.ends_at)).where(col(CardHold.payment_id) == col(Payment.id))
Payment.hold_ends_at = column_property(_ends.correlate_except(CardHold).scalar_subquery(), deferred=True)
