"""Verification of the books that never ends: each minute what is new in them, and with it a part of what is old."""

import asyncio
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import structlog

from causeway.accounts.actor import SYSTEM
from causeway.kit.context import Context
from causeway.kit.jobs.handlers import IdempotentHandler
from causeway.kit.jobs.recurrence import Every
from causeway.kit.jobs.tables import Job
from causeway.ledger.commands.record_look import RecordLook, record_look
from causeway.ledger.commands.stop_money import stop_money
from causeway.ledger.tables import FIRST_AND_ONLY_ROW, LedgerWatchState
from causeway.payments.look import Look

VERIFY = "ledger.verify"
LOOK_EVERY = timedelta(minutes=1)
HEAR_SECONDS = 5.0
"""How soon a process knows of a break that another has found."""

log = structlog.get_logger()


@dataclass(frozen=True)
class LedgerReport:
    """What is known of the books: when they were looked at, how many postings were proved, when last all of them."""

    looked_at: datetime | None = None
    proved: int = 0
    whole_at: datetime | None = None
    broken_at: datetime | None = None
    breaks: tuple[str, ...] = ()


@dataclass
class LedgerWatch:
    """Watches over the books. One process looks, as the table of jobs says; each hears of it and stops money itself."""

    context: Context
    report: LedgerReport = field(default_factory=LedgerReport)

    def handler(self) -> IdempotentHandler:
        """Return the job that looks."""

        async def look(_context: Context, _job: Job) -> None:
            await self.look()

        return IdempotentHandler(
            kind=VERIFY,
            handle=look,
            recurrence=Every(LOOK_EVERY),
            idempotent_by="what was proved is only found in order again",
        )

    async def run(self) -> None:
        """Hear what was found, again and again, until cancelled."""
        while True:
            try:
                await self.hear()
            except Exception:
                # The database may be away: nothing is said of the books by that.
                log.exception("what is known of the books could not be read")
            await asyncio.sleep(HEAR_SECONDS)

    async def hear(self) -> LedgerReport:
        """Read what was found, by whichever process, and have money stand still here if that is a break."""
        async with self.context.database.reading() as session:
            state = await session.get(LedgerWatchState, FIRST_AND_ONLY_ROW)
        was = self.report
        if state is not None:
            said = (state.looked_at, state.proved, state.whole_at, state.broken_at)
            self.report = LedgerReport(*said, tuple(state.breaks))
        broken = self.report.broken_at is not None
        stop_money(self.context.stops, stopped=broken)
        if broken and was.broken_at is None:
            log.error("ledger.broken", since=str(self.report.broken_at), breaks=list(self.report.breaks))
        return self.report

    async def look(self) -> LedgerReport:
        """Verify what is new, and the next part of the round; after a break nothing, until an operator ends it."""
        if (await self.hear()).broken_at is not None:
            return self.report
        async with self.context.database.reading() as session:
            state = await session.get(LedgerWatchState, FIRST_AND_ONLY_ROW)
            look = Look(session, dict(state.round) if state is not None else {})
            await look.at_all_accounts()
            await look.at_what_is_new()
            await look.at_what_is_old()
        found = RecordLook(
            tuple(look.proved), look.postings, look.round, look.is_round_whole, tuple(look.breaks)
        )
        await self.context.run(record_look, found, actor=SYSTEM)
        return await self.hear()
