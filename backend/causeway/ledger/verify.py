"""Verifying the ledger from the database alone: what was checked, and every break found."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import ColumnElement, Select, Subquery, exists, func, literal, or_, select, text, true
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


@dataclass(frozen=True)
class Part:
    """Which rows are verified: all, or those with one of these ids alone."""

    ids: tuple[str, ...] | None = None

    @classmethod
    def of(cls, ids: Iterable[str]) -> "Part":
        """Return the part of these ids."""
        return cls(tuple(sorted(set(ids))))

    def has(self, column: Any) -> ColumnElement[bool]:
        """Return the condition that a row with this column is of the part."""
        return true() if self.ids is None else column.in_(self.ids)


ALL = Part()


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
    result.add("I6 triggers keep the journal append-only", await missing_triggers(session))
    return result


async def _entries(session: ReadSession) -> list[str]:
    return await unbalanced_entries(session) + await empty_entries(session)


async def unbalanced_entries(session: ReadSession, part: Part = ALL) -> list[str]:
    """Return the entries of a part whose postings do not sum to zero, or are fewer than two (I1)."""
    unbalanced = (
        broken("I1 entry does not sum to zero", col(Posting.entry_id))
        .where(part.has(col(Posting.entry_id)))
        .group_by(col(Posting.entry_id))
        .having(or_(func.sum(col(Posting.amount_cents)) != 0, func.count() < 2))  # noqa: PLR2004
    )
    return await find(session, unbalanced)


async def empty_entries(session: ReadSession, part: Part = ALL) -> list[str]:
    """Return the entries of a part that moved nothing (I1)."""
    # Not by NOT IN: what PostgreSQL cannot keep in memory of that list it reads again for each entry.
    posted = exists().where(col(Posting.entry_id) == col(JournalEntry.id))
    empty = broken("I1 entry without postings", col(JournalEntry.id))
    return await find(session, empty.where(part.has(col(JournalEntry.id)), ~posted))


async def _balances(session: ReadSession) -> list[str]:
    posted = _of_accounts()
    total = col(LedgerAccount.opening_cents) + func.coalesce(posted.c.cents, 0)
    wrong = (
        broken("I2 balance is not opening plus postings, account", col(LedgerAccount.code))
        .outerjoin(posted, posted.c.account_id == col(LedgerAccount.id))
        .where(col(LedgerAccount.balance_cents) != total)
    )
    return await find(session, wrong)


def _of_accounts() -> Any:
    """What each account's postings come to, and how many there are: each posting is read once for all accounts."""
    return (
        select(
            col(Posting.account_id),
            func.sum(col(Posting.amount_cents)).label("cents"),
            func.count().label("number"),
            func.max(col(Posting.number)).label("last"),
        )
        .group_by(col(Posting.account_id))
        .subquery()
    )


async def _chains(session: ReadSession) -> list[str]:
    posted = _of_accounts()
    said = col(LedgerAccount.postings)
    gaps = (
        broken("I2 postings are missing or doubled, account", col(LedgerAccount.code))
        .outerjoin(posted, posted.c.account_id == col(LedgerAccount.id))
        .where(or_(func.coalesce(posted.c.number, 0) != said, func.coalesce(posted.c.last, 0) != said))
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
    return await find(session, below) + await overheld(session)


async def overheld(session: ReadSession) -> list[str]:
    """Return the accounts of which more is set aside than they can bear (I3)."""
    above = broken("I3 balance less holds is below the floor, account", col(LedgerAccount.code)).where(
        col(LedgerAccount.held_cents) > 0,
        col(LedgerAccount.balance_cents) - col(LedgerAccount.held_cents) < col(LedgerAccount.floor_cents),
    )
    return await find(session, above)


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


async def missing_triggers(session: ReadSession) -> list[str]:
    """Return the triggers that are not there, or do nothing (I6)."""
    dialect = session.get_bind().dialect.name
    there = set((await session.execute(text(TRIGGERS[dialect]))).scalars())
    return [
        f"I6 trigger is missing or disabled: {name}"
        for name in trigger_names(dialect, *IMMUTABLE)
        if name not in there
    ]
