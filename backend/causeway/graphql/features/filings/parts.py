"""What is inside a filing: its documents, the parties of a case to be, its steps, and what is to be corrected."""

from datetime import datetime
from enum import Enum
from typing import TYPE_CHECKING

import strawberry

from causeway.cases.tables import PartyKind
from causeway.courts.tables import DocumentAccess
from causeway.documents.tables import AccessDecision as AccessDecisionRow
from causeway.filings.core import access
from causeway.filings.core import tables as rows
from causeway.filings.core.tables import DocumentReviewStatus, DocumentRole, FilingStatus
from causeway.filings.core.transitions import FilingAction, FilingEvent, SystemEvent
from causeway.filings.review.reasons import REVIEW_REASONS, ReviewReasonCode
from causeway.graphql.contract.descriptions import public_enum
from causeway.graphql.contract.refs import Document, DocumentType, Finding, PartyRole, Upload, User
from causeway.graphql.engine import (
    Node,
    Projection,
    batched,
    column,
    computed,
    encode_id,
    global_id,
    many,
    one,
)
from causeway.graphql.features.filings.batches import document_types, locked_documents, same_files
from causeway.graphql.features.filings.review_reasons import ReviewReason
from causeway.kit.docstrings import attribute_docs
from causeway.uploads.tables import UploadFinding

for _kind in (
    DocumentAccess,
    DocumentReviewStatus,
    DocumentRole,
    FilingStatus,
    PartyKind,
    rows.CorrectionField,
):
    public_enum(_kind)


if TYPE_CHECKING:
    FilingStep = FilingEvent
    STEPS: dict[str, FilingStep]
else:  # One enum of the schema made of two of the domain, which a type checker cannot follow.
    FilingStep = Enum("FilingStep", {each.name: each.value for each in (*FilingAction, *SystemEvent)})
    FilingStep.__doc__ = "What can happen to a filing: what somebody does to it, and what happens by itself."
    public_enum(FilingStep, docs=attribute_docs(FilingAction) | attribute_docs(SystemEvent))
    STEPS = {each.value: each for each in FilingStep}

BOTH_SIDES = access.private_filing_documents


def step_taken(event: str) -> FilingStep:
    """Return what happened."""
    return STEPS[event]


def touched(touched_at: datetime | None) -> bool:
    """Tell whether the filer has changed it."""
    return touched_at is not None


def was_made_from_form(made_from: str | None) -> bool:
    """Tell whether a page was set from a form."""
    return made_from is not None


def reason_of(reason_code: str) -> ReviewReason:
    """Return a reason with its remedy and words."""
    reason = REVIEW_REASONS[ReviewReasonCode(reason_code)]
    return ReviewReason(
        code=reason_code, remedy=reason.remedy, words_required=reason.words_required, words=reason.text
    )


def reason_if_any(reason_code: str | None) -> ReviewReason | None:
    """Return the reason that a document was returned or rejected for."""
    return reason_of(reason_code) if reason_code else None


def field_name(field: rows.CorrectionField | None) -> str | None:
    """Return the name of a field to be corrected."""
    return field.value if field else None


def document_id(filing_document_id: str | None) -> strawberry.ID | None:
    """Return the global id of a document in a filing."""
    return strawberry.ID(encode_id("FilingDocument", filing_document_id)) if filing_document_id else None


@strawberry.type(description="A party that a new case will have.")
class NewParty(Projection, Node, row=rows.FilingParty, visible=access.filing_parties_visible_to):
    """A party of a case to be."""

    id: strawberry.ID = global_id()
    position: int
    """Its place among the parties, from 1."""
    role: str
    """The code of its role."""
    party_role: PartyRole | None = one(rows.FilingParty.role, description="Its role.")
    kind: PartyKind
    """What kind of person it is."""
    name_en: str | None
    """Its name in English."""
    name_zh: str | None
    """Its name in Chinese."""
    address: str | None
    """Its address."""
    capacity: str | None
    """In what capacity."""
    identity_number: str | None
    """Its identity or registration number."""
    on_behalf_of: bool = column(rows.FilingParty.on_behalf, description="Whether the filer acts for it.")


@strawberry.type(description="That the court set who may read a document otherwise than it was.")
class AccessDecision(Projection, row=AccessDecisionRow, visible=access.access_decisions_visible_to):
    """A decision on a level."""

    from_access: DocumentAccess = column(
        AccessDecisionRow.from_access,
        name="from",
        description="The level it had; of the first one, what its filer asked for.",
    )
    to_access: DocumentAccess = column(AccessDecisionRow.to_access, name="to", description="The level set.")
    reason: str | None = column(
        AccessDecisionRow.reason,
        visible=access.access_reasons_told_to,
        description="Why, in the court's words; for the filer where it was set on acceptance, otherwise for the court.",
    )
    decided_by: User | None = one(AccessDecisionRow.decided_by, description="Who decided it.")
    decided_at: datetime
    """When."""


