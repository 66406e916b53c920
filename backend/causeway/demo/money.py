"""Adds what the accounts office has to do: refunds that wait, and a payment that does not agree."""

from dataclasses import dataclass
from datetime import timedelta

from sqlmodel import col, select

from causeway.accounts.actor import SYSTEM
from causeway.cases.tables import Case, SecurityLevel
from causeway.demo.personas import Personas
from causeway.kit.context import Context
from causeway.payments.month_end.summer import FeeSummer
from causeway.payments.reconciliation.commands.decide_settlement import (
    DecideSettlement,
    SettlementDecision,
    decide_settlement,
)
from causeway.payments.reconciliation.commands.record_comparison import RecordComparison, record_comparison
from causeway.payments.reconciliation.commands.record_totals import RecordTotals, Totals, record_totals
from causeway.payments.reconciliation.commands.settle_difference import SettleDifference, settle_difference
from causeway.payments.reconciliation.queries import position_read
from causeway.payments.reconciliation.rules import Figures, day_of
from causeway.payments.reconciliation.tables import Movement, ReconciliationDifference, SettlementKind
from causeway.payments.refunds.commands.decide_refund import DecideRefund, RefundDecision, decide_refund
from causeway.payments.refunds.commands.request_refund import RequestRefund, request_refund
from causeway.payments.tables import Payment, PaymentMethod, PaymentStatus
from causeway.payments.tills.commands.close_till import CloseTill, close_till
from causeway.payments.tills.commands.count_till import CountTill, NoteCount, count_till
from causeway.payments.tills.commands.open_till import OpenTill, open_till

FIRST_CLERK, SECOND_CLERK = "accounts@demo.test", "accounts2@demo.test"
REFUND_CENTS = 100
"""What each refund of the demonstration is, and each difference: HK$1."""
FROM_NOWHERE_CENTS = 4_200
"""What the provider of the demonstration took, and nobody asked for."""
MAX_PAYMENTS = 3
FLOAT_CENTS = 100_000
"""What is in the drawer of a till of the demonstration when it is opened: HK$1,000."""


@dataclass(frozen=True)
class AccountsOffice:
    """What is done in the accounts office, with the people who do it."""

    context: Context
    personas: Personas

    async def open(self) -> None:
        """Ask for refunds, one of them refused, find differences, in the sealed case, too, close a till, sum days."""
        payments = await self._payments()
        await self._ask_for_refunds(payments)
        await self._find_differences(payments)
        await self._post_a_difference()
        await self._close_a_till()
        await FeeSummer(self.context).sum_due()

    async def _payments(self) -> list[Payment]:
        """Return some payments that were taken, those of the sealed case first."""
        statement = (
            select(Payment)
            .outerjoin(Case, col(Case.id) == col(Payment.case_id))
            .where(Payment.status == PaymentStatus.CAPTURED, col(Payment.filing_id).is_not(None))
            .order_by(
                (col(Case.security_level) == SecurityLevel.SEALED).desc(), col(Payment.reference).desc()
            )
            .limit(MAX_PAYMENTS)
        )
        async with self.context.database.reading() as session:
            return list((await session.exec(statement)).all())

    async def _ask_for_refunds(self, payments: list[Payment]) -> None:
        first, second = self.personas.actors[FIRST_CLERK], self.personas.actors[SECOND_CLERK]
        # Each of the two has one to decide on, and one that is the other's to decide.
        asked = [
            await self.context.run(
                request_refund,
                RequestRefund(payment.id, REFUND_CENTS, "The same document was filed twice."),
                actor=second if number == 1 else first,
            )
            for number, payment in enumerate(payments)
        ]
        refusal = DecideRefund(asked[-1], RefundDecision.REJECT, "Both documents were accepted.")
        await self.context.run(decide_refund, refusal, actor=second)

    async def _find_differences(self, payments: list[Payment]) -> None:
        """Record that less was owed on some payments than was taken; the next comparison will not find it so."""
        yesterday = day_of(self.context.clock.now()) - timedelta(days=1)
        for number, payment in enumerate(payments):
            figures = Figures(
                *(payment.id, Movement.TAKEN, payment.method),
                due_cents=payment.captured_cents - REFUND_CENTS,
                ledger_cents=payment.captured_cents,
                provider_cents=None,
                payment_id=payment.id,
                filing_id=payment.filing_id,
                day=yesterday - timedelta(days=number),
            )
            await self._compared(figures)
        async with self.context.database.reading() as session:
            newest = select(ReconciliationDifference.id).order_by(col(ReconciliationDifference.day).desc())
            found = (await session.exec(newest.limit(1))).one_or_none()
        if found is not None:
            why = "The fee was raised on the day that the document was received."
            command = SettleDifference(found, SettlementKind.WRITE_OFF, why)
            await self.context.run(settle_difference, command, actor=self.personas.actors[FIRST_CLERK])

    async def _post_a_difference(self) -> None:
        """Find money from nowhere, and settle it by posting: it waits to be cleared by the first of the two."""
        day = day_of(self.context.clock.now()) - timedelta(days=1 + MAX_PAYMENTS)
        figures = Figures(
            *("from-nowhere", Movement.TAKEN, PaymentMethod.CARD),
            due_cents=0,
            ledger_cents=0,
            provider_cents=FROM_NOWHERE_CENTS,
            day=day,
        )
        await self._compared(figures)
        async with self.context.database.reading() as session:
            found = await session.exec(
                select(ReconciliationDifference.id).where(ReconciliationDifference.day == day)
            )
            difference_id = found.one()
        first, second = self.personas.actors[FIRST_CLERK], self.personas.actors[SECOND_CLERK]
        proposal = SettleDifference(
            difference_id, SettlementKind.POST, "The provider cannot say whose it is."
        )
        await self.context.run(settle_difference, proposal, actor=first)
        approval = DecideSettlement(difference_id, SettlementDecision.APPROVE)
        await self.context.run(decide_settlement, approval, actor=second)

    async def _close_a_till(self) -> None:
        """Open a till, and close it one note short: its cashier says why, and the other of the two closes it."""
        first, second = self.personas.actors[FIRST_CLERK], self.personas.actors[SECOND_CLERK]
        till_id = await self.context.run(open_till, OpenTill("HC", "Counter 3", FLOAT_CENTS), actor=second)
        notes = (NoteCount(500, 1), NoteCount(100, 4), NoteCount(20, 3))
        counted = CountTill(till_id, notes, 2_000, "Counted twice. A note may have gone out with change.")
        await self.context.run(count_till, counted, actor=second)
        await self.context.run(close_till, CloseTill(till_id, FLOAT_CENTS - 2_000), actor=first)

    async def _compared(self, figures: Figures) -> None:
        day = figures.day
        if day is None:
            return
        async with self.context.database.reading() as session:
            position = await position_read(session)
        totals = Totals(day)
        totals.add(figures)
        await self.context.run(record_comparison, RecordComparison(day, [figures]), actor=SYSTEM)
        await self.context.run(record_totals, RecordTotals(day, position, totals.sums), actor=SYSTEM)
