"""The ledger by matter: what an organisation has had held, taken and paid back in each of its matters."""

from datetime import datetime
from typing import Annotated

import strawberry

from causeway.graphql.contract.context import Info
from causeway.graphql.contract.descriptions import described
from causeway.graphql.contract.fields import query
from causeway.graphql.contract.money import Money, money
from causeway.graphql.contract.permissions import ADMINISTRATORS
from causeway.graphql.contract.refs import Case, Filing
from causeway.graphql.contract.scalars import Cursor
from causeway.graphql.engine import Connection, Edge, PageInfo, one
from causeway.graphql.engine.cursors import decode_cursor, encode_cursor
from causeway.graphql.engine.paging import page_size
from causeway.graphql.engine.statements import MAX_COUNTED_ROWS
from causeway.matters.lists import MatterCriteria
from causeway.matters.queries import (
    FilingNames,
    Matter,
    count_matters,
    filing_names,
    matter_page,
    sum_matters,
)

THIS_LIST = "Query.matterLedger"


@strawberry.input(description="Which payments count; what is left out does not narrow the ledger.")
@described
class MatterLedgerFilter:
    """Which payments count."""

    since: datetime | None = None
    """Only what was begun at this instant or later."""
    until: datetime | None = None
    """Only what was begun before this instant."""
    reference: str | None = None
    """Only what was paid for filings that bear this reference of the organisation's own, letter for letter."""


@strawberry.type(
    description="What an organisation paid in one matter: a case or, as long as there is none, a filing. Seen by the "
    "organisation's administrators."
)
@described
class MatterTotals:
    """A matter."""

    references: list[str]
    """The organisation's own references of its filings there."""
    filing_reference: str | None
    """What people call the latest filing that was paid for: "CW-26-000123"."""
    payments: int
    """Of how many payments the amounts are."""
    held: Money
    """What is set aside for filings not decided yet."""
    charged: Money
    """What was taken, before anything of it was paid back."""
    refunded: Money
    """What was paid back of that."""
    paid_last_at: datetime
    """When the latest of the payments was begun."""
    case_id: strawberry.Private[str | None]
    filing_id: strawberry.Private[str]

    case: Case | None = one("case_id", description="The case; null where there is none, or it is not seen.")
    filing: Filing | None = one(
        "filing_id", description="The latest filing that was paid for; null if it is not seen."
    )


@strawberry.type(description="What all matters come to that were asked for.")
@described
class MatterLedgerTotals:
    """The sum of matters."""

    payments: int
    """Of how many payments the amounts are."""
    held: Money
    """What is set aside for filings not decided yet."""
    charged: Money
    """What was taken, before anything of it was paid back."""
    refunded: Money
    """What was paid back of that."""


@strawberry.type
class MatterQueries:
    """What can be asked about what was paid in each matter."""

    @query(
        permission=ADMINISTRATORS,
        description="What the viewer's organisation has had held, taken and paid back in each matter, from its deposit "
        "accounts and by card, the newest matter first. As CSV it is at `/matter-ledger.csv`, which takes `from`, `to` "
        "(days of Hong Kong, both included) and `reference`, with the same Authorization as here.",
    )
    async def matter_ledger(
        self,
        info: Info,
        filter: Annotated[
            MatterLedgerFilter | None, strawberry.argument(description="Which payments count; left out: all.")
        ] = None,
        first: int | None = None,
        after: Cursor | None = None,
    ) -> Connection[MatterTotals]:
        """Return a page.

        Args:
            first: How many matters, at most 100; 25 if not said.
            after: The cursor of the last matter of the page before.
        """
        size, criteria, context = page_size(first, None), _criteria_of(filter), info.context
        key = None if after is None else decode_cursor(after, THIS_LIST, (str,))[0]
        async with context.reading() as session:
            page = await matter_page(session, context.actor, criteria, key, size)
            names = await filing_names(session, context.actor, page.matters)

        async def count() -> int:
            async with context.reading() as again:
                return await count_matters(again, context.actor, criteria, MAX_COUNTED_ROWS + 1)

        edges = [
            Edge(cursor=Cursor(encode_cursor(THIS_LIST, [each.key])), node=_shown(each, names))
            for each in page.matters
        ]
        return Connection(
            page_info=PageInfo(
                has_next_page=page.has_more,
                has_previous_page=after is not None,
                start_cursor=edges[0].cursor if edges else None,
                end_cursor=edges[-1].cursor if edges else None,
            ),
            edges=edges,
            counting=count,
        )

    @query(
        permission=ADMINISTRATORS,
        description="What all matters of `matterLedger` come to under the same filter.",
    )
    async def matter_ledger_totals(
        self,
        info: Info,
        filter: Annotated[
            MatterLedgerFilter | None, strawberry.argument(description="Which payments count; left out: all.")
        ] = None,
    ) -> MatterLedgerTotals:
        """Return the sums."""
        async with info.context.reading() as session:
            sums = await sum_matters(session, info.context.actor, _criteria_of(filter))
        return MatterLedgerTotals(
            payments=sums.payments,
            held=money(sums.held_cents),
            charged=money(sums.charged_cents),
            refunded=money(sums.refunded_cents),
        )


def _criteria_of(filter: MatterLedgerFilter | None) -> MatterCriteria:
    if filter is None:
        return MatterCriteria()
    return MatterCriteria(filter.since, filter.until, filter.reference)


def _shown(matter: Matter, names: FilingNames) -> MatterTotals:
    sums = matter.sums
    return MatterTotals(
        references=list(names.own.get(matter.key, ())),
        filing_reference=names.references.get(matter.filing_id),
        payments=sums.payments,
        held=money(sums.held_cents),
        charged=money(sums.charged_cents),
        refunded=money(sums.refunded_cents),
        paid_last_at=matter.paid_last_at,
        case_id=matter.case_id,
        filing_id=matter.filing_id,
    )
