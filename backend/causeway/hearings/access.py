"""Who may know of a hearing: pure predicates over rows."""

from sqlalchemy import ColumnElement, and_, or_
from sqlmodel import col

from causeway.accounts.actor import Actor
from causeway.accounts.denials import Guarded
from causeway.cases.access import case_visible_to, cases_visible_to, in_restricted_case, is_not_sealed
from causeway.hearings.tables import STANDING, Hearing
from causeway.kit.predicates import rests_on

Predicate = ColumnElement[bool]


def on_the_cause_list() -> Predicate:
    """Say which hearings the cause list has: those that take place, and never one of a sealed case."""
    return and_(col(Hearing.status).in_(STANDING), is_not_sealed(Hearing.case_id))


@rests_on(cases_visible_to, Hearing.case_id)
def hearings_visible_to(actor: Actor) -> Predicate:
    """Say which hearings exist for `actor`: all of a case that it sees, and what is on the cause list."""
    return or_(case_visible_to(actor, Hearing.case_id), on_the_cause_list())


GUARDED = {
    "Hearing": Guarded(
        "Hearing", Hearing.id, Hearing.id, hearings_visible_to, in_restricted_case(Hearing.case_id)
    ),
}
"""What of hearings leaves a trace when it is denied."""
