"""Comparing each day that has ended: our ledger, the provider's log, and what filings owe."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta

import structlog

from causeway.accounts.actor import SYSTEM
from causeway.kit.context import Context
from causeway.kit.jobs.handlers import IdempotentHandler, JobHandler
from causeway.kit.jobs.recurrence import Daily
from causeway.kit.jobs.tables import Job
from causeway.payments.reconciliation.commands.read_provider import ReadProvider, read_provider
from causeway.payments.reconciliation.commands.record_comparison import RecordComparison, record_comparison
from causeway.payments.reconciliation.commands.record_totals import RecordTotals, Totals, record_totals
from causeway.payments.reconciliation.figures import figures_of, unknown_figures, unpaid_figures
from causeway.payments.reconciliation.jobs import COMPARE_DAY, RECONCILE_DUE
from causeway.payments.reconciliation.ports import Obligations, ProviderLog
from causeway.payments.reconciliation.queries import (
    chunks,
    days_to_do,
    first_day_with_money,
    keys_moved,
    last_day,
    payments_by_key,
    payments_posted,
    position_read,
    subjects_to_do,
)
from causeway.payments.reconciliation.rules import Figures, bounds, day_of

log = structlog.get_logger("causeway.payments")

AFTER_MIDNIGHT = time(0, 30)
"""In Hong Kong: whatever was asked of the provider before the day ended has been answered, or has no answer."""
AT_ONCE = 500
"""How many payments are compared, and recorded, in one unit of work."""
SAME_AGAIN = "a disagreement is one row however often it is found, and a day's totals are replaced"


@dataclass(frozen=True)
class Reconciler:
    """`provider` is None where no card is taken, or where the provider's log cannot be read.

    Payments by card are then compared with what was due alone, and the day says so.
    """

    context: Context
    provider: ProviderLog | None
    owed: Obligations

    def handlers(self) -> tuple[JobHandler, ...]:
        """Return the jobs: each night, what is due; and a day of which something else was told."""

        async def due(_context: Context, _job: Job) -> None:
            await self.reconcile_due()

        async def compare(_context: Context, job: Job) -> None:
            await self.reconcile(date.fromisoformat(str(job.payload["day"])))

        nightly = Daily(AFTER_MIDNIGHT)
        return (
            IdempotentHandler(
                kind=RECONCILE_DUE, handle=due, idempotent_by=SAME_AGAIN, recurrence=nightly, concurrency=1
            ),
            IdempotentHandler(kind=COMPARE_DAY, handle=compare, idempotent_by=SAME_AGAIN, concurrency=1),
        )

    async def reconcile_due(self) -> None:
        """Compare every day that has ended since the last, and again those under which a difference waits."""
        yesterday = day_of(self.context.clock.now()) - timedelta(days=1)
        async with self.context.database.reading() as session:
            last, first_entry = await last_day(session), await first_day_with_money(session)
            due = set(await days_to_do(session))
        first = last + timedelta(days=1) if last else day_of(first_entry) if first_entry else yesterday
        due |= {first + timedelta(days=after) for after in range((yesterday - first).days + 1)}
        for day in sorted(due):
            await self.reconcile(day)

    async def reconcile(self, day: date) -> int:
        """Compare one day and return how many differences are new; a day that has not ended is left alone."""
        if bounds(day)[1] > self.context.clock.now():
            return 0
        new = 0
        while True:
            await self._read_log()
            async with self.context.database.reading() as session:
                position = await position_read(session)
            totals = Totals(day)
            new += await self._compare(totals)
            written = RecordTotals(day, position, totals.sums, self._reads_provider)
            if await self.context.run(record_totals, written, actor=SYSTEM):
                break
        if new:
            log.error("money_does_not_agree", day=day.isoformat(), differences=new)
        return new

    @property
    def _reads_provider(self) -> bool:
        return self.provider is not None

    async def _compare(self, totals: Totals) -> int:
        async with self.context.database.reading() as session:
            waiting = await subjects_to_do(session, totals.day)
            keys = await keys_moved(session, totals.day) | waiting["keys"]
            ids = await payments_posted(session, totals.day) | waiting["payments"]
            arising = await self.owed.arising(session, *bounds(totals.day))
        ids |= {each.payment_id for each in arising if each.payment_id is not None}
        new = await self._record(totals, unpaid_figures(arising, waiting["filings"], totals.day))
        for some in chunks(keys, AT_ONCE):
            async with self.context.database.reading() as session:
                known = await payments_by_key(session, some)
                strange = await unknown_figures(session, [key for key in some if key not in known])
            ids |= set(known.values())
            new += await self._record(totals, strange)
        for some in chunks(ids, AT_ONCE):
            async with self.context.database.reading() as session:
                found = await figures_of(session, self.owed, some, provider_read=self._reads_provider)
            new += await self._record(totals, found)
        return new

    async def _record(self, totals: Totals, figures: Sequence[Figures]) -> int:
        for each in figures:
            totals.add(each)
        if not figures:
            return 0
        return await self.context.run(record_comparison, RecordComparison(totals.day, figures), actor=SYSTEM)

    async def _read_log(self) -> None:
        """Read the provider's log from where it was read to until its end, a page at a time."""
        while self.provider is not None:
            async with self.context.database.reading() as session:
                position = await position_read(session)
            lines = await self.provider.log_after(position)
            if not lines:
                return
            await self.context.run(read_provider, ReadProvider(position, lines), actor=SYSTEM)
