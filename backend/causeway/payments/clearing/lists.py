"""Which amounts on clearing accounts a list shows. Pure."""

from sqlalchemy import ColumnElement, true
from sqlmodel import col

from causeway.payments.clearing.tables import ClearingItem


def clearing_items_where(*, waiting: bool | None) -> ColumnElement[bool]:
    """Return the condition of what waits, or waits no more; of all where neither is asked for."""
    if waiting is None:
        return true()
    cleared = col(ClearingItem.cleared_at)
    return cleared.is_(None) if waiting else cleared.is_not(None)
