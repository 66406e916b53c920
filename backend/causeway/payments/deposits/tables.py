"""The tables beside deposit accounts: why one is suspended, its closing, transfers, and when one is low."""

from datetime import datetime

from sqlalchemy import BigInteger, CheckConstraint, Index, text
from sqlmodel import Field, SQLModel

MAX_REASON_CHARACTERS, MAX_PAYEE_CHARACTERS, MAX_BANK_ACCOUNT_CHARACTERS = 500, 200, 64


class DepositSuspension(SQLModel, table=True):
    """That the court suspended a deposit account, from when until when (null: still), and why."""

    __tablename__ = "deposit_suspension"
    __table_args__ = (
        Index("ix_deposit_suspension_account", "deposit_account_id", "suspended_at", "id"),
        Index(
            "deposit_suspension_one",
            "deposit_account_id",
            unique=True,
            sqlite_where=text("lifted_at IS NULL"),
            postgresql_where=text("lifted_at IS NULL"),
        ),
    )

    id: str = Field(primary_key=True, max_length=36)
    deposit_account_id: str = Field(foreign_key="deposit_account.id", max_length=36)
    reason: str = Field(max_length=MAX_REASON_CHARACTERS)
    """In the words of the accounts office, for the firm to read."""
    suspended_at: datetime
    suspended_by: str = Field(max_length=36)
    lifted_at: datetime | None = None
    lifted_by: str | None = Field(default=None, max_length=36)


class DepositClosing(SQLModel, table=True):
    """That a firm asked for a deposit account to be closed: checked by one person of the court, approved by another.

    It is over when `ended_at` is set: called off, or approved, and then `returned_cents` went back.
    """

    __tablename__ = "deposit_closing"
    __table_args__ = (
        CheckConstraint(
            "checked_by IS NULL OR ended_by IS NULL OR returned_cents IS NULL OR checked_by <> ended_by",
            name="deposit_closing_second_person",
        ),
        CheckConstraint(
            "returned_cents IS NULL OR (checked_at IS NOT NULL AND ended_at IS NOT NULL)",
            name="deposit_closing_in_order",
        ),
        Index("ix_deposit_closing_account", "deposit_account_id", "asked_at", "id"),
        Index(
            "deposit_closing_one",
            "deposit_account_id",
            unique=True,
            sqlite_where=text("ended_at IS NULL"),
            postgresql_where=text("ended_at IS NULL"),
        ),
    )

    id: str = Field(primary_key=True, max_length=36)
    deposit_account_id: str = Field(foreign_key="deposit_account.id", max_length=36)
    payee: str = Field(max_length=MAX_PAYEE_CHARACTERS)
    """In whose name the bank account is that the balance goes to."""
    bank_account: str = Field(max_length=MAX_BANK_ACCOUNT_CHARACTERS)
    """Its number, as the firm gave it."""
    asked_at: datetime
    asked_by: str = Field(max_length=36)
    checked_at: datetime | None = None
    """When the accounts office found that the balance may go there."""
    checked_by: str | None = Field(default=None, max_length=36)
    ended_at: datetime | None = None
    ended_by: str | None = Field(default=None, max_length=36)
    """Who approved it, or called it off."""
    returned_cents: int | None = Field(default=None, sa_type=BigInteger)
    """What went back, the minimum balance too; null unless it was approved."""


class DepositTransfer(SQLModel, table=True):
    """What an administrator moved from one deposit account of the organisation to another."""

    __tablename__ = "deposit_transfer"
    __table_args__ = (
        CheckConstraint("amount_cents > 0", name="deposit_transfer_amount"),
        CheckConstraint("from_account_id <> to_account_id", name="deposit_transfer_accounts"),
    )

    id: str = Field(primary_key=True, max_length=36)
    from_account_id: str = Field(foreign_key="deposit_account.id", index=True, max_length=36)
    to_account_id: str = Field(foreign_key="deposit_account.id", index=True, max_length=36)
    amount_cents: int = Field(sa_type=BigInteger)
    transferred_at: datetime
    transferred_by: str = Field(max_length=36)


class DepositAlert(SQLModel, table=True):
    """That the administrators want to be told when a deposit account has less available than `below_cents`.

    `told_at` is set when they were, until the account has that much again: each time that it runs low is told once.
    """

    __tablename__ = "deposit_alert"
    __table_args__ = (CheckConstraint("below_cents > 0", name="deposit_alert_below"),)

    deposit_account_id: str = Field(primary_key=True, foreign_key="deposit_account.id", max_length=36)
    below_cents: int = Field(sa_type=BigInteger)
    told_at: datetime | None = None
