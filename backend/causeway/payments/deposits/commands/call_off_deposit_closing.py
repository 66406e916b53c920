"""Call the closing of a deposit account off: it can be paid from again."""

from dataclasses import dataclass

from causeway.accounts.actor import Actor
from causeway.kit.errors import Forbidden
from causeway.kit.work import Work
from causeway.payments.deposits.access import may_call_off
from causeway.payments.deposits.commands.closings import closing_to_decide
from causeway.payments.deposits.commands.steps import take_account_step
from causeway.payments.deposits.events import DepositClosingCalledOff
from causeway.payments.deposits.queries import visible_account
from causeway.payments.deposits.words import CALLERS_OFF
from causeway.payments.rules.deposit_transitions import DepositAccountEvent
from causeway.payments.tables import DepositAccount


@dataclass(frozen=True)
class CallOffDepositClosing:
    """Leave a deposit account open after all."""

    deposit_account_id: str
    """Which account, being closed."""


async def call_off_deposit_closing(work: Work[Actor], command: CallOffDepositClosing) -> DepositAccount:
    """Return the account, OPEN; ACTION_NOT_AVAILABLE if it is not being closed."""
    found = await visible_account(work.session, work.actor, command.deposit_account_id)
    if not may_call_off(work.actor, found):
        raise Forbidden(CALLERS_OFF)
    account, closing = await closing_to_decide(work, found.id)
    closing.ended_at, closing.ended_by = work.now, work.actor.user_id or ""
    account = await take_account_step(work, account.id, DepositAccountEvent.CALL_OFF)
    work.record(DepositClosingCalledOff(account.id, account.organisation_id))
    return account
