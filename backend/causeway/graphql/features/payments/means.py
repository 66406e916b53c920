"""With what a fee can be paid here, and when the money is taken."""

import strawberry

from causeway.graphql.contract.context import Info
from causeway.graphql.contract.descriptions import described, public_enum
from causeway.graphql.contract.fields import query
from causeway.graphql.contract.permissions import SIGNED_IN
from causeway.payments.rules.means import CaptureTime, means_of
from causeway.payments.tables import PaymentMethod

public_enum(CaptureTime)


@strawberry.type(description="A means of payment that can be used here, and when it takes the money.")
@described
class PaymentMeans:
    """A means of payment."""

    method: PaymentMethod
    """What to give as `paymentMethod`."""
    captured: CaptureTime
    """When the money is taken."""


@strawberry.type
class PaymentMeansQueries:
    """What can be asked about means of payment."""

    @query(
        permission=SIGNED_IN,
        description="The means that the viewer can pay a fee with here, and when each takes the money.",
    )
    async def payment_means(self, info: Info) -> list[PaymentMeans]:
        """Return the means."""
        in_a_firm = info.context.actor.organisation_id is not None
        found = means_of(in_a_firm=in_a_firm, takes_cards=info.context.cards is not None)
        return [PaymentMeans(method=method, captured=captured) for method, captured in found.items()]
