"""Who may see why a deposit account is suspended and how its closing stands, and who may bring either about."""

from typing import Any

from sqlalchemy import ColumnElement, false, true
from sqlmodel import col

from causeway.accounts.actor import ORGANISATION_ADMINISTRATORS, Actor, Role
from causeway.kit.predicates import any_row, bound
from causeway.payments.access import deposit_accounts_visible_to
from causeway.payments.deposits.tables import DepositAlert, DepositClosing, DepositSuspension, DepositTransfer
from causeway.payments.tables import DepositAccount


def suspensions_visible_to(actor: Actor) -> ColumnElement[bool]:
    """Predicate over suspensions: those of the deposit accounts that the actor may see."""
    return _of_account(DepositSuspension.deposit_account_id, deposit_accounts_visible_to(actor))


def closings_visible_to(actor: Actor) -> ColumnElement[bool]:
    """Predicate over closings, which name a bank account: its administrators' own; all to the accounts office."""
    if actor.has(Role.ACCOUNTS_CLERK):
        return true()
    if actor.organisation_id is None or not actor.has(*ORGANISATION_ADMINISTRATORS):
        return false()
    own = col(DepositAccount.organisation_id) == bound(actor.organisation_id)
    return _of_account(DepositClosing.deposit_account_id, own)


def _of_account(account_id: Any, seen: ColumnElement[bool]) -> ColumnElement[bool]:
    return any_row(DepositAccount, col(DepositAccount.id) == account_id, seen)


def may_suspend(actor: Actor) -> bool:
    """Whether the actor suspends deposit accounts for the court, and lifts that again."""
    return actor.has(Role.ACCOUNTS_CLERK)


def may_ask_to_close(actor: Actor, account: DepositAccount) -> bool:
    """Whether the actor has the account closed for its organisation."""
    return (
        actor.has(Role.PRIMARY_ADMINISTRATOR)
        and actor.organisation_id is not None
        and actor.organisation_id == account.organisation_id
    )


def may_decide_closings(actor: Actor) -> bool:
    """Whether the actor checks where a balance goes, or approves that it does."""
    return actor.has(Role.ACCOUNTS_CLERK)


def may_call_off(actor: Actor, account: DepositAccount) -> bool:
    """Whether the actor calls a closing off: who asked for it, or the accounts office."""
    return may_decide_closings(actor) or may_ask_to_close(actor, account)


def transfers_visible_to(actor: Actor) -> ColumnElement[bool]:
    """Predicate over transfers: those between deposit accounts that the actor may see; both are one organisation's."""
    return _of_account(DepositTransfer.from_account_id, deposit_accounts_visible_to(actor))


def alerts_visible_to(actor: Actor) -> ColumnElement[bool]:
    """Predicate over alerts: those of the deposit accounts that the actor may see."""
    return _of_account(DepositAlert.deposit_account_id, deposit_accounts_visible_to(actor))
