"""Payments as they change."""

from collections.abc import AsyncGenerator
from datetime import datetime
from typing import Annotated

import strawberry

from causeway.graphql.contract.context import Info
from causeway.graphql.contract.descriptions import described
from causeway.graphql.contract.fields import subscription
from causeway.graphql.contract.permissions import SIGNED_IN
from causeway.graphql.contract.scalars import Cursor
from causeway.graphql.engine import decode_id, load_or_none
from causeway.graphql.execution.subscriptions import cursor_of, follow
from causeway.graphql.features.payments.types import Payment
from causeway.payments import events
from causeway.payments.tables import PaymentStatus

PAYMENT_EVENTS = tuple(
    event.name
    for event in (
        events.PaymentAuthorised,
        events.PaymentAdjusted,
        events.PaymentCaptured,
        events.PaymentVoided,
        events.PaymentPending,
        events.PaymentCapturing,
        events.PaymentDeclined,
        events.PaymentCancelled,
        events.PaymentFailed,
        events.PaymentExpired,
        events.PaymentRenewed,
    )
)


@strawberry.type(description="Something happened to a payment.")
@described
class PaymentEvent:
    """A change of a payment."""

    cursor: Cursor
    """Give it as `after` to go on from here."""
    at: datetime
    """When it happened."""
    payment: Payment
    """The payment as it is now."""
    status: PaymentStatus
    """What it came to in this change."""


@strawberry.type
class PaymentSubscriptions:
    """What can be followed about money."""

    @subscription(
        permission=SIGNED_IN, description="Changes of one payment, or of every payment the viewer may see."
    )
    async def payment_status_changed(
        self,
        info: Info,
        payment_id: Annotated[
            strawberry.ID | None, strawberry.argument(description="The payment; null: all of them.")
        ] = None,
        after: Annotated[
            Cursor | None, strawberry.argument(description="First what was missed since this cursor.")
        ] = None,
    ) -> AsyncGenerator[PaymentEvent, None]:
        """Follow payments."""
        topics = (
            [events.payment(decode_id(payment_id).key)]
            if payment_id
            else events.topics_of(info.context.actor)
        )
        async for event in follow(info, names=PAYMENT_EVENTS, topics=topics, after=after):
            payment = await load_or_none(Payment, event.payload["payment_id"], info, under="payment")
            if payment is not None:
                yield PaymentEvent(
                    cursor=await cursor_of(info, event),
                    at=event.at,
                    payment=payment,
                    status=PaymentStatus(event.payload["status"]),
                )
