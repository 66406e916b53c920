"""Filings, what is in them, and everything that ever happened to them."""

from collections.abc import Callable
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, BigInteger, Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from causeway.cases.tables import PartyKind, SecurityLevel
from causeway.courts.rules.deemed_receipt import DeemedReason
from causeway.courts.tables import DocumentAccess
from causeway.courts.tables.columns import stored
from causeway.filings.core.orders import DueOrLast, ReceivedOrFirst, ReceivedOrLast


class FilingStatus(StrEnum):
    """Where a filing is between the filer's first keystroke and the court's last word on it."""

    DRAFT = "DRAFT"
    """Being put together: the filer can change all of it, and the court does not know of it."""
    AWAITING_SIGN_OFF = "AWAITING_SIGN_OFF"
    """A colleague is to approve it before it can be submitted; any change makes it a draft again."""
    SUBMITTING = "SUBMITTING"
    """Sent, and not yet received: that happens once its fee is set aside, taken or waived, or is nothing."""
    SUBMISSION_FAILED = "SUBMISSION_FAILED"
    """It did not reach the court and nothing was taken; it can be changed, and submitted once more."""
    RECEIVED = "RECEIVED"
    """The court has it, with its times of receipt; it waits for a clerk and can still be cancelled."""
    UNDER_REVIEW = "UNDER_REVIEW"
    """One clerk has it in hand; it can be neither changed nor cancelled."""
    DEFERRED = "DEFERRED"
    """The clerk put the review off until later; it can still be cancelled."""
    REFERRED = "REFERRED"
    """A judge has it, to give directions; it can be neither changed nor cancelled."""
    RETURNED_FOR_CORRECTION = "RETURNED_FOR_CORRECTION"
    """The filer may correct what the registry named, until `correctionDueAt`; then it is rejected."""
    ACCEPTED = "ACCEPTED"
    """Every document of it is on the case's register, and its fees are taken."""
    PARTIALLY_ACCEPTED = "PARTIALLY_ACCEPTED"
    """The lead is on the register, but not every attachment; only what was accepted is charged."""
    REJECTED = "REJECTED"
    """Nothing of it was filed and nothing is charged: the lead was refused, or a correction came too late."""
    CANCELLED = "CANCELLED"
    """The filer took it back before it was decided on; nothing was filed and nothing is charged."""


class DocumentReviewStatus(StrEnum):
    """What the registry has decided about one document."""

    RECEIVED = "RECEIVED"
    """No decision yet; a document of a draft, which the court does not have, stands so too."""
    ACCEPTED = "ACCEPTED"
    """Filed: it is on the case's register, and its fee is taken."""
    REJECTED = "REJECTED"
    """Not filed, for the reason given or because the lead was refused; it is not charged."""
    RETURNED = "RETURNED"
    """To be corrected, for the reason given, before the filing is sent again."""
    ISSUED = "ISSUED"
    """Given out by the court under its seal."""
    WITHDRAWN = "WITHDRAWN"
    """Taken back by the filer, who cancelled the filing."""


class DocumentRole(StrEnum):
    """Whether a document is what the filing is, or goes with it."""

    LEAD = "LEAD"
    """What the filing is about: there is exactly one when it is submitted, and if it is rejected, all is."""
    ATTACHMENT = "ATTACHMENT"
    """What goes with the lead; it can be rejected on its own."""


class CorrectionField(StrEnum):
    """A field of the filing itself that the registry can ask to be corrected."""

    TITLE = "TITLE"
    """What the filing is called."""
    PARTIES = "PARTIES"
    """The parties that the new case is to have."""
    ON_BEHALF_OF = "ON_BEHALF_OF"
    """The parties of the case it is filed for."""
    ORIGINATING_DATA = "ORIGINATING_DATA"
    """What the new case is about, and the amount claimed."""
    COMMENTS = "COMMENTS"
    """What the filer wrote to the registry."""
    DOCUMENTS = "DOCUMENTS"
    """A document is missing; what is wrong with one that is there is said of that document."""
    SECURITY_LEVEL = "SECURITY_LEVEL"
    """The level of security asked for the new case."""


EDITABLE = frozenset({FilingStatus.DRAFT, FilingStatus.SUBMISSION_FAILED})
"""The statuses in which everything can be changed by the filer."""
PRIVATE = EDITABLE | {FilingStatus.AWAITING_SIGN_OFF, FilingStatus.SUBMITTING}
"""The statuses in which the court does not have the filing yet: nobody outside the filer's side knows of it."""
ON_THE_DOCKET = frozenset({FilingStatus.ACCEPTED, FilingStatus.PARTIALLY_ACCEPTED})
"""The statuses in which the other parties may see the filing."""

