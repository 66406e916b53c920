"""The court changes who may read a document that is filed: in the case, in the register and in its filing alike."""

from dataclasses import dataclass

from sqlmodel import col, select, update

from causeway.accounts.actor import Actor
from causeway.cases.tables import Case
from causeway.causebook.tables import DocketEntry
from causeway.courts.queries import document_type
from causeway.courts.tables import DocumentAccess
from causeway.documents.events import DocumentAccessChanged
from causeway.documents.queries import document_for_court
from causeway.documents.rules import refusal_to_set
from causeway.documents.tables import AccessDecision, Document
from causeway.documents.words import levels as words
from causeway.filings.core.rules import check_lengths
from causeway.filings.core.tables import FilingDocument
from causeway.kit.errors import Conflict, FieldRefusal, Forbidden, Invalid, ProblemCode
from causeway.kit.work import Work


@dataclass(frozen=True)
class SetDocumentAccess:
    """Give a filed document another level. A clerk may narrow it; only a registrar opens it to more people."""

    document_id: str
    """The document."""
    access: DocumentAccess
    """Who may read it from now on."""
    reason: str
    """Why, for the court's record; the parties are not told."""


async def set_document_access(work: Work[Actor], command: SetDocumentAccess) -> Document:
    """Set it. Whoever may read it no more is refused from this commit on, by every path.

    Raises `NotFound`, `Forbidden` for a level that is not the actor's to set, `Invalid`, and `Conflict` where it has
    that level already or is not filed yet.
    """
    document = await document_for_court(work, command.document_id)
    if not work.actor.in_registry:
        raise Forbidden
    require_reason(command.reason)
    if document.case_id is None or document.filed_at is None:
        raise Conflict(words.NOT_FILED_YET, code=ProblemCode.ACTION_NOT_AVAILABLE)
    if document.access is command.access:
        refused = FieldRefusal(("access",), ProblemCode.CONFLICT, words.ALREADY_THIS_LEVEL)
        raise Conflict(words.ALREADY_THIS_LEVEL, refused)
    case = await work.session.get_one(Case, document.case_id)
    usual = await usual_access(work, case.case_type_code, document.type_code)
    why_not = refusal_to_set(work.actor, command.access, usual=usual, now=document.access)
    if why_not is words.NEVER_OPEN:
        raise Invalid(why_not, FieldRefusal(("access",), ProblemCode.INVALID, why_not))
    if why_not is not None:
        raise Forbidden(why_not)
    await _set(work, document, command)
    return document


async def usual_access(work: Work[Actor], case_type_code: str, type_code: str | None) -> DocumentAccess:
    """Return the level that the type of document has in the type of case; the parties', of a type not known there."""
    taken = await document_type(work.session, case_type_code, type_code) if type_code else None
    return taken.use.default_access if taken else DocumentAccess.PARTIES


def require_reason(reason: str) -> None:
    """Refuse to do without a reason, or with one that is too long."""
    check_lengths({("reason",): reason})
    if not reason.strip():
        refused = FieldRefusal(("reason",), ProblemCode.REASON_REQUIRED, words.REASON_REQUIRED)
        raise Invalid(words.REASON_REQUIRED, refused, code=ProblemCode.REASON_REQUIRED)


async def _set(work: Work[Actor], document: Document, command: SetDocumentAccess) -> None:
    """Change the level wherever it is kept, and note who did so and why."""
    before, document.access = document.access, command.access
    work.session.add(document)
    of_document = select(FilingDocument).where(col(FilingDocument.document_id) == document.id)
    filed = (await work.session.exec(of_document)).first()
    if filed is not None:
        # What its filer asked for outlives every decision of the court.
        filed.asked_access = filed.asked_access or filed.access
        filed.access = command.access
        work.session.add(filed)
    entry = update(DocketEntry).where(col(DocketEntry.document_id) == document.id)
    await work.session.execute(entry.values(access=command.access))
    decision = AccessDecision(
        id=work.new_id(),
        document_id=document.id,
        from_access=before,
        to_access=command.access,
        reason=command.reason.strip(),
        decided_by=work.actor.user_id,
        decided_at=work.now,
    )
    work.session.add(decision)
    filing_id = filed.filing_id if filed else None
    work.record(
        DocumentAccessChanged(document.id, document.case_id, filing_id, before.value, command.access.value)
    )
