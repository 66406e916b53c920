"""Who may see which refunds, and who may do what with them."""

from sqlalchemy import ColumnElement, true
from sqlalchemy.orm import aliased
from sqlmodel import col

from causeway.accounts.actor import Actor, Role
from causeway.kit.predicates import any_row
from causeway.payments.access import payments_visible_to
from causeway.payments.refunds.tables import Refund
from causeway.payments.tables import Payment

_ITS_PAYMENT = aliased(Payment, name="payment_of_refund")


def refunds_visible_to(actor: Actor) -> ColumnElement[bool]:
    """Predicate over refunds: all to the accounts office; to others those of payments that they may see."""
    if may_keep_refunds(actor):
        return true()
    its_payment = col(_ITS_PAYMENT.id) == Refund.payment_id
    return any_row(_ITS_PAYMENT, its_payment, payments_visible_to(actor, _ITS_PAYMENT))


def may_keep_refunds(actor: Actor) -> bool:
    """Whether the actor asks for refunds, and decides on those of others."""
    return actor.has(Role.ACCOUNTS_CLERK)
