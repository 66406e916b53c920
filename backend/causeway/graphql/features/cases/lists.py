"""Which cases to list, and in which order."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any

import strawberry
from sqlalchemy import ColumnElement, and_, exists, false, func, or_, true
from sqlmodel import col, select

from causeway.accounts.actor import Actor
from causeway.cases import tables as rows
from causeway.documents.tables import Document as DocumentRow
from causeway.graphql.contract.descriptions import described, public_enum
from causeway.graphql.contract.scalars import CaseNumber
from causeway.graphql.features.cases.enums import CaseStatus
from causeway.graphql.features.filings.lists import ESCAPE, contains, literally
from causeway.kit.predicates import bound


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
class CaseFilter:
    """Which cases to list."""

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


@strawberry.input(description="Which documents of a case to list; what is left out does not narrow the list.")
@described
class DocumentFilter:
    """Which documents to list."""

    text: str | None = None
    """In the title or the file's name."""
    type_code: list[str] | None = None
    """Of any of these types."""
    filed_since: datetime | None = None
    """Filed at this instant or later."""
    filed_before: datetime | None = None
    """Filed before this instant."""


def matching_documents(filter: DocumentFilter | None = None) -> ColumnElement[bool]:
    """Narrow a list of documents.

    Args:
        filter: Which documents to list.
    """
    if filter is None:
        return true()
    parts: list[ColumnElement[bool]] = []
    if filter.text is not None:
        parts.append(
            or_(contains(DocumentRow.title, filter.text), contains(DocumentRow.filename, filter.text))
        )
    if filter.type_code is not None:
        parts.append(col(DocumentRow.type_code).in_(filter.type_code))
    if filter.filed_since is not None:
        parts.append(col(DocumentRow.filed_at) >= filter.filed_since)
    if filter.filed_before is not None:
        parts.append(col(DocumentRow.filed_at) < filter.filed_before)
    return and_(true(), *parts)


def matching_cases(actor: Actor, filter: CaseFilter | None = None) -> ColumnElement[bool]:
    """Narrow a list of cases.

    Args:
        filter: Which cases to list.
    """
    if filter is None:
        return true()
    parts: list[ColumnElement[bool]] = []
    if filter.text is not None:
        parts.append(_named(filter.text))
    if filter.court is not None:
        parts.append(col(rows.Case.court_code) == filter.court)
    if filter.case_type is not None:
        parts.append(col(rows.Case.case_type_code) == filter.case_type)
    if filter.status is not None:
        parts.append(col(rows.Case.status).in_(filter.status))
    if filter.mine:
        parts.append(_mine(actor))
    return and_(true(), *parts)


def _named(text: Any) -> ColumnElement[bool]:
    named = select(col(rows.Party.case_id)).where(
        or_(contains(rows.Party.name_en, text), contains(rows.Party.name_zh, text))
    )
    bare = literally(func.replace(text, " ", ""))
    return or_(
        func.replace(rows.Case.number, " ", "").ilike(func.concat("%", bare, "%"), escape=ESCAPE),
        contains(rows.Case.title_en, text),
        contains(rows.Case.title_zh, text),
        col(rows.Case.id).in_(named),
    )


def _mine(actor: Actor) -> ColumnElement[bool]:
    assigned = exists().where(
        col(rows.CaseAssignment.case_id) == col(rows.Case.id),
        col(rows.CaseAssignment.user_id) == bound(actor.user_id),
    )
    in_person = exists().where(
        col(rows.Representation.case_id) == col(rows.Case.id),
        col(rows.Representation.user_id) == bound(actor.user_id),
        col(rows.Representation.until).is_(None),
    )
    return or_(assigned, in_person)


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
    if active_on is None:
        return true()
    until = col(rows.Representation.until)
    return and_(col(rows.Representation.since) <= active_on, or_(until.is_(None), until > active_on))
