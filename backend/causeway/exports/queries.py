"""What an export will hold, counted and not read."""

from typing import NamedTuple

from sqlalchemy import case, func, select
from sqlmodel import col

from causeway.accounts.actor import Actor
from causeway.cases.queries import case_by_id
from causeway.cases.tables import Case
from causeway.courts.tables import DocumentAccess
from causeway.documents.access import MARKED_WHEN_READ
from causeway.documents.tables import Document, Seal, SealStatus
from causeway.exports.sections import documents_in_export
from causeway.kit.database import ReadSession


class ExportContents(NamedTuple):
    """A case, and what there is of it for one reader."""

    case: Case
    documents: int
    restricted: int
    sealed_copies: int
    marked: int
    size_bytes: int


async def export_contents(session: ReadSession, actor: Actor, case_id: str) -> ExportContents:
    """Count what `actor` would be sent of the case. Raises `NotFound`."""
    found = await case_by_id(session, actor, case_id)
    sealed = col(Seal.status) == SealStatus.SEALED
    restricted = col(Document.access) != DocumentAccess.PUBLIC_ON_FEE
    counted = (
        select(
            func.count(),
            func.coalesce(func.sum(case((restricted, 1), else_=0)), 0),
            func.coalesce(func.sum(case((sealed, 1), else_=0)), 0),
            func.coalesce(func.sum(case((MARKED_WHEN_READ, 1), else_=0)), 0),
            func.coalesce(func.sum(col(Document.size_bytes)), 0),
            func.coalesce(func.sum(case((sealed, col(Seal.size_bytes)), else_=0)), 0),
        )
        .select_from(Document)
        .outerjoin(Seal, col(Seal.document_id) == col(Document.id))
        .where(documents_in_export(actor, case_id))
    )
    documents, of_them, sealed_copies, marked, filed_bytes, sealed_bytes = (
        await session.execute(counted)
    ).one()
    return ExportContents(
        found,
        documents,
        int(of_them),
        int(sealed_copies),
        int(marked),
        int(filed_bytes) + int(sealed_bytes),
    )
