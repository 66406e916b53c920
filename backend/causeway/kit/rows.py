"""Rows that must be there before they can be locked."""

from hashlib import sha256
from typing import Any

from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import SQLModel, func, select

from causeway.kit.database import WriteSession


async def ensure_row(session: WriteSession, table: type[SQLModel], **values: Any) -> None:
    """Insert a row of `table` unless one with its key is there, also when another transaction is doing the same."""
    insert = postgresql.insert if session.get_bind().dialect.name == "postgresql" else sqlite.insert
    await session.execute(insert(table).values(**values).on_conflict_do_nothing())


async def take_turn(session: WriteSession, subject: str) -> None:
    """Wait until no other transaction has its turn with `subject`; ours ends with the transaction.

    For limits on how many rows there may be: what is counted afterwards is what everyone before has committed.
    """
    # SQLite has one writer at a time anyway.
    if session.get_bind().dialect.name == "postgresql":
        key = int.from_bytes(sha256(subject.encode()).digest()[:8], "big", signed=True)
        await session.execute(select(func.pg_advisory_xact_lock(key)))
