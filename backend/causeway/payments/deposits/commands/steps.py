"""Taking a deposit account one step further: the transition table, executed by one conditional statement."""

from typing import Any

from sqlalchemy import update
from sqlmodel import col

from causeway.kit.work import Work
from causeway.payments.deposits.queries import account_or_defect
from causeway.payments.rules.deposit_transitions import DEPOSIT_ACCOUNTS, DepositAccountEvent
from causeway.payments.tables import DepositAccount


async def take_account_step(work: Work[Any], account_id: str, event: DepositAccountEvent) -> DepositAccount:
    """Return the account after `event`; ACTION_NOT_AVAILABLE unless it may follow. Of two at once, one wins."""
    statement = (
        update(DepositAccount)
        .where(
            col(DepositAccount.id) == account_id,
            col(DepositAccount.status).in_(DEPOSIT_ACCOUNTS.sources_of(event)),
        )
        .values(status=DEPOSIT_ACCOUNTS.target_of(event))
        .returning(col(DepositAccount.id))
    )
    taken = await work.session.execute(statement, execution_options={"synchronize_session": False})
    moved = taken.scalar_one_or_none() is not None
    account = await account_or_defect(work.session, account_id)
    if not moved:
        raise DEPOSIT_ACCOUNTS.refusal(account.status)
    return account
