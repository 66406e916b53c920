"""Documents: bytes known by their hash, and who may read them."""

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import BigInteger, Enum, Index
from sqlmodel import Field, SQLModel

from causeway.courts.tables import DocumentAccess
from causeway.courts.tables.columns import stored


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


class SealStatus(StrEnum):
    """Whether the court has sealed a document."""

    NOT_SEALED = "NOT_SEALED"
    """It is not filed, or it was filed before the court sealed electronically, or it is no PDF."""
    BEING_SEALED = "BEING_SEALED"
    """It was accepted and has its number; its sealed copy is being made."""
    SEALED = "SEALED"
    """There is a sealed copy."""
    FAILED = "FAILED"
    """It could not be sealed yet, for a reason that the court has to mend; it is tried again by itself."""


class SealFault(StrEnum):
    """Why a document is not sealed yet."""

    KEY_UNAVAILABLE = "KEY_UNAVAILABLE"
    """The court's key cannot be read."""
    KEY_EXPIRED = "KEY_EXPIRED"
    """The certificate of the court's key is over, or has not begun."""
    TIME_STAMP_UNAVAILABLE = "TIME_STAMP_UNAVAILABLE"
    """The time-stamp authority did not answer, or not with a time stamp."""
    FILE_UNSUITABLE = "FILE_UNSUITABLE"
    """The seal could not be put on its pages."""


class SealCertificate(SQLModel, table=True):
    """A certificate that the court has sealed with. It stays when the key is changed: old seals refer to it."""

    __tablename__ = "seal_certificate"

    fingerprint: str = Field(primary_key=True, max_length=64)
    """The SHA-256 of the certificate."""
    subject: str = Field(max_length=500)
    not_before: datetime
    not_after: datetime
    is_development: bool
    """Made by this installation for itself: nobody else has a reason to trust it."""
    certificate_pem: str
    """The certificate and those above it, as PEM."""
    first_used_at: datetime


class Seal(SQLModel, table=True):
    """The court's seal on a document: its number from acceptance on, and its sealed copy once that is made.

    The bytes of the document itself never change. `sha256` and `size_bytes` are the sealed copy's, noted before it is
    moved into the store, so that after a crash the work goes on where it stopped.
    """

    __tablename__ = "seal"

    document_id: str = Field(foreign_key="document.id", primary_key=True, max_length=36)
    reference: str = Field(unique=True, max_length=12)
    """The Document Reference Number: twelve digits."""
    filing_id: str | None = Field(default=None, max_length=36)
    filed_on: date
    """The official filing date, which the seal shows."""
    status: SealStatus = Field(
        default=SealStatus.BEING_SEALED,
        sa_type=Enum(SealStatus, native_enum=False, length=16),
    )
    fault: SealFault | None = Field(default=None, sa_type=Enum(SealFault, native_enum=False, length=24))
    sha256: str | None = Field(default=None, index=True, max_length=64)
    size_bytes: int | None = Field(default=None, sa_type=BigInteger)
    signed_at: datetime | None = Field(default=None)
    """What the time-stamp authority attests."""
    certificate: str | None = Field(default=None, foreign_key="seal_certificate.fingerprint", max_length=64)
    time_stamp_ends_at: datetime | None = Field(default=None)
    """When the certificate of the last time stamp in the sealed copy is over; None if that was not written down."""
    superseded_by: str | None = Field(default=None, index=True, max_length=12)
    """The number of the document that the court has put in its place, which has itself not been superseded."""
    superseded_at: datetime | None = Field(default=None)
    superseded_reason: str | None = Field(default=None, max_length=1000)
    """Why, for the court's record."""
    created_at: datetime


class FormerCopy(SQLModel, table=True):
    """A sealed copy as it was before its time stamps were renewed: whoever has one has a genuine copy.

    Its bytes are the beginning of the copy that took its place, so only what it was is kept.
    """

    __tablename__ = "former_copy"

    sha256: str = Field(primary_key=True, max_length=64)
    document_id: str = Field(foreign_key="seal.document_id", index=True, max_length=36)
    size_bytes: int = Field(sa_type=BigInteger)
    replaced_at: datetime


class AccessDecision(SQLModel, table=True):
    """That the court gave a document another level than it had, or than its filer asked for; never changed."""

    __tablename__ = "access_decision"

    id: str = Field(primary_key=True, max_length=36)
    document_id: str = Field(foreign_key="document.id", index=True, max_length=36)
    from_access: DocumentAccess = Field(sa_type=stored(DocumentAccess))
    to_access: DocumentAccess = Field(sa_type=stored(DocumentAccess))
    reason: str | None = Field(default=None, max_length=1000)
    """Why, in the court's words; none of what was decided before reasons were asked for on acceptance."""
    reason_told: bool = Field(default=False)
    """Whether the reason was written to the filer, as on acceptance; otherwise it is for the court's record alone."""
    decided_by: str | None = Field(default=None, max_length=36)
    decided_at: datetime
