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
from causeway.payments.month_end.queries import last_summed, next_day_with_fees
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
        """Sum each day with fees that has ended since the last, and yesterday, from which the next night goes on."""
        yesterday = day_of(self.context.clock.now()) - timedelta(days=1)
        async with self.context.database.reading() as session:
            last = await last_summed(session)
        after = last
        while after is None or after < yesterday:
            async with self.context.database.reading() as session:
                found = await next_day_with_fees(session, after)
            day = min(found or yesterday, yesterday)
            await self.context.run(sum_day, SumDay(day), actor=SYSTEM)
            after = day
