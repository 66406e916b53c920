"""Every SELECT about filings that a command makes; the lists of the public contract are declared at the edge."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, and_, bindparam, func, or_, true
from sqlalchemy import select as sql_select
from sqlmodel import col, select

from causeway.accounts.actor import Actor, Role
from causeway.cases import queries as cases
from causeway.cases.access import case_holders, case_visible_to, own_case_ids
from causeway.cases.tables import Case, CasePlace, CaseText, SecurityLevel
from causeway.documents.tables import Document
from causeway.filings.core.access import filed_by_own_side, filings_visible_to, own_filings
from causeway.filings.core.orders import DueOrLast
from causeway.filings.core.tables import (
    ENDED,
    ON_THE_DOCKET,
    PRIVATE,
    Correction,
    Filing,
    FilingDocument,
    FilingParty,
    FilingStatus,
)
from causeway.filings.core.text_tables import FilingText
from causeway.kit.compiled_statements import CompiledStatement
from causeway.kit.database import ReadSession
from causeway.kit.errors import NotFound
from causeway.kit.kept_statements import kept_by_shape
from causeway.kit.plain_rows import PlainQuery
from causeway.kit.predicates import any_row, bound
from causeway.kit.starts import Start
from causeway.kit.text_search import found_by_index, holds, is_frequent
from causeway.kit.unindexed import Unindexed
from causeway.kit.work import Work
from causeway.uploads.tables import Upload

IN_COURT = tuple(status for status in FilingStatus if status not in PRIVATE | ENDED)
"""The statuses of filings that the court has and has not finished with."""

WAITING = (
    FilingStatus.RECEIVED,
    FilingStatus.UNDER_REVIEW,
    FilingStatus.DEFERRED,
    FilingStatus.REFERRED,
)
"""The statuses in which the next step is the court's."""


AS_IT_IS_NOW = {"populate_existing": True}
"""The option of a statement whose rows are read again, whatever the session has of them."""
_OF_FILING: Any = bindparam("filing_id")
_DOCUMENTS = (
    select(FilingDocument)
    .where(FilingDocument.filing_id == _OF_FILING)
    .order_by(col(FilingDocument.position), col(FilingDocument.id))
)
_NOT_UPLOADED = and_(col(FilingDocument.upload_id).is_(None), col(Document.id) == FilingDocument.document_id)
DOCUMENTS_WITH_FILES = PlainQuery(
    select(FilingDocument, Upload, Document)
    .outerjoin(Upload, col(Upload.id) == col(FilingDocument.upload_id))
    .outerjoin(Document, or_(col(Document.upload_id) == col(FilingDocument.upload_id), _NOT_UPLOADED))
    .where(FilingDocument.filing_id == _OF_FILING)
    .order_by(col(FilingDocument.position), col(FilingDocument.id)),
    FilingDocument,
    Upload,
    Document,
)
_PARTIES = select(FilingParty).where(FilingParty.filing_id == _OF_FILING).order_by(col(FilingParty.position))
_LOCK = select(Filing.id).where(Filing.id == _OF_FILING).with_for_update()


class _ById(NamedTuple):
    """The statements that find a filing by its id for an actor, alone or with its row locked."""

    visible: Any
    locked: Any


@kept_by_shape
def _by_id(actor: Actor) -> _ById:
    is_it = (Filing.id == _OF_FILING, filings_visible_to(actor))
    locked = select(Filing.id).where(*is_it).with_for_update(of=Filing)
    return _ById(select(Filing).where(*is_it), CompiledStatement(locked))


@dataclass(frozen=True)
class FilingDocumentView:
    """A document's place in a filing, with the upload and the document it is, as far as they exist."""

    filing_document: FilingDocument
    upload: Upload | None
    document: Document | None


def is_found_by(actor: Actor, text: Any) -> ColumnElement[bool]:
    """Say that a filing has a text in its reference or title, or in the number or a title of a case `actor` sees."""
    its_text = any_row(
        FilingText,
        col(FilingText.filing_id) == col(Filing.id),
        col(FilingText.private).is_(False),
        holds(FilingText, text),
    )
    its_case = cases.is_found_by(Filing.case_id, text, parties=False)
    return or_(its_text, and_(its_case, case_visible_to(actor, Filing.case_id)))


