"""Check where the balance of an account that is being closed goes: the first of two persons of the accounts office."""

from dataclasses import dataclass

from causeway.accounts.actor import Actor
from causeway.kit.errors import Conflict, Forbidden
from causeway.kit.work import Work
from causeway.payments.deposits.access import may_decide_closings
from causeway.payments.deposits.commands.closings import closing_to_decide
from causeway.payments.deposits.events import DepositClosingChecked
from causeway.payments.deposits.words import CHECKED_ALREADY
from causeway.payments.rules.deposit_transitions import DEPOSIT_ACCOUNTS
from causeway.payments.tables import DepositAccount


@dataclass(frozen=True)
class CheckDepositClosing:
    """Find that the balance of an account may go to the bank account that the firm named."""

    deposit_account_id: str
    """Which account, being closed."""


async def check_deposit_closing(work: Work[Actor], command: CheckDepositClosing) -> DepositAccount:
    """Return the account; ACTION_NOT_AVAILABLE if it is not being closed, or was checked before."""
    if not may_decide_closings(work.actor):
        raise Forbidden
    account, closing = await closing_to_decide(work, command.deposit_account_id)
    if closing.checked_at is not None:
        raise Conflict(CHECKED_ALREADY, code=DEPOSIT_ACCOUNTS.code)
    closing.checked_at, closing.checked_by = work.now, work.actor.user_id or ""
    work.record(DepositClosingChecked(account.id, account.organisation_id))
    return account
