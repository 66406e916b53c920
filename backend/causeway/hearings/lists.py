"""Which hearings a list shows. Pure."""

from datetime import date

from sqlalchemy import ColumnElement, and_
from sqlmodel import col

from causeway.hearings.access import on_the_cause_list
from causeway.hearings.tables import Hearing


def hearings_listed(day: date, court_code: str | None) -> ColumnElement[bool]:
    """Return the condition of what is on the cause list of a day, of one court or of all: the same for whoever asks."""
    parts = [col(Hearing.day) == day, on_the_cause_list()]
    if court_code is not None:
        parts.append(col(Hearing.court_code) == court_code)
    return and_(*parts)
