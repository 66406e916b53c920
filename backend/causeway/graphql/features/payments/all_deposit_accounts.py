"""The deposit accounts of all firms, as the accounts office looks for them."""

import strawberry
from sqlalchemy import ColumnElement

from causeway.graphql.contract.descriptions import described, public_enum
from causeway.graphql.engine import Connection, connection
from causeway.graphql.features.payments.deposit_accounts import ACCOUNTS_OFFICE, DepositAccount
from causeway.payments import tables as rows
from causeway.payments.deposits import lists

public_enum(lists.DepositAttention)


@strawberry.input(description="Which deposit accounts to list; what is left out does not narrow the list.")
@described
class DepositAccountFilter(lists.DepositAccountCriteria):
    """Which deposit accounts to list."""


def matching_deposit_accounts(filter: DepositAccountFilter | None = None) -> ColumnElement[bool]:
    """Narrow the list of deposit accounts.

    Args:
        filter: Which deposit accounts to list.
    """
    return lists.deposit_accounts_matching(filter)


@strawberry.type
class AllDepositAccountQueries:
    """What the accounts office can ask about all deposit accounts."""

    all_deposit_accounts: Connection[DepositAccount] = connection(
        order_by=rows.DepositAccount.id,
        where=matching_deposit_accounts,
        permission=ACCOUNTS_OFFICE,
        description="The deposit accounts of all organisations and of their branches, the oldest first.",
    )
