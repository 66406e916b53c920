"""The court issues a document in a case: it goes on the docket, is sealed, and reaches every box on record."""

from dataclasses import dataclass
from typing import NoReturn

from causeway.accounts.actor import Actor
from causeway.cases.queries import case_by_id
from causeway.cases.tables import Case
from causeway.causebook.commands.enter import Enter, enter
from causeway.causebook.tables import DocketKind
from causeway.courts.queries import DocumentTypeInCase, types_taken
from causeway.courts.tables import DocumentAccess
from causeway.documents.access import OPEN_TO_PARTIES
from causeway.documents.commands.call_for_seal import CallForSeal, call_for_seal
from causeway.documents.rules import refusal_to_set
from causeway.documents.tables import Document, DocumentVerdict
from causeway.documents.words import levels
from causeway.kit.clock import in_hong_kong
from causeway.kit.errors import Conflict, FieldRefusal, Forbidden, Invalid, NotFound, ProblemCode
from causeway.kit.words import Words
from causeway.kit.work import Work
from causeway.messages import words
from causeway.messages.events import MessageSent
from causeway.messages.queries import Box, boxes_in_case, is_on_its_way, own_upload
from causeway.messages.rules import ISSUED_AT, MAX_TITLE_CHARACTERS, kind_of
from causeway.messages.tables import Message
from causeway.uploads.rules import PDF


@dataclass(frozen=True)
class IssueDocument:
    """A document that the court made, for everybody on record in a case."""

    case_id: str
    """The case."""
    type_code: str
    """The code of its type: one that the court issues, such as ORDER."""
    title: str
    """What it is called, such as "Order of Master Ko"."""
    upload_id: str
    """The file, which the same person has sent: a PDF that has passed the checks."""
    access: DocumentAccess
    """Who may read it. Where only the court may, nobody gets a message."""


async def issue_document(work: Work[Actor], command: IssueDocument) -> Document:
    """Issue it: one act, after which it is on the docket and in the boxes, and its seal is under way.

    Raises `NotFound`, `Forbidden` for a level that is not the actor's to set, `Invalid` at the field, and `Conflict`
    while the file is being checked.
    """
    if not work.actor.in_registry or work.actor.user_id is None:
        raise Forbidden
    case = await case_by_id(work.session, work.actor, command.case_id)
    taken = (await types_taken(work.session, case.case_type_code)).get(command.type_code)
    if taken is None or not taken.type.court_issued:
        _refuse("typeCode", words.NOT_ISSUED_BY_COURT)
    title = _title(command.title)
    _require_level(work.actor, command.access, taken)
    document = await _file(work, command.upload_id)
    _put_in_case(work, document, case, command, title)
    await _enter(work, case, document, taken)
    filed_on = in_hong_kong(work.now).date()
    await call_for_seal(work, CallForSeal(document, filing_id=None, filed_on=filed_on))
    if command.access in OPEN_TO_PARTIES:
        for box in await boxes_in_case(work.session, case.id):
            _send(work, document, case, box)
    return document


def _title(given: str) -> str:
    title = " ".join(given.split())
    if not title:
        refused = FieldRefusal(("title",), ProblemCode.REQUIRED, words.TITLE_REQUIRED)
        raise Invalid(words.TITLE_REQUIRED, refused, code=ProblemCode.REQUIRED)
    if len(title) > MAX_TITLE_CHARACTERS:
        text = words.TITLE_TOO_LONG.format(limit=MAX_TITLE_CHARACTERS)
        raise Invalid(text, FieldRefusal(("title",), ProblemCode.TOO_LONG, text), code=ProblemCode.TOO_LONG)
    return title


def _require_level(actor: Actor, level: DocumentAccess, taken: DocumentTypeInCase) -> None:
    if level not in ISSUED_AT:
        _refuse("access", words.NO_FILER)
    why_not = refusal_to_set(actor, level, usual=taken.use.default_access, now=None)
    if why_not is levels.NEVER_OPEN:
        _refuse("access", why_not)
    if why_not is not None:
        raise Forbidden(why_not)


async def _file(work: Work[Actor], upload_id: str) -> Document:
    """Return the uploaded file as a document that can be issued."""
    try:
        document = await own_upload(work, upload_id)
    except NotFound as missing:
        if await is_on_its_way(work.session, work.actor, upload_id):
            raise _being_checked() from missing
        refused = FieldRefusal(("uploadId",), ProblemCode.NOT_FOUND, words.NO_SUCH_FILE)
        raise NotFound(refused) from missing
    if document.verdict is DocumentVerdict.PENDING:
        raise _being_checked()
    if document.verdict is not DocumentVerdict.CLEAN:
        _refuse("uploadId", words.FILE_REFUSED)
    if document.content_type != PDF:
        _refuse("uploadId", words.ONLY_PDF)
    return document


def _being_checked() -> Conflict:
    refused = FieldRefusal(("uploadId",), ProblemCode.DOCUMENT_NOT_READY, words.BEING_CHECKED)
    return Conflict(words.BEING_CHECKED, refused, code=ProblemCode.DOCUMENT_NOT_READY)


def _put_in_case(
    work: Work[Actor], document: Document, case: Case, command: IssueDocument, title: str
) -> None:
    """Make it the court's own: whoever sent the file for the court has no part in it."""
    document.owner_user_id = document.organisation_id = None
    document.case_id, document.received_at, document.filed_at = case.id, work.now, work.now
    document.type_code, document.title, document.access = command.type_code, title, command.access
    work.session.add(document)


async def _enter(work: Work[Actor], case: Case, document: Document, taken: DocumentTypeInCase) -> None:
    title = document.title or ""
    named = taken.type.name
    same = title.casefold() in {name.casefold() for name in named}
    said = named if same else words.ENTRY.format(type=named, title=Words(title, title, title))
    await enter(
        work,
        Enter(case, DocketKind.COURT_DOCUMENT, said, access=document.access, document_id=document.id),
    )


def _send(work: Work[Actor], document: Document, case: Case, box: Box) -> None:
    message = Message(
        id=work.new_id(),
        kind=kind_of(document.type_code or ""),
        case_id=case.id,
        document_id=document.id,
        organisation_id=box.organisation_id,
        user_id=box.user_id,
        subject=document.title or "",
        sent_at=work.now,
        sent_by_id=work.actor.user_id or "",
    )
    work.session.add(message)
    work.record(MessageSent(message.id, case.id, document.id, box.organisation_id, box.user_id))


def _refuse(field: str, text: Words) -> NoReturn:
    raise Invalid(text, FieldRefusal((field,), ProblemCode.INVALID, text))
