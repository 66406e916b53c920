"""Which cases a list shows: conditions on a row, called once for a plan with parameters in place of values."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, and_, exists, or_, true
from sqlmodel import col

from causeway.accounts.actor import Actor
from causeway.cases import queries
from causeway.cases.access import case_holders
from causeway.cases.tables import Case, CaseAssignment, CaseStatus, Representation
from causeway.kit.predicates import bound
from causeway.kit.starts import Start


@dataclass
class CaseCriteria:
    """Which cases to list; what is None does not narrow the list."""

    text: str | None = None
    """In the number, the title or the name of a party, in English or Chinese."""
    court: str | None = None
    """The code of a court."""
    case_type: str | None = None
    """The code of a case type."""
    status: list[CaseStatus] | None = None
    """Any of these."""
    mine: bool | None = None
    """True: only those assigned to the viewer, or in which the viewer acts in person."""


def cases_matching(actor: Actor, wanted: CaseCriteria | None) -> ColumnElement[bool]:
    """Return the cases that are wanted, as a condition on the row in hand."""
    if wanted is None:
        return true()
    parts: list[ColumnElement[bool]] = []
    if wanted.text is not None:
        parts.append(queries.is_found_by(Case.id, wanted.text))
    if wanted.court is not None:
        parts.append(col(Case.court_code) == wanted.court)
    if wanted.case_type is not None:
        parts.append(col(Case.case_type_code) == wanted.case_type)
    if wanted.status is not None:
        parts.append(col(Case.status).in_(wanted.status))
    if wanted.mine:
        parts.append(_mine(actor))
    return and_(true(), *parts)


def cases_to_start_from(actor: Actor, wanted: CaseCriteria | None) -> list[Start]:
    """Return where such a list may start: for whoever is not of the registry, with the cases they have a place in.

    All of one's cases, or all there are, are read in their order.
    """
    if wanted is None:
        return []
    given, starts = wanted, [] if actor.in_registry else [Start(queries.place_ids(actor))]
    if given.mine:
        starts.append(Start(queries.assigned_case_ids(actor)))
    for column, value in ((Case.court_code, given.court), (Case.case_type_code, given.case_type)):
        if value is not None:
            starts.append(Start([queries.case_ids_where(col(column) == value)]))
    if given.status is not None:
        starts.append(Start([queries.case_ids_where(col(Case.status).in_(given.status))]))
    if given.text is not None:
        starts.append(queries.cases_found_by(given.text))
    return starts


def cases_in_strands(actor: Actor, wanted: CaseCriteria | None) -> list[ColumnElement[bool]]:
    """Return conditions by which such a list is read side by side along indexes, each ordered as lists are; or none.

    Each row of the list is under one of them. Places, along which all but the registry read, know of the status alone.
    """
    given = wanted or CaseCriteria()
    of_kind: list[ColumnElement[bool]] = []
    if actor.in_registry and given.case_type is not None:
        of_kind = [col(Case.case_type_code) == given.case_type]
    elif actor.in_registry and given.court is not None:
        of_kind = [col(Case.court_code) == given.court]
    if isinstance(given.status, list):
        return [and_(*of_kind, col(Case.status) == status) for status in given.status]
    # An empty list is a parameter, as nothing of it shapes the statement. Every case is in some status.
    return [and_(*of_kind, col(Case.status) == status) for status in CaseStatus] if of_kind else []


def holders_listed(actor: Actor, wanted: CaseCriteria | None) -> list[ColumnElement[str]]:
    """Return whose places hold every case of such a list; none where they do not tell."""
    # Whatever makes a case one's own gives oneself the place.
    return [bound(actor.user_id)] if wanted is not None and wanted.mine else case_holders(actor)


def in_force(active_on: date | None) -> ColumnElement[bool]:
    """Return the representations in force on a day, or all there ever were, as a condition on the row in hand."""
    if active_on is None:
        return true()
    until = col(Representation.until)
    return and_(col(Representation.since) <= active_on, or_(until.is_(None), until > active_on))


def _mine(actor: Actor) -> ColumnElement[bool]:
    assigned = exists().where(
        col(CaseAssignment.case_id) == col(Case.id),
        col(CaseAssignment.user_id) == bound(actor.user_id),
    )
    in_person = exists().where(
        col(Representation.case_id) == col(Case.id),
        col(Representation.user_id) == bound(actor.user_id),
        col(Representation.until).is_(None),
    )
    return or_(assigned, in_person)
