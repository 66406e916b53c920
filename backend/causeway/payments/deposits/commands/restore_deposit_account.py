"""Lift the suspension of a deposit account."""

from dataclasses import dataclass

from sqlalchemy import update
from sqlmodel import col

from causeway.accounts.actor import Actor
from causeway.kit.errors import Conflict, Forbidden
from causeway.kit.work import Work
from causeway.payments.deposits.access import may_suspend
from causeway.payments.deposits.commands.steps import take_account_step
from causeway.payments.deposits.events import DepositRestored
from causeway.payments.deposits.queries import visible_account
from causeway.payments.deposits.tables import DepositSuspension
from causeway.payments.deposits.words import NOT_SUSPENDED
from causeway.payments.rules.deposit_transitions import DEPOSIT_ACCOUNTS, DepositAccountEvent
from causeway.payments.tables import DepositAccount


@dataclass(frozen=True)
class RestoreDepositAccount:
    """Let a suspended deposit account be used again."""

    deposit_account_id: str
    """Which account."""


async def restore_deposit_account(work: Work[Actor], command: RestoreDepositAccount) -> DepositAccount:
    """Return the account, OPEN; ACTION_NOT_AVAILABLE unless it is SUSPENDED."""
    if not may_suspend(work.actor):
        raise Forbidden
    found = await visible_account(work.session, work.actor, command.deposit_account_id, locked=True)
    if not DEPOSIT_ACCOUNTS.allows(found.status, DepositAccountEvent.RESTORE):
        raise Conflict(NOT_SUSPENDED, code=DEPOSIT_ACCOUNTS.code)
    account = await take_account_step(work, found.id, DepositAccountEvent.RESTORE)
    await work.session.execute(
        update(DepositSuspension)
        .where(
            col(DepositSuspension.deposit_account_id) == account.id,
            col(DepositSuspension.lifted_at).is_(None),
        )
        .values(lifted_at=work.now, lifted_by=work.actor.user_id or ""),
        execution_options={"synchronize_session": False},
    )
    work.record(DepositRestored(account.id, account.organisation_id))
    return account
