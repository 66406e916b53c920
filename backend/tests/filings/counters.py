"""A court whose filers pay at the counter, and two cashiers of its accounts office."""

from dataclasses import dataclass
from typing import Any

from sqlmodel import select

from causeway.accounts.actor import Actor, Role
from causeway.filings.core.tables import Filing
from causeway.filings.submission.commands.submit_filing import submit_filing
from causeway.filings.submission.commands.take_at_counter import TakeAtCounter, take_at_counter
from causeway.kit.context import Context
from causeway.kit.ids import new_id
from causeway.ledger.tables import LedgerAccount
from causeway.payments.rules.means import TILL_ACCOUNT
from causeway.payments.tables import Payment, PaymentMethod
from causeway.payments.tills.commands.close_till import CloseTill, close_till
from causeway.payments.tills.commands.count_till import CountTill, NoteCount, count_till
from causeway.payments.tills.commands.open_till import OpenTill, open_till
from causeway.payments.tills.tables import Till, TillMeans
from tests.filings.builders import Court, court, draft, submission

YEUNG, CHOW = (Actor(f"cashier-{name}", roles=frozenset({Role.ACCOUNTS_CLERK})) for name in ("yeung", "chow"))
FEE, FLOAT = 83_600, 100_000


@dataclass
class CounterCourt:
    """A court, and what is done at its counters."""

    at: Court

    @property
    def context(self) -> Context:
        return self.at.context

    async def open(self, counter: str = "Counter 2", cashier: Actor = YEUNG, cents: int = FLOAT) -> str:
        command = OpenTill("HC", counter, cents)
        return await self.context.run_once(open_till, command, actor=cashier, key=new_id())

    async def submitted(self, **more: Any) -> Filing:
        """A filing whose filer is to pay at the counter."""
        made = await draft(self.at, **more)
        means: dict[str, Any] = {"payment_method": PaymentMethod.KIOSK_CASHIER, "deposit_account_id": None}
        filing: Filing = await self.at.run(submit_filing, await submission(self.at, made.id, **means))
        return filing

    async def take(self, till_id: str, filing: Filing, *, cashier: Actor = YEUNG, **more: Any) -> Payment:
        """Take its fee, in cash unless something else is said."""
        key = more.pop("key", None) or new_id()
        values = {"means": TillMeans.CASH, "amount_cents": FEE, **more}
        command = TakeAtCounter(till_id, filing.payment_id or "", **values)
        await self.context.run_once(take_at_counter, command, actor=cashier, key=key)
        return await self.payment(filing)

    async def taken(self, till_id: str, **more: Any) -> Filing:
        """A filing that was paid for in cash."""
        filing = await self.submitted(**more)
        await self.take(till_id, filing)
        return await self.at.filing(filing.id)

    async def count(
        self, till_id: str, cents: int, reason: str | None = None, cashier: Actor = YEUNG
    ) -> Till:
        """Count as many HK$100 notes as there are, and the rest as coins."""
        hundreds, coins = divmod(cents, 10_000)
        command = CountTill(till_id, (NoteCount(100, hundreds),), coins, reason)
        await self.context.run(count_till, command, actor=cashier)
        return await self.till(till_id)

    async def close(self, till_id: str, by: Actor = YEUNG) -> Till:
        counted = (await self.till(till_id)).counted_cents or 0
        await self.context.run(close_till, CloseTill(till_id, counted), actor=by)
        return await self.till(till_id)

    async def till(self, till_id: str) -> Till:
        async with self.context.database.reading() as session:
            return await session.get_one(Till, till_id)

    async def payment(self, filing: Filing) -> Payment:
        async with self.context.database.reading() as session:
            return await session.get_one(Payment, filing.payment_id or "")

    async def balance(self, code: str) -> int:
        """What a ledger account has; of a till by its id."""
        async with self.context.database.reading() as session:
            codes = [code, TILL_ACCOUNT + code]
            found = await session.exec(
                select(LedgerAccount.balance_cents).where(LedgerAccount.code.in_(codes))  # type: ignore[attr-defined]
            )
            return found.one_or_none() or 0


async def counter_court(context: Context) -> CounterCourt:
    return CounterCourt(await court(context))
