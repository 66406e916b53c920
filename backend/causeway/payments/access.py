"""Who may see which payments and deposit accounts, and who may do what with them."""

from typing import Any

from sqlalchemy import ColumnElement, and_, false, or_, true
from sqlalchemy.orm import aliased
from sqlmodel import col

from causeway.accounts.actor import ORGANISATION_ADMINISTRATORS, Actor, Role
from causeway.cases.access import seen_as_court
from causeway.kit.predicates import any_row, bound
from causeway.kit.unindexed import Unindexed
from causeway.ledger.tables import Posting
from causeway.payments.tables import DepositAccount, FeeLine, FeeQuote, Payment

_ITS_PAYMENT = aliased(Payment, name="its_payment")
_ITS_QUOTE = aliased(FeeQuote, name="its_quote")


def payments_visible_to(actor: Actor, payment: Any = Payment) -> ColumnElement[bool]:
    """Predicate over payments: one's own, one's organisation's; all to the accounts office.

    The registry checks the fee of what it reviews: it sees those for new cases, of which those that ask to be
    sealed are the registrar's, and those in cases it may see. What is paid into a deposit account is none of that.
    """
    if actor.has(Role.ACCOUNTS_CLERK):
        return true()
    own = _of_own_side(actor, payment.organisation_id, payment.payer_user_id)
    if not actor.in_registry:
        return own
    new_case: ColumnElement[bool] = and_(
        col(payment.case_id).is_(None), col(payment.paid_into_account_id).is_(None)
    )
    if not actor.has(Role.REGISTRAR):
        new_case = and_(new_case, col(payment.registrar_only).is_(False))
    return or_(own, new_case, seen_as_court(actor, payment.case_id))


def quotes_visible_to(actor: Actor, quote: Any = FeeQuote) -> ColumnElement[bool]:
    """Predicate over fee quotes: one's own, one's organisation's; to the court only those that are paid on."""
    paid_on = any_row(
        _ITS_PAYMENT, col(_ITS_PAYMENT.quote_id) == quote.id, payments_visible_to(actor, _ITS_PAYMENT)
    )
    return or_(_of_own_side(actor, quote.organisation_id, quote.user_id), paid_on)


def _of_own_side(actor: Actor, organisation_id: Any, user_id: Any) -> ColumnElement[bool]:
    """What belongs to the actor's organisation or, to a litigant in person, to nobody's and to the actor.

    It is asked of rows in hand, those of an account or a case: SQLite would rather begin with all of the firm's.
    """
    of_organisation: ColumnElement[bool] = Unindexed(organisation_id) == bound(actor.organisation_id)
    if not actor.has(Role.INDIVIDUAL):
        return of_organisation
    return or_(of_organisation, and_(organisation_id.is_(None), user_id == bound(actor.user_id)))


def fee_lines_visible_to(actor: Actor) -> ColumnElement[bool]:
    """Predicate over fee lines: those of quotes and payments that the actor may see."""
    return or_(
        any_row(_ITS_QUOTE, col(_ITS_QUOTE.id) == FeeLine.quote_id, quotes_visible_to(actor, _ITS_QUOTE)),
        any_row(
            _ITS_PAYMENT,
            col(_ITS_PAYMENT.id) == FeeLine.payment_id,
            payments_visible_to(actor, _ITS_PAYMENT),
        ),
    )


def deposit_accounts_visible_to(actor: Actor) -> ColumnElement[bool]:
    """Predicate over deposit accounts: those of one's organisation; all to the accounts office."""
    if actor.has(Role.ACCOUNTS_CLERK):
        return true()
    return col(DepositAccount.organisation_id) == bound(actor.organisation_id)


def is_organisations_own() -> ColumnElement[bool]:
    """Predicate over deposit accounts: those of organisations themselves, under which those of branches are."""
    return col(DepositAccount.parent_id).is_(None)


def postings_visible_to(actor: Actor) -> ColumnElement[bool]:
    """Predicate over postings: those of deposit accounts that the actor may see, and of nothing else."""
    its_account = col(DepositAccount.ledger_account_id) == col(Posting.account_id)
    return any_row(DepositAccount, its_account, deposit_accounts_visible_to(actor))


def payable_from_by(actor: Actor) -> ColumnElement[bool]:
    """Predicate over deposit accounts: those the actor may pay from, which are its organisation's."""
    if not actor.may_file:
        return false()
    return col(DepositAccount.organisation_id) == bound(actor.organisation_id)


def may_open_deposit_accounts(actor: Actor) -> bool:
    """Whether the actor opens deposit accounts and books what was paid in."""
    return actor.has(Role.ACCOUNTS_CLERK)


def may_top_up(actor: Actor, account: DepositAccount) -> bool:
    """Whether the actor pays into the account for its organisation, or gives up what is being paid in."""
    administers = actor.has(*ORGANISATION_ADMINISTRATORS) and actor.organisation_id is not None
    return administers and actor.organisation_id == account.organisation_id


def may_read_statements(actor: Actor, account: DepositAccount) -> bool:
    """Whether the actor reads the account's statements: as who tops it up, or as the accounts office."""
    return actor.has(Role.ACCOUNTS_CLERK) or may_top_up(actor, account)


def may_accept_terms(actor: Actor, account: DepositAccount) -> bool:
    """Whether the actor binds the organisation to the terms of its deposit account."""
    return (
        actor.has(Role.PRIMARY_ADMINISTRATOR)
        and actor.organisation_id is not None
        and actor.organisation_id == account.organisation_id
    )
