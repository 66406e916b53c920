"""Which refunds a list shows. Pure."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, true
from sqlmodel import col

from causeway.payments.refunds.tables import Refund, RefundStatus


def refunds_in(statuses: Sequence[RefundStatus] | None) -> ColumnElement[bool]:
    """Return the condition of refunds in any of some statuses; of all where none are given."""
    return true() if statuses is None else col(Refund.status).in_(statuses)
