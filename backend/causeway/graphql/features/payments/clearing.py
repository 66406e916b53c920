"""What waits on the clearing accounts of refunds and differences, and what became of it."""

from datetime import datetime
from typing import Annotated

import strawberry
from sqlalchemy import ColumnElement
from sqlmodel import col

from causeway.accounts.actor import Actor
from causeway.graphql.contract.context import Info
from causeway.graphql.contract.descriptions import described, public_enum
from causeway.graphql.contract.fields import mutation
from causeway.graphql.contract.inputs import input_of, perform
from causeway.graphql.contract.money import Money, money
from causeway.graphql.contract.problems import Problem
from causeway.graphql.contract.refs import User
from causeway.graphql.engine import Connection, Node, Projection, computed, connection, global_id, load, one
from causeway.graphql.features.payments.account_states import DepositClosing
from causeway.graphql.features.payments.deposit_accounts import ACCOUNTS_OFFICE
from causeway.graphql.features.payments.differences import ReconciliationDifference
from causeway.graphql.features.payments.refunds import Refund
from causeway.payments.clearing import tables as rows
from causeway.payments.clearing.access import clearing_visible_to, may_clear
from causeway.payments.clearing.commands.clear_item import ClearItem, clear_item
from causeway.payments.clearing.lists import clearing_items_where
from causeway.payments.clearing.rules import outcomes_of
from causeway.payments.clearing.tables import ClearingKind, ClearingOutcome

public_enum(ClearingKind)
public_enum(ClearingOutcome)


def _outcomes(kind: ClearingKind, amount_cents: int) -> list[ClearingOutcome]:
    return list(outcomes_of(kind, amount_cents))


def _may_clear(opened_by: str, cleared_at: datetime | None, actor: Actor) -> bool:
    return cleared_at is None and may_clear(actor) and actor.user_id != opened_by


@strawberry.type(
    description="An amount that waits on a clearing account until it is paid out, received or written off. Seen by the "
    "accounts office."
)
class ClearingItem(Projection, Node, row=rows.ClearingItem, visible=clearing_visible_to):
    """An amount."""

    id: strawberry.ID = global_id()
    kind: ClearingKind
    """On which account it waits, and why."""
    amount: Money = computed(
        money,
        rows.ClearingItem.amount_cents,
        description="Positive for what is owed to somebody, negative for what is missing.",
    )
    opened_at: datetime
    """Since when."""
    opened_by: User | None = one(
        rows.ClearingItem.opened_by, description="Who approved that it was posted there; another clears it."
    )
    outcome: ClearingOutcome | None
    """What became of it; null while it waits."""
    reference: str | None
    """The bank's reference of what was paid or received, or why it was written off."""
    cleared_at: datetime | None
    """When that was said."""
    cleared_by: User | None = one(rows.ClearingItem.cleared_by, description="Who said so.")
    outcomes: list[ClearingOutcome] = computed(_outcomes, description="What its kind and amount allow.")
    may_clear: bool = computed(
        _may_clear,
        description="Whether the viewer may clear it now: of the accounts office, and not who had it posted.",
    )
    closing: DepositClosing | None = one(
        rows.ClearingItem.id, description="The closing whose balance it is; null for a difference."
    )
    refund: Refund | None = one(
        rows.ClearingItem.id, description="The refund that a person is to pay out; null for the others."
    )
    difference: ReconciliationDifference | None = one(
        rows.ClearingItem.id, description="The difference that it came of; null for a closing."
    )


@strawberry.input(description="Which amounts to list; what is left out does not narrow the list.")
@described
class ClearingItemFilter:
    """Which amounts to list."""

    waiting: bool | None = None
    """True: only those that wait; false: only those that were cleared."""


def matching_items(filter: ClearingItemFilter | None = None) -> ColumnElement[bool]:
    """Narrow the list of amounts.

    Args:
        filter: Which amounts to list.
    """
    return clearing_items_where(waiting=filter.waiting if filter else None)


@input_of(
    ClearItem, description="What became of an amount that waited.", ids=("clearing_item_id",), keyed=True
)
class ClearItemInput:
    """An amount to clear."""


ClearingItemResult = Annotated[
    ClearingItem | Problem,
    strawberry.union("ClearingItemResult", description="The amount, or what can be put right."),
]


@strawberry.type
class ClearingQueries:
    """What can be asked about clearing accounts."""

    clearing_items: Connection[ClearingItem] = connection(
        order_by=(col(rows.ClearingItem.opened_at).desc(), col(rows.ClearingItem.id).desc()),
        where=matching_items,
        permission=ACCOUNTS_OFFICE,
        description="What waits on clearing accounts, and what did, the newest first.",
    )


@strawberry.type
class ClearingMutations:
    """What can be done about clearing accounts."""

    @mutation(
        permission=ACCOUNTS_OFFICE,
        description="Say that an amount was paid out or received, with the bank's reference, or is written off, with "
        "why: never who had it posted. Posted at once, it leaves its clearing account.",
    )
    async def clear_item(
        self,
        info: Info,
        input: Annotated[ClearItemInput, strawberry.argument(description="What became of which amount.")],
    ) -> ClearingItemResult:
        """Clear an amount."""
        return await load(ClearingItem, await perform(info, clear_item, input), info)
