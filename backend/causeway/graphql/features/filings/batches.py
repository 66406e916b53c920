"""What the types of filings ask for in batches, besides their relations."""

from collections.abc import Sequence

from sqlalchemy import and_, exists
from sqlmodel import col, select

from causeway.courts.queries import DocumentTypeInCase
from causeway.courts.tables import DocumentType as TypeRow
from causeway.courts.tables import DocumentTypeUse
from causeway.filings.core.access import filing_parties_visible_to
from causeway.filings.core.tables import (
    EDITABLE,
    Correction,
    Filing,
    FilingDocument,
    FilingParty,
    FilingStatus,
)
from causeway.filings.submission.commands.fees import Offered
from causeway.filings.submission.queries import offers_for
from causeway.graphql.contract.context import Info
from causeway.graphql.contract.refs import DocumentType, type_of
from causeway.graphql.engine import BatchFetch


def parties_filed_for(info: Info) -> BatchFetch:
    """Fetch, for many filings together, the ids of the parties of the case each is filed for."""

    async def fetch(ids: Sequence[str]) -> dict[str, list[str]]:
        statement = (
            select(FilingParty.filing_id, FilingParty.party_id)
            .where(
                col(FilingParty.filing_id).in_(ids),
                col(FilingParty.on_behalf).is_(True),
                col(FilingParty.party_id).is_not(None),
                filing_parties_visible_to(info.context.actor),
            )
            .order_by(col(FilingParty.position))
        )
        found: dict[str, list[str]] = {}
        async with info.context.reading() as session:
            for filing_id, party_id in (await session.exec(statement)).all():
                found.setdefault(filing_id, []).append(party_id or "")
        return found

    return fetch


def document_types(info: Info) -> BatchFetch:
    """Fetch, for many documents in filings together, their types as their kinds of case take them."""

    async def fetch(ids: Sequence[str]) -> dict[str, DocumentType]:
        statement = (
            select(FilingDocument.id, TypeRow, DocumentTypeUse)
            .join(Filing, col(Filing.id) == col(FilingDocument.filing_id))
            .join(TypeRow, col(TypeRow.code) == col(FilingDocument.type_code))
            .join(
                DocumentTypeUse,
                and_(
                    col(DocumentTypeUse.document_type_code) == col(FilingDocument.type_code),
                    col(DocumentTypeUse.case_type_code) == col(Filing.case_type_code),
                ),
            )
            .where(col(FilingDocument.id).in_(ids))
        )
        async with info.context.reading() as session:
            rows = (await session.exec(statement)).all()
        return {key: type_of(DocumentType).of(DocumentTypeInCase(of_type, use)) for key, of_type, use in rows}

    return fetch


def locked_documents(info: Info) -> BatchFetch:
    """Fetch, of many documents in filings together, which cannot be changed now."""

    async def fetch(ids: Sequence[str]) -> dict[str, bool]:
        asked_for = exists().where(
            col(Correction.filing_document_id) == col(FilingDocument.id),
            col(Correction.revision) == col(Filing.revision),
        )
        statement = (
            select(FilingDocument.id, Filing.status, Filing.revision, FilingDocument.revision, asked_for)  # type: ignore[call-overload]
            .join(Filing, col(Filing.id) == col(FilingDocument.filing_id))
            .where(col(FilingDocument.id).in_(ids))
        )
        async with info.context.reading() as session:
            rows = (await session.exec(statement)).all()
        return {key: not _open(status, asked or own > of) for key, status, of, own, asked in rows}

    return fetch


def _open(status: FilingStatus, asked_for: bool) -> bool:  # noqa: FBT001  the second half of one condition
    return status in EDITABLE or (status is FilingStatus.RETURNED_FOR_CORRECTION and asked_for)


def fee_offers(info: Info) -> BatchFetch:
    """Fetch, for many filings together, what each would cost as it is."""

    async def fetch(ids: Sequence[str]) -> dict[str, Offered]:
        async with info.context.reading() as session:
            return await offers_for(session, info.context.actor, ids, info.context.now)

    return fetch