QUEUED = (FilingStatus.DEFERRED, FilingStatus.RECEIVED, FilingStatus.REFERRED, FilingStatus.UNDER_REVIEW)
"""The statuses in which the court has something to do."""
_QUEUED = text(f"status IN ({', '.join(repr(status.value) for status in QUEUED)})")
_DOCKETED = text("docketed_at IS NOT NULL")
_NAMED = text("matter_reference IS NOT NULL")
_BY_MATTER = ("organisation_id", "matter_reference")

ENDED = ON_THE_DOCKET | {FilingStatus.REJECTED, FilingStatus.CANCELLED}
"""The statuses in which nobody needs to do anything more."""


_ORDERS: dict[str, Callable[[], Any]] = {
    "updated": lambda: "updated_at",
    "received_or_last": ReceivedOrLast,
    "received_or_first": ReceivedOrFirst,
    "due_or_last": DueOrLast,
}


def _in_each_order(name: str, *first: str) -> list[Index]:
    """Return the indexes of the filings that are alike in the columns `first`, one for each order of a list."""
    return [Index(f"ix_{name}_{order}", *first, said(), "id") for order, said in _ORDERS.items()]


class Filing(SQLModel, table=True):
    """An envelope: one lead document, its attachments, and what the filer says about them.

    Five times that are never merged: `submitted_at` (the button), `received_at` (our server; never changes again),
    `deemed_received_at` (the rule), `official_filing_date` (on acceptance), `docketed_at`. `version` counts changes,
    so that two people editing one draft cannot overwrite each other unawares.
    """

    __tablename__ = "filing"
    __table_args__ = (
        Index("ix_filing_queue", "received_at", "id", sqlite_where=_QUEUED, postgresql_where=_QUEUED),
        Index("ix_filing_claimed", "claimed_by", "id"),
        Index("ix_filing_docketed", "docketed_at", sqlite_where=_DOCKETED, postgresql_where=_DOCKETED),
        *_in_each_order("filing"),
        *_in_each_order("filing_status", "status"),
        *_in_each_order("filing_organisation", "organisation_id"),
        *_in_each_order("filing_organisation_status", "organisation_id", "status"),
        *_in_each_order("filing_filer", "filer_id"),
        Index("ix_filing_filer_status", "filer_id", "status", "id"),
        Index("ix_filing_case_updated", "case_id", "updated_at", "id"),
        Index("ix_filing_organisation_case", "organisation_id", "case_id", "id"),
        Index("ix_filing_organisation_matter", *_BY_MATTER, sqlite_where=_NAMED, postgresql_where=_NAMED),
    )

    id: str = Field(primary_key=True, max_length=36)
    reference: str = Field(unique=True, max_length=16)
    status: FilingStatus = Field(default=FilingStatus.DRAFT, sa_type=stored(FilingStatus))
    revision: int = 1
    version: int = 1
    case_id: str | None = Field(default=None, foreign_key="court_case.id", max_length=36)
    case_type_code: str = Field(foreign_key="case_type.code", index=True, max_length=16)
    court_code: str = Field(foreign_key="court.code", index=True, max_length=16)
    venue_code: str | None = Field(default=None, max_length=16)
    appears_in: str | None = Field(default=None, max_length=32)
    """The number of a case that the filer is not in and asks to come on record in; none in every other filing."""
    title: str = Field(default="", max_length=300)
    matter_reference: str | None = Field(default=None, max_length=100)
    comments: str | None = Field(default=None, max_length=2000)
    urgent: bool = False
    urgent_reason: str | None = Field(default=None, max_length=1000)
    requested_security_level: SecurityLevel | None = Field(default=None, sa_type=stored(SecurityLevel))
    nature_of_claim: str | None = Field(default=None, max_length=500)
    claim_cents: int | None = Field(default=None, sa_type=BigInteger)
    originating_data: dict[str, Any] | None = Field(default=None, sa_type=JSON)
    scan_permitted_at: datetime | None = None
    """When the registrar let its case be started by an uploaded page; none where it has to be made from the form."""
    scan_reason: str | None = Field(default=None, max_length=1000)
    filer_id: str = Field(max_length=36)
    organisation_id: str | None = Field(default=None, max_length=36)
    created_at: datetime
    updated_at: datetime
    submitted_at: datetime | None = None
    received_at: datetime | None = None
    deemed_received_at: datetime | None = None
    deemed_reason: DeemedReason | None = Field(default=None, sa_type=stored(DeemedReason))
    deemed_sentence: list[str] | None = Field(default=None, sa_type=JSON)
    """The rule's words in English, Traditional and Simplified Chinese, as they were told to the filer."""
    official_filing_date: date | None = None
    docketed_at: datetime | None = None
    claimed_by: str | None = Field(default=None, max_length=36)
    claimed_at: datetime | None = None
    correction_due_at: datetime | None = None
    quote_id: str | None = Field(default=None, max_length=36)
    payment_id: str | None = Field(default=None, max_length=36)
    overridden_findings: list[str] = Field(default_factory=list, sa_type=JSON)


