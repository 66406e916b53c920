"""Submitting a filing: paid for, received, and deemed received, in one unit of work."""

from dataclasses import dataclass

from causeway.accounts.actor import Actor
from causeway.courts.queries import deemed_receipt_at
from causeway.filings.checks.commands.readiness import require_ready
from causeway.filings.core.commands.advance import advance, require_allowed
from causeway.filings.core.queries import FilingDocumentView, filing_for_change, is_for_registrar_only
from causeway.filings.core.rules import MOST_OVERRIDDEN
from causeway.filings.core.tables import Filing
from causeway.filings.core.transitions import FilingAction, SystemEvent
from causeway.filings.submission.commands.fees import pay_as_quoted
from causeway.kit.idempotency import earlier_result, remember_result
from causeway.kit.work import Work
from causeway.payments.tables import PaymentMethod

OPERATION = "submitFiling"


@dataclass(frozen=True)
class SubmitFiling:
    """Send a filing to the court, paying as quoted. `overridden_findings`: advice the filer decided against."""

    filing_id: str
    quote_id: str
    payment_method: PaymentMethod
    idempotency_key: str
    deposit_account_id: str | None = None
    overridden_findings: tuple[str, ...] = ()


async def submit_filing(work: Work[Actor], command: SubmitFiling) -> Filing:
    """Receive the filing, or refuse and leave the draft as it was. The same key again: the same answer."""
    filing = await filing_for_change(work, command.filing_id)
    if await earlier_result(work, OPERATION, command.idempotency_key, command) is not None:
        return filing
    await require_allowed(work, filing, FilingAction.SUBMIT)
    enclosed = await require_ready(work, filing)
    advance(work, filing, FilingAction.SUBMIT)
    filing.submitted_at = work.now
    filing.overridden_findings = list(dict.fromkeys(command.overridden_findings))[:MOST_OVERRIDDEN]
    await stamp_receipt(work, filing)
    payment = await pay_as_quoted(
        work, filing, command.quote_id, command.payment_method, command.deposit_account_id
    )
    filing.quote_id, filing.payment_id = command.quote_id, payment.id if payment else None
    await hand_over(work, filing, enclosed)
    advance(work, filing, SystemEvent.RECEIVE)
    remember_result(work, OPERATION, command.idempotency_key, command, filing.id)
    return filing


async def stamp_receipt(work: Work[Actor], filing: Filing) -> None:
    """Set when the filing was received, for ever, and when it counts as received, with the reason."""
    receipt = await deemed_receipt_at(work.session, filing.court_code, work.now)
    filing.received_at = work.now
    filing.deemed_received_at, filing.deemed_reason = receipt.deemed_at, receipt.reason
    filing.deemed_sentence = list(receipt.sentence)


async def hand_over(work: Work[Actor], filing: Filing, enclosed: list[FilingDocumentView]) -> None:
    """Let the court read the documents: each is bound to its place and marked as received."""
    registrar_only = await is_for_registrar_only(work.session, filing)
    for item in enclosed:
        if item.document is None:
            message = f"document {item.filing_document.id} was found ready without its bytes"
            raise RuntimeError(message)
        item.filing_document.document_id = item.document.id
        item.document.title, item.document.access = item.filing_document.title, item.filing_document.access
        item.document.type_code = item.filing_document.type_code
        item.document.registrar_only = registrar_only
        if item.document.received_at is None:
            item.document.received_at = work.now
        work.session.add(item.filing_document)
        work.session.add(item.document)
