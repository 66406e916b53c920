"""The tables of payments: quotes and their lines, payments, deposit accounts and the holds on them."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any, ClassVar

from sqlalchemy import BigInteger, CheckConstraint, Enum, Index, select, text, true
from sqlalchemy.orm import column_property
from sqlmodel import Field, SQLModel, col

from causeway.kit.words import Words
from causeway.ledger.tables import LedgerAccount


class PaymentMethod(StrEnum):
    """What a fee is paid with."""

    CARD = "CARD"
    """A credit or debit card, on the page of the payment provider: held there, and taken on acceptance."""
    PPS = "PPS"
    """PPS on the web, which takes the money at once, to be paid back if the filing is rejected; not taken yet."""
    DEPOSIT_ACCOUNT = "DEPOSIT_ACCOUNT"
    """The organisation's deposit account: the fee is set aside on it, and taken on acceptance."""
    KIOSK_CASHIER = "KIOSK_CASHIER"
    """The cashier at the counter of an accounts office: taken at once, to be paid back for what the court rejects."""
    NONE = "NONE"
    """There is nothing to pay; refused where there is."""


class PaymentStatus(StrEnum):
    """Where a payment stands."""

    INITIATED = "INITIATED"
    """Begun here, and not sent to the payment provider yet."""
    PENDING = "PENDING"
    """With the payment provider, which has not answered yet, or waiting for its payer to come to the counter."""
    AUTHORISED = "AUTHORISED"
    """The money is set aside and not taken; the decision on the filing takes it or lets it go."""
    CAPTURING = "CAPTURING"
    """Something was accepted, and the provider is taking the money for it."""
    CAPTURED = "CAPTURED"
    """The fees of what was accepted are taken; whatever else was set aside is free again."""
    SETTLED = "SETTLED"
    """The money that was taken has reached the court."""
    DECLINED = "DECLINED"
    """The payer's bank, or the provider, refused it; nothing was taken."""
    FAILED = "FAILED"
    """Something went wrong on the way; nothing was taken."""
    CANCELLED = "CANCELLED"
    """Given up before anything was set aside."""
    VOIDED = "VOIDED"
    """The filing was rejected or cancelled, or costs nothing: all that was set aside is free again."""
    AUTHORISATION_EXPIRED = "AUTHORISATION_EXPIRED"
    """What was set aside was not taken in time, and is free again."""
    PARTIALLY_REFUNDED = "PARTIALLY_REFUNDED"
    """Some of what was taken has been paid back; `refunded` says how much."""
    REFUNDED = "REFUNDED"
    """All of what was taken has been paid back."""
    CHARGED_BACK = "CHARGED_BACK"
    """The payer's bank took the money back after the court had it."""


class DepositAccountStatus(StrEnum):
    """Whether a deposit account can be paid from."""

    OPENING = "OPENING"
    """Its terms are accepted, and its first deposit is awaited: nothing can be paid from it yet."""
    OPEN = "OPEN"
    """Fees can be paid from it, as soon as its terms are accepted."""
    SUSPENDED = "SUSPENDED"
    """Nothing can be paid from it for the time being; the accounts office knows why."""
    CLOSING = "CLOSING"
    """Its organisation asked to have it closed: nothing new is paid from it or into it, until the court has decided."""
    CLOSED = "CLOSED"
    """Nothing can be paid from it any more; another one can be opened in its place."""


class HoldStatus(StrEnum):
    """What became of money set aside for a payment."""

    HELD = "HELD"
    """Set aside: nothing else can be paid with it."""
    CAPTURED = "CAPTURED"
    """Taken, all of it or what was accepted; the rest is free again."""
    VOIDED = "VOIDED"
    """Free again, all of it; nothing was taken."""


class FeeQuote(SQLModel, table=True):
    """What a filing would cost, itemised, as promised until `expires_at` for exactly what was quoted."""

    __tablename__ = "fee_quote"

    id: str = Field(primary_key=True, max_length=36)
    filing_id: str = Field(index=True, max_length=36)
    organisation_id: str | None = Field(default=None, index=True, max_length=36)
    user_id: str = Field(index=True, max_length=36)
    total_cents: int = Field(sa_type=BigInteger)
    fee_version: str = Field(max_length=64)  # the schedule of fees that it was worked out from
    fingerprint: str = Field(max_length=64)  # the SHA-256 of what was quoted
    fees_on: date
    """The day whose fees apply."""
    created_at: datetime
    expires_at: datetime = Field(index=True)


