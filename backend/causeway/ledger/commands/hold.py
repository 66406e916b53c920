"""Set money aside on an account, or let it go: one conditional statement each."""

from typing import Any

from sqlalchemy import update
from sqlmodel import col

from causeway.kit.work import Work
from causeway.ledger.queries import account_or_defect
from causeway.ledger.rules import BelowFloor
from causeway.ledger.tables import LedgerAccount


async def hold(work: Work[Any], account_id: str, amount_cents: int) -> None:
    """Set `amount_cents` aside. Raises BelowFloor, with nothing changed, if the account cannot bear it."""
    if amount_cents <= 0:
        raise ValueError(f"a hold sets something aside: {amount_cents}")
    floor = col(LedgerAccount.floor_cents)
    held_after = col(LedgerAccount.held_cents) + amount_cents
    changed = await work.session.execute(
        update(LedgerAccount)
        .where(
            col(LedgerAccount.id) == account_id,
            floor.is_(None) | (col(LedgerAccount.balance_cents) - held_after >= floor),
        )
        .values(held_cents=held_after)
        .returning(col(LedgerAccount.id)),
        execution_options={"synchronize_session": False},
    )
    if changed.one_or_none() is None:
        account = await account_or_defect(work.session, account_id)
        raise BelowFloor(account.balance_cents - account.held_cents, account.floor_cents or 0, amount_cents)


async def release(work: Work[Any], account_id: str, amount_cents: int) -> None:
    """Let `amount_cents` of what was set aside go; more than is held is a defect (ValueError)."""
    if amount_cents <= 0:
        raise ValueError(f"a release lets something go: {amount_cents}")
    held_after = col(LedgerAccount.held_cents) - amount_cents
    changed = await work.session.execute(
        update(LedgerAccount)
        .where(col(LedgerAccount.id) == account_id, held_after >= 0)
        .values(held_cents=held_after)
        .returning(col(LedgerAccount.id)),
        execution_options={"synchronize_session": False},
    )
    if changed.one_or_none() is None:
        raise ValueError(f"account {account_id} does not hold {amount_cents}")
