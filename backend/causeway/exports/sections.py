"""What `case.json` says of a case: one statement for each of its lists, under the rules that guard its rows anywhere.

Each names its columns as docs/case-export.schema.json does.
"""

from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, and_, case, null, select
from sqlmodel import col

from causeway.accounts.actor import Actor
from causeway.accounts.tables import Organisation
from causeway.cases.access import (
    cases_visible_to,
    identity_visible_to,
    parties_visible_to,
    relations_visible_to,
    representations_visible_to,
)
from causeway.cases.tables import Case, CaseRelation, Party, Representation
from causeway.causebook.access import docket_number_seen_by, docket_visible_to
from causeway.causebook.tables import DocketEntry
from causeway.courts.tables import CaseType, Court
from causeway.documents.access import MARKED_WHEN_READ, documents_visible_to
from causeway.documents.tables import Document, DocumentVerdict, Seal
from causeway.filings.core.access import (
    filing_documents_visible_to,
    filings_visible_to,
    private_to_both_sides,
)
from causeway.filings.core.tables import PRIVATE, Filing, FilingDocument
from causeway.payments.access import fee_lines_visible_to, payments_visible_to
from causeway.payments.tables import FeeLine, Payment

Statement = Select[Any]


class Listed(NamedTuple):
    """The statement of a list, and what puts it in order: columns that together name one row, none of them null."""

    statement: Statement
    order: tuple[Any, ...]


def _named(**columns: Any) -> list[Any]:
    return [column.label(name) for name, column in columns.items()]


def _only_if(rule: Any, column: Any) -> Any:
    return case((rule, column), else_=null())


def the_case(actor: Actor, case_id: str) -> Statement:
    """Return the case itself, with its court and type: one row, or none that `actor` may know of."""
    columns = _named(
        id=col(Case.id),
        number=col(Case.number),
        titleEn=col(Case.title_en),
        titleZh=col(Case.title_zh),
        status=col(Case.status),
        securityLevel=col(Case.security_level),
        courtCode=col(Court.code),
        courtNameEn=col(Court.name_en),
        courtNameZhHant=col(Court.name_zh_hant),
        courtNameZhHans=col(Court.name_zh_hans),
        caseTypeCode=col(CaseType.code),
        caseTypeNameEn=col(CaseType.name_en),
        venueCode=col(Case.venue_code),
        natureOfClaim=col(Case.nature_of_claim),
        createdAt=col(Case.created_at),
        issuedAt=col(Case.issued_at),
        lastActivityAt=col(Case.last_activity_at),
    )
    return (
        select(*columns)
        .join(Court, col(Court.code) == col(Case.court_code))
        .join(CaseType, col(CaseType.code) == col(Case.case_type_code))
        .where(col(Case.id) == case_id, cases_visible_to(actor))
    )


def _related_cases(actor: Actor, case_id: str) -> Listed:
    columns = _named(
        kind=col(CaseRelation.kind), caseId=col(CaseRelation.related_case_id), number=col(Case.number)
    )
    return Listed(
        select(*columns)
        .join(Case, col(Case.id) == col(CaseRelation.related_case_id))
        .where(col(CaseRelation.case_id) == case_id, relations_visible_to(actor)),
        (col(CaseRelation.id),),
    )


def _parties(actor: Actor, case_id: str) -> Listed:
    identity = identity_visible_to(actor)
    columns = _named(
        id=col(Party.id),
        position=col(Party.position),
        role=col(Party.role),
        kind=col(Party.kind),
        nameEn=col(Party.name_en),
        nameZh=col(Party.name_zh),
        capacity=col(Party.capacity),
        identityNumber=_only_if(identity, col(Party.identity_number)),
        address=_only_if(identity, col(Party.address)),
    )
    rule = parties_visible_to(actor)
    return Listed(select(*columns).where(col(Party.case_id) == case_id, rule), (col(Party.position),))


def _representations(actor: Actor, case_id: str) -> Listed:
    columns = _named(
        id=col(Representation.id),
        partyId=col(Representation.party_id),
        organisationId=col(Representation.organisation_id),
        organisationNameEn=col(Organisation.name_en),
        organisationNameZh=col(Organisation.name_zh),
        inPerson=col(Representation.user_id).is_not(None),
        since=col(Representation.since),
        until=col(Representation.until),
    )
    return Listed(
        select(*columns)
        .outerjoin(Organisation, col(Organisation.id) == col(Representation.organisation_id))
        .where(col(Representation.case_id) == case_id, representations_visible_to(actor)),
        (col(Representation.since), col(Representation.id)),
    )


def _filings(actor: Actor, case_id: str) -> Listed:
    """Return the filings that the court has had: what its filer has not submitted is no part of the case yet."""
    of_both_sides = private_to_both_sides(actor)
    columns = _named(
        id=col(Filing.id),
        reference=col(Filing.reference),
        title=col(Filing.title),
        status=col(Filing.status),
        revision=col(Filing.revision),
        organisationId=col(Filing.organisation_id),
        submittedAt=col(Filing.submitted_at),
        receivedAt=col(Filing.received_at),
        deemedReceivedAt=col(Filing.deemed_received_at),
        officialFilingDate=col(Filing.official_filing_date),
        docketedAt=col(Filing.docketed_at),
        urgent=col(Filing.urgent),
        matterReference=_only_if(of_both_sides, col(Filing.matter_reference)),
        comments=_only_if(of_both_sides, col(Filing.comments)),
        urgentReason=_only_if(of_both_sides, col(Filing.urgent_reason)),
    )
    in_court = col(Filing.status).not_in(sorted(PRIVATE))
    return Listed(
        select(*columns).where(col(Filing.case_id) == case_id, in_court, filings_visible_to(actor)),
        (col(Filing.updated_at), col(Filing.id)),
    )


