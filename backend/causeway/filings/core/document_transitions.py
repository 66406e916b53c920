"""What may follow what in the review of one document: one table, executed by the code and drawn into the docs."""

from enum import StrEnum

from causeway.filings.core.tables import DocumentReviewStatus, FilingDocument
from causeway.filings.core.words import DOCUMENT_NOT_IN_THIS_STATUS
from causeway.kit.state_machine import StateMachine, Transition

S = DocumentReviewStatus


class DocumentReviewEvent(StrEnum):
    """What can happen to a document of a filing that changes what the registry has decided about it."""

    PUT_IN = "PUT_IN"
    ACCEPT = "ACCEPT"
    REJECT = "REJECT"
    RETURN = "RETURN"
    CORRECT = "CORRECT"
    RESUBMIT = "RESUBMIT"
    EXPIRE = "EXPIRE"
    WITHDRAW = "WITHDRAW"
    ISSUE = "ISSUE"


class DocumentReviewActor(StrEnum):
    """Who brings it about."""

    FILER = "filer"
    CLERK = "clerk who claimed the filing"
    COURT = "court"
    SYSTEM = "system"


E, By = DocumentReviewEvent, DocumentReviewActor
UNDECIDED = frozenset({S.RECEIVED, S.RETURNED})
Row = Transition[DocumentReviewEvent, DocumentReviewStatus, FilingDocument]

DOCUMENTS = StateMachine[DocumentReviewEvent, DocumentReviewStatus, FilingDocument](
    "The review of a document",
    DocumentReviewStatus,
    (
        Row(E.PUT_IN, {None}, {S.RECEIVED}, By.FILER, needs="its filing can be changed"),
        Row(E.ACCEPT, {S.RECEIVED}, {S.ACCEPTED}, By.CLERK, needs="the lead is accepted too"),
        Row(E.REJECT, {S.RECEIVED}, {S.REJECTED}, By.CLERK, needs="a reason of its own, or the lead's"),
        Row(E.RETURN, {S.RECEIVED}, {S.RETURNED}, By.CLERK, needs="a reason"),
        Row(E.CORRECT, UNDECIDED, {S.RECEIVED}, By.FILER, needs="another file takes its place"),
        Row(E.RESUBMIT, UNDECIDED, {S.RECEIVED}, By.FILER, needs="every flagged item touched"),
        Row(E.EXPIRE, UNDECIDED, {S.REJECTED}, By.SYSTEM, needs="time for the correction has run out"),
        Row(E.WITHDRAW, UNDECIDED, {S.WITHDRAWN}, By.FILER, needs="its filing is cancelled"),
        Row(E.ISSUE, {None}, {S.ISSUED}, By.COURT, needs="the court makes and seals it", later=True),
    ),
    lambda _status: DOCUMENT_NOT_IN_THIS_STATUS,
)


def advance_document(document: FilingDocument, event: DocumentReviewEvent) -> None:
    """Take one step of a document's review, or refuse; the caller holds its filing's lock."""
    document.review_status = DOCUMENTS.step(document.review_status, event)
