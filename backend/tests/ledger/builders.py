"""Ledger accounts and entries for tests."""

from typing import Any

from causeway.accounts.actor import SYSTEM
from causeway.kit.context import Context
from causeway.kit.work import Work
from causeway.ledger.commands.open_account import open_account
from causeway.ledger.commands.post import post
from causeway.ledger.rules import Entry, Line
from causeway.ledger.tables import EntryKind, LedgerAccount, LedgerAccountKind

FLOOR = 300_000


async def accounts(context: Context, opening: int = 2_000_000) -> tuple[str, str]:
    """A deposit account with `opening` cents and a floor, and the revenue account."""

    async def act(work: Work[Any], _command: None) -> tuple[str, str]:
        deposit = await open_account(work, "deposit:test", LedgerAccountKind.LIABILITY, floor_cents=FLOOR)
        revenue = await open_account(work, "revenue", LedgerAccountKind.INCOME)
        clearing = await open_account(work, "clearing", LedgerAccountKind.CLEARING)
        await post(work, Entry(EntryKind.OPENING, "test", (Line(deposit, opening), Line(clearing, -opening))))
        return deposit, revenue

    return await context.run(act, None, actor=SYSTEM)


async def run(context: Context, act: Any, *arguments: Any, **named: Any) -> Any:
    """Run one ledger function as a unit of work."""

    async def command(work: Work[Any], _command: None) -> Any:
        return await act(work, *arguments, **named)

    return await context.run(command, None, actor=SYSTEM)


async def account(context: Context, account_id: str) -> LedgerAccount:
    """The account as committed."""
    async with context.database.reading() as session:
        return await session.get_one(LedgerAccount, account_id)
