"""Reading the ledger."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from sqlalchemy import Row, or_
from sqlalchemy import select as columns
from sqlmodel import col, select

from causeway.kit.database import ReadSession
from causeway.ledger.tables import LedgerAccount, LedgerProof, Posting


class Place(NamedTuple):
    """A posting of an account, by its number (0: before the first), and the balance that replaying up to it gave."""

    account_id: str
    number: int
    balance_cents: int


class Head(NamedTuple):
    """An account as its row says."""

    id: str
    code: str
    opening_cents: int
    balance_cents: int
    floor_cents: int | None
    postings: int

    @property
    def beginning(self) -> Place:
        """Before its first posting."""
        return Place(self.id, 0, self.opening_cents)


_HEADS = columns(
    col(LedgerAccount.id),
    col(LedgerAccount.code),
    col(LedgerAccount.opening_cents),
    col(LedgerAccount.balance_cents),
    col(LedgerAccount.floor_cents),
    col(LedgerAccount.postings),
)
_POSTINGS = columns(
    col(Posting.id),
    col(Posting.entry_id),
    col(Posting.subject_id),
    col(Posting.number),
    col(Posting.amount_cents),
    col(Posting.balance_after_cents),
    col(Posting.floor_cents),
)


async def account_or_defect(session: ReadSession, account_id: str) -> LedgerAccount:
    """Return the account as it stands in the database; LookupError if there is none, which is a defect."""
    statement = select(LedgerAccount).where(LedgerAccount.id == account_id)
    found = (await session.exec(statement, execution_options={"populate_existing": True})).one_or_none()
    if found is None:
        raise LookupError(f"no ledger account {account_id}")
    return found


async def postings_after(session: ReadSession, place: Place, most: int) -> Sequence[Row[Any]]:
    """Return the next postings of an account, in their order: `most` at most."""
    following = _POSTINGS.where(
        col(Posting.account_id) == place.account_id, col(Posting.number) > place.number
    )
    rows: Sequence[Any] = (await session.execute(following.order_by(col(Posting.number)).limit(most))).all()
    return rows


async def unproved(session: ReadSession) -> list[tuple[Head, Place]]:
    """Return each account whose row is not as it was when it was proved, and up to where it was."""
    proof = (col(LedgerProof.number), col(LedgerProof.balance_cents))
    moved = or_(
        col(LedgerProof.account_id).is_(None),
        col(LedgerAccount.postings) != proof[0],
        col(LedgerAccount.balance_cents) != proof[1],
    )
    statement = (
        _HEADS.add_columns(*proof)
        .outerjoin(LedgerProof, col(LedgerProof.account_id) == col(LedgerAccount.id))
        .where(moved)
        .order_by(col(LedgerAccount.id))
    )
    return [
        (head, head.beginning if number is None else Place(head.id, number, balance))
        for *said, number, balance in (await session.execute(statement)).all()
        for head in (Head(*said),)
    ]


async def head_of(session: ReadSession, account_id: str) -> Head | None:
    """Return an account as its row says; None if it is gone."""
    said = (await session.execute(_HEADS.where(col(LedgerAccount.id) == account_id))).one_or_none()
    return None if said is None else Head(*said)


async def head_after(session: ReadSession, account_id: str) -> Head | None:
    """Return the account after this one, in the order of ids; None if it was the last."""
    statement = _HEADS.where(col(LedgerAccount.id) > account_id).order_by(col(LedgerAccount.id)).limit(1)
    said = (await session.execute(statement)).one_or_none()
    return None if said is None else Head(*said)
