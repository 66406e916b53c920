"""Let the floors of deposit accounts be what the court has decided about their minimum balances."""

from typing import Any

from sqlalchemy import insert, literal, null
from sqlmodel import col, select

from causeway.kit.work import Work
from causeway.ledger.commands.set_floors import set_floors
from causeway.payments.deposits.tables import DepositAlert
from causeway.payments.tables import DepositAccount, DepositAccountStatus

_LASTS = col(DepositAccount.status) != DepositAccountStatus.CLOSED


async def refuse_below_minimum(work: Work[Any]) -> None:
    """See to it that no payment takes an account below its minimum; one that is below it cannot be paid from."""
    minimum = select(DepositAccount.ledger_account_id, DepositAccount.minimum_balance_cents)
    await set_floors(work, minimum.where(_LASTS).subquery())


async def demand_top_ups(work: Work[Any]) -> None:
    """Let payments take accounts down to nothing, and have all administrators told who are told of no amount yet."""
    nothing = select(col(DepositAccount.ledger_account_id), literal(0))
    await set_floors(work, nothing.where(_LASTS).subquery())
    untold = select(DepositAccount.id, DepositAccount.minimum_balance_cents, null()).where(
        DepositAccount.status == DepositAccountStatus.OPEN,
        col(DepositAccount.id).not_in(select(DepositAlert.deposit_account_id)),
    )
    columns = ("deposit_account_id", "below_cents", "told_at")
    await work.session.execute(insert(DepositAlert).from_select(columns, untold))
