"""Reading the ledger."""

from sqlmodel import select

from causeway.kit.database import ReadSession
from causeway.ledger.tables import LedgerAccount


async def account_or_defect(session: ReadSession, account_id: str) -> LedgerAccount:
    """Return the account as it stands in the database; LookupError if there is none, which is a defect."""
    statement = select(LedgerAccount).where(LedgerAccount.id == account_id)
    found = (await session.exec(statement, execution_options={"populate_existing": True})).one_or_none()
    if found is None:
        raise LookupError(f"no ledger account {account_id}")
    return found
