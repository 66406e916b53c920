"""Documents: bytes known by their hash, and who may read them."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import BigInteger, Enum, Index
from sqlmodel import Field, SQLModel

from causeway.courts.tables import DocumentAccess


class DocumentVerdict(StrEnum):
    """What the checks on arrival decided."""

    PENDING = "PENDING"
    """The checks are not done yet; until they are, it can be neither submitted nor downloaded."""
    CLEAN = "CLEAN"
    """Nothing stops it: it can be submitted and downloaded, whatever the findings advise."""
    INVALID = "INVALID"
    """At least one finding stops it: it can be neither submitted nor downloaded, and its file must be replaced."""
    INFECTED = "INFECTED"
    """Malware was found in it: it can be neither submitted nor downloaded."""


class ScanOutcome(StrEnum):
    """What the malware scanner said. NOT_SCANNED means that no scanner is configured."""

    NOT_SCANNED = "NOT_SCANNED"
    CLEAN = "CLEAN"
    INFECTED = "INFECTED"


class Document(SQLModel, table=True):
    """A document. It exists from the moment its bytes are whole; only a CLEAN one may be submitted.

    `received_at` is set when the court gets it, and lets the court read it. `case_id` and `filed_at`
    are set when it goes on a case's docket, and let the parties read it, as far as `access` allows.
    """

    __tablename__ = "document"
    __table_args__ = (Index("ix_document_case_filed", "case_id", "filed_at", "id"),)

    id: str = Field(primary_key=True, max_length=36)
    upload_id: str | None = Field(default=None, foreign_key="upload.id", unique=True, max_length=36)
    """The upload it came from; none when Causeway made it."""
    owner_user_id: str | None = Field(default=None, index=True, max_length=36)
    organisation_id: str | None = Field(default=None, index=True, max_length=36)
    sha256: str = Field(index=True, max_length=64)
    size_bytes: int = Field(sa_type=BigInteger)
    content_type: str = Field(max_length=255)
    filename: str = Field(max_length=255)
    """As the filer named it."""
    title: str | None = Field(default=None, max_length=500)
    type_code: str | None = Field(default=None, max_length=48)
    """What kind of document it is, since it was submitted."""
    pages: int | None = Field(default=None)
    has_text_layer: bool | None = Field(default=None)
    access: DocumentAccess = Field(
        default=DocumentAccess.PARTIES,
        sa_type=Enum(DocumentAccess, native_enum=False, length=16),
    )
    verdict: DocumentVerdict = Field(
        default=DocumentVerdict.PENDING,
        sa_type=Enum(DocumentVerdict, native_enum=False, length=16),
    )
    scan: ScanOutcome = Field(
        default=ScanOutcome.NOT_SCANNED,
        sa_type=Enum(ScanOutcome, native_enum=False, length=16),
    )
    checked_at: datetime | None = Field(default=None)
    created_at: datetime
    case_id: str | None = Field(default=None, max_length=36)
    received_at: datetime | None = Field(default=None)
    registrar_only: bool = Field(default=False)
    """Received for a sealed case, or with a wish for one: until it is filed, no clerk may read it."""
    filed_at: datetime | None = Field(default=None)
