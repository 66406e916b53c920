"""Settling a submission: the filing is received when its payment has succeeded, or fails and frees what was held."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from causeway.courts.queries import deemed_receipt_at
from causeway.courts.rules.deemed_receipt import DeemedReceipt
from causeway.documents.tables import DocumentVerdict
from causeway.filings.core.commands.advance import advance
from causeway.filings.core.queries import (
    FilingDocumentView,
    filing_documents_for_change,
    filing_for_system,
    is_for_registrar_only,
)
from causeway.filings.core.tables import Filing, FilingStatus
from causeway.filings.core.transitions import SystemEvent
from causeway.filings.submission.tables import SubmissionIntent
from causeway.kit.errors import ProblemCode
from causeway.kit.work import Work
from causeway.payments.commands.disclose import Disclose, disclose
from causeway.payments.commands.give_up import GiveUp, give_up
from causeway.payments.commands.redate import Redate, redate
from causeway.payments.commands.void import Void, void
from causeway.payments.tables import Payment, PaymentStatus

SUCCEEDED = frozenset({PaymentStatus.AUTHORISED, PaymentStatus.CAPTURED})
NOT_ANSWERED = frozenset({PaymentStatus.INITIATED, PaymentStatus.PENDING})
PAYMENT_FAILED, PAYMENT_NOT_ANSWERED = "PAYMENT_FAILED", "PAYMENT_NOT_ANSWERED"
DOCUMENT_REFUSED = ProblemCode.DOCUMENT_REFUSED.value
"""Reasons in the history of a filing whose submission failed."""


@dataclass(frozen=True)
class SettleSubmission:
    """Look whether the payment of a submission has been answered."""

    filing_id: str


@dataclass(frozen=True)
class Receipt:
    """What the court has received: when, when that counts as, and which documents."""

    received_at: datetime
    deemed: DeemedReceipt
    documents: Sequence[FilingDocumentView]
    registrar_only: bool


async def settle_submission(work: Work[Any], command: SettleSubmission) -> bool:
    """Receive or fail the filing; False while its payment is not answered, to be asked again. Again changes nothing."""
    filing = await filing_for_system(work, command.filing_id)
    if filing is None or filing.status is not FilingStatus.SUBMITTING:
        return True
    intent = await work.session.get_one(SubmissionIntent, filing.id)
    payment = await work.session.get(Payment, intent.payment_id) if intent.payment_id else None
    if payment is not None and payment.status in NOT_ANSWERED:
        if work.now < intent.expires_at:
            return False
        await give_up(work, GiveUp(payment.id))
        await _fail(work, filing, None, PAYMENT_NOT_ANSWERED)
    elif payment is None or payment.status in SUCCEEDED:
        await _receive(work, filing, intent, payment)
    else:
        await _fail(work, filing, payment, PAYMENT_FAILED)
    await work.session.delete(intent)
    return True


async def _receive(
    work: Work[Any], filing: Filing, intent: SubmissionIntent, payment: Payment | None
) -> None:
    """Receive it as of when the court had all of it; a closure declared since counts.

    A document that was found to be bad while the payment was waited for keeps it out.
    """
    documents = await filing_documents_for_change(work, filing.id)
    if any(item.document is None or item.document.verdict is not DocumentVerdict.CLEAN for item in documents):
        await _fail(work, filing, payment, DOCUMENT_REFUSED)
        return
    deemed = await deemed_receipt_at(work.session, filing.court_code, intent.received_at)
    registrar_only = await is_for_registrar_only(work.session, filing)
    receive(work, filing, Receipt(intent.received_at, deemed, documents, registrar_only))
    if intent.payment_id is not None:
        await redate(work, Redate(intent.payment_id, deemed.deemed_at))
        await disclose(work, Disclose(intent.payment_id, filing.case_id, registrar_only))


def receive(work: Work[Any], filing: Filing, receipt: Receipt) -> None:
    """Give the court the filing: its times, for ever, its documents, and the step."""
    filing.received_at = receipt.received_at
    filing.deemed_received_at, filing.deemed_reason = receipt.deemed.deemed_at, receipt.deemed.reason
    filing.deemed_sentence = list(receipt.deemed.sentence)
    hand_over(receipt.documents, receipt.received_at, registrar_only=receipt.registrar_only)
    advance(work, filing, SystemEvent.RECEIVE)


def hand_over(
    documents: Sequence[FilingDocumentView], received_at: datetime, *, registrar_only: bool
) -> None:
    """Let the court read the documents: each is bound to its place and marked as received."""
    for item in documents:
        if item.document is None:
            message = f"document {item.filing_document.id} was found ready without its bytes"
            raise RuntimeError(message)
        item.filing_document.document_id = item.document.id
        item.document.title, item.document.access = item.filing_document.title, item.filing_document.access
        item.document.type_code = item.filing_document.type_code
        item.document.registrar_only = registrar_only
        if item.document.received_at is None:
            item.document.received_at = received_at


async def _fail(work: Work[Any], filing: Filing, payment: Payment | None, reason: str) -> None:
    """Leave the filing with its filer, to be changed and sent once more; nothing was taken and nothing stays held."""
    if payment is not None and payment.status is PaymentStatus.AUTHORISED:
        await void(work, Void(payment.id))
    advance(work, filing, SystemEvent.FAIL, reason=reason)
