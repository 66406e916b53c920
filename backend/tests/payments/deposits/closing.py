"""Closing deposit accounts in tests: asked for, checked by one clerk, approved by another."""

from causeway.accounts.actor import Actor, Role
from causeway.kit.context import Context
from causeway.payments.deposits.commands.approve_deposit_closing import (
    ApproveDepositClosing,
    approve_deposit_closing,
)
from causeway.payments.deposits.commands.check_deposit_closing import (
    CheckDepositClosing,
    check_deposit_closing,
)
from causeway.payments.deposits.commands.close_deposit_account import (
    CloseDepositAccount,
    close_deposit_account,
)
from causeway.payments.tables import DepositAccount
from tests.payments.builders import ACCOUNTS_OFFICE, Firm

SECOND_PERSON = Actor(user_id="second-clerk", roles=frozenset({Role.ACCOUNTS_CLERK}))
PAYEE, BANK_ACCOUNT = "Lam & Partners", "024-388-123456-001"


async def ask_to_close(context: Context, of: Firm, account_id: str = "") -> DepositAccount:
    """Ask as the primary administrator."""
    command = CloseDepositAccount(account_id or of.account_id, PAYEE, BANK_ACCOUNT)
    return await context.run(close_deposit_account, command, actor=of.administrator)


async def check(context: Context, of: Firm, actor: Actor = ACCOUNTS_OFFICE) -> DepositAccount:
    """Check as the first person."""
    return await context.run(check_deposit_closing, CheckDepositClosing(of.account_id), actor=actor)


async def approve(context: Context, of: Firm, actor: Actor = SECOND_PERSON) -> DepositAccount:
    """Approve as the second person."""
    return await context.run(approve_deposit_closing, ApproveDepositClosing(of.account_id), actor=actor)


async def close(context: Context, of: Firm) -> DepositAccount:
    """Take all steps."""
    await ask_to_close(context, of)
    await check(context, of)
    return await approve(context, of)