@strawberry.type(description="A document's place in a filing.")
class FilingDocument(Projection, Node, row=rows.FilingDocument, visible=access.filing_documents_visible_to):
    """A document in a filing."""

    id: strawberry.ID = global_id()
    position: int
    """Its place in the filing, from 1."""
    role: DocumentRole
    """Whether the filing is about it, or it goes with the lead."""
    type_code: str
    """The code of its type."""
    title: str
    """What it is called."""
    access: DocumentAccess
    """Who may read it once it is filed: as its filer asks, and once it is accepted as the court set it."""
    access_reason: str | None = column(
        rows.FilingDocument.access_reason,
        visible=BOTH_SIDES,
        description="Why its filer asks for a narrower level than is usual for its type; not for other parties.",
    )
    asked_access: DocumentAccess | None = column(
        rows.FilingDocument.asked_access,
        visible=BOTH_SIDES,
        description="What its filer asked for, where the court set another level; null while `access` is as asked. "
        "Not for other parties.",
    )
    access_decisions: list[AccessDecision] = many(
        AccessDecisionRow.document_id,
        key=rows.FilingDocument.document_id,
        order_by=AccessDecisionRow.decided_at,
        weight=1,
        description="Each level that the court set otherwise than it was, oldest first; not for other parties.",
    )
    review_status: DocumentReviewStatus
    """What the registry decided about it."""
    revision: int
    """The revision of the filing in which its present bytes came."""
    made_from_form: bool = computed(
        was_made_from_form, description="Whether it was set from the form of its filing, not uploaded."
    )
    reason_code: str | None
    """The code of `reason`."""
    reason: ReviewReason | None = computed(reason_if_any, description="Why it was returned or rejected.")
    reason_message: str | None = column(
        rows.FilingDocument.message, description="The same, in the clerk's own words, if any."
    )
    upload: Upload | None = one(rows.FilingDocument.upload_id, description="Its upload; for whoever sent it.")
    document: Document | None = one(
        rows.FilingDocument.document_id,
        description="What can be read; null until its upload has been checked.",
    )
    findings: list[Finding] = many(
        UploadFinding.upload_id,
        key=rows.FilingDocument.upload_id,
        order_by=UploadFinding.position,
        weight=3,
        description="What the checks found in it.",
    )

    type: DocumentType = batched(document_types, description="Its type, as this kind of case takes it.")
    locked: bool = batched(
        locked_documents,
        description="Whether it cannot be replaced now: the court has it, and did not ask for a correction.",
    )
    same_file_as: strawberry.ID | None = batched(
        same_files,
        shown=document_id,
        description="The id of the first other document of the filing with the same bytes (SHA-256), if there is one: "
        "often one paper put in twice. A remark, never a refusal.",
    )


@strawberry.type(description="One step in a filing's life.")
class FilingTransition(Projection, Node, row=rows.FilingTransition, visible=access.transitions_visible_to):
    """A step."""

    id: strawberry.ID = global_id()
    at: datetime
    """When it was taken."""
    from_status: FilingStatus | None = column(
        rows.FilingTransition.from_status, name="from", description="Where it stood; null when it was begun."
    )
    to_status: FilingStatus = column(
        rows.FilingTransition.to_status, name="to", description="Where it stood afterwards."
    )
    event: str = column(
        rows.FilingTransition.event,
        description="What happened: a `FilingAction`, or CREATE, RECEIVE, FAIL, EXPIRE.",
        deprecation_reason="Use `step`, which says the same as an enum.",
    )
    step: FilingStep = computed(step_taken, description="What happened.")
    actor: User | None = one(rows.FilingTransition.actor_id, description="Who did it; null for the system.")
    reason: str | None
    """Why, where a reason was given."""
    revision: int
    """The filing's revision at the time."""


@strawberry.type(
    description="Something the registry asked to be corrected: a document, or a field of the filing."
)
class Correction(Projection, Node, row=rows.Correction, visible=access.corrections_visible_to):
    """An item of a return."""

    id: strawberry.ID = global_id()
    revision: int
    """The revision it was asked of."""
    filing_document: FilingDocument | None = one(
        rows.Correction.filing_document_id, description="The document to be corrected; null if it is a field."
    )
    field: str | None = computed(
        field_name,
        description="The field to be corrected: TITLE, PARTIES, ON_BEHALF_OF, ORIGINATING_DATA, COMMENTS, "
        "SECURITY_LEVEL, or DOCUMENTS when one is missing.",
        deprecation_reason="Use `correctionField`, which says the same as an enum.",
    )
    correction_field: rows.CorrectionField | None = column(
        rows.Correction.field, description="The field to be corrected; null if it is a document."
    )
    filing_document_id: strawberry.ID | None = computed(
        document_id,
        description="The global id of the document to be corrected; null if it is a field.",
    )
    reason: ReviewReason = computed(reason_of, description="Why.")
    message: str | None
    """The same, in the clerk's own words, if any."""
    touched: bool = computed(touched, description="Whether the filer has changed it.")
