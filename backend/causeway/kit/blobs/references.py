"""Keeping the first reference to a blob and the removal of one without references apart."""

from sqlalchemy import text

from causeway.kit.database import WriteSession


async def lock_blob(session: WriteSession, sha256: str) -> None:
    """Hold the blob's name to the end of the transaction.

    For whoever is about to refer to a blob that may not be there yet, and for whoever removes one to which nobody
    refers. On SQLite writers come one after the other anyway.
    """
    if session.get_bind().dialect.name == "postgresql":
        statement = text("SELECT pg_advisory_xact_lock(hashtextextended(:name, 0))")
        await session.execute(statement, {"name": f"blob:{sha256}"})
