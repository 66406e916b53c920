"""Which filings a list shows: conditions on a row, called once for a plan with parameters in place of values."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, and_, func, or_, true
from sqlmodel import col, select

from causeway.accounts.actor import Actor
from causeway.cases.access import cases_visible_to
from causeway.cases.tables import Case
from causeway.filings.core.access import own_filings
from causeway.filings.core.queries import IN_COURT
from causeway.filings.core.tables import Filing, FilingStatus
from causeway.kit.predicates import bound
from causeway.kit.text_match import ESCAPE, contains, literally

QUEUED = tuple(status for status in IN_COURT if status is not FilingStatus.RETURNED_FOR_CORRECTION)
"""The statuses in which the court has something to do."""


@dataclass
class FilingCriteria:
    """Which filings to list; what is None does not narrow the list."""

    status: list[FilingStatus] | None = None
    """Any of these."""
    case_id: str | None = None
    """Only those of this case."""
    text: str | None = None
    """In the reference, the title, the viewer's own matter reference, or the number or title of the case."""
    mine: bool | None = None
    """True: only those the viewer began."""


@dataclass
class ReviewQueueCriteria:
    """Which filings of the queue to list; what is None does not narrow it."""

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


def filings_matching(actor: Actor, wanted: FilingCriteria | None) -> ColumnElement[bool]:
    """Return the filings that are wanted, as a condition on the row in hand."""
    if wanted is None:
        return true()
    parts: list[ColumnElement[bool]] = []
    if wanted.status is not None:
        parts.append(col(Filing.status).in_(wanted.status))
    if wanted.case_id is not None:
        parts.append(col(Filing.case_id) == wanted.case_id)
    if wanted.text is not None:
        matter = and_(own_filings(actor), contains(Filing.matter_reference, wanted.text))
        parts.append(or_(matter, _named(actor, wanted.text)))
    if wanted.mine:
        parts.append(col(Filing.filer_id) == bound(actor.user_id))
    return and_(true(), *parts)


def queue_matching(actor: Actor, wanted: ReviewQueueCriteria | None) -> ColumnElement[bool]:
    """Return the filings of the review queue that are wanted, as a condition on the row in hand."""
    parts: list[ColumnElement[bool]] = [col(Filing.status).in_(QUEUED)]
    if wanted is None:
        return and_(*parts)
    if wanted.court is not None:
        parts.append(col(Filing.court_code) == wanted.court)
    if wanted.case_type is not None:
        parts.append(col(Filing.case_type_code) == wanted.case_type)
    if wanted.urgent is not None:
        parts.append(col(Filing.urgent).is_(wanted.urgent))
    if wanted.claimed_by_me is not None:
        claimed = col(Filing.claimed_by)
        parts.append(claimed == bound(actor.user_id) if wanted.claimed_by_me else claimed.is_(None))
    if wanted.text is not None:
        parts.append(_named(actor, wanted.text))
    return and_(*parts)


def _named(actor: Actor, text: Any) -> ColumnElement[bool]:
    """Say that a filing's reference or title, or its case's number or title, contains a text."""
    bare = func.concat("%", literally(func.replace(text, " ", "")), "%")
    cases = select(col(Case.id)).where(
        cases_visible_to(actor),
        or_(
            func.replace(Case.number, " ", "").ilike(bare, escape=ESCAPE),
            contains(Case.title_en, text),
            contains(Case.title_zh, text),
        ),
    )
    return or_(
        contains(Filing.reference, text),
        contains(Filing.title, text),
        col(Filing.case_id).in_(cases),
    )
