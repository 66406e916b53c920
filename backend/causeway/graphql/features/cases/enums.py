"""The enums of cases, the register and filings, registered before any type or input names them."""

from causeway.cases.tables import CaseRelationKind, CaseStatus, PartyKind, SecurityLevel
from causeway.causebook.tables import DocketKind
from causeway.courts.rules.deemed_receipt import DeemedReason
from causeway.courts.tables import DocumentAccess
from causeway.filings.core.tables import DocumentReviewStatus, DocumentRole, FilingStatus
from causeway.filings.core.transitions import FilingAction
from causeway.filings.review.commands.complete_review import DispositionOutcome
from causeway.graphql.contract.descriptions import public_enum

# These register DeemedReason, DocumentAccess and PaymentMethod.
from causeway.graphql.features.courts import calendar
from causeway.graphql.features.courts import types as courts
from causeway.graphql.features.payments import types as payments
from causeway.payments.tables import PaymentMethod

for _kind in (
    CaseRelationKind,
    CaseStatus,
    DispositionOutcome,
    DocketKind,
    DocumentReviewStatus,
    DocumentRole,
    FilingAction,
    FilingStatus,
    PartyKind,
    SecurityLevel,
):
    public_enum(_kind)

REGISTERED_BY = (calendar, courts, payments)

__all__ = [
    "CaseRelationKind",
    "CaseStatus",
    "DeemedReason",
    "DispositionOutcome",
    "DocketKind",
    "DocumentAccess",
    "DocumentReviewStatus",
    "DocumentRole",
    "FilingAction",
    "FilingStatus",
    "PartyKind",
    "PaymentMethod",
    "SecurityLevel",
]
