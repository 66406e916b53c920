"""Sending a corrected filing again: another revision, in its old place."""

from dataclasses import dataclass

from causeway.accounts.actor import Actor
from causeway.filings.checks.commands.readiness import require_ready
from causeway.filings.core import words
from causeway.filings.core.commands.advance import advance, require_allowed
from causeway.filings.core.document_transitions import DocumentReviewEvent, advance_document
from causeway.filings.core.queries import corrections_asked_for, filing_for_change, is_for_registrar_only
from causeway.filings.core.rules import MAX_OVERRIDDEN_FINDINGS
from causeway.filings.core.tables import Correction, Filing
from causeway.filings.core.transitions import FilingAction
from causeway.filings.submission.commands.fees import fee_subject, paid_at_counter, payment_held
from causeway.filings.submission.commands.settle_submission import hand_over
from causeway.kit.errors import Conflict, FieldRefusal, ProblemCode, Refusal
from causeway.kit.work import Work
from causeway.payments.commands.authorise import Authorise, authorise
from causeway.payments.commands.authorise_difference import AuthoriseDifference, authorise_difference
from causeway.payments.rules.words import RENEW_FIRST
from causeway.payments.tables import Payment, PaymentMethod, PaymentStatus
from causeway.payments.tills.commands.keep_counter_payment import keep_counter_payment


@dataclass(frozen=True)
class ResubmitFiling:
    """Send a corrected filing again; a difference in the fee is set aside in place of what was."""

    filing_id: str
    quote_id: str
    payment_method: PaymentMethod
    deposit_account_id: str | None = None
    overridden_findings: tuple[str, ...] = ()


async def resubmit_filing(work: Work[Actor], command: ResubmitFiling) -> Filing:
    """Receive the next revision. The times of receipt stay what they were."""
    filing = await filing_for_change(work, command.filing_id)
    await require_allowed(work, filing, FilingAction.RESUBMIT)
    _require_corrected([*await corrections_asked_for(work.session, filing)])
    enclosed = (await require_ready(work, filing)).documents
    payment = await _pay(work, filing, command)
    registrar_only = await is_for_registrar_only(work.session, filing)
    hand_over(enclosed, work.now, registrar_only=registrar_only)
    for item in enclosed:
        advance_document(item.filing_document, DocumentReviewEvent.RESUBMIT)
        item.filing_document.reason_code = item.filing_document.message = None
    quote_id = payment.quote_id if payment else filing.quote_id
    filing.quote_id, filing.payment_id = quote_id, payment.id if payment else filing.payment_id
    filing.overridden_findings = list(dict.fromkeys(command.overridden_findings))[:MAX_OVERRIDDEN_FINDINGS]
    filing.revision += 1
    filing.correction_due_at = None
    advance(work, filing, FilingAction.RESUBMIT)
    return filing


def _require_corrected(items: list[Correction]) -> None:
    open_items = [(index, item) for index, item in enumerate(items) if item.touched_at is None]
    if open_items:
        text = words.CORRECTION_MISSING.format(count=len(open_items))
        code = ProblemCode.CORRECTION_MISSING
        fields = [
            FieldRefusal(("corrections", str(index)), code, words.STILL_TO_CORRECT) for index, _ in open_items
        ]
        raise Refusal(code, text, *fields)


async def _pay(work: Work[Actor], filing: Filing, command: ResubmitFiling) -> Payment | None:
    """Set aside what the corrected filing costs; None where it costs nothing and never did."""
    held = await payment_held(work.session, filing)
    if held is not None:
        subject = await fee_subject(work.session, filing)
        return await authorise_difference(work, AuthoriseDifference(held.id, subject, command.quote_id))
    at_counter = await paid_at_counter(work.session, filing)
    if at_counter is not None:
        return await keep_counter_payment(work, at_counter, await fee_subject(work.session, filing))
    await _require_renewed(work, filing, command)
    return await authorise(
        work,
        Authorise(
            subject=await fee_subject(work.session, filing),
            quote_id=command.quote_id,
            method=command.payment_method,
            deposit_account_id=command.deposit_account_id,
            case_id=filing.case_id,
            deemed_received_at=filing.deemed_received_at,
            registrar_only=await is_for_registrar_only(work.session, filing),
        ),
    )


async def _require_renewed(work: Work[Actor], filing: Filing, command: ResubmitFiling) -> None:
    """Refuse a card whose hold ran out: it is renewed on the provider's page first, or another means is chosen."""
    if command.payment_method is not PaymentMethod.CARD or filing.payment_id is None:
        return
    payment = await work.session.get_one(Payment, filing.payment_id)
    if payment.status is PaymentStatus.AUTHORISATION_EXPIRED:
        field = FieldRefusal(("paymentMethod",), ProblemCode.ACTION_NOT_AVAILABLE, RENEW_FIRST)
        raise Conflict(RENEW_FIRST, field, code=ProblemCode.ACTION_NOT_AVAILABLE)
