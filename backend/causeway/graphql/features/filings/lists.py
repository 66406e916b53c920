"""Which filings to list, and in which order: the filters and orders of every list of filings."""

from enum import StrEnum
from typing import Any, cast

import strawberry
from sqlalchemy import ColumnElement, and_, func, or_, true
from sqlmodel import col, select

from causeway.accounts.actor import Actor
from causeway.cases.access import cases_visible_to
from causeway.cases.tables import Case as CaseRow
from causeway.filings.core.access import own_filings
from causeway.filings.core.queries import IN_COURT
from causeway.filings.core.tables import Filing as FilingRow
from causeway.graphql.contract.descriptions import described, public_enum
from causeway.graphql.features.cases.enums import FilingStatus
from causeway.kit.predicates import bound

ESCAPE = "!"
QUEUED = tuple(status for status in IN_COURT if status is not FilingStatus.RETURNED_FOR_CORRECTION)
"""The statuses in which the court has something to do."""


@public_enum
class FilingOrder(StrEnum):
    """The order of a list of filings."""

    UPDATED_DESC = "UPDATED_DESC"
    """The latest changed first."""
    RECEIVED_DESC = "RECEIVED_DESC"
    """The latest received first."""
    RECEIVED = "RECEIVED"
    """The longest waiting first; those never received last."""
    DUE = "DUE"
    """The correction that is due soonest first; those with nothing to correct, or not for the viewer to know, last."""


@strawberry.input(description="Which filings to list; what is left out does not narrow the list.")
@described
class FilingFilter:
    """Which filings to list."""

    status: list[FilingStatus] | None = None
    """Any of these."""
    case_id: strawberry.ID | None = None
    """Only those of this case."""
    text: str | None = None
    """In the reference, the title, the viewer's own matter reference, or the number or title of the case."""
    mine: bool | None = None
    """True: only those the viewer began."""


@strawberry.input(description="Which filings of the queue to list; what is left out does not narrow it.")
@described
class ReviewQueueFilter:
    """Which filings of the queue to list."""

    court: str | None = None
    """The code of a court."""
    case_type: str | None = None
    """The code of a case type."""
    urgent: bool | None = None
    """True: only those said to be urgent; false: only the others."""
    claimed_by_me: bool | None = None
    """True: only those the viewer has in hand; false: only those nobody has."""
    text: str | None = None
    """In the reference, the title, or the number or title of the case."""


def soonest_first(instant: Any) -> tuple[Any, ...]:
    """Return the order by `instant`; those without one come last, not first as null does."""
    return (col(instant).is_(None), col(instant), col(FilingRow.id))


def matching_filings(actor: Actor, filter: FilingFilter | None = None) -> ColumnElement[bool]:
    """Narrow a list of filings.

    Args:
        filter: Which filings to list.
    """
    if filter is None:
        return true()
    parts: list[ColumnElement[bool]] = []
    if filter.status is not None:
        parts.append(col(FilingRow.status).in_(filter.status))
    if filter.case_id is not None:
        parts.append(col(FilingRow.case_id) == filter.case_id)
    if filter.text is not None:
        matter = and_(own_filings(actor), contains(FilingRow.matter_reference, filter.text))
        parts.append(or_(matter, named(actor, filter.text)))
    if filter.mine:
        parts.append(col(FilingRow.filer_id) == bound(actor.user_id))
    return and_(true(), *parts)


def in_the_queue(actor: Actor, filter: ReviewQueueFilter | None = None) -> ColumnElement[bool]:
    """Narrow the review queue.

    Args:
        filter: Which filings of the queue to list.
    """
    parts: list[ColumnElement[bool]] = [col(FilingRow.status).in_(QUEUED)]
    if filter is None:
        return and_(*parts)
    if filter.court is not None:
        parts.append(col(FilingRow.court_code) == filter.court)
    if filter.case_type is not None:
        parts.append(col(FilingRow.case_type_code) == filter.case_type)
    if filter.urgent is not None:
        parts.append(col(FilingRow.urgent).is_(filter.urgent))
    if filter.claimed_by_me is not None:
        claimed = col(FilingRow.claimed_by)
        parts.append(claimed == bound(actor.user_id) if filter.claimed_by_me else claimed.is_(None))
    if filter.text is not None:
        parts.append(named(actor, filter.text))
    return and_(*parts)


def named(actor: Actor, text: Any) -> ColumnElement[bool]:
    """Say that a filing's reference or title, or its case's number or title, contains a text."""
    bare = func.concat("%", literally(func.replace(text, " ", "")), "%")
    cases = select(col(CaseRow.id)).where(
        cases_visible_to(actor),
        or_(
            func.replace(CaseRow.number, " ", "").ilike(bare, escape=ESCAPE),
            contains(CaseRow.title_en, text),
            contains(CaseRow.title_zh, text),
        ),
    )
    return or_(
        contains(FilingRow.reference, text),
        contains(FilingRow.title, text),
        col(FilingRow.case_id).in_(cases),
    )


def contains(column: Any, text: Any) -> ColumnElement[bool]:
    """Say that a column contains a text, whatever the case of its letters."""
    return col(column).ilike(func.concat("%", literally(text), "%"), escape=ESCAPE)


def literally(text: Any) -> ColumnElement[str]:
    """Return a text in which a percent sign and an underscore mean themselves to LIKE."""
    for special in (ESCAPE, "%", "_"):
        text = func.replace(text, special, ESCAPE + special)
    return cast("ColumnElement[str]", text)
