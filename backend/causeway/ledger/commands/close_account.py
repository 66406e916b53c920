"""Close a ledger account: its floor goes, so that all of it can be taken out, unless something is held."""

from typing import Any

from sqlalchemy import update
from sqlmodel import col

from causeway.kit.work import Work
from causeway.ledger.queries import account_or_defect
from causeway.ledger.tables import LedgerAccount


class StillHeld(Exception):
    """Something is set aside on the account. Nothing was changed."""

    def __init__(self, held_cents: int) -> None:
        """Say how much."""
        super().__init__(f"{held_cents} is held")
        self.held_cents = held_cents


async def close_account(work: Work[Any], account_id: str) -> int:
    """Lower the account's floor to nothing and return its balance, which the caller posts away. Raises StillHeld."""
    statement = (
        update(LedgerAccount)
        .where(col(LedgerAccount.id) == account_id, col(LedgerAccount.held_cents) == 0)
        .values(floor_cents=0)
        .returning(col(LedgerAccount.balance_cents))
    )
    closed = await work.session.execute(statement, execution_options={"synchronize_session": False})
    balance: int | None = closed.scalar_one_or_none()
    if balance is None:
        raise StillHeld((await account_or_defect(work.session, account_id)).held_cents)
    return balance
