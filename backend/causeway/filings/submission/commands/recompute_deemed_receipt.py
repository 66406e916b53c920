"""A closure changed: some filings count as received at another time than they were told."""

from dataclasses import dataclass

from causeway.accounts.actor import Actor
from causeway.courts.queries import deemed_receipt_at
from causeway.filings.core.events import FilingDeemedTimeChanged
from causeway.filings.core.queries import IN_COURT, filing_for_system
from causeway.kit.work import Work
from causeway.payments.commands.redate import Redate, redate


@dataclass(frozen=True)
class RecomputeDeemedReceipt:
    """Work out again when one filing counts as received."""

    filing_id: str


async def recompute_deemed_receipt(work: Work[Actor], command: RecomputeDeemedReceipt) -> bool:
    """Set the deemed time anew and tell; False when it stands, or the court has finished with the filing."""
    filing = await filing_for_system(work, command.filing_id)
    if filing is None or filing.received_at is None or filing.status not in IN_COURT:
        return False
    receipt = await deemed_receipt_at(work.session, filing.court_code, filing.received_at)
    if (filing.deemed_received_at, filing.deemed_reason) == (receipt.deemed_at, receipt.reason):
        return False
    filing.deemed_received_at, filing.deemed_reason = receipt.deemed_at, receipt.reason
    filing.deemed_sentence = list(receipt.sentence)
    filing.version += 1
    work.session.add(filing)
    if filing.payment_id is not None:
        await redate(work, Redate(filing.payment_id, receipt.deemed_at))
    work.record(FilingDeemedTimeChanged(filing.id, filing.case_id, filing.organisation_id, filing.filer_id))
    return True
