"""Having a card hold the fee of a filing once more, when its hold ran out before the registry decided."""

from typing import Annotated

import strawberry

from causeway.filings.submission.commands.renew_hold import RenewHold, renew_hold
from causeway.graphql.contract.context import Info
from causeway.graphql.contract.fields import mutation
from causeway.graphql.contract.inputs import input_of, perform
from causeway.graphql.contract.permissions import SIGNED_IN
from causeway.graphql.engine import load
from causeway.graphql.features.payments.top_ups import PaymentResult
from causeway.graphql.features.payments.types import Payment


@input_of(
    RenewHold,
    description="A filing whose card holds its fee no longer.",
    ids=("filing_id",),
    omit=("takes_cards", "page_language"),
    keyed=True,
)
class RenewHoldInput:
    """A filing whose card holds its fee no longer."""


@strawberry.type
class RenewalMutations:
    """What can be done about a hold that ran out."""

    @mutation(
        permission=SIGNED_IN,
        description="Have the fee of a filing held on a card once more, after the first hold ran out: send the payer "
        "to `redirectUrl`. The filing keeps its `receivedAt`. Once; a page that nobody paid on can be opened again. "
        "ACTION_NOT_AVAILABLE where no hold ran out, the court has decided, or it was renewed before.",
    )
    async def renew_hold(
        self,
        info: Info,
        input: Annotated[RenewHoldInput, strawberry.argument(description="Whose hold to renew.")],
    ) -> PaymentResult:
        """Begin to hold once more."""
        cards = info.context.cards
        key = await perform(
            info,
            renew_hold,
            input,
            takes_cards=cards is not None,
            page_language=info.context.language,
        )
        if cards is not None:
            await cards.open_page_of_payment(key)
            await info.context.refresh()
        return await load(Payment, key, info)
