"""The register of each case: numbered entries, appended, never edited; who sees one may change."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from causeway.courts.tables import DocumentAccess
from causeway.courts.tables.columns import stored
from causeway.kit.words import Words


class DocketKind(StrEnum):
    """What an entry records."""

    CASE_ISSUED = "CASE_ISSUED"
    """The court opened the case and gave it its number."""
    DOCUMENT_FILED = "DOCUMENT_FILED"
    """A document that a filer sent was accepted."""
    COURT_DOCUMENT = "COURT_DOCUMENT"
    """The court made a document, such as an order or a notice."""
    HEARING = "HEARING"
    """Something was settled about when and where the case is heard."""
    REPRESENTATION = "REPRESENTATION"
    """Who acts for a party changed."""
    NOTE = "NOTE"
    """Something worth recording that has no document."""


class DocketEntry(SQLModel, table=True):
    """One numbered entry of a case's register. `access` limits who sees it, as its document's does."""

    __tablename__ = "docket_entry"
    __table_args__ = (
        UniqueConstraint("case_id", "number", name="uq_docket_entry_number"),
        # A party's numbers leave out what is kept from it: those entries are counted, and are few.
        Index("ix_docket_entry_access", "case_id", "access", "number"),
    )

    id: str = Field(primary_key=True, max_length=36)
    case_id: str = Field(foreign_key="court_case.id", max_length=36)
    number: int
    """Its number in the whole register of the case, which only the court may know: a reader is shown another."""
    at: datetime
    kind: DocketKind = Field(sa_type=stored(DocketKind))
    title_en: str = Field(max_length=500)
    title_zh_hant: str = Field(max_length=500)
    title_zh_hans: str = Field(max_length=500)
    access: DocumentAccess = Field(default=DocumentAccess.PARTIES, sa_type=stored(DocumentAccess))
    filing_id: str | None = Field(default=None, index=True, max_length=36)
    document_id: str | None = Field(default=None, index=True, max_length=36)
    organisation_id: str | None = Field(default=None, max_length=36)
    """The organisation that filed it; none for the court's own entries."""
    user_id: str | None = Field(default=None, max_length=36)
    """The person who filed it, if not for an organisation."""

    @property
    def title(self) -> Words:
        """What the entry says."""
        return Words(self.title_en, self.title_zh_hant, self.title_zh_hans)


class DocketCounter(SQLModel, table=True):
    """The number of the last entry of a case. Its row is locked from numbering until the commit."""

    __tablename__ = "docket_counter"

    case_id: str = Field(primary_key=True, foreign_key="court_case.id", max_length=36)
    last_number: int
