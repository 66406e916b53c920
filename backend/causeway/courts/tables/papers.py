"""The types of document a court takes, and in which types of case it takes them."""

from enum import StrEnum

from sqlalchemy import JSON
from sqlmodel import Field

from causeway.courts.tables.columns import Named, Supplied, stored


class DocumentAccess(StrEnum):
    """Who may read a filed document."""

    PUBLIC_ON_FEE = "PUBLIC_ON_FEE"
    PARTIES = "PARTIES"
    FILER_AND_COURT = "FILER_AND_COURT"
    COURT_ONLY = "COURT_ONLY"


class DocumentEffect(StrEnum):
    """What the acceptance of a document changes in its case, beyond being filed."""

    NONE = "NONE"
    OPENS_CASE = "OPENS_CASE"
    ACKNOWLEDGES_SERVICE = "ACKNOWLEDGES_SERVICE"
    CHANGES_REPRESENTATION = "CHANGES_REPRESENTATION"
    STARTS_REPRESENTATION = "STARTS_REPRESENTATION"
    ENDS_REPRESENTATION = "ENDS_REPRESENTATION"
    ACTS_IN_PERSON = "ACTS_IN_PERSON"
    DISCONTINUES_CASE = "DISCONTINUES_CASE"


class DocumentHeading(StrEnum):
    """The heading a document type is listed under when a filer picks one."""

    ORIGINATING = "ORIGINATING"
    PLEADING = "PLEADING"
    APPLICATION = "APPLICATION"
    EVIDENCE = "EVIDENCE"
    HEARING = "HEARING"
    REPRESENTATION = "REPRESENTATION"
    NOTICE = "NOTICE"
    OTHER = "OTHER"
    COURT = "COURT"


class DocumentType(Named, Supplied, table=True):
    """A type of document: what a filer may send, or what the court issues.

    `originating`: it commences a case and is made from the form `form_code`, never uploaded. `lead_able`: it may be
    the lead document of a filing; the others only accompany one. `court_issued`:
    only the court makes it. `formats` lists what is taken: PDF, DOCX.
    """

    __tablename__ = "document_type"

    code: str = Field(primary_key=True, max_length=48)
    heading: DocumentHeading = Field(sa_type=stored(DocumentHeading))
    originating: bool = False
    lead_able: bool = True
    court_issued: bool = False
    needs_statement_of_truth: bool = False
    default_access: DocumentAccess = Field(default=DocumentAccess.PARTIES, sa_type=stored(DocumentAccess))
    effect: DocumentEffect = Field(default=DocumentEffect.NONE, sa_type=stored(DocumentEffect))
    form_code: str | None = Field(default=None, max_length=48)
    formats: list[str] = Field(sa_type=JSON)
    position: int


class DocumentTypeUse(Supplied, table=True):
    """A document type as one type of case takes it: who may read it there, and the fee it attracts (null: none)."""

    __tablename__ = "document_type_use"

    case_type_code: str = Field(primary_key=True, foreign_key="case_type.code", max_length=16)
    document_type_code: str = Field(primary_key=True, foreign_key="document_type.code", max_length=48)
    fee_code: str | None = Field(default=None, max_length=48)
    default_access: DocumentAccess = Field(default=DocumentAccess.PARTIES, sa_type=stored(DocumentAccess))
    position: int
