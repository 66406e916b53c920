"""Why a deposit account is suspended, how far its closing is, what was moved, and when it is called low."""

from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import strawberry

from causeway.graphql.contract.money import Money, money, money_if_any
from causeway.graphql.contract.refs import User
from causeway.graphql.engine import Node, Projection, computed, global_id, one
from causeway.payments.deposits import access
from causeway.payments.deposits import tables as rows

if TYPE_CHECKING:
    from causeway.graphql.features.payments.deposit_accounts import DepositAccount

_DepositAccount = Annotated[
    "DepositAccount", strawberry.lazy("causeway.graphql.features.payments.deposit_accounts")
]


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


@strawberry.type(
    description="That an administrator moved money between two deposit accounts of the organisation. Seen by whoever "
    "sees them."
)
class DepositTransfer(Projection, Node, row=rows.DepositTransfer, visible=access.transfers_visible_to):
    """A transfer."""

    id: strawberry.ID = global_id()
    from_account: _DepositAccount = one(
        rows.DepositTransfer.from_account_id, description="The account that it came from."
    )
    to_account: _DepositAccount = one(
        rows.DepositTransfer.to_account_id, description="The account that it went to."
    )
    amount: Money = computed(money, rows.DepositTransfer.amount_cents, description="How much.")
    transferred_at: datetime
    """When."""
    transferred_by: User | None = one(rows.DepositTransfer.transferred_by, description="Who moved it.")


@strawberry.type(
    description="When the administrators of an organisation are told that a deposit account is low."
)
class DepositAlert(Projection, row=rows.DepositAlert, visible=access.alerts_visible_to):
    """An alert."""

    below: Money = computed(
        money, rows.DepositAlert.below_cents, description="They are told when less than this is available."
    )
    told_at: datetime | None
    """When they were told; null while that much is available."""
