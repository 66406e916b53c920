"""Tell administrators of the deposit accounts that have run low since they were last told."""

from typing import Any

from sqlalchemy import update
from sqlmodel import col, select

from causeway.accounts.queries import administrators_of
from causeway.kit.work import Work
from causeway.ledger.tables import LedgerAccount
from causeway.payments.deposits.events import DepositRanLow
from causeway.payments.deposits.tables import DepositAlert
from causeway.payments.tables import DepositAccount, DepositAccountStatus

MAX_TOLD_AT_ONCE = 200
"""Accounts in one unit of work; the others a minute later."""

_AVAILABLE = (
    select(col(LedgerAccount.balance_cents) - col(LedgerAccount.held_cents))
    .join(DepositAccount, col(DepositAccount.ledger_account_id) == col(LedgerAccount.id))
    .where(col(DepositAccount.id) == col(DepositAlert.deposit_account_id))
    .scalar_subquery()
)


async def tell_of_low_accounts(work: Work[Any]) -> int:
    """Record what administrators are to be told, and return of how many accounts."""
    await work.session.execute(
        update(DepositAlert)
        .where(col(DepositAlert.told_at).is_not(None), col(DepositAlert.below_cents) <= _AVAILABLE)
        .values(told_at=None),
        execution_options={"synchronize_session": False},
    )
    low = (
        select(DepositAccount)
        .join(DepositAlert, col(DepositAlert.deposit_account_id) == col(DepositAccount.id))
        .where(
            col(DepositAccount.status) == DepositAccountStatus.OPEN,
            col(DepositAlert.told_at).is_(None),
            col(DepositAlert.below_cents) > _AVAILABLE,
        )
        .order_by(col(DepositAccount.id))
        .limit(MAX_TOLD_AT_ONCE)
    )
    accounts = (await work.session.exec(low)).all()
    await work.session.execute(
        update(DepositAlert)
        .where(col(DepositAlert.deposit_account_id).in_([account.id for account in accounts]))
        .values(told_at=work.now),
        execution_options={"synchronize_session": False},
    )
    for account in accounts:
        for user_id in await administrators_of(work.session, account.organisation_id):
            work.record(DepositRanLow(account.id, account.organisation_id, user_id))
    return len(accounts)
