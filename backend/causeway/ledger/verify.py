"""Verifying the ledger from the database alone: what was checked, and every break found."""

from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Select, Subquery, exists, func, literal, or_, select, text
from sqlmodel import col

from causeway.kit.append_only import trigger_names
from causeway.kit.database import ReadSession
from causeway.ledger.tables import IMMUTABLE, JournalEntry, LedgerAccount, Posting

MAX_LISTED_BREAKS = 20
"""How many breaks of one kind are listed; more would hide the others."""

TRIGGERS = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
    "postgresql": "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled IN ('O', 'A')",
}


@dataclass
class Verification:
    """What was checked, in words, and every break found (none: the books are in order)."""

    checked: list[str] = field(default_factory=list)
    breaks: list[str] = field(default_factory=list)

    def add(self, checked: str, breaks: list[str]) -> None:
        """Record one check and what it found."""
        self.checked.append(checked)
        self.breaks.extend(breaks)


async def find(session: ReadSession, statement: Select[Any]) -> list[str]:
    """Return the first breaks a statement of (what, which) finds, as sentences."""
    rows = (await session.execute(statement.limit(MAX_LISTED_BREAKS))).all()
    return [f"{what}: {which}" for what, which in rows]


def broken(what: str, which: Any) -> Select[Any]:
    """Begin a statement that lists rows which should not be there, by the column `which`."""
    return select(literal(what), which)


async def verify_journal(session: ReadSession) -> Verification:
    """Check invariants I1, I2, I3 and I6: the journal by itself."""
    result = Verification()
    entries = (await session.execute(select(func.count()).select_from(JournalEntry))).scalar_one()
    accounts = (await session.execute(select(func.count()).select_from(LedgerAccount))).scalar_one()
    result.add(f"I1 {entries} journal entries sum to zero", await _entries(session))
    result.add(f"I2 {accounts} balances equal opening plus postings", await _balances(session))
    result.add(
        "I2 each account's postings are numbered without gaps, and so are its balances",
        await _chains(session),
    )
    result.add(
        "I3 replayed in commit order, no debit took an account below its floor", await _floors(session)
    )
    result.add("I6 triggers keep the journal append-only", await _triggers(session))
    return result


async def _entries(session: ReadSession) -> list[str]:
    unbalanced = (
        broken("I1 entry does not sum to zero", col(Posting.entry_id))
        .group_by(col(Posting.entry_id))
        .having(or_(func.sum(col(Posting.amount_cents)) != 0, func.count() < 2))  # noqa: PLR2004
    )
    # Not by NOT IN: what PostgreSQL cannot keep in memory of that list it reads again for each entry.
    posted = exists().where(col(Posting.entry_id) == col(JournalEntry.id))
    empty = broken("I1 entry without postings", col(JournalEntry.id)).where(~posted)
    return await find(session, unbalanced) + await find(session, empty)


async def _balances(session: ReadSession) -> list[str]:
    total = (
        select(func.coalesce(func.sum(col(Posting.amount_cents)), 0))
        .where(col(Posting.account_id) == col(LedgerAccount.id))
        .scalar_subquery()
    )
    wrong = broken("I2 balance is not opening plus postings, account", col(LedgerAccount.code)).where(
        col(LedgerAccount.balance_cents) != col(LedgerAccount.opening_cents) + total
    )
    return await find(session, wrong)


async def _chains(session: ReadSession) -> list[str]:
    counted = select(func.count()).where(col(Posting.account_id) == col(LedgerAccount.id)).scalar_subquery()
    last = (
        select(func.coalesce(func.max(col(Posting.number)), 0))
        .where(col(Posting.account_id) == col(LedgerAccount.id))
        .scalar_subquery()
    )
    gaps = broken("I2 postings are missing or doubled, account", col(LedgerAccount.code)).where(
        or_(counted != col(LedgerAccount.postings), last != col(LedgerAccount.postings))
    )
    running = _replay()
    unchained = broken("I2 balance after posting is wrong", running.c.id).where(
        running.c.balance_after_cents != running.c.replayed
    )
    return await find(session, gaps) + await find(session, unchained)


async def _floors(session: ReadSession) -> list[str]:
    running = _replay()
    below = broken("I3 taken below the floor by posting", running.c.id).where(
        running.c.amount_cents < 0, running.c.replayed < running.c.floor_cents
    )
    overheld = broken("I3 balance less holds is below the floor, account", col(LedgerAccount.code)).where(
        col(LedgerAccount.held_cents) > 0,
        col(LedgerAccount.balance_cents) - col(LedgerAccount.held_cents) < col(LedgerAccount.floor_cents),
    )
    return await find(session, below) + await find(session, overheld)


def _replay() -> Subquery:
    """Every posting with the balance that replaying its account's postings in order gives."""
    return (
        select(
            col(Posting.id),
            col(Posting.amount_cents),
            col(Posting.balance_after_cents),
            func.coalesce(col(Posting.floor_cents), col(LedgerAccount.floor_cents)).label("floor_cents"),
            (
                col(LedgerAccount.opening_cents)
                + func.sum(col(Posting.amount_cents)).over(
                    partition_by=col(Posting.account_id), order_by=col(Posting.number)
                )
            ).label("replayed"),
        )
        .join(LedgerAccount, col(LedgerAccount.id) == col(Posting.account_id))
        .subquery()
    )


async def _triggers(session: ReadSession) -> list[str]:
    dialect = session.get_bind().dialect.name
    there = set((await session.execute(text(TRIGGERS[dialect]))).scalars())
    return [
        f"I6 trigger is missing or disabled: {name}"
        for name in trigger_names(dialect, *IMMUTABLE)
        if name not in there
    ]
