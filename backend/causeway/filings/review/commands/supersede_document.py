"""The registrar puts one sealed document in another's place: both stay, and the older says by which."""

from dataclasses import dataclass
from typing import NoReturn

from sqlmodel import col, update

from causeway.accounts.actor import Actor, Role
from causeway.cases.tables import Case
from causeway.causebook.commands.enter import Enter, enter
from causeway.causebook.tables import DocketKind
from causeway.documents.events import DocumentSuperseded
from causeway.documents.queries import document_for_court
from causeway.documents.reference_number import shown_reference
from causeway.documents.tables import Document, Seal, SealStatus
from causeway.documents.words import levels as words
from causeway.filings.review.commands.set_document_access import require_reason
from causeway.filings.review.words import REGISTRAR_ONLY
from causeway.kit.errors import FieldRefusal, Forbidden, Invalid, NotFound, ProblemCode
from causeway.kit.words import Words
from causeway.kit.work import Work

OLDER, NEWER = "documentId", "byDocumentId"


@dataclass(frozen=True)
class SupersedeDocument:
    """Put a sealed document in the place of another of the same case."""

    document_id: str
    """The document that no longer stands."""
    by_document_id: str
    """The document that stands in its place."""
    reason: str
    """Why, for the court's record; the parties are not told."""


async def supersede_document(work: Work[Actor], command: SupersedeDocument) -> Document:
    """Do so, and say it in the register. What the older one had superseded is superseded by the newer from now on.

    So one number always leads to the document that stands, in one step: there are no chains, and no cycles. Raises
    `NotFound`, `Forbidden`, and `Invalid` at the field of the document that cannot take, or give up, the place.
    """
    if not work.actor.has(Role.REGISTRAR):
        raise Forbidden(REGISTRAR_ONLY)
    require_reason(command.reason)
    if command.document_id == command.by_document_id:
        _refuse(NEWER, words.ITSELF)
    older = await document_for_court(work, command.document_id)
    newer = await _newer(work, command.by_document_id)
    if older.case_id is None or older.case_id != newer.case_id:
        _refuse(NEWER, words.OTHER_CASE)
    case = await work.session.get_one(Case, older.case_id, with_for_update=True)
    given_up, taking = await _sealed(work, older, OLDER), await _sealed(work, newer, NEWER)
    if given_up.superseded_by is not None:
        _refuse(OLDER, words.SUPERSEDED_ALREADY.format(number=shown_reference(given_up.superseded_by)))
    if taking.superseded_by is not None:
        _refuse(NEWER, words.SUCCESSOR_IS_SUPERSEDED.format(number=shown_reference(taking.superseded_by)))
    await _supersede(work, command, given_up, taking)
    await _enter(work, case, older, given_up)
    work.record(DocumentSuperseded(older.id, case.id, given_up.filing_id, newer.id))
    return older


async def _newer(work: Work[Actor], document_id: str) -> Document:
    try:
        return await document_for_court(work, document_id)
    except NotFound as missing:
        raise NotFound(FieldRefusal((NEWER,), missing.code, missing.words)) from missing


async def _sealed(work: Work[Actor], document: Document, field: str) -> Seal:
    """Return the seal of a document as it is now: whoever else supersedes in the case waits for the case's row."""
    seal = await work.session.get(Seal, document.id, with_for_update=True, populate_existing=True)
    if seal is None or seal.status is not SealStatus.SEALED:
        _refuse(field, words.NOT_SEALED)
    return seal


async def _supersede(work: Work[Actor], command: SupersedeDocument, older: Seal, newer: Seal) -> None:
    older.superseded_by, older.superseded_at = newer.reference, work.now
    older.superseded_reason = command.reason.strip()
    work.session.add(older)
    before = col(Seal.superseded_by) == older.reference
    await work.session.execute(update(Seal).where(before).values(superseded_by=newer.reference))


async def _enter(work: Work[Actor], case: Case, older: Document, seal: Seal) -> None:
    """Say it in the register, to whoever sees the older document; which one took its place is not said there."""
    title = older.title or older.filename
    await enter(
        work,
        Enter(
            case=case,
            kind=DocketKind.NOTE,
            title=words.SUPERSEDED_ENTRY.format(title=Words(title, title, title)),
            access=older.access,
            filing_id=seal.filing_id,
            document_id=older.id,
            organisation_id=older.organisation_id,
            user_id=older.owner_user_id,
        ),
    )


def _refuse(field: str, text: Words) -> NoReturn:
    raise Invalid(text, FieldRefusal((field,), ProblemCode.INVALID, text))
