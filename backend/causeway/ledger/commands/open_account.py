"""Open a ledger account, or find the shared one of that code."""

from typing import Any

from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import select

from causeway.kit.work import Work
from causeway.ledger.tables import LedgerAccount, LedgerAccountKind


async def open_account(
    work: Work[Any], code: str, kind: LedgerAccountKind, *, floor_cents: int | None = None
) -> str:
    """Return the id of the account called `code`, opened now if there is none; safe to call at the same time twice."""
    found = (
        await work.session.exec(select(LedgerAccount.id).where(LedgerAccount.code == code))
    ).one_or_none()
    if found is not None:
        return found
    insert = postgresql.insert if work.session.get_bind().dialect.name == "postgresql" else sqlite.insert
    await work.session.execute(
        insert(LedgerAccount)
        .values(
            id=work.new_id(),
            code=code,
            kind=kind,
            opening_cents=0,
            balance_cents=0,
            held_cents=0,
            floor_cents=floor_cents,
            postings=0,
            created_at=work.now,
        )
        .on_conflict_do_nothing(index_elements=["code"])
    )
    return (await work.session.exec(select(LedgerAccount.id).where(LedgerAccount.code == code))).one()
