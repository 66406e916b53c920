"""Rows that must be there before they can be locked."""

from typing import Any

from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import SQLModel

from causeway.kit.database import WriteSession


async def ensure_row(session: WriteSession, table: type[SQLModel], **values: Any) -> None:
    """Insert a row of `table` unless one with its key is there, also when another transaction is doing the same."""
    insert = postgresql.insert if session.get_bind().dialect.name == "postgresql" else sqlite.insert
    await session.execute(insert(table).values(**values).on_conflict_do_nothing())
