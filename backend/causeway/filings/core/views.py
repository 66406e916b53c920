"""What is shown of many filings at once, besides their rows: each a query for all of them together."""

from collections import defaultdict
from collections.abc import Collection
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, ScalarSelect, and_, exists, func, literal
from sqlalchemy import select as sql_select
from sqlmodel import col, select

from causeway.accounts.actor import Actor
from causeway.courts.queries import DocumentTypeInCase
from causeway.courts.tables import DocumentType, DocumentTypeUse
from causeway.documents.access import documents_visible_to
from causeway.documents.tables import Document
from causeway.filings.core.access import (
    filing_documents_visible_to,
    filing_parties_visible_to,
    filings_of_the_court,
    filings_visible_to,
    own_filings,
    private_to_both_sides,
    transitions_visible_to,
)
from causeway.filings.core.queries import IN_COURT
from causeway.filings.core.tables import (
    EDITABLE,
    PRIVATE,
    Correction,
    Filing,
    FilingDocument,
    FilingParty,
    FilingStatus,
    FilingTransition,
)
from causeway.kit.database import ReadSession

FOR_THE_REGISTRY = frozenset({FilingStatus.RECEIVED, FilingStatus.UNDER_REVIEW, FilingStatus.DEFERRED})


WITH_THE_COURT = frozenset(IN_COURT) - {FilingStatus.RETURNED_FOR_CORRECTION}


class FilingFigures(NamedTuple):
    """How many filings of the own side are in whose hands, and how many wait for the registry."""

    returned: int
    drafts: int
    in_court: int
    waiting: int | None
    """None for whoever is not of the registry."""


async def count_filings(session: ReadSession, actor: Actor, most: int) -> FilingFigures:
    """Count the filings of the actor's own side and, for the registry, those that wait: each figure to `most` + 1.

    One more than is shown tells whether there are more. What has ended is not counted: there is no end to it.
    """
    figures: list[Any] = [literal(0)] * 3
    if actor.may_file:
        kinds = (frozenset({FilingStatus.RETURNED_FOR_CORRECTION}), PRIVATE, WITH_THE_COURT)
        figures = [_figure(own_filings(actor), statuses, most) for statuses in kinds]
    if actor.in_registry:
        figures.append(_figure(filings_of_the_court(actor), FOR_THE_REGISTRY, most))
    returned, drafts, in_court, *waiting = (await session.execute(sql_select(*figures))).one()
    return FilingFigures(returned, drafts, in_court, waiting[0] if waiting else None)


def _figure(rule: ColumnElement[bool], statuses: Collection[FilingStatus], most: int) -> ScalarSelect[int]:
    """Return the number of filings in some statuses for which a rule holds, counted to `most` + 1."""
    found = sql_select(col(Filing.id)).where(rule, col(Filing.status).in_(sorted(statuses))).limit(most + 1)
    return sql_select(func.count()).select_from(found.subquery()).scalar_subquery()


async def parties_filed_for(session: ReadSession, actor: Actor, ids: Collection[str]) -> dict[str, list[str]]:
    """Return the ids of the parties of the case that each filing is filed for, by filing, in order."""
    statement = (
        select(FilingParty.filing_id, FilingParty.party_id)
        .where(
            col(FilingParty.filing_id).in_(ids),
            col(FilingParty.on_behalf).is_(True),
            col(FilingParty.party_id).is_not(None),
            filing_parties_visible_to(actor),
        )
        .order_by(col(FilingParty.position))
    )
    found: dict[str, list[str]] = defaultdict(list)
    for filing_id, party_id in (await session.exec(statement)).all():
        found[filing_id].append(party_id or "")
    return found


async def document_types_of(session: ReadSession, ids: Collection[str]) -> dict[str, DocumentTypeInCase]:
    """Return the types of documents in filings as their kinds of case take them, by document in its filing."""
    statement = (
        select(FilingDocument.id, DocumentType, DocumentTypeUse)
        .join(Filing, col(Filing.id) == col(FilingDocument.filing_id))
        .join(DocumentType, col(DocumentType.code) == col(FilingDocument.type_code))
        .join(
            DocumentTypeUse,
            and_(
                col(DocumentTypeUse.document_type_code) == col(FilingDocument.type_code),
                col(DocumentTypeUse.case_type_code) == col(Filing.case_type_code),
            ),
        )
        .where(col(FilingDocument.id).in_(ids))
    )
    return {
        key: DocumentTypeInCase(of_type, use) for key, of_type, use in (await session.exec(statement)).all()
    }


async def locked_documents(session: ReadSession, ids: Collection[str]) -> dict[str, bool]:
    """Return which documents in filings cannot be changed now."""
    asked_for = exists().where(
        col(Correction.filing_document_id) == col(FilingDocument.id),
        col(Correction.revision) == col(Filing.revision),
    )
    statement = (
        select(FilingDocument.id, Filing.status, Filing.revision, FilingDocument.revision, asked_for)  # type: ignore[call-overload]
        .join(Filing, col(Filing.id) == col(FilingDocument.filing_id))
        .where(col(FilingDocument.id).in_(ids))
    )
    rows = (await session.exec(statement)).all()
    return {key: not _is_open(status, asked or own > of) for key, status, of, own, asked in rows}


async def same_files(session: ReadSession, actor: Actor, ids: Collection[str]) -> dict[str, str]:
    """Return, by document in its filing, the first other one there that has the same bytes, where there is one.

    Both must be the actor's to read: whoever may not read a document is not told what it is like.
    """
    may_be_read = filing_documents_visible_to(actor), documents_visible_to(actor)
    asked = (
        select(FilingDocument.id, FilingDocument.filing_id, Document.sha256)
        .join(Document, col(Document.id) == col(FilingDocument.document_id))
        .where(col(FilingDocument.id).in_(ids), *may_be_read)
        .subquery()
    )
    statement = (
        select(asked.c.id, FilingDocument.id)
        .join(FilingDocument, col(FilingDocument.filing_id) == asked.c.filing_id)
        .join(Document, col(Document.id) == col(FilingDocument.document_id))
        .where(
            col(Document.sha256) == asked.c.sha256,
            col(FilingDocument.id) != asked.c.id,
            *may_be_read,
        )
        .order_by(col(FilingDocument.position).desc())
    )
    # Of several the first in the filing's order is written last, and stays.
    return dict((await session.exec(statement)).all())


def _is_open(status: FilingStatus, asked_for: bool) -> bool:  # noqa: FBT001  the second half of one condition
    return status in EDITABLE or (status is FilingStatus.RETURNED_FOR_CORRECTION and asked_for)


async def visible_step(session: ReadSession, actor: Actor, step_id: str) -> FilingTransition | None:
    """Return a step of a filing, if the actor may know of it."""
    statement = select(FilingTransition).where(
        col(FilingTransition.id) == step_id, transitions_visible_to(actor)
    )
    return (await session.exec(statement)).one_or_none()


async def is_visible(session: ReadSession, actor: Actor, filing_id: str) -> bool:
    """Tell whether a filing exists for the actor."""
    statement = select(Filing.id).where(col(Filing.id) == filing_id, filings_visible_to(actor))
    return (await session.exec(statement)).one_or_none() is not None


async def is_private_to(session: ReadSession, actor: Actor, filing_id: str) -> bool:
    """Tell whether a filing is the actor's to see while it is private: as its own side, or as the court."""
    statement = select(Filing.id).where(col(Filing.id) == filing_id, private_to_both_sides(actor))
    return (await session.exec(statement)).one_or_none() is not None
