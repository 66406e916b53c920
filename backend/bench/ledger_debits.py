"""Many concurrent debits on one deposit account: exact to the cent and never under the floor, and how fast.

Run in `backend/`: `python -m bench.ledger_debits [--debits 100000] [--tasks 64] [--out results.json]`. Half of the
debits fit above the floor; the others must be refused. Every debit is a whole unit of work, committed on its own.
"""

import argparse
import asyncio
import json
import sys
import tempfile
from pathlib import Path
from time import perf_counter
from typing import Any

from causeway.accounts.actor import SYSTEM
from causeway.audit.log import AuditLog
from causeway.audit.tables import AuditHead
from causeway.kit.bus import LocalBus
from causeway.kit.clock import SystemClock
from causeway.kit.context import Context
from causeway.kit.database import Database
from causeway.kit.work import Work
from causeway.ledger.commands.open_account import open_account
from causeway.ledger.commands.post import post
from causeway.ledger.queries import account_or_defect
from causeway.ledger.rules import BelowFloor, Entry, Line
from causeway.ledger.tables import EntryKind, LedgerAccountKind
from causeway.ledger.verify import verify_journal
from causeway.migrations.metadata import complete_metadata
from tests.postgres import administer, postgres_server

FLOOR = 300_000
DEBIT = 1_400


async def prepare(context: Context, fitting: int) -> tuple[str, str]:
    """Make the tables, an account that bears `fitting` debits, and the account they go to."""
    async with context.database.engine.begin() as connection:
        await connection.run_sync(complete_metadata().create_all)
    async with context.database.writing() as session:
        session.add(AuditHead())
        await session.commit()

    async def open_both(work: Work[Any], cents: int) -> tuple[str, str]:
        deposit = await open_account(work, "deposit:bench", LedgerAccountKind.LIABILITY, floor_cents=FLOOR)
        revenue = await open_account(work, "revenue", LedgerAccountKind.INCOME)
        clearing = await open_account(work, "clearing", LedgerAccountKind.CLEARING)
        await post(work, Entry(EntryKind.OPENING, "bench", (Line(deposit, cents), Line(clearing, -cents))))
        return deposit, revenue

    return await context.run(open_both, FLOOR + fitting * DEBIT + DEBIT - 1, actor=SYSTEM)


async def spend(context: Context, deposit: str, revenue: str, debits: int, tasks: int) -> int:
    """Try `debits` debits from `tasks` tasks and return how many were done."""
    numbers = iter(range(debits))

    async def debit(work: Work[Any], number: int) -> None:
        lines = (Line(deposit, -DEBIT), Line(revenue, DEBIT))
        await post(work, Entry(EntryKind.CAPTURE, f"debit {number}", lines))

    async def worker() -> int:
        done = 0
        for number in numbers:
            try:
                await context.run(debit, number, actor=SYSTEM)
            except BelowFloor:
                continue
            done += 1
        return done

    return sum(await asyncio.gather(*(worker() for _ in range(tasks))))


async def measure(url: str, debits: int, tasks: int) -> dict[str, Any]:
    """Run the debits on one database and check the books afterwards."""
    database = Database(url)
    context = Context(database=database, clock=SystemClock(), bus=LocalBus(), log=AuditLog())
    deposit, revenue = await prepare(context, debits // 2)
    began = perf_counter()
    done = await spend(context, deposit, revenue, debits, tasks)
    seconds = perf_counter() - began
    async with database.reading() as session:
        left = (await account_or_defect(session, deposit)).balance_cents
        taken = (await account_or_defect(session, revenue)).balance_cents
        breaks = (await verify_journal(session)).breaks
    await database.close()
    exact = done == debits // 2 and left == FLOOR + DEBIT - 1 and taken == done * DEBIT and not breaks
    return {
        "database": database.dialect,
        "debits": debits,
        "done": done,
        "refused": debits - done,
        "seconds": round(seconds, 1),
        "per_second": round(debits / seconds),
        "exact": exact,
        "breaks": breaks,
    }


def measure_both(debits: int, tasks: int) -> list[dict[str, Any]]:
    """Run the debits on SQLite and on PostgreSQL."""
    with tempfile.TemporaryDirectory() as folder:
        results = [asyncio.run(measure(f"sqlite:///{folder}/bench.db", debits, tasks))]
    with postgres_server() as server:
        name = f"bench_{Path(folder).name}".lower()
        asyncio.run(administer(server, f'CREATE DATABASE "{name}"'))
        url = server.set(database=name).render_as_string(hide_password=False)
        results.append(asyncio.run(measure(url, debits, tasks)))
        asyncio.run(administer(server, f'DROP DATABASE "{name}" WITH (FORCE)'))
    return results


def main() -> int:
    """Measure on both databases, print a table, and fail unless every cent is where it should be."""
    parser = argparse.ArgumentParser(description="Concurrent debits on one deposit account.")
    parser.add_argument("--debits", type=int, default=100_000)
    parser.add_argument("--tasks", type=int, default=64)
    parser.add_argument("--out", type=Path)
    given = parser.parse_args()
    results = measure_both(given.debits, given.tasks)
    for each in results:
        print(
            f"{each['database']:<11} {each['debits']:>7} debits in {each['seconds']:>7} s"
            f"  {each['per_second']:>6}/s  done {each['done']}  {'exact' if each['exact'] else each['breaks']}"
        )
    if given.out:
        given.out.write_text(json.dumps(results, indent=2) + "\n")
    return 0 if all(each["exact"] for each in results) else 1


if __name__ == "__main__":
    sys.exit(main())
