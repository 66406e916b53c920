"""All that an export holds, as it was at one moment: read before the first byte goes out."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import literal, tuple_

from causeway.accounts.actor import Actor
from causeway.documents.rules import is_restricted
from causeway.documents.tables import Document, Seal, SealStatus
from causeway.exports.audit_extract import audit_extract
from causeway.exports.made_file import MadeFile
from causeway.exports.rules import MARKED_ADDITION, name_in_archive
from causeway.exports.sections import LISTS, Listed, exported_documents, the_case
from causeway.kit.clock import in_hong_kong
from causeway.kit.database import Database, ReadSession
from causeway.kit.errors import NotFound
from causeway.uploads.rules import PDF

FORMAT = "causeway.case/1"
"""What `case.json`, `audit.json` and `manifest.json` call their shapes: docs/case-export.schema.json."""

ROWS_PER_PAGE = 200
"""Rows made into text at a time: some milliseconds, after which others have their turn."""


class StoredFile(NamedTuple):
    """A file of a document in the archive, and the bytes in the store that it is, or is a marked copy of."""

    name: str
    sha256: str
    size: int
    modified: datetime


class ExportedDocument(NamedTuple):
    """A document with its files: as it was filed and, where there is one, as the court sealed it.

    One that `is_marked` goes out in copies of these that are marked for whoever exports.
    """

    id: str
    is_marked: bool
    files: tuple[StoredFile, ...]


@dataclass(frozen=True)
class CaseSnapshot:
    """What an export of a case holds."""

    case_id: str
    number: str | None
    taken_at: datetime
    documents: Sequence[ExportedDocument]
    made: Sequence[MadeFile]
    """`case.json` and `audit.json`."""


async def take_snapshot(database: Database, actor: Actor, case_id: str, now: datetime) -> CaseSnapshot:
    """Return what `actor` may see of the case, all as of one moment. Raises `NotFound`."""
    async with database.reading() as session:
        found = (await session.execute(the_case(actor, case_id))).mappings().one_or_none()
        if found is None:
            raise NotFound
        case = MadeFile("case.json")
        _begin(case, now, actor)
        case.add("case", _fit(found))
        for name, statement in LISTS.items():
            await case.add_list(name, _rows(session, statement(actor, case_id)))
        documents: list[ExportedDocument] = []
        await case.add_list("documents", _documents(session, actor, case_id, documents))
        case.end()
        audit = MadeFile("audit.json")
        _begin(audit, now, actor)
        await audit.add_list("events", audit_extract(session, actor, case_id))
        audit.end()
    return CaseSnapshot(case_id, found["number"], now, documents, (case, audit))


def _begin(file: MadeFile, now: datetime, actor: Actor) -> None:
    file.add("format", FORMAT)
    file.add("exportedAt", in_hong_kong(now))
    file.add("exportedBy", {"userId": actor.user_id, "organisationId": actor.organisation_id})


async def _rows(session: ReadSession, listed: Listed) -> AsyncIterator[dict[str, Any]]:
    names = listed.statement.selected_columns.keys()
    async for row in _pages(session, listed):
        yield _fit(dict(zip(names, row, strict=True)))


async def _pages(session: ReadSession, listed: Listed) -> AsyncIterator[Sequence[Any]]:
    """Yield the rows of a list, a page at a time: the snapshot is one, so nothing moves between them.

    A page is found by the place of the last one's end. Counted from the beginning, each would have the database work
    out all that it passes over: half a minute for the register of a case of 5,000 documents.
    """
    places = [column.label(f"place_{number}") for number, column in enumerate(listed.order)]
    page = listed.statement.add_columns(*places).order_by(*listed.order).limit(ROWS_PER_PAGE)
    asked = page
    while True:
        rows = (await session.execute(asked)).all()
        for row in rows:
            yield row[: -len(places)]
        if len(rows) < ROWS_PER_PAGE:
            return
        last = [
            literal(value, column.type)
            for value, column in zip(rows[-1][-len(places) :], listed.order, strict=True)
        ]
        asked = page.where(tuple_(*listed.order) > tuple_(*last))


async def _documents(
    session: ReadSession, actor: Actor, case_id: str, kept: list[ExportedDocument]
) -> AsyncIterator[dict[str, Any]]:
    """Yield what is said of each document, and keep which files it has."""
    async for document, seal, is_marked in _pages(session, exported_documents(actor, case_id)):
        files = _files(document, seal, len(kept) + 1, is_marked=is_marked)
        kept.append(ExportedDocument(document.id, is_marked, files))
        session.expunge(document)
        yield {"isMarked": is_marked} | _described(document, seal, files)


def _files(document: Document, seal: Seal | None, number: int, *, is_marked: bool) -> tuple[StoredFile, ...]:
    modified = document.filed_at or document.created_at
    marked = MARKED_ADDITION if is_marked else ""
    name = name_in_archive(number, document.filename, document.content_type, marked)
    original = StoredFile(f"documents/{name}", document.sha256, document.size_bytes, modified)
    if seal is None or seal.status is not SealStatus.SEALED or seal.sha256 is None or seal.size_bytes is None:
        return (original,)
    name = name_in_archive(number, document.filename, PDF, f" (sealed {seal.reference}){marked}")
    return original, StoredFile(f"sealed/{name}", seal.sha256, seal.size_bytes, seal.signed_at or modified)


def _described(document: Document, seal: Seal | None, files: Sequence[StoredFile]) -> dict[str, Any]:
    original, *sealed = files
    return _fit(
        {
            "id": document.id,
            "title": document.title or document.filename,
            "filename": document.filename,
            "typeCode": document.type_code,
            "contentType": document.content_type,
            "pages": document.pages,
            "access": document.access,
            "isRestricted": is_restricted(document),
            "organisationId": document.organisation_id,
            "filedAt": document.filed_at,
            "reference": seal.reference if seal else None,
            "sealStatus": seal.status if seal else SealStatus.NOT_SEALED,
            "sealedAt": seal.signed_at if seal else None,
            "supersededBy": seal.superseded_by if seal else None,
            "file": original.name,
            "sha256": original.sha256,
            "sizeBytes": original.size,
            "sealedFile": sealed[0].name if sealed else None,
            "sealedSha256": sealed[0].sha256 if sealed else None,
            "sealedSizeBytes": sealed[0].size if sealed else None,
        }
    )


def _fit(row: Any) -> dict[str, Any]:
    """Return the row with its instants as the court's clocks show them."""
    return {name: _shown(value) for name, value in row.items()}


def _shown(value: Any) -> Any:
    return in_hong_kong(value) if isinstance(value, datetime) else value
