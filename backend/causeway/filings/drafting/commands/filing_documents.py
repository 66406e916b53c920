"""What may be put into a filing: which upload, as which type of document, in which place."""

from typing import NoReturn

from causeway.accounts.actor import Actor
from causeway.courts.queries import DocumentTypeInCase, document_type
from causeway.courts.tables import DocumentAccess
from causeway.documents.rules import is_narrower
from causeway.filings.core import words
from causeway.filings.core.queries import live_filing_with_upload
from causeway.filings.core.rules import check_lengths
from causeway.filings.core.tables import DocumentRole, Filing, FilingDocument
from causeway.kit.errors import Conflict, FieldRefusal, Invalid, NotFound, ProblemCode, Refusal
from causeway.kit.words import Words
from causeway.kit.work import Work
from causeway.uploads.queries import upload as upload_by_id
from causeway.uploads.tables import Upload, UploadStatus

OVER = frozenset({UploadStatus.EXPIRED, UploadStatus.ABORTED})


async def usable_upload(work: Work[Actor], filing: Filing, upload_id: str) -> Upload:
    """Return an upload of the filer's that may go into the filing: not over, and in no other live filing."""
    try:
        upload = await upload_by_id(work.session, work.actor, upload_id)
    except NotFound as missing:
        raise NotFound(FieldRefusal(("uploadId",), missing.code, missing.words)) from missing
    if upload.status in OVER:
        field = FieldRefusal(("uploadId",), ProblemCode.DOCUMENT_NOT_READY, words.UPLOAD_GONE)
        raise Refusal(ProblemCode.DOCUMENT_NOT_READY, words.UPLOAD_GONE, field)
    other = await live_filing_with_upload(work.session, upload_id, besides=filing.id)
    if other is not None:
        text = words.UPLOAD_IN_USE.format(reference=other.reference)
        raise Conflict(text, FieldRefusal(("uploadId",), ProblemCode.CONFLICT, text))
    return upload


async def type_taken(work: Work[Actor], filing: Filing, type_code: str) -> DocumentTypeInCase:
    """Return the document type as the case takes it from a filer, or refuse it: nobody files a judgment."""
    found = await document_type(work.session, filing.case_type_code, type_code)
    if found is None:
        refuse("typeCode", words.WRONG_DOCUMENT_TYPE)
    if found.type.court_issued:
        refuse("typeCode", words.MADE_BY_THE_COURT)
    return found


def checked_title(title: str) -> str:
    """Return a document's title without blanks around it, or refuse it."""
    title = title.strip()
    if not title:
        refuse("title", words.TITLE_REQUIRED, ProblemCode.REQUIRED)
    check_lengths({("title",): title})
    return title


def checked_access(taken: DocumentTypeInCase, wanted: DocumentAccess | None) -> DocumentAccess:
    """Return who may read the document: never the public where the court does not open such documents to it."""
    usual = taken.use.default_access
    if wanted is None or (wanted is DocumentAccess.PUBLIC_ON_FEE and usual is not wanted):
        return usual
    return wanted


def checked_access_reason(reason: str | None) -> str | None:
    """Return why a narrower level is asked for, without blanks around it; None where nothing is said."""
    check_lengths({("accessReason",): reason})
    return (reason or "").strip() or None


def keep_or_drop_wish(filing_document: FilingDocument, taken: DocumentTypeInCase) -> None:
    """Give a document of another type the usual level, and no reason; a wish for fewer readers outlives the change.

    Only what says why is such a wish: another level may be no more than what was usual for the type it had.
    """
    usual = taken.use.default_access
    if filing_document.access_reason and is_narrower(filing_document.access, usual):
        return
    filing_document.access, filing_document.access_reason = usual, None


def take_the_lead(
    work: Work[Actor],
    filing_document: FilingDocument,
    taken: DocumentTypeInCase,
    others: list[FilingDocument],
) -> None:
    """Make a document the lead; the one that was becomes an attachment."""
    if not taken.type.lead_able:
        refuse("role", words.CANNOT_LEAD)
    for other in others:
        if other.id != filing_document.id and other.role is DocumentRole.LEAD:
            other.role = DocumentRole.ATTACHMENT
            work.session.add(other)
    filing_document.role = DocumentRole.LEAD


def refuse(field: str, text: Words, code: ProblemCode = ProblemCode.INVALID) -> NoReturn:
    """Refuse one field of the input."""
    raise Invalid(text, FieldRefusal((field,), code, text), code=code)
