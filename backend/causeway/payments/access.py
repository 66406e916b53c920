"""Who may see which payments and deposit accounts, and who may do what with them."""

from typing import Any

from sqlalchemy import ColumnElement, and_, false, or_, select, true
from sqlmodel import col

from causeway.accounts.actor import Actor, Role
from causeway.cases.access import case_ids_as_court
from causeway.kit.predicates import bound
from causeway.ledger.tables import Posting
from causeway.payments.tables import DepositAccount, FeeLine, FeeQuote, Payment


def payments_visible_to(actor: Actor) -> ColumnElement[bool]:
    """Predicate over payments: one's own, one's organisation's; all to the accounts office.

    The registry checks the fee of what it reviews: it sees those for new cases, of which those that ask to be
    sealed are the registrar's, and those in cases it may see.
    """
    if actor.has(Role.ACCOUNTS_CLERK):
        return true()
    own = _of_own_side(actor, Payment.organisation_id, Payment.payer_user_id)
    if not actor.in_registry:
        return own
    case_id = col(Payment.case_id)
    new_case: ColumnElement[bool] = case_id.is_(None)
    if not actor.has(Role.REGISTRAR):
        new_case = and_(new_case, col(Payment.registrar_only).is_(False))
    return or_(own, new_case, case_id.in_(case_ids_as_court(actor)))


def quotes_visible_to(actor: Actor) -> ColumnElement[bool]:
    """Predicate over fee quotes: one's own, one's organisation's; to the court only those that are paid on."""
    paid_on = select(col(Payment.quote_id)).where(payments_visible_to(actor))
    return or_(_of_own_side(actor, FeeQuote.organisation_id, FeeQuote.user_id), col(FeeQuote.id).in_(paid_on))


def _of_own_side(actor: Actor, organisation_id: Any, user_id: Any) -> ColumnElement[bool]:
    """What belongs to the actor's organisation, or to nobody's and to the actor."""
    return or_(
        organisation_id == bound(actor.organisation_id),
        and_(organisation_id.is_(None), user_id == bound(actor.user_id)),
    )


def fee_lines_visible_to(actor: Actor) -> ColumnElement[bool]:
    """Predicate over fee lines: those of quotes and payments that the actor may see."""
    return or_(
        col(FeeLine.quote_id).in_(select(col(FeeQuote.id)).where(quotes_visible_to(actor))),
        col(FeeLine.payment_id).in_(select(col(Payment.id)).where(payments_visible_to(actor))),
    )


def deposit_accounts_visible_to(actor: Actor) -> ColumnElement[bool]:
    """Predicate over deposit accounts: those of one's organisation; all to the accounts office."""
    if actor.has(Role.ACCOUNTS_CLERK):
        return true()
    return col(DepositAccount.organisation_id) == bound(actor.organisation_id)


def postings_visible_to(actor: Actor) -> ColumnElement[bool]:
    """Predicate over postings: those of deposit accounts that the actor may see, and of nothing else."""
    own = select(col(DepositAccount.ledger_account_id)).where(deposit_accounts_visible_to(actor))
    return col(Posting.account_id).in_(own)


def payable_from_by(actor: Actor) -> ColumnElement[bool]:
    """Predicate over deposit accounts: those the actor may pay from, which are its organisation's."""
    if not actor.may_file:
        return false()
    return col(DepositAccount.organisation_id) == bound(actor.organisation_id)


def may_open_deposit_accounts(actor: Actor) -> bool:
    """Whether the actor opens deposit accounts and books what was paid in."""
    return actor.has(Role.ACCOUNTS_CLERK)


def may_accept_terms(actor: Actor, account: DepositAccount) -> bool:
    """Whether the actor binds the organisation to the terms of its deposit account."""
    return (
        actor.has(Role.PRIMARY_ADMINISTRATOR)
        and actor.organisation_id is not None
        and actor.organisation_id == account.organisation_id
    )
