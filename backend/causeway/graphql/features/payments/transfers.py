"""Moving money between the deposit accounts of an organisation, and being told when one is low."""

from decimal import Decimal
from typing import Annotated

import strawberry

from causeway.graphql.contract.context import Info
from causeway.graphql.contract.fields import mutation
from causeway.graphql.contract.inputs import input_of, perform
from causeway.graphql.contract.permissions import ADMINISTRATORS
from causeway.graphql.engine import load
from causeway.graphql.features.payments.deposit_accounts import DepositAccount, DepositAccountResult
from causeway.kit.money import read_amount
from causeway.payments.deposits.commands.set_deposit_alert import SetDepositAlert, set_deposit_alert
from causeway.payments.deposits.commands.transfer_between_accounts import (
    TransferBetweenAccounts,
    transfer_between_accounts,
)


@input_of(
    TransferBetweenAccounts,
    description="An amount to move from one deposit account of the organisation to another.",
    ids=("from_account_id", "to_account_id"),
    omit=("amount_cents",),
)
class TransferInput:
    """An amount to move."""

    amount: Decimal
    """How much, such as "500.00"; the minimum balance stays in the account that it comes from."""
    idempotency_key: str
    """The same key and input again give the same answer, and move it once."""


@input_of(
    SetDepositAlert,
    description="When the organisation's administrators are told that a deposit account is low.",
    ids=("deposit_account_id",),
    omit=("below_cents",),
)
class SetDepositAlertInput:
    """When to be told."""

    below: Decimal | None = None
    """Told by mail, once each time, when less than this is available; null: not at all."""
    idempotency_key: str
    """The same key and input again give the same answer."""


@strawberry.type
class TransferMutations:
    """What administrators do with what is in their organisation's deposit accounts."""

    @mutation(
        permission=ADMINISTRATORS,
        description="Move money between two deposit accounts of one's organisation, both OPEN; returns the one that "
        "it came from. Refused as a payment is where the minimum balance would not stay.",
    )
    async def transfer_between_accounts(
        self,
        info: Info,
        input: Annotated[TransferInput, strawberry.argument(description="What to move.")],
    ) -> DepositAccountResult:
        """Move it."""
        key = await perform(
            info,
            transfer_between_accounts,
            input,
            amount_cents=read_amount(input.amount, "amount"),
        )
        return await load(DepositAccount, key, info)

    @mutation(
        permission=ADMINISTRATORS,
        description="Be told by mail when a deposit account of one's organisation is low, or no more.",
    )
    async def set_deposit_alert(
        self,
        info: Info,
        input: Annotated[SetDepositAlertInput, strawberry.argument(description="When to be told.")],
    ) -> DepositAccountResult:
        """Set it."""
        below = None if input.below is None else read_amount(input.below, "below")
        return await load(
            DepositAccount, await perform(info, set_deposit_alert, input, below_cents=below), info
        )
