"""What the court asks of its payment provider, written down before it is asked, and what came of it."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, BigInteger, CheckConstraint, Enum, Index, UniqueConstraint, select, text
from sqlalchemy.orm import column_property
from sqlmodel import Field, SQLModel, col

from causeway.kit.append_only import make_append_only
from causeway.kit.words import Language
from causeway.payments.tables import Payment


class IntentKind(StrEnum):
    """What the provider is asked to do for a payment."""

    AUTHORISE = "AUTHORISE"
    """Have the payer set the amount aside, on the provider's page."""
    CAPTURE = "CAPTURE"
    """Take the fees of what was accepted, and let the rest of what was set aside go."""
    VOID = "VOID"
    """Let all that was set aside go, or close the page."""


class IntentState(StrEnum):
    """What is known of it. All but the last two are looked after until they are one of these."""

    WRITTEN = "WRITTEN"
    """Written here; the provider may or may not have been asked."""
    OPEN = "OPEN"
    """The provider's page waits for the payer."""
    UNKNOWN = "UNKNOWN"
    """Asked, and no answer came. It is asked again under the same key, never as something new."""
    SUCCEEDED = "SUCCEEDED"
    """Done."""
    REFUSED = "REFUSED"
    """Not done, and never will be."""


UNSETTLED = frozenset({IntentState.WRITTEN, IntentState.OPEN, IntentState.UNKNOWN})


class PaymentIntent(SQLModel, table=True):
    """One thing that is asked of the provider, once in a payment's life. Its id is the provider's idempotency key."""

    __tablename__ = "payment_intent"
    __table_args__ = (
        UniqueConstraint("payment_id", "kind", name="payment_intent_once"),
        CheckConstraint("amount_cents >= 0", name="payment_intent_amount"),
        CheckConstraint(
            "(next_ask_at IS NULL) = (state IN ('SUCCEEDED', 'REFUSED'))", name="payment_intent_owned"
        ),
        Index(
            "ix_payment_intent_next_ask",
            "next_ask_at",
            sqlite_where=text("next_ask_at IS NOT NULL"),
            postgresql_where=text("next_ask_at IS NOT NULL"),
        ),
    )

    id: str = Field(primary_key=True, max_length=36)
    payment_id: str = Field(foreign_key="payment.id", max_length=36)
    kind: IntentKind = Field(sa_type=Enum(IntentKind, native_enum=False, length=16))
    amount_cents: int = Field(sa_type=BigInteger)
    document_ids: list[str] = Field(default_factory=list, sa_type=JSON)
    """Of a capture: the accepted documents whose fees are taken."""
    page_language: Language | None = Field(default=None, sa_type=Enum(Language, native_enum=False, length=16))
    """Of an authorisation: the language its payer read when they asked for the page."""
    state: IntentState = Field(
        default=IntentState.WRITTEN, sa_type=Enum(IntentState, native_enum=False, length=16)
    )
    provider_reference: str | None = Field(default=None, max_length=100)
    """What the provider calls the payment."""
    unanswered: int = 0
    """How often it was asked in vain since the last answer."""
    next_ask_at: datetime | None = None
    """When the provider is asked next, unless it says something before; none once it is settled."""
    created_at: datetime


class PaymentResult(SQLModel, table=True):
    """How an intent ended: one row, once. Immutable: triggers refuse every change."""

    __tablename__ = "payment_result"

    intent_id: str = Field(primary_key=True, foreign_key="payment_intent.id", max_length=36)
    outcome: str = Field(max_length=16)
    """The state of the provider's payment that ended it."""
    amount_cents: int = Field(sa_type=BigInteger)
    """What the provider set aside, took, or (0) let go."""
    provider_reference: str | None = Field(default=None, max_length=100)
    reason: str | None = Field(default=None, max_length=100)
    """The provider's word for why it refused."""
    at: datetime


make_append_only(PaymentResult)


def _of_the_page(column: Any) -> Any:
    """Return what is known of having a payment's amount set aside, read with the payment when asked for."""
    found = select(column).where(
        col(PaymentIntent.payment_id) == col(Payment.id), col(PaymentIntent.kind) == IntentKind.AUTHORISE
    )
    if column.table.name == PaymentResult.__tablename__:
        found = found.where(col(PaymentResult.intent_id) == col(PaymentIntent.id))
    read = found.correlate_except(PaymentIntent, PaymentResult).scalar_subquery()
    return column_property(read, deferred=True)


Payment.requested_cents = _of_the_page(col(PaymentIntent.amount_cents))
Payment.answered_at = _of_the_page(col(PaymentResult.at))
Payment.refusal = _of_the_page(col(PaymentResult.reason))
Payment.asked_in_vain = _of_the_page(col(PaymentIntent.unanswered))
Payment.asked_next_at = _of_the_page(col(PaymentIntent.next_ask_at))
