"""Who may see which receipts."""

from sqlalchemy import ColumnElement
from sqlalchemy.orm import aliased
from sqlmodel import col

from causeway.accounts.actor import Actor
from causeway.kit.predicates import any_row
from causeway.payments.access import payments_visible_to
from causeway.payments.receipts.tables import Receipt
from causeway.payments.tables import Payment

_ITS_PAYMENT = aliased(Payment, name="payment_of_receipt")


def receipts_visible_to(actor: Actor) -> ColumnElement[bool]:
    """Predicate over receipts: those of payments that the actor may see."""
    its_payment = col(_ITS_PAYMENT.id) == Receipt.payment_id
    return any_row(_ITS_PAYMENT, its_payment, payments_visible_to(actor, _ITS_PAYMENT))
