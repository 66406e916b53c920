"""Summing each day that has ended, so that a month is added up from at most thirty-one days."""

from dataclasses import dataclass
from datetime import time, timedelta

from causeway.accounts.actor import SYSTEM
from causeway.kit.context import Context
from causeway.kit.jobs.handlers import IdempotentHandler, JobHandler
from causeway.kit.jobs.recurrence import Daily
from causeway.kit.jobs.tables import Job
from causeway.payments.month_end.commands.sum_day import SumDay, sum_day
from causeway.payments.month_end.jobs import SUM_FEES_DUE
from causeway.payments.month_end.queries import last_summed
from causeway.payments.month_end.rules import days_from
from causeway.payments.reconciliation.queries import first_day_with_money
from causeway.payments.reconciliation.rules import day_of

AFTER_MIDNIGHT = time(0, 20)
"""In Hong Kong."""
SAME_AGAIN = "a day is summed once, and its rows never change"


@dataclass(frozen=True)
class FeeSummer:
    """Keeps what each day's fees came to."""

    context: Context

    def handler(self) -> JobHandler:
        """Return the nightly job."""

        async def due(_context: Context, _job: Job) -> None:
            await self.sum_due()

        return IdempotentHandler(
            kind=SUM_FEES_DUE,
            handle=due,
            idempotent_by=SAME_AGAIN,
            recurrence=Daily(AFTER_MIDNIGHT),
            concurrency=1,
        )

    async def sum_due(self) -> None:
        """Sum every day that has ended since the last one; from the first with money on, if none was."""
        async with self.context.database.reading() as session:
            last, first_entry = await last_summed(session), await first_day_with_money(session)
        if last is None and first_entry is None:
            return
        first = last + timedelta(days=1) if last else day_of(first_entry or self.context.clock.now())
        for day in days_from(first, day_of(self.context.clock.now()) - timedelta(days=1)):
            await self.context.run(sum_day, SumDay(day), actor=SYSTEM)
