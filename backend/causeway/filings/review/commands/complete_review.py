"""The registry's decision on every document of a filing, and all that follows from it in the same instant."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NoReturn

from causeway.accounts.actor import Actor, Role
from causeway.cases.tables import SecurityLevel
from causeway.courts.tables import DocumentAccess
from causeway.filings.core import words
from causeway.filings.core.commands.advance import advance
from causeway.filings.core.document_transitions import DocumentReviewEvent, advance_document
from causeway.filings.core.queries import documents_of, filing_for_change
from causeway.filings.core.tables import (
    ON_THE_DOCKET,
    DocumentReviewStatus,
    DocumentRole,
    Filing,
    FilingDocument,
)
from causeway.filings.core.transitions import FilingAction, require
from causeway.filings.review.commands.accepting import accept
from causeway.filings.review.commands.levels_on_acceptance import LevelGiven, set_levels
from causeway.filings.review.commands.review_reasons import checked_reason
from causeway.filings.review.rules import outcome
from causeway.filings.submission.commands.fees import payment_held
from causeway.kit.clock import in_hong_kong
from causeway.kit.errors import FieldRefusal, Forbidden, Invalid, ProblemCode
from causeway.kit.words import Words
from causeway.kit.work import Work
from causeway.payments.commands.capture import Capture, capture
from causeway.payments.commands.void import Void, void
from causeway.payments.holds.queries import require_nothing_due
from causeway.payments.refunds.commands.give_back import give_back


class DispositionOutcome(StrEnum):
    """What the registry does with one document."""

    ACCEPT = "ACCEPT"
    """File it in the case and take the fee for it."""
    REJECT = "REJECT"
    """Do not file it, for a reason that must be given; rejecting the lead rejects the whole filing."""


@dataclass(frozen=True)
class Disposition:
    """The decision on one document, with the reason of a rejection."""

    filing_document_id: str
    """The document."""
    outcome: DispositionOutcome
    """What is done with it; a rejected lead rejects all."""
    reason_code: str | None = None
    """Why it is rejected: a code of `reviewReasons`."""
    message: str | None = None
    """The same, in the clerk's own words."""
    access: DocumentAccess | None = None
    """Who may read it once it is accepted; left out: as its filer asks."""
    access_reason: str | None = None
    """Why `access` is another level than its filer asks for: required then, and its filer reads it."""


@dataclass(frozen=True)
class CompleteReview:
    """Decide on every document. `official_filing_date` other than the deemed day takes a registrar."""

    filing_id: str
    """The filing; the viewer has claimed it."""
    dispositions: tuple[Disposition, ...]
    """One for each document."""
    official_filing_date: date | None = None
    """Other than the day of deemed receipt: for the registrar, by order of the court."""


async def complete_review(work: Work[Actor], command: CompleteReview) -> Filing:
    """Decide. What is accepted goes on the docket and is paid for; a rejected lead rejects all, and frees the hold."""
    filing = await filing_for_change(work, command.filing_id)
    require(filing, FilingAction.COMPLETE, work.actor, work.now)
    documents = await documents_of(work.session, filing.id)
    filing_date = _filing_date(work, filing, command.official_filing_date)
    _decide(command.dispositions, documents)
    decided = outcome((row.role, row.review_status) for row in documents)
    work.session.add_all(documents)
    if decided in ON_THE_DOCKET:
        _require_registrar_for_level(work, filing)
        filing.official_filing_date, filing.docketed_at = filing_date, work.now
        accepted = [row for row in documents if _accepted(row)]
        await set_levels(work, filing, accepted, _levels(command.dispositions))
        await accept(work, filing, accepted)
    await _settle(work, filing, documents)
    advance(work, filing, FilingAction.COMPLETE, to=decided, reason=_reason(documents))
    return filing