def has_matter_reference(actor: Actor, text: Any) -> ColumnElement[bool]:
    """Say that a filing of `actor`'s own side has a text in its matter reference."""
    matter = any_row(
        FilingText,
        col(FilingText.filing_id) == col(Filing.id),
        col(FilingText.private).is_(True),
        holds(FilingText, text),
    )
    return and_(own_filings(actor), matter)


def filings_found_by(text: Any) -> Start:
    """Return the filings that have a text anywhere, visible or not: where a list may start from."""
    found = found_by_index(FilingText, text)
    in_cases = cases.case_ids_found_by(text, parties=False).subquery()
    ways = [
        sql_select(col(FilingText.filing_id))
        .join(found, col(FilingText.id) == found.c.id)
        .where(holds(FilingText, text)),
        sql_select(col(Filing.id)).join(in_cases, col(Filing.case_id) == in_cases.c.case_id),
    ]
    return Start(ways, or_(is_frequent(FilingText, text), is_frequent(CaseText, text)))


def filing_ids_where(*conditions: ColumnElement[bool]) -> Select[Any]:
    """Return the ids of the filings for which all `conditions` hold: where a list may start from."""
    return sql_select(col(Filing.id)).where(*conditions)


def filing_ids_within_reach(actor: Actor, statuses: Sequence[FilingStatus] | None) -> list[Select[Any]]:
    """Return the ids of all filings that `actor`, who is not of the registry, may see in some statuses (None: any).

    They are those of its own side, and in its cases those on the docket, or for a judge all.
    """
    if not isinstance(statuses, list):
        statuses = None  # an empty list is a parameter, as nothing of it shapes the statement
    wanted = set(statuses if statuses is not None else FilingStatus)
    ways: list[Select[Any]] = []
    if actor.may_file:
        ways.append(sql_select(col(Filing.id)).where(filed_by_own_side(actor), _stands(wanted, statuses)))
    others = wanted if actor.has(Role.JUDGE) else wanted & ON_THE_DOCKET
    if others:
        for own in own_case_ids(actor):
            of_case = own.subquery()
            # From one's cases to what was filed in them: their statuses, or its case, would lead the other way.
            in_it = col(Filing.case_id) == Unindexed(of_case.c.case_id)
            standing = Unindexed(col(Filing.status).in_(sorted(others)))
            ways.append(sql_select(col(Filing.id)).join(of_case, in_it).where(standing))
    return ways


def filing_ids_of_organisation_within_reach(actor: Actor, organisation_id: Any) -> list[Select[Any]]:
    """Return the ids of all filings of an organisation that `actor`, who is not of the registry, may see.

    They are those of `actor`'s own, when it names itself, and those in the cases in which `actor` has a place: read
    side by side along two indexes, where the rule would be asked of every filing of the organisation.
    """
    theirs = sql_select(col(Filing.id)).where(col(Filing.organisation_id) == organisation_id)
    beside = theirs.join(CasePlace, col(CasePlace.case_id) == col(Filing.case_id))
    own = theirs.where(bound(actor.organisation_id) == organisation_id)
    return [own, *(beside.where(col(CasePlace.holder_id) == holder) for holder in case_holders(actor))]


def _stands(wanted: Collection[FilingStatus], statuses: Sequence[FilingStatus] | None) -> ColumnElement[bool]:
    return true() if statuses is None else col(Filing.status).in_(sorted(wanted))


async def filing_by_id(session: ReadSession, actor: Actor, filing_id: str) -> Filing:
    """Return a filing; NotFound when there is none that `actor` may know of."""
    statements, binds = _by_id(actor)
    return await _found(session, statements, {**binds, "filing_id": filing_id})


async def _found(
    session: ReadSession, statements: _ById, binds: dict[str, Any], options: Any = None
) -> Filing:
    found = await session.exec(statements.visible, params=binds, execution_options=options or {})
    filing: Filing | None = found.one_or_none()
    if filing is None:
        raise NotFound
    return filing


async def filing_for_change(work: Work[Actor], filing_id: str) -> Filing:
    """Return a filing with its row locked: whoever else wants to change it waits until this work ends.

    The rule is asked before the lock, so that nobody waits for, or holds, what is not there for them; and again
    after it, in a statement of its own: PostgreSQL re-checks a locking statement's sub-selects as of its beginning.
    On SQLite there is one writer at a time, and nothing can come between.
    """
    statements, of_actor = _by_id(work.actor)
    binds = {**of_actor, "filing_id": filing_id}
    await _lock(work, statements, binds)
    return await _found(work.session, statements, binds, AS_IT_IS_NOW)