class FeeLine(SQLModel, table=True):
    """One item of a quote, or of the payment made on it (exactly one of the two ids is set).

    `filing_document_id` is the document that attracts it. payable = ordinary less concession. `verified` is false
    where the amount could not be confirmed with the court's own schedule, `amount_known` where there is none yet.
    """

    __tablename__ = "fee_line"
    __table_args__ = (
        CheckConstraint("(quote_id IS NULL) <> (payment_id IS NULL)", name="fee_line_owner"),
        CheckConstraint("payable_cents = ordinary_cents - concession_cents", name="fee_line_payable"),
        CheckConstraint("captured_cents = 0 OR captured_cents = payable_cents", name="fee_line_captured"),
        # Without those that have none, which are most: their number would make SQLite think little of the index.
        Index(
            "ix_fee_line_quote_id",
            "quote_id",
            sqlite_where=text("quote_id IS NOT NULL"),
            postgresql_where=text("quote_id IS NOT NULL"),
        ),
    )

    id: str = Field(primary_key=True, max_length=36)
    quote_id: str | None = Field(default=None, foreign_key="fee_quote.id", max_length=36)
    payment_id: str | None = Field(default=None, foreign_key="payment.id", index=True, max_length=36)
    position: int
    filing_document_id: str = Field(max_length=36)
    code: str = Field(max_length=48)
    name_en: str
    name_zh_hant: str
    name_zh_hans: str
    statute: str = ""
    verified: bool = False
    amount_known: bool = Field(default=True, sa_column_kwargs={"server_default": true()})
    ordinary_cents: int = Field(sa_type=BigInteger)
    concession_cents: int = Field(default=0, sa_type=BigInteger)
    payable_cents: int = Field(sa_type=BigInteger)
    captured_cents: int = Field(default=0, sa_type=BigInteger)

    @property
    def name(self) -> Words:
        """What the item is, in the three languages."""
        return Words(self.name_en, self.name_zh_hant, self.name_zh_hans)


UNFINISHED_TOP_UP = (
    "paid_into_account_id IS NOT NULL AND status IN ('INITIATED', 'PENDING', 'AUTHORISED', 'CAPTURING')"
)

_IS_RENEWAL = text("renews_payment_id IS NOT NULL AND status NOT IN ('DECLINED', 'CANCELLED', 'FAILED')")
RENEWALS: dict[str, Any] = {"sqlite_where": _IS_RENEWAL, "postgresql_where": _IS_RENEWAL}

_IS_UNFINISHED = text(UNFINISHED_TOP_UP)
OF_UNFINISHED: dict[str, Any] = {"sqlite_where": _IS_UNFINISHED, "postgresql_where": _IS_UNFINISHED}
_IS_TOP_UP = text("paid_into_account_id IS NOT NULL")
OF_TOP_UPS: dict[str, Any] = {"sqlite_where": _IS_TOP_UP, "postgresql_where": _IS_TOP_UP}


class Payment(SQLModel, table=True):
    """A payment of the fees of one filing, or into a deposit account, until it is captured or released."""

    __tablename__ = "payment"
    __table_args__ = (
        CheckConstraint("captured_cents BETWEEN 0 AND authorised_cents", name="payment_captured"),
        CheckConstraint("refunded_cents BETWEEN 0 AND captured_cents", name="payment_refunded"),
        Index("ix_payment_case_created", "case_id", "created_at", "id"),
        # Without those that have none, as that of fee lines.
        Index("ix_payment_paid_into_created", "paid_into_account_id", "created_at", "id", **OF_TOP_UPS),
        # One at a time: of two administrators who top up at once, one is told of the other.
        Index("payment_one_top_up", "paid_into_account_id", unique=True, **OF_UNFINISHED),
        # A hold is renewed once; what came to nothing does not count.
        Index("payment_one_renewal", "renews_payment_id", unique=True, **RENEWALS),
    )

    id: str = Field(primary_key=True, max_length=36)
    reference: str = Field(unique=True, max_length=16)
    """For people: `CP-26-000123`."""
    method: PaymentMethod = Field(sa_type=Enum(PaymentMethod, native_enum=False, length=24))
    status: PaymentStatus = Field(index=True, sa_type=Enum(PaymentStatus, native_enum=False, length=24))
    authorised_cents: int = Field(default=0, sa_type=BigInteger)
    captured_cents: int = Field(default=0, sa_type=BigInteger)
    refunded_cents: int = Field(default=0, sa_type=BigInteger)
    filing_id: str | None = Field(default=None, index=True, max_length=36)
    case_id: str | None = Field(default=None, max_length=36)
    organisation_id: str | None = Field(default=None, index=True, max_length=36)
    payer_user_id: str = Field(index=True, max_length=36)
    quote_id: str | None = Field(default=None, foreign_key="fee_quote.id", index=True, max_length=36)
    fee_version: str = Field(default="", max_length=64)
    deposit_account_id: str | None = Field(
        default=None, foreign_key="deposit_account.id", index=True, max_length=36
    )
    """The deposit account it is paid from."""
    paid_into_account_id: str | None = Field(default=None, foreign_key="deposit_account.id", max_length=36)
    """The deposit account whose balance it raises; none for fees."""
    created_at: datetime
    deemed_received_at: datetime | None = None
    registrar_only: bool = False
    """For a filing in a sealed case, or one that asks for a sealed one: no other clerk learns of it."""
    completed_at: datetime | None = None
    """When it was captured or released."""
    redirect_url: str | None = Field(default=None, max_length=1000)
    """The provider's page that its payer is to visit; only while it waits for them."""
    renews_payment_id: str | None = Field(default=None, foreign_key="payment.id", max_length=36)
    """The payment whose hold on a card ran out, in whose place this one is."""
    requested_cents: ClassVar[Any]  # these five of what the provider is asked to set aside: `intent_tables`
    answered_at: ClassVar[Any]
    refusal: ClassVar[Any]
    asked_in_vain: ClassVar[Any]
    asked_next_at: ClassVar[Any]
    hold_ends_at: ClassVar[Any]  # of its card: `holds.tables`


