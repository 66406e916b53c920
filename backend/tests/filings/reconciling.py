"""A court whose days are compared, and money that is not as it should be: planted at the provider, or in the books."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import text
from sqlmodel import col, select

from causeway.accounts.actor import SYSTEM
from causeway.filings.core.tables import Filing
from causeway.filings.review.obligations import FilingObligations
from causeway.kit.clock import FixedClock
from causeway.kit.work import Work
from causeway.ledger.commands.open_account import open_account
from causeway.ledger.commands.post import post
from causeway.ledger.rules import Entry, Line
from causeway.ledger.tables import EntryKind, LedgerAccountKind
from causeway.payments.intent_tables import IntentKind
from causeway.payments.reconciliation.reconciler import Reconciler
from causeway.payments.reconciliation.tables import (
    DifferenceState,
    ReconciliationDifference,
    ReconciliationTotal,
)
from causeway.payments.rules.means import CARD_CLEARING, REVENUE
from tests.filings.cards import CardCourt

MONDAY = date(2026, 11, 23)
FEE = 83_600


@dataclass
class Reconciled:
    """A court that takes cards, with what compares its days."""

    cards: CardCourt
    clock: FixedClock

    reads_log: bool = True

    @property
    def reconciler(self) -> Reconciler:
        provider: Any = self.cards.settler.provider if self.reads_log else None
        return Reconciler(self.cards.context, provider, FilingObligations())

    async def paid(self) -> Filing:
        """A filing that was accepted, its fee taken from a card."""
        filing = await self.cards.decided()
        await self.cards.settle()
        return filing

    async def compared(self, days: int = 1) -> list[ReconciliationDifference]:
        """What was found until so many days later, at one in the night."""
        night = self.clock.now().replace(hour=17, minute=0)
        self.clock.move_to(night + timedelta(days=days - 1))
        await self.reconciler.reconcile_due()
        return await self.differences()

    async def differences(self) -> list[ReconciliationDifference]:
        """All that were ever found."""
        found = select(ReconciliationDifference).order_by(col(ReconciliationDifference.id))
        async with self.cards.context.database.reading() as session:
            return list((await session.exec(found)).all())

    async def waiting(self) -> int:
        """How many are to be put right."""
        return sum(each.state is DifferenceState.OPEN for each in await self.differences())

    async def totals(self, day: date = MONDAY) -> list[tuple[int, int, int, int | None]]:
        """Payments, due, ledger and provider of each means on a day."""
        found = select(ReconciliationTotal).where(ReconciliationTotal.day == day)
        async with self.cards.context.database.reading() as session:
            rows = (await session.exec(found.order_by(col(ReconciliationTotal.method)))).all()
        return [(each.payments, each.due_cents, each.ledger_cents, each.provider_cents) for each in rows]

    async def key(self, filing: Filing) -> str:
        """What the provider calls its payment by."""
        return (await self.cards.intent(filing, IntentKind.AUTHORISE)).id

    def at_provider(self, statement: str, *values: Any) -> None:
        """Change the provider's own books."""
        self.cards.store._database.execute(statement, values)

    async def behind_our_back(self, *statements: str) -> None:
        """Change our rows, with nobody told."""
        async with self.cards.context.database.writing() as session:
            for statement in statements:
                await session.execute(text(statement))
            await session.commit()

    async def post(self, filing: Filing, cents: int, kind: EntryKind = EntryKind.CAPTURE) -> None:
        """Post something to the payment of a filing that nobody asked the provider about."""

        async def act(work: Work[Any], cents: int) -> None:
            clearing = await open_account(work, CARD_CLEARING, LedgerAccountKind.CLEARING)
            revenue = await open_account(work, REVENUE, LedgerAccountKind.INCOME)
            lines = (Line(clearing, -cents), Line(revenue, cents))
            await post(work, Entry(kind, "planted", lines, subject_id=filing.payment_id))

        await self.cards.context.run(act, cents, actor=SYSTEM)
