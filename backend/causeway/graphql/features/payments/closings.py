"""Suspending deposit accounts, and closing them: asked for by the firm, checked and approved by two of the court."""

from typing import Annotated

import strawberry

from causeway.accounts.actor import Role
from causeway.graphql.contract.context import Info
from causeway.graphql.contract.fields import mutation
from causeway.graphql.contract.inputs import input_of, perform
from causeway.graphql.contract.permissions import roles
from causeway.graphql.engine import load
from causeway.graphql.features.payments.deposit_accounts import (
    ACCOUNTS_OFFICE,
    PRIMARY_ADMINISTRATORS,
    DepositAccount,
    DepositAccountResult,
)
from causeway.payments.deposits.commands.approve_deposit_closing import (
    ApproveDepositClosing,
    approve_deposit_closing,
)
from causeway.payments.deposits.commands.call_off_deposit_closing import (
    CallOffDepositClosing,
    call_off_deposit_closing,
)
from causeway.payments.deposits.commands.check_deposit_closing import (
    CheckDepositClosing,
    check_deposit_closing,
)
from causeway.payments.deposits.commands.close_deposit_account import (
    CloseDepositAccount,
    close_deposit_account,
)
from causeway.payments.deposits.commands.restore_deposit_account import (
    RestoreDepositAccount,
    restore_deposit_account,
)
from causeway.payments.deposits.commands.suspend_deposit_account import (
    SuspendDepositAccount,
    suspend_deposit_account,
)

CLOSERS = roles("PRIMARY_ADMINISTRATORS_OR_ACCOUNTS_OFFICE", Role.PRIMARY_ADMINISTRATOR, Role.ACCOUNTS_CLERK)
ACCOUNT = ("deposit_account_id",)


@input_of(SuspendDepositAccount, description="A deposit account to suspend.", ids=ACCOUNT, keyed=True)
class SuspendDepositAccountInput:
    """An account to suspend."""


@input_of(
    RestoreDepositAccount, description="A deposit account to let be used again.", ids=ACCOUNT, keyed=True
)
class RestoreDepositAccountInput:
    """An account to restore."""


@input_of(
    CloseDepositAccount,
    description="A deposit account to have closed, and where its whole balance is to go.",
    ids=ACCOUNT,
)
class CloseDepositAccountInput:
    """An account to close."""

    idempotency_key: str
    """The same key and input again give the same answer, and ask once."""


@input_of(
    CheckDepositClosing, description="A deposit account whose closing was checked.", ids=ACCOUNT, keyed=True
)
class CheckDepositClosingInput:
    """A closing that was checked."""


@input_of(
    ApproveDepositClosing, description="A deposit account whose closing is approved.", ids=ACCOUNT, keyed=True
)
class ApproveDepositClosingInput:
    """A closing to approve."""


@input_of(
    CallOffDepositClosing, description="A deposit account that stays open after all.", ids=ACCOUNT, keyed=True
)
class CallOffDepositClosingInput:
    """A closing to call off."""


@strawberry.type
class DepositClosingMutations:
    """What can be done about suspending and closing."""

    @mutation(
        permission=ACCOUNTS_OFFICE,
        description="Suspend a deposit account: nothing new is paid from it or into it. What is held stays, and is "
        "taken or released as the court decides.",
    )
    async def suspend_deposit_account(
        self,
        info: Info,
        input: Annotated[
            SuspendDepositAccountInput, strawberry.argument(description="Which account, and why.")
        ],
    ) -> DepositAccountResult:
        """Suspend an account."""
        return await load(DepositAccount, await perform(info, suspend_deposit_account, input), info)

    @mutation(permission=ACCOUNTS_OFFICE, description="Lift the suspension of a deposit account.")
    async def restore_deposit_account(
        self,
        info: Info,
        input: Annotated[RestoreDepositAccountInput, strawberry.argument(description="Which account.")],
    ) -> DepositAccountResult:
        """Restore an account."""
        return await load(DepositAccount, await perform(info, restore_deposit_account, input), info)

    @mutation(
        permission=PRIMARY_ADMINISTRATORS,
        description="Ask for a deposit account to be closed. From then on nothing new is paid from it or into it; what "
        "is held is decided first. One person of the accounts office checks where the balance goes, another approves, "
        "and the whole balance goes back.",
    )
    async def close_deposit_account(
        self,
        info: Info,
        input: Annotated[
            CloseDepositAccountInput, strawberry.argument(description="Which account, and where to pay.")
        ],
    ) -> DepositAccountResult:
        """Ask for an account to be closed."""
        return await load(DepositAccount, await perform(info, close_deposit_account, input), info)

    @mutation(
        permission=ACCOUNTS_OFFICE,
        description="Find that the balance of an account that is being closed may go where its firm said.",
    )
    async def check_deposit_closing(
        self,
        info: Info,
        input: Annotated[CheckDepositClosingInput, strawberry.argument(description="Which account.")],
    ) -> DepositAccountResult:
        """Check a closing."""
        return await load(DepositAccount, await perform(info, check_deposit_closing, input), info)

    @mutation(
        permission=ACCOUNTS_OFFICE,
        description="Approve a closing, as another person than the one who checked it: the account is CLOSED and its "
        "balance is to be refunded. ACTION_NOT_AVAILABLE while something is held or being paid in.",
    )
    async def approve_deposit_closing(
        self,
        info: Info,
        input: Annotated[ApproveDepositClosingInput, strawberry.argument(description="Which account.")],
    ) -> DepositAccountResult:
        """Approve a closing."""
        return await load(DepositAccount, await perform(info, approve_deposit_closing, input), info)

    @mutation(
        permission=CLOSERS,
        description="Call a closing off, for the firm or for the court: the account is OPEN again.",
    )
    async def call_off_deposit_closing(
        self,
        info: Info,
        input: Annotated[CallOffDepositClosingInput, strawberry.argument(description="Which account.")],
    ) -> DepositAccountResult:
        """Call a closing off."""
        return await load(DepositAccount, await perform(info, call_off_deposit_closing, input), info)
