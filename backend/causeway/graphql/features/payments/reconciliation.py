"""Reconciliation as the accounts office sees it: today's takings, each day's totals, and the closing of days."""

from datetime import date, datetime
from typing import Annotated

import strawberry

from causeway.graphql.contract.context import Info
from causeway.graphql.contract.descriptions import described
from causeway.graphql.contract.fields import mutation, query
from causeway.graphql.contract.inputs import input_of, perform
from causeway.graphql.contract.money import Money, money, money_if_any
from causeway.graphql.contract.problems import Problem
from causeway.graphql.contract.refs import User
from causeway.graphql.engine import one
from causeway.graphql.engine.paging import page_size
from causeway.graphql.features.payments.deposit_accounts import ACCOUNTS_OFFICE
from causeway.graphql.features.payments.settlement_files import SettlementFile, shown_file
from causeway.payments.reconciliation.commands.close_day import CloseDay, close_day
from causeway.payments.reconciliation.queries import takings
from causeway.payments.reconciliation.rules import day_of
from causeway.payments.reconciliation.tables import Movement
from causeway.payments.reconciliation.views import DaySeen, days_before, one_day
from causeway.payments.tables import PaymentMethod


@strawberry.type(description="What one means of payment came to on a day, one way.")
@described
class ReconciliationTotal:
    """What one means came to."""

    method: PaymentMethod
    """The means."""
    movement: Movement
    """Which way the money went."""
    payments: int
    """Of how many payments."""
    due: Money
    """What the accepted documents owe."""
    ledger: Money
    """What our ledger says."""
    provider: Money | None
    """What the payment provider says; null where nobody else keeps the money, or its log was not read."""


@strawberry.type(
    description="A day whose money was compared, payment by payment. Seen by the accounts office."
)
@described
class ReconciliationDay:
    """A day that was compared."""

    day: date
    """The day of Hong Kong."""
    compared_at: datetime | None
    """When it was last compared whole; null while it is compared for the first time."""
    provider_read: bool
    """Whether the payment provider's own log was read. If not, what it took was not compared."""
    to_put_right: int
    """How many of its differences wait: to be settled, or for a second person's approval."""
    put_right: int
    """How many of its differences were settled."""
    totals: list[ReconciliationTotal]
    """What each means of payment came to."""
    settlement_files: list[SettlementFile]
    """The files of what the payment provider paid out for it that were taken in, the first first."""
    closed_at: datetime | None
    """When the accounts office closed it; nothing of it changes any more."""
    closed_by_id: strawberry.Private[str | None] = None
    closed_by: User | None = one("closed_by_id", description="Who closed it.")


@strawberry.type(description="What one means of payment came to on a day so far, by our ledger.")
@described
class Taking:
    """What one means came to."""

    method: PaymentMethod
    """The means."""
    movement: Movement
    """Which way the money went."""
    payments: int
    """Of how many payments."""
    amount: Money
    """How much in all."""


def _shown(seen: DaySeen) -> ReconciliationDay:
    return ReconciliationDay(
        day=seen.row.day,
        compared_at=seen.row.compared_at,
        provider_read=seen.row.provider_read,
        to_put_right=seen.waiting,
        put_right=seen.settled,
        settlement_files=[shown_file(each) for each in seen.files],
        closed_at=seen.row.closed_at,
        closed_by_id=seen.row.closed_by,
        totals=[
            ReconciliationTotal(
                method=each.method,
                movement=each.movement,
                payments=each.payments,
                due=money(each.due_cents),
                ledger=money(each.ledger_cents),
                provider=money_if_any(each.provider_cents),
            )
            for each in seen.totals
        ],
    )


@input_of(CloseDay, description="A day to close.", keyed=True)
class CloseDayInput:
    """A day to close."""


ReconciliationResult = Annotated[
    ReconciliationDay | Problem,
    strawberry.union("ReconciliationResult", description="The day, or what stands in its way."),
]


@strawberry.type
class ReconciliationQueries:
    """What can be asked about whether the days agree."""

    @query(permission=ACCOUNTS_OFFICE, description="A day that was compared; null if nothing of it was.")
    async def reconciliation(self, info: Info, day: date) -> ReconciliationDay | None:
        """Return a day.

        Args:
            day: The day of Hong Kong.
        """
        async with info.context.reading() as session:
            found = await one_day(session, day)
        return _shown(found) if found else None

    @query(permission=ACCOUNTS_OFFICE, description="The days that were compared, the latest first.")
    async def reconciliation_days(
        self, info: Info, first: int | None = None, before: date | None = None
    ) -> list[ReconciliationDay]:
        """Return some days.

        Args:
            first: How many days, at most 100; 25 if not said.
            before: Only days before this one.
        """
        async with info.context.reading() as session:
            return [_shown(each) for each in await days_before(session, before, page_size(first, None))]

    @query(
        permission=ACCOUNTS_OFFICE,
        description="What each means of payment came to on a day so far, by our ledger: today's, if no day is given.",
    )
    async def takings(self, info: Info, day: date | None = None) -> list[Taking]:
        """Return what was taken and paid back.

        Args:
            day: The day of Hong Kong.
        """
        async with info.context.reading() as session:
            found = await takings(session, day or day_of(info.context.now))
        return [
            Taking(method=method, movement=movement, payments=payments, amount=money(cents))
            for method, movement, payments, cents in found
        ]


@strawberry.type
class ReconciliationMutations:
    """What can be done about days."""

    @mutation(
        permission=ACCOUNTS_OFFICE,
        description="Close a day that was compared and has no difference left: nothing of it changes any more.",
    )
    async def close_day(
        self,
        info: Info,
        input: Annotated[CloseDayInput, strawberry.argument(description="Which day.")],
    ) -> ReconciliationResult:
        """Close a day."""
        closed = date.fromisoformat(await perform(info, close_day, input))
        async with info.context.reading() as session:
            found = await one_day(session, closed)
        if found is None:
            raise LookupError(closed)
        return _shown(found)
