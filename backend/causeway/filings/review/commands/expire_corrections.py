"""When the time for a correction runs out, the filing is rejected and its hold released."""

from dataclasses import dataclass

from causeway.accounts.actor import SYSTEM, Actor
from causeway.filings.core.commands.advance import advance
from causeway.filings.core.document_transitions import DocumentReviewEvent, advance_document
from causeway.filings.core.queries import documents_of, filing_for_system, overdue_corrections
from causeway.filings.core.tables import FilingStatus
from causeway.filings.core.transitions import SystemEvent
from causeway.filings.review.reasons import ReviewReasonCode
from causeway.filings.submission.commands.fees import payment_held
from causeway.kit.context import Context
from causeway.kit.work import Work
from causeway.payments.commands.void import Void, void
from causeway.payments.refunds.commands.give_back import give_back


@dataclass(frozen=True)
class ExpireCorrection:
    """The clock has passed what a filing's correction was due by."""

    filing_id: str


async def expire_correction(work: Work[Actor], command: ExpireCorrection) -> bool:
    """Reject the filing; False when it is not overdue any more, because its filer was faster."""
    filing = await filing_for_system(work, command.filing_id)
    if filing is None or filing.status is not FilingStatus.RETURNED_FOR_CORRECTION:
        return False
    if filing.correction_due_at is None or work.now <= filing.correction_due_at:
        return False
    code = ReviewReasonCode.CORRECTION_WINDOW_EXPIRED.value
    advance(work, filing, SystemEvent.EXPIRE, reason=code)
    payment = await payment_held(work.session, filing)
    if payment is not None:
        await void(work, Void(payment.id))
    await give_back(work, filing.payment_id)
    for row in await documents_of(work.session, filing.id):
        advance_document(row, DocumentReviewEvent.EXPIRE)
        row.reason_code = code
        work.session.add(row)
    return True


async def expire_corrections(context: Context) -> int:
    """Reject every filing whose time for correction has run out, each in its own unit of work; return how many."""
    async with context.database.reading() as session:
        overdue = await overdue_corrections(session, context.clock.now())
    expired = 0
    for filing_id in overdue:
        expired += await context.run(expire_correction, ExpireCorrection(filing_id), actor=SYSTEM)
    return expired
