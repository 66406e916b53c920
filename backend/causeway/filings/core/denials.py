"""What was asked for by its id and may not be known to the asker: found out after the answer, which tells nothing."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, false, func, not_, or_, select
from sqlalchemy.orm import aliased
from sqlmodel import col

from causeway.accounts.actor import Actor
from causeway.cases.access import cases_visible_to, parties_visible_to, representations_visible_to
from causeway.cases.tables import Case, Party, Representation, SecurityLevel
from causeway.causebook.access import OPEN_TO_PARTIES, docket_visible_to
from causeway.causebook.tables import DocketEntry
from causeway.documents.access import documents_visible_to
from causeway.documents.tables import Document
from causeway.filings.core.access import filings_visible_to
from causeway.filings.core.tables import Filing
from causeway.kit.database import ReadSession
from causeway.kit.predicates import any_row

_ITS_CASE = aliased(Case, name="restricted_case")


@dataclass(frozen=True)
class Asked:
    """Something that somebody asked for by `key`: the id of a thing of `kind`, or the number of a case."""

    kind: str
    key: str


class _Guarded(NamedTuple):
    """A kind of thing: the column it is asked for by, its id, who may know of one, and which are restricted."""

    asked_by: Any
    id: Any
    visible_to: Callable[[Actor], ColumnElement[bool]]
    is_restricted: ColumnElement[bool]


def _in_restricted_case(case_id: Any) -> ColumnElement[bool]:
    level = col(_ITS_CASE.security_level)
    return any_row(_ITS_CASE, col(_ITS_CASE.id) == case_id, level != SecurityLevel.PUBLIC)


_OF_CASE = col(Case.security_level) != SecurityLevel.PUBLIC

CASE_NUMBER = "CaseNumber"
GUARDED = {
    "Case": _Guarded(Case.id, Case.id, cases_visible_to, _OF_CASE),
    CASE_NUMBER: _Guarded(Case.number, Case.id, cases_visible_to, _OF_CASE),
    "Document": _Guarded(
        Document.id,
        Document.id,
        documents_visible_to,
        or_(
            col(Document.access).not_in(OPEN_TO_PARTIES),
            col(Document.registrar_only).is_(True),
            _in_restricted_case(Document.case_id),
        ),
    ),
    "DocketEntry": _Guarded(
        DocketEntry.id,
        DocketEntry.id,
        docket_visible_to,
        or_(col(DocketEntry.access).not_in(OPEN_TO_PARTIES), _in_restricted_case(DocketEntry.case_id)),
    ),
    "Filing": _Guarded(Filing.id, Filing.id, filings_visible_to, _in_restricted_case(Filing.case_id)),
    "Party": _Guarded(Party.id, Party.id, parties_visible_to, _in_restricted_case(Party.case_id)),
    "Representation": _Guarded(
        Representation.id,
        Representation.id,
        representations_visible_to,
        _in_restricted_case(Representation.case_id),
    ),
}
"""The kinds whose denial is written down. What is not restricted may be known of by many, and is no secret."""


async def denied_id(session: ReadSession, actor: Actor, asked: Asked) -> str | None:
    """Return the id of what was asked for, if it exists, is restricted, and does not exist for `actor`."""
    guarded = GUARDED.get(asked.kind)
    if guarded is None:
        return None
    # A rule may come to neither true nor false where a row lacks what it compares: that hides the row too.
    is_hidden = not_(func.coalesce(guarded.visible_to(actor), false()))
    statement = select(guarded.id).where(guarded.asked_by == asked.key, guarded.is_restricted, is_hidden)
    found: str | None = (await session.execute(statement)).scalar_one_or_none()
    return found
