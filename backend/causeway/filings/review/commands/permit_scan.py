"""The registrar lets one case be started by a page that was not made from the court's form."""

from dataclasses import dataclass

from sqlmodel import col, select

from causeway.accounts.actor import Actor, Role
from causeway.filings.core.events import scan_permitted
from causeway.filings.core.rules import check_lengths
from causeway.filings.core.tables import EDITABLE, Filing
from causeway.filings.review import words
from causeway.kit.errors import FieldRefusal, Forbidden, Invalid, NotFound, ProblemCode
from causeway.kit.words import Words
from causeway.kit.work import Work


@dataclass(frozen=True)
class PermitScan:
    """Let a filing that is not submitted yet start its case by an uploaded page."""

    filing_reference: str
    """The reference that its filer gives: "CW-26-118204"."""
    reason: str
    """Why, for the record and for the filer."""


async def permit_scan(work: Work[Actor], command: PermitScan) -> str:
    """Permit it and return its reference; a second permission leaves the first. Nothing else of the draft is told."""
    if Role.REGISTRAR not in work.actor.roles:
        raise Forbidden(words.REGISTRAR_ONLY)
    check_lengths({("reason",): command.reason})
    if not command.reason.strip():
        _refuse("reason", words.SCAN_REASON_REQUIRED, ProblemCode.REASON_REQUIRED)
    filing = await _find(work, command.filing_reference.strip().upper())
    if filing.case_id is not None or filing.appears_in is not None:
        _refuse("filingReference", words.SCAN_STARTS_NO_CASE)
    if filing.status not in EDITABLE:
        _refuse("filingReference", words.SCAN_AFTER_SUBMISSION)
    if filing.scan_permitted_at is None:
        filing.scan_permitted_at, filing.scan_reason = work.now, command.reason.strip()
        work.record(scan_permitted(filing))
    return filing.reference


async def _find(work: Work[Actor], reference: str) -> Filing:
    """Return the filing with its row locked. It is a draft, which the registrar sees nothing else of."""
    statement = select(Filing).where(col(Filing.reference) == reference).with_for_update()
    filing = (await work.session.exec(statement)).one_or_none()
    if filing is None:
        raise NotFound(FieldRefusal(("filingReference",), ProblemCode.NOT_FOUND, words.NO_SUCH_REFERENCE))
    return filing


def _refuse(path: str, text: Words, code: ProblemCode = ProblemCode.INVALID) -> None:
    raise Invalid(text, FieldRefusal((path,), code, text), code=code)