class FilingDocument(SQLModel, table=True):
    """A document's place in a filing. `document_id` is known once its upload has been checked."""

    __tablename__ = "filing_document"

    id: str = Field(primary_key=True, max_length=36)
    filing_id: str = Field(foreign_key="filing.id", index=True, max_length=36)
    upload_id: str | None = Field(default=None, index=True, max_length=36)
    document_id: str | None = Field(default=None, index=True, max_length=36)
    position: int
    role: DocumentRole = Field(sa_type=stored(DocumentRole))
    type_code: str = Field(max_length=48)
    title: str = Field(max_length=500)
    access: DocumentAccess = Field(default=DocumentAccess.PARTIES, sa_type=stored(DocumentAccess))
    """The level that its filer asks for; once it is accepted, the one that it has."""
    access_reason: str | None = Field(default=None, max_length=1000)
    """Why its filer asks for a narrower level than is usual for its type; for its side and the court."""
    asked_access: DocumentAccess | None = Field(default=None, sa_type=stored(DocumentAccess))
    """The level that its filer asked for, since the court set another; none while `access` is as asked."""
    review_status: DocumentReviewStatus = Field(
        default=DocumentReviewStatus.RECEIVED, sa_type=stored(DocumentReviewStatus)
    )
    reason_code: str | None = Field(default=None, max_length=40)
    message: str | None = Field(default=None, max_length=1000)
    revision: int = 1
    """The revision of the filing in which its present bytes came."""
    made_from: str | None = Field(default=None, max_length=64)
    """The SHA-256 of the answers that its page was set from; none for what was uploaded."""


class FilingDocumentVersion(SQLModel, table=True):
    """What a document was before a correction replaced it: the court's record keeps both."""

    __tablename__ = "filing_document_version"

    filing_document_id: str = Field(primary_key=True, foreign_key="filing_document.id", max_length=36)
    revision: int = Field(primary_key=True)
    upload_id: str | None = Field(default=None, max_length=36)
    document_id: str | None = Field(default=None, index=True, max_length=36)
    title: str = Field(max_length=500)
    replaced_at: datetime


class FilingParty(SQLModel, table=True):
    """A party as the filing names it: one of the case (`party_id`), or one that the new case will have.

    `on_behalf` says that the filer acts for it.
    """

    __tablename__ = "filing_party"

    id: str = Field(primary_key=True, max_length=36)
    filing_id: str = Field(foreign_key="filing.id", index=True, max_length=36)
    position: int
    party_id: str | None = Field(default=None, foreign_key="party.id", max_length=36)
    on_behalf: bool = False
    role: str = Field(max_length=32)
    kind: PartyKind = Field(sa_type=stored(PartyKind))
    capacity: str | None = Field(default=None, max_length=200)
    name_en: str | None = Field(default=None, max_length=300)
    name_zh: str | None = Field(default=None, max_length=300)
    identity_number: str | None = Field(default=None, max_length=64)
    address: str | None = Field(default=None, max_length=500)


class FilingTransition(SQLModel, table=True):
    """One step in a filing's life, by whom and why. `position` is the filing's version after it."""

    __tablename__ = "filing_transition"
    __table_args__ = (UniqueConstraint("filing_id", "position", name="uq_filing_transition_position"),)

    id: str = Field(primary_key=True, max_length=36)
    filing_id: str = Field(foreign_key="filing.id", max_length=36)
    position: int
    at: datetime
    event: str = Field(max_length=40)
    from_status: FilingStatus | None = Field(default=None, sa_type=stored(FilingStatus))
    to_status: FilingStatus = Field(sa_type=stored(FilingStatus))
    actor_id: str | None = Field(default=None, max_length=36)
    reason: str | None = Field(default=None, max_length=1000)
    revision: int


class Correction(SQLModel, table=True):
    """A document or field to be corrected. Once all of a revision have a `touched_at`, the filing goes back."""

    __tablename__ = "filing_correction"

    id: str = Field(primary_key=True, max_length=36)
    filing_id: str = Field(foreign_key="filing.id", index=True, max_length=36)
    revision: int
    position: int
    filing_document_id: str | None = Field(None, foreign_key="filing_document.id", index=True, max_length=36)
    field: CorrectionField | None = Field(default=None, sa_type=stored(CorrectionField))
    reason_code: str = Field(max_length=40)
    message: str | None = Field(default=None, max_length=1000)
    touched_at: datetime | None = None


class FilingReferenceCounter(SQLModel, table=True):
    """The last filing reference given out in one year."""

    __tablename__ = "filing_reference_counter"

    year: int = Field(primary_key=True)
    last_serial: int
