"""Accept the terms of the deposit account: the primary administrator's word for the whole organisation."""

from dataclasses import dataclass

from sqlalchemy import update
from sqlmodel import col, select

from causeway.accounts.actor import Actor
from causeway.kit.errors import Forbidden, NotFound
from causeway.kit.work import Work
from causeway.payments.access import deposit_accounts_visible_to, may_accept_terms
from causeway.payments.events import DepositTermsAccepted
from causeway.payments.rules.words import PRIMARY_ONLY
from causeway.payments.tables import DepositAccount


@dataclass(frozen=True)
class AcceptDepositTerms:
    """Accept the terms for an account and all its sub-accounts."""

    deposit_account_id: str
    """The account; its sub-accounts are included."""


async def accept_deposit_terms(work: Work[Actor], command: AcceptDepositTerms) -> DepositAccount:
    """Return the account, which can be paid from now; accepting twice changes nothing."""
    statement = select(DepositAccount).where(
        DepositAccount.id == command.deposit_account_id, deposit_accounts_visible_to(work.actor)
    )
    account = (await work.session.exec(statement)).one_or_none()
    if account is None:
        raise NotFound
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
        .values(terms_accepted_at=work.now, terms_accepted_by=work.actor.user_id),
        execution_options={"synchronize_session": False},
    )
    await work.session.refresh(account)
    work.record(DepositTermsAccepted(account.id, account.organisation_id))
    return account
