"""Which refunds a list shows. Pure."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, true
from sqlmodel import col

from causeway.accounts.actor import Actor
from causeway.kit.predicates import bound
from causeway.payments.refunds.tables import Refund, RefundStatus


@dataclass
class RefundCriteria:
    """Which refunds to list; what is None does not narrow the list."""

    statuses: list[RefundStatus] | None = None
    """In any of these statuses."""
    asked_by_others: bool | None = None
    """True: only those that somebody else asked for, on which the viewer may decide while they wait."""


def refunds_matching(actor: Actor, wanted: RefundCriteria | None) -> ColumnElement[bool]:
    """Return the refunds that are wanted, as a condition on the row in hand."""
    if wanted is None:
        return true()
    parts: list[ColumnElement[bool]] = []
    if wanted.statuses is not None:
        parts.append(col(Refund.status).in_(wanted.statuses))
    if wanted.asked_by_others:
        parts.append(col(Refund.asked_by) != bound(actor.user_id))
    return and_(true(), *parts)
