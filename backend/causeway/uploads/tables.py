"""Uploads and what was found wrong with them."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import BigInteger, CheckConstraint, Enum, Index
from sqlmodel import Field, SQLModel


class UploadStatus(StrEnum):
    """Where an upload is between the first byte and a document the court can read."""

    CREATED = "CREATED"
    """Announced, and no byte of it has arrived."""
    IN_PROGRESS = "IN_PROGRESS"
    """Part of it is stored for certain; sending goes on from `offset`, after any interruption."""
    ASSEMBLING = "ASSEMBLING"
    """All bytes have arrived and are being put together; nothing more is to be sent."""
    SCANNING = "SCANNING"
    """The bytes are whole, there is a document, and the checks on arrival are being made."""
    CLEAN = "CLEAN"
    """The checks found nothing that stops it: the document can be submitted."""
    INFECTED = "INFECTED"
    """Malware was found: the document can be neither submitted nor downloaded."""
    INVALID = "INVALID"
    """A finding stops it, or its bytes could not be stored; the findings say what to do."""
    EXPIRED = "EXPIRED"
    """It was not finished by `expiresAt`; start it again."""
    ABORTED = "ABORTED"
    """Its sender gave it up before it was finished; start it again if it is wanted after all."""


class UploadPurpose(StrEnum):
    """What the bytes are for, which decides the types of file that are allowed."""

    FILING = "FILING"
    DRAFT_ORDER = "DRAFT_ORDER"


class FindingSeverity(StrEnum):
    """Whether a finding stops the document or only advises the filer."""

    BLOCKS = "BLOCKS"
    """The document cannot be submitted until its file is replaced."""
    ADVISES = "ADVISES"
    """The document can be submitted as it is; the filer may decide to improve it first."""


RECEIVING = frozenset({UploadStatus.CREATED, UploadStatus.IN_PROGRESS})
"""The statuses in which bytes may still arrive."""

PROCESSING = frozenset({UploadStatus.ASSEMBLING, UploadStatus.SCANNING})
"""The statuses in which all bytes are here and the worker has something to do."""


class Upload(SQLModel, table=True):
    """One file being sent. `offset` bytes of `size` are on disk for certain: never more is acknowledged."""

    __tablename__ = "upload"
    __table_args__ = (
        CheckConstraint('"offset" >= 0 AND "offset" <= size', name="upload_offset_within_size"),
        Index("ix_upload_status_expires_at", "status", "expires_at"),
    )

    id: str = Field(primary_key=True, max_length=36)
    owner_user_id: str = Field(index=True, max_length=36)
    organisation_id: str | None = Field(default=None, index=True, max_length=36)
    filename: str = Field(max_length=255)
    content_type: str | None = Field(default=None, max_length=255)
    purpose: UploadPurpose = Field(
        default=UploadPurpose.FILING,
        sa_type=Enum(UploadPurpose, native_enum=False, length=16),
    )
    size: int = Field(sa_type=BigInteger)
    offset: int = Field(default=0, sa_type=BigInteger)
    declared_sha256: str | None = Field(default=None, max_length=64)
    sha256: str | None = Field(default=None, index=True, max_length=64)
    status: UploadStatus = Field(
        default=UploadStatus.CREATED,
        sa_type=Enum(UploadStatus, native_enum=False, length=16),
    )
    poisoned: bool = Field(default=False)
    """The disk refused to make bytes durable: nothing more is accepted, and nothing here is trusted."""
    created_at: datetime
    expires_at: datetime
    finished_at: datetime | None = Field(default=None)
    """When the last byte became durable."""
    removal_at: datetime | None = Field(default=None, index=True)
    """When it goes, as its owner was told, unless it is put into a filing before."""

    @property
    def is_receiving(self) -> bool:
        """Whether more bytes may be sent."""
        return self.status in RECEIVING and not self.poisoned


class UploadFinding(SQLModel, table=True):
    """One thing found in an uploaded file. Its words are in `documents.findings`, by code."""

    __tablename__ = "upload_finding"

    id: str = Field(primary_key=True, max_length=36)
    upload_id: str = Field(foreign_key="upload.id", index=True, max_length=36)
    document_id: str | None = Field(default=None, index=True, max_length=36)
    """The document the upload became, if its bytes were whole."""
    position: int = Field(default=0)
    code: str = Field(max_length=64)
    severity: FindingSeverity = Field(sa_type=Enum(FindingSeverity, native_enum=False, length=8))
    page: int | None = Field(default=None)
    """The page it is on, from 1."""
    field: str | None = Field(default=None, max_length=255)
    detail: str | None = Field(default=None, max_length=500)
    """A fact to put into the words, such as a font's name. Never shown alone."""
