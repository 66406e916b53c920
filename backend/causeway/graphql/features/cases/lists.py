"""Which cases to list, and in which order."""

from datetime import date
from enum import StrEnum

import strawberry
from sqlalchemy import ColumnElement, false
from sqlmodel import col

from causeway.accounts.actor import Actor
from causeway.cases import lists
from causeway.cases import tables as rows
from causeway.documents.lists import DocumentCriteria, documents_matching
from causeway.filings.core.lists import filings_matching
from causeway.graphql.contract.descriptions import described, public_enum
from causeway.graphql.contract.refs import FilingFilter
from causeway.graphql.contract.scalars import CaseNumber
from causeway.kit.starts import Start


@public_enum
class CaseOrder(StrEnum):
    """The order of a list of cases."""

    NUMBER = "NUMBER"
    """By code, year and serial."""
    NUMBER_DESC = "NUMBER_DESC"
    """By code, year and serial, the last first."""
    LAST_ACTIVITY_DESC = "LAST_ACTIVITY_DESC"
    """The latest entry first."""
    TITLE = "TITLE"
    """By English title."""


@strawberry.input(description="Which cases to list; what is left out does not narrow the list.")
@described
class CaseFilter(lists.CaseCriteria):
    """Which cases to list."""


@strawberry.input(description="Which documents of a case to list; what is left out does not narrow the list.")
@described
class DocumentFilter(DocumentCriteria):
    """Which documents to list."""


def matching_documents(filter: DocumentFilter | None = None) -> ColumnElement[bool]:
    """Narrow a list of documents.

    Args:
        filter: Which documents to list.
    """
    return documents_matching(filter)


def matching_filings(actor: Actor, filter: FilingFilter | None = None) -> ColumnElement[bool]:
    """Narrow a list of filings.

    Args:
        filter: Which filings to list.
    """
    return filings_matching(actor, filter)


def matching_cases(actor: Actor, filter: CaseFilter | None = None) -> ColumnElement[bool]:
    """Narrow a list of cases.

    Args:
        filter: Which cases to list.
    """
    return lists.cases_matching(actor, filter)


def start_of_cases(actor: Actor, filter: CaseFilter | None = None) -> list[Start]:
    """Return where a list of cases may start.

    Args:
        filter: Which cases to list.
    """
    return lists.cases_to_start_from(actor, filter)


def strands_of_cases(actor: Actor, filter: CaseFilter | None = None) -> list[ColumnElement[bool]]:
    """Return by which conditions a list of cases is read side by side.

    Args:
        filter: Which cases to list.
    """
    return lists.cases_in_strands(actor, filter)


def holders_of_cases(actor: Actor, filter: CaseFilter | None = None) -> list[ColumnElement[str]]:
    """Return whose places hold every case of a list.

    Args:
        filter: Which cases to list.
    """
    return lists.holders_listed(actor, filter)


def which_case(id: strawberry.ID | None = None, number: CaseNumber | None = None) -> ColumnElement[bool]:
    """Find a case.

    Args:
        id: Its global id.
        number: Its number, if the id is not known.
    """
    if id is not None:
        return col(rows.Case.id) == id
    if number is not None:
        return col(rows.Case.number) == number
    return false()


def in_force_on(active_on: date | None = None) -> ColumnElement[bool]:
    """Narrow to those in force.

    Args:
        active_on: Only those in force on this day; otherwise all there ever were.
    """
    return lists.in_force(active_on)
