"""What the fees of a month come to, as the accounts office sees it."""

from collections.abc import Mapping
from datetime import date

import strawberry

from causeway.courts.queries import fee_data
from causeway.graphql.contract.context import Info
from causeway.graphql.contract.descriptions import described
from causeway.graphql.contract.fields import query
from causeway.graphql.contract.languages import Said
from causeway.graphql.contract.money import Money, money
from causeway.graphql.contract.refs import Court
from causeway.graphql.engine import one
from causeway.graphql.features.payments.deposit_accounts import ACCOUNTS_OFFICE
from causeway.kit.words import Words
from causeway.payments.month_end.queries import sums_of_month
from causeway.payments.month_end.rules import Sums, month_of
from causeway.payments.reconciliation.rules import day_of
from causeway.payments.reconciliation.tables import Movement


@strawberry.type(
    description="What one item of fees came to in one court in a month, or what was paid back in one."
)
@described
class FeeTotal:
    """What one item came to."""

    code: str | None
    """The item in the court's table of fees; null of what was paid back, which belongs to no one item."""
    number: int
    """How often it was charged, or money was paid back."""
    amount: Money
    """How much in all."""
    words: strawberry.Private[Words]
    court_code: strawberry.Private[str | None] = None
    court: Court | None = one(
        "court_code",
        description="The court of the cases that were paid for; null of what belongs to no case.",
    )

    @strawberry.field(description="What the item is called now; its code where the table has it no more.")
    def name(self, info: Info, language: Said = None) -> str:
        """Return its name."""
        return self.words.say(language or info.context.language)


@strawberry.type(description="What the fees of a month of Hong Kong come to. Seen by the accounts office.")
@described
class MonthEnd:
    """A month."""

    first_day: date
    """Its first day."""
    last_day: date
    """Its last day."""
    has_ended: bool
    """Whether it is over; if not, the sums are those so far."""
    captured: Money
    """The fees that were taken, by the ledger."""
    refunded: Money
    """The fees that were paid back, by the ledger; they were taken in this month or before."""
    items: list[FeeTotal]
    """The fees that were taken, by court and item."""
    refunds: list[FeeTotal]
    """What was paid back, by court."""
    agrees: bool
    """Whether the items come to what the ledger says."""


def _shown(sums: Sums, day: date, today: date, names: Mapping[str, Words]) -> MonthEnd:
    first, last = month_of(day)

    def totals(movement: Movement) -> list[FeeTotal]:
        return [
            FeeTotal(
                code=place.code or None,
                number=sums.numbers[place],
                amount=money(cents),
                words=names.get(place.code, Words(*[place.code] * 3)),
                court_code=place.court_code or None,
            )
            for place, cents in sorted(sums.cents.items())
            if place.movement is movement
        ]

    return MonthEnd(
        first_day=first,
        last_day=last,
        has_ended=last < today,
        captured=money(sums.captured),
        refunded=money(sums.refunded),
        items=totals(Movement.TAKEN),
        refunds=totals(Movement.PAID_BACK),
        agrees=sums.of(Movement.TAKEN) == sums.captured and sums.of(Movement.PAID_BACK) == sums.refunded,
    )


@strawberry.type
class MonthEndQueries:
    """What can be asked about months."""

    @query(
        permission=ACCOUNTS_OFFICE,
        description="What the fees of a month come to, by court and item: this month's, if no day is given.",
    )
    async def month_end(self, info: Info, day: date | None = None) -> MonthEnd:
        """Return a month.

        Args:
            day: Any day of the month.
        """
        today = day_of(info.context.now)
        async with info.context.reading() as session:
            items, _windows = await fee_data(session)
            sums = await sums_of_month(session, day or today)
        names = {item.code: item.name for item in sorted(items, key=lambda each: each.effective_from)}
        return _shown(sums, day or today, today, names)
