"""What does not agree, as the accounts office sees it, and how it is settled: proposed by one, approved by another."""

from datetime import date, datetime
from typing import Annotated

import strawberry
from sqlalchemy import ColumnElement
from sqlmodel import col

from causeway.accounts.actor import Actor
from causeway.graphql.contract.context import Info
from causeway.graphql.contract.descriptions import described, public_enum
from causeway.graphql.contract.fields import mutation
from causeway.graphql.contract.inputs import input_of, perform
from causeway.graphql.contract.money import Money, money, money_if_any
from causeway.graphql.contract.problems import Problem
from causeway.graphql.contract.refs import Filing, Payment, User
from causeway.graphql.engine import Connection, Node, Projection, computed, connection, global_id, load, one
from causeway.graphql.features.payments.deposit_accounts import ACCOUNTS_OFFICE
from causeway.payments.reconciliation import tables as rows
from causeway.payments.reconciliation.access import differences_visible_to, may_reconcile
from causeway.payments.reconciliation.commands.decide_settlement import (
    DecideSettlement,
    SettlementDecision,
    decide_settlement,
)
from causeway.payments.reconciliation.commands.settle_difference import SettleDifference, settle_difference
from causeway.payments.reconciliation.lists import differences_in
from causeway.payments.reconciliation.tables import (
    DifferenceKind,
    DifferenceState,
    Movement,
    OddOne,
    SettlementKind,
)
from causeway.payments.reconciliation.transitions import DIFFERENCES, DifferenceEvent
from causeway.payments.tables import PaymentMethod

for enum in (DifferenceKind, DifferenceState, Movement, OddOne, SettlementKind, SettlementDecision):
    public_enum(enum)


def _may_settle(state: DifferenceState, actor: Actor) -> bool:
    return DIFFERENCES.allows(state, DifferenceEvent.PROPOSE) and may_reconcile(actor)


def _may_approve(proposed_by: str | None, state: DifferenceState, actor: Actor) -> bool:
    waits = DIFFERENCES.allows(state, DifferenceEvent.APPROVE)
    return waits and may_reconcile(actor) and actor.user_id != proposed_by


def _can_post(ledger_cents: int, provider_cents: int | None) -> bool:
    return provider_cents is not None and provider_cents != ledger_cents


@strawberry.type(
    description="Something about one payment that does not agree: what our ledger, the payment provider and the "
    "accepted documents say of it. Seen by the accounts office."
)
class ReconciliationDifference(
    Projection, Node, row=rows.ReconciliationDifference, visible=differences_visible_to
):
    """A difference."""

    id: strawberry.ID = global_id()
    day: date
    """The day of Hong Kong with which it was found."""
    kind: DifferenceKind
    """What does not agree."""
    state: DifferenceState
    """Where it stands."""
    movement: Movement
    """Which way the money went, or should have gone."""
    method: PaymentMethod
    """What was paid with."""
    ledger: Money = computed(
        money, rows.ReconciliationDifference.ledger_cents, description="What our ledger says."
    )
    provider: Money | None = computed(
        money_if_any,
        rows.ReconciliationDifference.provider_cents,
        description="What the payment provider says; null where nobody else keeps the money, or its log was not read.",
    )
    due: Money = computed(
        money, rows.ReconciliationDifference.due_cents, description="What the accepted documents owe."
    )
    odd_one: OddOne | None
    """Which of the three is not as the other two; null where no two agree, or there are but two."""
    payment: Payment | None = one(
        rows.ReconciliationDifference.payment_id, description="The payment it is about, if there is one."
    )
    filing: Filing | None = one(
        rows.ReconciliationDifference.filing_id,
        description="The filing it is about; null if there is none or the viewer may not see it.",
    )
    first_seen_at: datetime
    """When it was found."""
    resolved_at: datetime | None
    """When it went by itself."""
    settlement: SettlementKind | None
    """How somebody proposed to settle it, last."""
    reason: str | None
    """Why it is settled so."""
    proposed_at: datetime | None
    """When that was proposed."""
    proposed_by: User | None = one(
        rows.ReconciliationDifference.proposed_by, description="Who proposed how to settle it."
    )
    note: str | None
    """Why the last proposal was sent back."""
    settled_at: datetime | None
    """When a second person approved."""
    settled_by: User | None = one(rows.ReconciliationDifference.settled_by, description="Who approved.")
    may_settle: bool = computed(
        _may_settle, description="Whether the viewer may say now how it is to be settled."
    )
    may_approve: bool = computed(
        _may_approve,
        description="Whether the viewer may approve what was proposed: of the accounts office, and not who proposed.",
    )
    can_post: bool = computed(
        _can_post,
        description="Whether it can be settled by posting: our ledger and the payment provider differ.",
    )


@strawberry.input(description="Which differences to list; what is left out does not narrow the list.")
@described
class ReconciliationDifferenceFilter:
    """Which differences to list."""

    day: date | None = None
    """Found with this day of Hong Kong."""
    states: list[DifferenceState] | None = None
    """In any of these states."""


def matching_differences(filter: ReconciliationDifferenceFilter | None = None) -> ColumnElement[bool]:
    """Narrow the list of differences.

    Args:
        filter: Which differences to list.
    """
    return differences_in(filter.day if filter else None, filter.states if filter else None)


@input_of(
    SettleDifference, description="How a difference is to be settled.", ids=("difference_id",), keyed=True
)
class SettleDifferenceInput:
    """How to settle a difference."""


@input_of(
    DecideSettlement,
    description="A decision on how a difference was to be settled.",
    ids=("difference_id",),
    keyed=True,
)
class DecideSettlementInput:
    """A decision on a settlement."""


DifferenceResult = Annotated[
    ReconciliationDifference | Problem,
    strawberry.union("DifferenceResult", description="The difference, or what can be put right."),
]


@strawberry.type
class DifferenceQueries:
    """What can be asked about what does not agree."""

    reconciliation_differences: Connection[ReconciliationDifference] = connection(
        order_by=(
            col(rows.ReconciliationDifference.day).desc(),
            col(rows.ReconciliationDifference.id).desc(),
        ),
        where=matching_differences,
        permission=ACCOUNTS_OFFICE,
        description="What did not agree, of the latest days first.",
    )


@strawberry.type
class DifferenceMutations:
    """What can be done about what does not agree."""

    @mutation(
        permission=ACCOUNTS_OFFICE,
        description="Say how a difference is to be settled. Nothing moves until another person approves.",
    )
    async def settle_difference(
        self,
        info: Info,
        input: Annotated[SettleDifferenceInput, strawberry.argument(description="How, and why.")],
    ) -> DifferenceResult:
        """Propose a settlement."""
        return await load(ReconciliationDifference, await perform(info, settle_difference, input), info)

    @mutation(
        permission=ACCOUNTS_OFFICE,
        description="Approve how a difference is settled, as another person than who proposed it; or send it back. "
        "Approved, what is to be posted is posted at once.",
    )
    async def decide_settlement(
        self,
        info: Info,
        input: Annotated[DecideSettlementInput, strawberry.argument(description="The decision.")],
    ) -> DifferenceResult:
        """Decide on a settlement."""
        return await load(ReconciliationDifference, await perform(info, decide_settlement, input), info)
