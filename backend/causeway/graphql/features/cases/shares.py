"""Whom cases are shown to by the organisations that act in them, asked for together."""

from collections.abc import Sequence
from datetime import date, datetime

import strawberry

from causeway.cases.queries import Share, shares_of
from causeway.cases.tables import SharePermission
from causeway.graphql.contract.context import GraphQLContext
from causeway.graphql.contract.descriptions import described, public_enum
from causeway.graphql.engine import BatchFetch, encode_id

public_enum(SharePermission)


@strawberry.type(
    description="That an organisation which acts in a case shows it to somebody of another one, such as counsel."
)
@described
class CaseShare:
    """A share."""

    user_id: strawberry.ID
    """The account of whom it is shown to."""
    name_en: str
    """Whom it is shown to, in English."""
    name_zh: str | None
    """The same in Chinese."""
    organisation_en: str | None
    """Of which organisation they are now, in English; null once they have left it."""
    organisation_zh: str | None
    """The same in Chinese."""
    permission: SharePermission
    """What they may do in it."""
    last_day: date | None
    """The last day on which they see it; null where it goes on until it is taken back."""
    shared_at: datetime
    """When it was first shared with them."""


def shares_told(context: GraphQLContext) -> BatchFetch:
    """Fetch, for many cases together, the shares that the viewer is told of."""

    async def fetch(ids: Sequence[str]) -> dict[str, list[Share]]:
        async with context.reading() as session:
            return dict(await shares_of(session, context.actor, ids))

    return fetch


def shown_shares(found: Sequence[Share] | None) -> list[CaseShare]:
    """Show whom a case is shown to."""
    return [
        CaseShare(**{**each._asdict(), "user_id": encode_id("User", each.user_id)}) for each in found or ()
    ]