async def lock_filing(work: Work[Actor], filing_id: str) -> None:
    """Wait until nobody else changes a filing, and keep it until this work ends; NotFound where there is none."""
    statements, binds = _by_id(work.actor)
    await _lock(work, statements, {**binds, "filing_id": filing_id})


async def _lock(work: Work[Actor], statements: _ById, binds: dict[str, Any]) -> None:
    if work.session.get_bind().dialect.name == "sqlite":
        return
    if await statements.locked.one_or_none(work.session, binds) is None:
        # Not there for them; or moved while it was waited for, into a case that began after the statement did.
        await _found(work.session, statements, binds)
        await work.session.exec(_LOCK, params={"filing_id": binds["filing_id"]})


async def filing_for_system(work: Work[Actor], filing_id: str) -> Filing | None:
    """Return a filing with its row locked, for the system itself; None when it is gone."""
    return await work.session.get(Filing, filing_id, with_for_update=True, populate_existing=True)


async def documents_of(session: ReadSession, filing_id: str) -> Sequence[FilingDocument]:
    """Return the documents of a filing in order."""
    return (await session.exec(_DOCUMENTS, params={"filing_id": filing_id})).all()


async def filing_documents_for_change(work: Work[Any], filing_id: str) -> list[FilingDocumentView]:
    """Return the documents of a filing in order, with their uploads and the documents these became, as plain rows."""
    found = await DOCUMENTS_WITH_FILES.all(work.session, {"filing_id": filing_id})
    for row in found:
        work.rows.follow(*row)
    return [FilingDocumentView(*row) for row in found]


async def parties_of(session: ReadSession, filing_id: str) -> Sequence[FilingParty]:
    """Return the parties a filing names, in order."""
    return (await session.exec(_PARTIES, params={"filing_id": filing_id})).all()


async def corrections_asked_for(session: ReadSession, filing: Filing) -> Sequence[Correction]:
    """Return what the registry asked to be corrected in the filing's present revision, in order."""
    statement = select(Correction).where(
        Correction.filing_id == filing.id, Correction.revision == filing.revision
    )
    return (await session.exec(statement.order_by(col(Correction.position)))).all()


async def live_filing_with_upload(session: ReadSession, upload_id: str, besides: str) -> Filing | None:
    """Return another filing that holds this upload and was neither rejected nor cancelled."""
    over = (FilingStatus.REJECTED, FilingStatus.CANCELLED)
    statement = (
        select(Filing)
        .join(FilingDocument, col(FilingDocument.filing_id) == col(Filing.id))
        .where(FilingDocument.upload_id == upload_id, Filing.id != besides, col(Filing.status).not_in(over))
        .limit(1)
    )
    return (await session.exec(statement)).first()


async def overdue_corrections(session: ReadSession, now: datetime, limit: int = 100) -> Sequence[str]:
    """Return ids of returned filings whose time for correction has run out, the longest overdue first."""
    statement = select(Filing.id).where(
        Filing.status == FilingStatus.RETURNED_FOR_CORRECTION, DueOrLast() < now
    )
    return (await session.exec(statement.order_by(DueOrLast()).limit(limit))).all()


async def filings_in_court(session: ReadSession, court_codes: Sequence[str]) -> Sequence[str]:
    """Return ids of the filings that some courts (none named: all) have and have not finished with."""
    statement = select(Filing.id).where(col(Filing.status).in_(IN_COURT))
    if court_codes:
        statement = statement.where(col(Filing.court_code).in_(court_codes))
    return (await session.exec(statement.order_by(col(Filing.id)))).all()


async def is_for_registrar_only(session: ReadSession, filing: Filing) -> bool:
    """Tell whether the filing is in a sealed case, or asks that its new case be sealed."""
    if filing.case_id is None:
        return filing.requested_security_level is SecurityLevel.SEALED
    return (await session.get_one(Case, filing.case_id)).security_level is SecurityLevel.SEALED


async def waiting_filings(session: ReadSession) -> Sequence[tuple[FilingStatus, int, datetime | None]]:
    """Return for each status in which the registry has to act how many filings have it, and the oldest receipt."""
    statement = (
        select(Filing.status, func.count(), func.min(Filing.received_at))
        .where(col(Filing.status).in_(WAITING))
        .group_by(col(Filing.status))
    )
    rows = (await session.execute(statement)).all()
    return [(FilingStatus(status), count, oldest) for status, count, oldest in rows]