def _filing_documents(actor: Actor, case_id: str) -> Listed:
    columns = _named(
        id=col(FilingDocument.id),
        filingId=col(FilingDocument.filing_id),
        documentId=col(FilingDocument.document_id),
        position=col(FilingDocument.position),
        role=col(FilingDocument.role),
        typeCode=col(FilingDocument.type_code),
        title=col(FilingDocument.title),
        access=col(FilingDocument.access),
        reviewStatus=col(FilingDocument.review_status),
    )
    in_court = and_(col(Filing.case_id) == case_id, col(Filing.status).not_in(sorted(PRIVATE)))
    return Listed(
        select(*columns)
        .join(Filing, col(Filing.id) == col(FilingDocument.filing_id))
        .where(in_court, filing_documents_visible_to(actor)),
        (col(Filing.updated_at), col(Filing.id), col(FilingDocument.position), col(FilingDocument.id)),
    )


def _docket(actor: Actor, case_id: str) -> Listed:
    columns = _named(
        id=col(DocketEntry.id),
        number=docket_number_seen_by(actor),
        at=col(DocketEntry.at),
        kind=col(DocketEntry.kind),
        textEn=col(DocketEntry.title_en),
        textZhHant=col(DocketEntry.title_zh_hant),
        textZhHans=col(DocketEntry.title_zh_hans),
        filingId=col(DocketEntry.filing_id),
        documentId=col(DocketEntry.document_id),
        organisationId=col(DocketEntry.organisation_id),
    )
    rule = docket_visible_to(actor)
    numbered = select(*columns).where(col(DocketEntry.case_id) == case_id, rule)
    return Listed(numbered, (col(DocketEntry.number),))


def _payments(actor: Actor, case_id: str) -> Listed:
    columns = _named(
        id=col(Payment.id),
        reference=col(Payment.reference),
        filingId=col(Payment.filing_id),
        method=col(Payment.method),
        status=col(Payment.status),
        authorisedCents=col(Payment.authorised_cents),
        capturedCents=col(Payment.captured_cents),
        refundedCents=col(Payment.refunded_cents),
        createdAt=col(Payment.created_at),
    )
    return Listed(
        select(*columns).where(col(Payment.case_id) == case_id, payments_visible_to(actor)),
        (col(Payment.created_at), col(Payment.id)),
    )


def _fees(actor: Actor, case_id: str) -> Listed:
    columns = _named(
        paymentId=col(FeeLine.payment_id),
        position=col(FeeLine.position),
        filingDocumentId=col(FeeLine.filing_document_id),
        code=col(FeeLine.code),
        nameEn=col(FeeLine.name_en),
        nameZhHant=col(FeeLine.name_zh_hant),
        nameZhHans=col(FeeLine.name_zh_hans),
        statute=col(FeeLine.statute),
        ordinaryCents=col(FeeLine.ordinary_cents),
        concessionCents=col(FeeLine.concession_cents),
        payableCents=col(FeeLine.payable_cents),
        capturedCents=col(FeeLine.captured_cents),
        verified=col(FeeLine.verified),
    )
    return Listed(
        select(*columns)
        .join(Payment, col(Payment.id) == col(FeeLine.payment_id))
        .where(col(Payment.case_id) == case_id, fee_lines_visible_to(actor)),
        (col(Payment.created_at), col(Payment.id), col(FeeLine.position), col(FeeLine.id)),
    )


LISTS = {
    "relatedCases": _related_cases,
    "parties": _parties,
    "representations": _representations,
    "filings": _filings,
    "filingDocuments": _filing_documents,
    "docket": _docket,
    "payments": _payments,
    "fees": _fees,
}
"""The lists of `case.json`, by name; that of documents is made with the files."""


def documents_in_export(actor: Actor, case_id: str) -> ColumnElement[bool]:
    """Say which documents go out: those on the case's docket that `actor` may read, as they are or in a marked copy."""
    on_the_docket = and_(col(Document.case_id) == case_id, col(Document.filed_at).is_not(None))
    is_whole = col(Document.verdict) == DocumentVerdict.CLEAN
    return and_(on_the_docket, is_whole, documents_visible_to(actor))


def exported_documents(actor: Actor, case_id: str) -> Listed:
    """Return the list of those documents with their seals and whether they go out marked, oldest first."""
    found: Any = select(Document, Seal, MARKED_WHEN_READ).outerjoin(
        Seal, col(Seal.document_id) == col(Document.id)
    )
    return Listed(
        found.where(documents_in_export(actor, case_id)),
        (col(Document.filed_at), col(Document.id)),
    )
