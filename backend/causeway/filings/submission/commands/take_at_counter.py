"""Taking the fee of a filing at the counter: paid, receipted, and with that received, in one instant."""

from dataclasses import dataclass

from causeway.accounts.actor import Actor
from causeway.courts.queries import deemed_receipt_at
from causeway.documents.tables import DocumentVerdict
from causeway.filings.core.queries import (
    filing_documents_for_change,
    filing_for_system,
    is_for_registrar_only,
)
from causeway.filings.core.tables import Filing, FilingStatus
from causeway.filings.submission.commands.settle_submission import SettleSubmission, settle_submission
from causeway.filings.submission.tables import SubmissionIntent
from causeway.kit.errors import Conflict, FieldRefusal, Forbidden, ProblemCode
from causeway.kit.words import Words
from causeway.kit.work import Work
from causeway.payments.commands.disclose import Disclose, disclose
from causeway.payments.commands.redate import Redate, redate
from causeway.payments.tables import Payment, PaymentMethod, PaymentStatus
from causeway.payments.tills.access import may_keep_tills
from causeway.payments.tills.commands.record_taking import RecordTaking, record_taking
from causeway.payments.tills.tables import TillMeans
from causeway.payments.tills.words import CANNOT_BE_RECEIVED, NOT_WAITING


@dataclass(frozen=True)
class TakeAtCounter:
    """Take what a filing waits for."""

    till_id: str
    """One's own till, open today."""
    payment_id: str
    """The payment that waits, as `counterPayment` finds it by the code on the slip."""
    means: TillMeans
    """What was handed over."""
    amount_cents: int
    reference: str | None = None
    """The number of the cheque, or the reference on the terminal's slip; not needed for cash."""


async def take_at_counter(work: Work[Actor], command: TakeAtCounter) -> str:
    """Return the payment's id: CAPTURED, with a receipt, and its filing RECEIVED as of now, by the deemed-receipt rule.

    Refuses, with nothing taken, as `record_taking` does; with ACTION_NOT_AVAILABLE where nothing waits any more, or a
    document was refused since.
    """
    if not may_keep_tills(work.actor):
        raise Forbidden
    filing = await _filing_that_waits(work, command.payment_id)
    await _require_clean(work, filing)
    deemed = await deemed_receipt_at(work.session, filing.court_code, work.now)
    # It is received when it is paid, not when it was sent: from now on the court has all of it.
    intent = await work.session.get_one(SubmissionIntent, filing.id)
    intent.received_at = work.now
    work.session.add(intent)
    # Before the receipt, which names the case and says when it counts as received.
    await redate(work, Redate(command.payment_id, deemed.deemed_at))
    registrar_only = await is_for_registrar_only(work.session, filing)
    await disclose(work, Disclose(command.payment_id, filing.case_id, registrar_only))
    await work.flush()
    await record_taking(
        work,
        RecordTaking(
            command.till_id, command.payment_id, command.means, command.amount_cents, command.reference
        ),
    )
    await settle_submission(work, SettleSubmission(filing.id))
    return command.payment_id


async def _filing_that_waits(work: Work[Actor], payment_id: str) -> Filing:
    payment = await work.session.get(Payment, payment_id)
    if payment is None or payment.filing_id is None:
        raise _refused(NOT_WAITING)
    # Before the payment, as the registry's decisions do: nobody waits in a circle.
    filing = await filing_for_system(work, payment.filing_id)
    await work.session.refresh(payment)
    at_counter = payment.method is PaymentMethod.KIOSK_CASHIER and payment.status is PaymentStatus.PENDING
    if filing is None or filing.status is not FilingStatus.SUBMITTING or not at_counter:
        raise _refused(NOT_WAITING)
    return filing


async def _require_clean(work: Work[Actor], filing: Filing) -> None:
    documents = await filing_documents_for_change(work, filing.id)
    if any(each.document is None or each.document.verdict is not DocumentVerdict.CLEAN for each in documents):
        raise _refused(CANNOT_BE_RECEIVED)


def _refused(words: Words) -> Conflict:
    code = ProblemCode.ACTION_NOT_AVAILABLE
    return Conflict(words, FieldRefusal(("paymentId",), code, words), code=code)