class PaymentSerial(SQLModel, table=True):
    """The last serial given to a payment in a year (Hong Kong time)."""

    __tablename__ = "payment_serial"

    year: int = Field(primary_key=True)
    last: int = 0


class DepositAccount(SQLModel, table=True):
    """Money a firm keeps with the court to pay fees from. Balance and holds stand in its ledger account.

    A sub-account, one to a branch, names its parent. Nothing is paid from it before the organisation's primary
    administrator has accepted the terms.
    """

    __tablename__ = "deposit_account"
    __table_args__ = (
        Index(
            "deposit_account_main",
            "organisation_id",
            unique=True,
            sqlite_where=text("parent_id IS NULL AND status <> 'CLOSED'"),
            postgresql_where=text("parent_id IS NULL AND status <> 'CLOSED'"),
        ),
        Index(
            "deposit_account_branch",
            "organisation_id",
            "branch_id",
            unique=True,
            sqlite_where=text("branch_id IS NOT NULL AND status <> 'CLOSED'"),
            postgresql_where=text("branch_id IS NOT NULL AND status <> 'CLOSED'"),
        ),
    )

    id: str = Field(primary_key=True, max_length=36)
    organisation_id: str = Field(index=True, max_length=36)
    branch_id: str | None = Field(default=None, index=True, max_length=36)
    parent_id: str | None = Field(default=None, foreign_key="deposit_account.id", index=True, max_length=36)
    ledger_account_id: str = Field(foreign_key="ledger_account.id", unique=True, max_length=36)
    status: DepositAccountStatus = Field(
        default=DepositAccountStatus.OPEN, sa_type=Enum(DepositAccountStatus, native_enum=False, length=16)
    )
    minimum_balance_cents: int = Field(default=300_000, sa_type=BigInteger)
    terms_version: str | None = Field(default=None, max_length=16)
    """Which terms were accepted."""
    terms_accepted_at: datetime | None = None
    terms_accepted_by: str | None = Field(default=None, max_length=36)
    created_at: datetime
    balance_cents: ClassVar[Any]  # these three are read from the ledger account, where they stand
    held_cents: ClassVar[Any]
    floor_cents: ClassVar[Any]


class DepositHold(SQLModel, table=True):
    """What is set aside on a deposit account for one payment until the court accepts or rejects the filing."""

    __tablename__ = "deposit_hold"
    __table_args__ = (
        CheckConstraint("amount_cents >= 0", name="deposit_hold_amount"),
        CheckConstraint("captured_cents BETWEEN 0 AND amount_cents", name="deposit_hold_captured"),
    )

    payment_id: str = Field(primary_key=True, foreign_key="payment.id", max_length=36)
    deposit_account_id: str = Field(foreign_key="deposit_account.id", index=True, max_length=36)
    amount_cents: int = Field(sa_type=BigInteger)
    captured_cents: int = Field(default=0, sa_type=BigInteger)
    status: HoldStatus = Field(
        default=HoldStatus.HELD, sa_type=Enum(HoldStatus, native_enum=False, length=16)
    )
    created_at: datetime
    ended_at: datetime | None = None


def _of_the_ledger(column: Any) -> Any:
    """Return a figure of the deposit account's ledger account, read with it when asked for."""
    figure = select(column).where(col(LedgerAccount.id) == col(DepositAccount.ledger_account_id))
    return column_property(figure.correlate_except(LedgerAccount).scalar_subquery(), deferred=True)


DepositAccount.balance_cents = _of_the_ledger(LedgerAccount.balance_cents)
DepositAccount.held_cents = _of_the_ledger(LedgerAccount.held_cents)
DepositAccount.floor_cents = _of_the_ledger(LedgerAccount.floor_cents)
