"""Charge-backs, as the accounts office sees them."""

from datetime import datetime

import strawberry
from sqlalchemy import ColumnElement
from sqlmodel import col

from causeway.graphql.contract.descriptions import described, public_enum
from causeway.graphql.contract.money import Money, money
from causeway.graphql.contract.refs import Payment
from causeway.graphql.engine import Connection, Node, Projection, computed, connection, global_id, one
from causeway.graphql.features.payments.deposit_accounts import ACCOUNTS_OFFICE
from causeway.payments.chargebacks import tables as rows
from causeway.payments.chargebacks.access import chargebacks_visible_to
from causeway.payments.chargebacks.lists import chargebacks_in
from causeway.payments.chargebacks.tables import ChargebackStatus

public_enum(ChargebackStatus)


@strawberry.type(
    description="What a payer's bank took back of a payment by card after the court had it. While it is OPEN, the "
    "accounts office answers the payment provider. Seen by the accounts office."
)
class Chargeback(Projection, Node, row=rows.Chargeback, visible=chargebacks_visible_to):
    """A charge-back."""

    id: strawberry.ID = global_id()
    provider_reference: str
    """What the payment provider calls it, to be found there."""
    status: ChargebackStatus
    """Where it stands."""
    amount: Money = computed(money, rows.Chargeback.amount_cents, description="What was taken back.")
    reason: str | None
    """The payment provider's word for why the payer disputes the payment, such as "fraudulent"."""
    opened_at: datetime
    """When the court learned of it."""
    closed_at: datetime | None
    """When the court learned how it ended."""
    payment: Payment = one(rows.Chargeback.payment_id, description="The payment, as it stands now.")


@strawberry.input(description="Which charge-backs to list; what is left out does not narrow the list.")
@described
class ChargebackFilter:
    """Which charge-backs to list."""

    statuses: list[ChargebackStatus] | None = None
    """In any of these statuses."""


def matching_chargebacks(filter: ChargebackFilter | None = None) -> ColumnElement[bool]:
    """Narrow the list of charge-backs.

    Args:
        filter: Which charge-backs to list.
    """
    return chargebacks_in(filter.statuses if filter else None)


@strawberry.type
class ChargebackQueries:
    """What can be asked about charge-backs."""

    chargebacks: Connection[Chargeback] = connection(
        order_by=(col(rows.Chargeback.opened_at).desc(), col(rows.Chargeback.id).desc()),
        where=matching_chargebacks,
        permission=ACCOUNTS_OFFICE,
        description="What payers' banks took back, the newest first.",
    )
