"""Refunds: asked for by one person of the accounts office, decided on by another, and shown to the payer."""

from datetime import datetime
from decimal import Decimal
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
from causeway.graphql.contract.permissions import SIGNED_IN
from causeway.graphql.contract.problems import Problem
from causeway.graphql.contract.refs import Payment, User
from causeway.graphql.engine import Connection, Node, Projection, computed, connection, global_id, load, one
from causeway.graphql.features.payments.deposit_accounts import ACCOUNTS_OFFICE
from causeway.kit.money import read_amount
from causeway.payments.refunds import lists
from causeway.payments.refunds import tables as rows
from causeway.payments.refunds.access import may_keep_refunds, refunds_visible_to
from causeway.payments.refunds.commands.change_refund import (
    CancelRefund,
    UpdateRefund,
    cancel_refund,
    update_refund,
)
from causeway.payments.refunds.commands.decide_refund import DecideRefund, RefundDecision, decide_refund
from causeway.payments.refunds.commands.request_refund import RequestRefund, request_refund
from causeway.payments.refunds.rules.transitions import REFUNDS, RefundEvent
from causeway.payments.refunds.tables import RefundStatus

public_enum(RefundStatus)
public_enum(RefundDecision)


def _may_decide(asked_by: str, status: RefundStatus, actor: Actor) -> bool:
    waits = REFUNDS.allows(status, RefundEvent.APPROVE)
    return waits and may_keep_refunds(actor) and actor.user_id != asked_by


@strawberry.type(
    description="What is given back of a payment: asked for by one person of the accounts office, approved by another. "
    "Seen by the accounts office, and by whoever sees the payment."
)
class Refund(Projection, Node, row=rows.Refund, visible=refunds_visible_to):
    """A refund."""

    id: strawberry.ID = global_id()
    reference: str
    """What people call it: "R-26-000123"."""
    status: RefundStatus
    """Where it stands."""
    amount: Money = computed(money, rows.Refund.amount_cents, description="What is given back.")
    reason: str
    """Why it was asked for."""
    note: str | None
    """Why it was refused or sent back."""
    asked_at: datetime
    """When it was asked for."""
    asked_by: User | None = one(rows.Refund.asked_by, description="Who asked for it.")
    decided_at: datetime | None
    """When it was decided last."""
    decided_by: User | None = one(rows.Refund.decided_by, description="Who decided last.")
    closed_at: datetime | None
    """When it was paid back."""
    may_decide: bool = computed(
        _may_decide,
        description="Whether the viewer may decide on it now: of the accounts office, and not who asked for it.",
    )
    payment: Payment = one(rows.Refund.payment_id, description="The payment, as it stands now.")


@strawberry.input(description="Which refunds to list; what is left out does not narrow the list.")
@described
class RefundFilter(lists.RefundCriteria):
    """Which refunds to list."""


def matching_refunds(actor: Actor, filter: RefundFilter | None = None) -> ColumnElement[bool]:
    """Narrow the list of refunds.

    Args:
        filter: Which refunds to list.
    """
    return lists.refunds_matching(actor, filter)


@input_of(
    RequestRefund,
    description="A payment to pay back, or some of it.",
    ids=("payment_id",),
    omit=("amount_cents",),
)
class RequestRefundInput:
    """A refund to ask for."""

    amount: Decimal
    """How much, such as "836.00"."""
    idempotency_key: str
    """The same key and input again give the same answer, and ask once."""


@input_of(
    UpdateRefund,
    description="A refund that was sent back, changed.",
    ids=("refund_id",),
    omit=("amount_cents",),
)
class UpdateRefundInput:
    """A refund to send again."""

    amount: Decimal
    """How much, such as "836.00"."""
    idempotency_key: str
    """The same key and input again give the same answer, and send it once."""


@input_of(CancelRefund, description="A refund to call off.", ids=("refund_id",), keyed=True)
class CancelRefundInput:
    """A refund to call off."""


@input_of(DecideRefund, description="A decision on a refund.", ids=("refund_id",), keyed=True)
class DecideRefundInput:
    """A decision on a refund."""


RefundResult = Annotated[
    Refund | Problem, strawberry.union("RefundResult", description="The refund, or what can be put right.")
]


@strawberry.type
class RefundQueries:
    """What can be asked about refunds."""

    refunds: Connection[Refund] = connection(
        order_by=(col(rows.Refund.asked_at).desc(), col(rows.Refund.id).desc()),
        where=matching_refunds,
        permission=SIGNED_IN,
        description="The refunds that the viewer may see, the newest first.",
    )


@strawberry.type
class RefundMutations:
    """What can be done about refunds."""

    @mutation(
        permission=ACCOUNTS_OFFICE,
        description="Ask for some or all of a payment of fees to be paid back: another person decides. Never more than "
        "was taken, with all other refunds.",
    )
    async def request_refund(
        self,
        info: Info,
        input: Annotated[RequestRefundInput, strawberry.argument(description="What to pay back, and why.")],
    ) -> RefundResult:
        """Ask for a refund."""
        amount = read_amount(input.amount, "amount")
        return await load(Refund, await perform(info, request_refund, input, amount_cents=amount), info)

    @mutation(
        permission=ACCOUNTS_OFFICE,
        description="Change a refund of one's own that was sent back, and send it.",
    )
    async def update_refund(
        self,
        info: Info,
        input: Annotated[UpdateRefundInput, strawberry.argument(description="What it says now.")],
    ) -> RefundResult:
        """Send a refund again."""
        amount = read_amount(input.amount, "amount")
        return await load(Refund, await perform(info, update_refund, input, amount_cents=amount), info)

    @mutation(
        permission=ACCOUNTS_OFFICE, description="Call off a refund of one's own that nobody has decided on."
    )
    async def cancel_refund(
        self,
        info: Info,
        input: Annotated[CancelRefundInput, strawberry.argument(description="Which refund.")],
    ) -> RefundResult:
        """Call a refund off."""
        return await load(Refund, await perform(info, cancel_refund, input), info)

    @mutation(
        permission=ACCOUNTS_OFFICE,
        description="Decide on a refund that somebody else asked for. Approved, it is posted at once, and goes back to "
        "the deposit account, or to the card as soon as the provider has paid it.",
    )
    async def decide_refund(
        self,
        info: Info,
        input: Annotated[DecideRefundInput, strawberry.argument(description="The decision.")],
    ) -> RefundResult:
        """Decide on a refund."""
        return await load(Refund, await perform(info, decide_refund, input), info)
