"""Why a deposit account is suspended, and how far its closing is."""

from datetime import datetime

import strawberry

from causeway.graphql.contract.money import Money, money_if_any
from causeway.graphql.contract.refs import User
from causeway.graphql.engine import Node, Projection, computed, global_id, one
from causeway.payments.deposits import access
from causeway.payments.deposits import tables as rows


@strawberry.type(description="That the court suspended a deposit account. Seen by whoever sees the account.")
class DepositSuspension(Projection, Node, row=rows.DepositSuspension, visible=access.suspensions_visible_to):
    """A suspension."""

    id: strawberry.ID = global_id()
    reason: str
    """Why, in the words of the accounts office."""
    suspended_at: datetime
    """Since when."""
    lifted_at: datetime | None
    """Until when; null while it lasts."""


@strawberry.type(
    description="That a firm asked for a deposit account to be closed, and how far that is. Seen by the firm's "
    "administrators and the accounts office."
)
class DepositClosing(Projection, Node, row=rows.DepositClosing, visible=access.closings_visible_to):
    """A closing."""

    id: strawberry.ID = global_id()
    payee: str
    """In whose name the bank account is that the balance goes to."""
    bank_account: str
    """Its number."""
    asked_at: datetime
    """When it was asked for."""
    asked_by: User | None = one(rows.DepositClosing.asked_by, description="Who asked, for the firm.")
    checked_at: datetime | None
    """When one person of the accounts office found that the balance may go there."""
    checked_by: User | None = one(
        rows.DepositClosing.checked_by, description="Who found that; another person approves."
    )
    ended_at: datetime | None
    """When it was approved or called off."""
    returned: Money | None = computed(
        money_if_any,
        rows.DepositClosing.returned_cents,
        description="What went back, the minimum balance too; null unless the closing was approved.",
    )
