"""Which tills a list shows. Pure."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, and_, true
from sqlmodel import col

from causeway.accounts.actor import Actor
from causeway.kit.predicates import bound
from causeway.payments.tills.tables import Till


@dataclass
class TillCriteria:
    """Which tills to list; what is None does not narrow the list."""

    day: date | None = None
    """Only those of this day."""
    mine: bool | None = None
    """True: only those of which the viewer is the cashier."""
    closed: bool | None = None
    """True: only those that are closed; false: only those that are not."""


def tills_matching(actor: Actor, wanted: TillCriteria | None) -> ColumnElement[bool]:
    """Return the tills that are wanted, as a condition on the row in hand."""
    if wanted is None:
        return true()
    parts: list[ColumnElement[bool]] = []
    if wanted.day is not None:
        parts.append(col(Till.day) == bound(wanted.day))
    if wanted.mine:
        parts.append(col(Till.cashier_id) == bound(actor.user_id))
    if wanted.closed is not None:
        closed = col(Till.closed_at)
        parts.append(closed.is_not(None) if wanted.closed else closed.is_(None))
    return and_(true(), *parts)
