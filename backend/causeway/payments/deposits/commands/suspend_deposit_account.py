"""Suspend a deposit account: nothing new is paid from it or into it, and what is held stays and may be taken."""

from dataclasses import dataclass

from causeway.accounts.actor import Actor
from causeway.kit.errors import FieldRefusal, Forbidden, Invalid, ProblemCode
from causeway.kit.work import Work
from causeway.payments.deposits.access import may_suspend
from causeway.payments.deposits.commands.steps import take_account_step
from causeway.payments.deposits.events import DepositSuspended
from causeway.payments.deposits.queries import visible_account
from causeway.payments.deposits.tables import MAX_REASON_CHARACTERS, DepositSuspension
from causeway.payments.deposits.words import GIVE_REASON
from causeway.payments.rules.deposit_transitions import DepositAccountEvent
from causeway.payments.tables import DepositAccount


@dataclass(frozen=True)
class SuspendDepositAccount:
    """Suspend a deposit account until that is lifted."""

    deposit_account_id: str
    """Which account; those of branches are suspended one by one."""
    reason: str
    """Why, in words that the firm reads."""


async def suspend_deposit_account(work: Work[Actor], command: SuspendDepositAccount) -> DepositAccount:
    """Return the account, SUSPENDED; ACTION_NOT_AVAILABLE unless it is OPEN."""
    if not may_suspend(work.actor):
        raise Forbidden
    reason = command.reason.strip()
    if not 0 < len(reason) <= MAX_REASON_CHARACTERS:
        words = GIVE_REASON.format(most=MAX_REASON_CHARACTERS)
        raise Invalid(words, FieldRefusal(("reason",), ProblemCode.INVALID, words))
    found = await visible_account(work.session, work.actor, command.deposit_account_id)
    account = await take_account_step(work, found.id, DepositAccountEvent.SUSPEND)
    suspension = DepositSuspension(
        id=work.new_id(),
        deposit_account_id=account.id,
        reason=reason,
        suspended_at=work.now,
        suspended_by=work.actor.user_id or "",
    )
    work.session.add(suspension)
    work.record(DepositSuspended(account.id, account.organisation_id))
    return account
