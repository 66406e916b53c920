"""What a matter costs: dated fee items, the concession for electronic filing, and the version a charge is pinned to."""

from datetime import date
from typing import Any

from sqlalchemy import JSON
from sqlmodel import Field, SQLModel

from causeway.courts.tables.columns import Named, Supplied


class FeeItem(Named, Supplied, table=True):
    """One fee, in force from `effective_from` to `effective_to` (both inclusive; null: until further notice).

    `family` is what a document type names; items of one family are bands by the amount claimed: over
    `claim_over_cents`, up to and including `claim_up_to_cents`. `amount_cents` is null while no amount is known;
    such an item, or one whose certainty is not FOUND, is never shown as verified.
    """

    __tablename__ = "fee_item"

    id: str = Field(primary_key=True, max_length=64)
    code: str = Field(max_length=48, index=True)
    family: str = Field(max_length=48, index=True)
    group_code: str = Field(max_length=8, index=True)
    amount_cents: int | None = None
    unit: str = "per item"
    statute: str = ""
    concession_eligible: bool = False
    claim_over_cents: int | None = None
    claim_up_to_cents: int | None = None
    effective_from: date
    effective_to: date | None = None
    note: str = ""


class ConcessionWindow(Supplied, table=True):
    """The period in which one court group's eligible items cost less when filed electronically (both days included)."""

    __tablename__ = "concession_window"

    id: str = Field(primary_key=True, max_length=64)
    group_code: str = Field(max_length=8, index=True)
    payable_percent: int = 80
    effective_from: date
    effective_to: date
    rules_reference: str = ""


class FeeSchedule(SQLModel, table=True):
    """A version of all fees and concessions, kept whole so that an old charge can always be explained."""

    __tablename__ = "fee_schedule"

    version: str = Field(primary_key=True, max_length=32)
    content: dict[str, Any] = Field(sa_type=JSON)
