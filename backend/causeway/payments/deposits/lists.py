"""Which deposit accounts a list shows. Pure."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, and_, or_, true
from sqlmodel import col

from causeway.accounts.tables import Branch, Organisation
from causeway.kit.pieces import has_piece
from causeway.kit.predicates import any_row
from causeway.ledger.tables import LedgerAccount
from causeway.payments.deposits.tables import DepositAlert
from causeway.payments.tables import DepositAccount, DepositAccountStatus


class DepositAttention(StrEnum):
    """Why a deposit account needs the attention of the accounts office."""

    ANY = "ANY"
    """For any of the reasons below."""
    BELOW_MINIMUM = "BELOW_MINIMUM"
    """Less is available than has to stay in it, and it is neither opening nor closed."""
    LOW = "LOW"
    """Its administrators were told that it is low, and it has not been topped up since."""
    SUSPENDED = "SUSPENDED"
    """The court suspended it."""
    CLOSING = "CLOSING"
    """Its organisation asked to have it closed."""


@dataclass
class DepositAccountCriteria:
    """Which deposit accounts to list; what is None does not narrow the list."""

    text: str | None = None
    """In the name of the organisation or of the branch, in English or Chinese, or in the branch's code."""
    attention: DepositAttention | None = None
    """Only those that need attention, for this reason."""


def deposit_accounts_matching(wanted: DepositAccountCriteria | None) -> ColumnElement[bool]:
    """Return the deposit accounts that are wanted, as a condition on the row in hand."""
    if wanted is None:
        return true()
    parts: list[ColumnElement[bool]] = []
    if wanted.text is not None:
        parts.append(_is_named(wanted.text))
    if wanted.attention is not None:
        parts.append(_needs(wanted.attention))
    return and_(true(), *parts)


def _is_named(text: Any) -> ColumnElement[bool]:
    of_firm = [has_piece(column, text) for column in (Organisation.name_en, Organisation.name_zh)]
    of_branch = [has_piece(column, text) for column in (Branch.code, Branch.name_en, Branch.name_zh)]
    return or_(
        any_row(Organisation, col(Organisation.id) == DepositAccount.organisation_id, or_(*of_firm)),
        any_row(Branch, col(Branch.id) == DepositAccount.branch_id, or_(*of_branch)),
    )


def _needs(reason: DepositAttention) -> ColumnElement[bool]:
    if reason is DepositAttention.ANY:
        return or_(*(_needs(each) for each in DepositAttention if each is not reason))
    if reason is DepositAttention.LOW:
        was_told = col(DepositAlert.told_at).is_not(None)
        return any_row(DepositAlert, col(DepositAlert.deposit_account_id) == DepositAccount.id, was_told)
    if reason is DepositAttention.BELOW_MINIMUM:
        return _is_below_minimum()
    return col(DepositAccount.status) == DepositAccountStatus(reason.value)


def _is_below_minimum() -> ColumnElement[bool]:
    without = (DepositAccountStatus.OPENING, DepositAccountStatus.CLOSED)
    available = col(LedgerAccount.balance_cents) - col(LedgerAccount.held_cents)
    short = any_row(
        LedgerAccount,
        col(LedgerAccount.id) == DepositAccount.ledger_account_id,
        available < DepositAccount.minimum_balance_cents,
    )
    return and_(col(DepositAccount.status).not_in(without), short)
