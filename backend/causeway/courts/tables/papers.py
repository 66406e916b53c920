"""The types of document a court takes, and in which types of case it takes them."""

from enum import StrEnum

from sqlalchemy import JSON
from sqlmodel import Field

from causeway.courts.tables.columns import Named, Supplied, stored


class DocumentAccess(StrEnum):
    """Who may read a filed document."""

    PUBLIC_ON_FEE = "PUBLIC_ON_FEE"
    """The court, the parties and, once it is filed, anyone who pays the fee for inspection."""
    PARTIES = "PARTIES"
    """The court and the parties to the case, but not the public."""
    FILER_AND_COURT = "FILER_AND_COURT"
    """The court and the side that filed it; no other party sees it or its entry in the register."""
    COURT_ONLY = "COURT_ONLY"
    """The court; of the parties only the side that sent it reads it, and none sees its entry in the register."""


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
    """What starts a case, such as a writ, an originating summons or a notice of appeal."""
    PLEADING = "PLEADING"
    """What a party claims or answers, such as a statement of claim, a defence or a reply."""
    APPLICATION = "APPLICATION"
    """What asks the court for something in a case: a summons, or the draft of an order."""
    EVIDENCE = "EVIDENCE"
    """What proves something, such as an affidavit, a witness statement, an expert report or an exhibit."""
    HEARING = "HEARING"
    """What prepares the case to be heard, such as a bundle, a skeleton argument or a chronology."""
    REPRESENTATION = "REPRESENTATION"
    """What says who acts for a party, such as a notice of change of solicitors."""
    NOTICE = "NOTICE"
    """What takes a step of a party's own, such as an acknowledgment of service or a discontinuance."""
    OTHER = "OTHER"
    """What has no heading of its own, such as a letter to the registry."""
    COURT = "COURT"
    """What only the court makes, such as an order or a judgment; no filer can choose it."""


class FileFormat(StrEnum):
    """A form of file that documents are taken in."""

    PDF = "PDF"
    """A PDF: what is on its pages is what was filed."""
    DOCX = "DOCX"
    """A Word document (Office Open XML), which the court can edit."""


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
