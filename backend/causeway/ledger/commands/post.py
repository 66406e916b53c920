"""Post an entry: every balance changes by one conditional statement, and the postings say what it became."""

from typing import Any

from sqlalchemy import Row, update
from sqlmodel import col

from causeway.kit.work import Work
from causeway.ledger.commands.stop_money import require_that_money_moves
from causeway.ledger.queries import account_or_defect
from causeway.ledger.rules import BelowFloor, Entry, Line
from causeway.ledger.tables import JournalEntry, LedgerAccount, Posting


async def post(work: Work[Any], entry: Entry) -> JournalEntry:
    """Post `entry` in the caller's unit of work.

    Raises BelowFloor if a debit would take an account, less its holds, below its floor; the caller then refuses,
    and the unit of work with it. ValueError for an entry that is not whole.
    """
    require_that_money_moves(work)
    entry.check()
    moves = [(line, await _move(work, line)) for line in entry.lines]
    journal_entry = JournalEntry(id=work.new_id(), at=work.now, kind=entry.kind, reference=entry.reference)
    work.session.add(journal_entry)
    await work.session.flush()
    work.session.add_all(
        Posting(
            id=work.new_id(),
            entry_id=journal_entry.id,
            account_id=line.account_id,
            subject_id=entry.subject_id,
            number=moved.postings,
            amount_cents=line.amount_cents,
            balance_after_cents=moved.balance_cents,
            floor_cents=moved.floor_cents,
            at=work.now,
        )
        for line, moved in moves
    )
    await work.session.flush()
    return journal_entry


async def _move(work: Work[Any], line: Line) -> Row[int, int, int | None]:
    """Change one balance if the account can bear it, in one statement, and return what it became."""
    balance, held, floor = (
        col(LedgerAccount.balance_cents),
        col(LedgerAccount.held_cents),
        col(LedgerAccount.floor_cents),
    )
    after, held_after = balance + line.amount_cents, held - line.release_cents
    statement = update(LedgerAccount).where(col(LedgerAccount.id) == line.account_id, held_after >= 0)
    if not line.covered_by_hold:
        statement = statement.where(floor.is_(None) | (after - held_after >= floor))
    moved = (
        await work.session.execute(
            statement.values(
                balance_cents=after, held_cents=held_after, postings=col(LedgerAccount.postings) + 1
            ).returning(balance, col(LedgerAccount.postings), floor),
            execution_options={"synchronize_session": False},
        )
    ).one_or_none()
    if moved is None:
        account = await account_or_defect(work.session, line.account_id)
        if account.floor_cents is None or line.release_cents > account.held_cents:
            raise ValueError(f"account {account.code} does not hold {line.release_cents}")
        available = account.balance_cents - account.held_cents + line.release_cents
        raise BelowFloor(available, account.floor_cents, -line.amount_cents)
    return moved