def _decide(dispositions: Sequence[Disposition], documents: Sequence[FilingDocument]) -> None:
    """Write each decision on its document; a rejected lead takes the others with it."""
    decisions = _by_document(dispositions, documents)
    missing = [index for index, row in enumerate(documents) if row.id not in decisions]
    if missing:
        text, code = words.DISPOSITION_MISSING.format(count=len(missing)), ProblemCode.DISPOSITION_MISSING
        fields = [FieldRefusal(("documents", str(i)), code, words.DECIDE_ON_THIS) for i in missing]
        raise Invalid(text, *fields, code=code)
    of_lead = next(decisions[row.id] for row in documents if row.role is DocumentRole.LEAD)
    for row in documents:
        decision = decisions[row.id]
        if decision.outcome is DispositionOutcome.ACCEPT and of_lead.outcome is DispositionOutcome.REJECT:
            decision = of_lead
        accepted = decision.outcome is DispositionOutcome.ACCEPT
        advance_document(row, DocumentReviewEvent.ACCEPT if accepted else DocumentReviewEvent.REJECT)
        row.reason_code = None if accepted else decision.reason_code
        row.message = None if accepted else decision.message


def _levels(dispositions: Sequence[Disposition]) -> dict[str, LevelGiven]:
    """Return the levels that are given, by document."""
    return {
        decision.filing_document_id: LevelGiven(index, decision.access, decision.access_reason)
        for index, decision in enumerate(dispositions)
        if decision.access is not None
    }


def _by_document(
    dispositions: Sequence[Disposition], documents: Sequence[FilingDocument]
) -> dict[str, Disposition]:
    known = {row.id for row in documents}
    found: dict[str, Disposition] = {}
    for index, decision in enumerate(dispositions):
        path = ("dispositions", str(index))
        if decision.filing_document_id not in known:
            _refuse((*path, "filingDocumentId"), words.NOT_IN_THIS_FILING)
        if decision.filing_document_id in found:
            _refuse((*path, "filingDocumentId"), words.DECIDED_TWICE)
        if decision.outcome is DispositionOutcome.REJECT:
            checked_reason(decision.reason_code, decision.message, path)
        found[decision.filing_document_id] = decision
    return found


def _filing_date(work: Work[Actor], filing: Filing, wanted: date | None) -> date:
    """Return the official filing date: the day of deemed receipt, unless the registrar orders another."""
    usual = in_hong_kong(_deemed(filing)).date()
    if wanted is not None and wanted != usual and not work.actor.has(Role.REGISTRAR):
        raise Forbidden(words.DATE_NOT_ALLOWED)
    return wanted or usual


def _require_registrar_for_level(work: Work[Actor], filing: Filing) -> None:
    """Refuse a clerk to open a case that is not public: security levels are the registrar's to set."""
    wanted = filing.requested_security_level or SecurityLevel.PUBLIC
    if filing.case_id is None and wanted is not SecurityLevel.PUBLIC and not work.actor.has(Role.REGISTRAR):
        raise Forbidden(words.LEVEL_NOT_ALLOWED)


def _deemed(filing: Filing) -> datetime:
    if filing.deemed_received_at is None:
        message = f"filing {filing.id} is under review and was never received"
        raise RuntimeError(message)
    return filing.deemed_received_at


async def _settle(work: Work[Actor], filing: Filing, documents: Sequence[FilingDocument]) -> None:
    """Take the fees of what was accepted, never more; release everything when nothing was."""
    held = await payment_held(work.session, filing)
    accepted = frozenset(row.id for row in documents if _accepted(row))
    if held is None:
        if accepted and filing.payment_id is not None:
            await require_nothing_due(work.session, filing.payment_id, accepted)
        await give_back(work, filing.payment_id, accepted)
        return
    if accepted:
        await capture(work, Capture(held.id, accepted, filing.case_id))
    else:
        await void(work, Void(held.id))


def _accepted(row: FilingDocument) -> bool:
    return row.review_status is DocumentReviewStatus.ACCEPTED


def _reason(documents: Sequence[FilingDocument]) -> str | None:
    """Return the code of the first rejection, for the history."""
    return next((row.reason_code for row in documents if not _accepted(row)), None)


def _refuse(path: tuple[str, ...], text: Words) -> NoReturn:
    raise Invalid(text, FieldRefusal(path, ProblemCode.INVALID, text))
