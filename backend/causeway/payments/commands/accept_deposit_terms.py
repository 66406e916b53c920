"""Accept the terms of the deposit account: the primary administrator's word for the whole organisation."""

from dataclasses import dataclass

from sqlalchemy import update
from sqlmodel import col

from causeway.accounts.actor import Actor, Role
from causeway.kit.errors import Conflict, FieldRefusal, Forbidden, ProblemCode
from causeway.kit.work import Work
from causeway.payments.access import may_accept_terms
from causeway.payments.commands.begin_deposit_account import NewDepositAccount, begin_deposit_account
from causeway.payments.deposits.queries import main_account_of, visible_account
from causeway.payments.events import DepositTermsAccepted
from causeway.payments.rules.deposit_terms import TERMS_VERSION
from causeway.payments.rules.deposit_transitions import DepositAccountEvent
from causeway.payments.rules.deposit_words import TERMS_CHANGED
from causeway.payments.rules.words import PRIMARY_ONLY
from causeway.payments.tables import DepositAccount


@dataclass(frozen=True)
class AcceptDepositTerms:
    """Accept the terms for an account and all its sub-accounts, or for one that is to be opened."""

    deposit_account_id: str | None = None
    """The account; its sub-accounts are included. Null: the organisation's own, which is begun if there is none."""
    terms_version: str | None = None
    """The version of the terms that was read, from `depositTerms`; null: that of today."""


async def accept_deposit_terms(work: Work[Actor], command: AcceptDepositTerms) -> DepositAccount:
    """Return the account, which can be paid into and from now; accepting twice changes nothing."""
    if command.terms_version not in {None, TERMS_VERSION}:
        refusal = FieldRefusal(("termsVersion",), ProblemCode.CONFLICT, TERMS_CHANGED)
        raise Conflict(TERMS_CHANGED, refusal)
    account = await _account(work, command)
    if not may_accept_terms(work.actor, account):
        raise Forbidden(PRIMARY_ONLY)
    if account.terms_accepted_at is not None:
        return account
    await work.session.execute(
        update(DepositAccount)
        .where(
            col(DepositAccount.organisation_id) == account.organisation_id,
            col(DepositAccount.terms_accepted_at).is_(None),
        )
        .values(
            terms_version=TERMS_VERSION, terms_accepted_at=work.now, terms_accepted_by=work.actor.user_id
        ),
        execution_options={"synchronize_session": False},
    )
    await work.session.refresh(account)
    work.record(DepositTermsAccepted(account.id, account.organisation_id))
    return account


async def _account(work: Work[Actor], command: AcceptDepositTerms) -> DepositAccount:
    if command.deposit_account_id is None:
        return await _own_account(work)
    return await visible_account(work.session, work.actor, command.deposit_account_id)


async def _own_account(work: Work[Actor]) -> DepositAccount:
    """Return the account of the actor's organisation, begun now if there is none and the actor may."""
    organisation_id = work.actor.organisation_id
    if organisation_id is None or not work.actor.has(Role.PRIMARY_ADMINISTRATOR):
        raise Forbidden(PRIMARY_ONLY)
    account = await main_account_of(work.session, organisation_id)
    if account is None:
        new = NewDepositAccount(organisation_id, event=DepositAccountEvent.BEGIN)
        account = await begin_deposit_account(work, new)
    return account
