"""Which charge-backs a list shows. Pure."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, true
from sqlmodel import col

from causeway.payments.chargebacks.tables import Chargeback, ChargebackStatus


def chargebacks_in(statuses: Sequence[ChargebackStatus] | None) -> ColumnElement[bool]:
    """Return the condition of charge-backs in any of some statuses; of all where none are given."""
    return true() if statuses is None else col(Chargeback.status).in_(statuses)
