"""Change what accounts may not be taken below: one conditional statement for all of them."""

from typing import Any

from sqlalchemy import Subquery, case, or_, select, update
from sqlmodel import col

from causeway.kit.work import Work
from causeway.ledger.tables import LedgerAccount


async def set_floors(work: Work[Any], wanted: Subquery) -> None:
    """Give accounts the floors that are `wanted`, rows of (account id, cents).

    One that has less than its new floor is to keep what it has: nothing goes out, nothing was wrong before, and a later
    call raises its floor with what has come in.
    """
    account_id, cents = wanted.c
    floor = col(LedgerAccount.floor_cents)
    left = col(LedgerAccount.balance_cents) - col(LedgerAccount.held_cents)
    of_account = select(cents).where(account_id == col(LedgerAccount.id)).scalar_subquery()
    given = case((or_(of_account < floor, of_account <= left), of_account), (left > floor, left), else_=floor)
    await work.session.execute(
        update(LedgerAccount)
        .where(col(LedgerAccount.id).in_(select(account_id)), floor != given)
        .values(floor_cents=given),
        execution_options={"synchronize_session": False},
    )
