"""Which differences a list shows. Pure."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import ColumnElement, and_, true
from sqlmodel import col

from causeway.payments.reconciliation.tables import DifferenceState, ReconciliationDifference


def differences_in(day: date | None, states: Sequence[DifferenceState] | None) -> ColumnElement[bool]:
    """Return the condition of differences of a day and in any of some states; what is not given narrows nothing."""
    row = ReconciliationDifference
    return and_(
        true() if day is None else col(row.day) == day,
        true() if states is None else col(row.state).in_(states),
    )
