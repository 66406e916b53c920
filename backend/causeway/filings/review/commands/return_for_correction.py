"""Sending a filing back for the mistakes that can be put right without losing its place."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NoReturn

from causeway.accounts.actor import Actor
from causeway.courts.queries import due_at_closing
from causeway.filings.core import words
from causeway.filings.core.commands.advance import advance
from causeway.filings.core.document_transitions import DocumentReviewEvent, advance_document
from causeway.filings.core.queries import documents_of, filing_for_change
from causeway.filings.core.tables import (
    Correction,
    CorrectionField,
    Filing,
    FilingDocument,
)
from causeway.filings.core.transitions import FilingAction, require
from causeway.filings.review.commands.review_reasons import checked_reason
from causeway.kit.errors import FieldRefusal, Invalid, ProblemCode
from causeway.kit.words import Words
from causeway.kit.work import Work


@dataclass(frozen=True)
class CorrectionItem:
    """One thing to be corrected: a document of the filing, or a field of it, and why."""

    reason_code: str
    """Why: a code of `reviewReasons`."""
    filing_document_id: str | None = None
    """The document to be replaced."""
    field: CorrectionField | None = None
    message: str | None = None
    """The same, in the clerk's own words."""


@dataclass(frozen=True)
class ReturnForCorrection:
    """Send a filing back; only what `items` names can then be changed.

    It is due when the registry closes for a working day: a `due_at` at another time is moved to the next such
    instant, never to an earlier one.
    """

    filing_id: str
    """The filing; the viewer has claimed it."""
    items: tuple[CorrectionItem, ...]
    """What is to be corrected; nothing else can be changed."""
    due_at: datetime
    """By when; then the filing is rejected."""


async def return_for_correction(work: Work[Actor], command: ReturnForCorrection) -> Filing:
    """Return it. It keeps its time of receipt, and is rejected when the time runs out."""
    filing = await filing_for_change(work, command.filing_id)
    require(filing, FilingAction.RETURN, work.actor, work.now)
    if command.due_at <= work.now:
        _refuse(("dueAt",), words.DUE_IN_THE_PAST)
    documents = {row.id: row for row in await documents_of(work.session, filing.id)}
    _check_items(command.items, documents)
    _ask_for(work, filing, command.items, documents)
    advance(work, filing, FilingAction.RETURN)
    filing.correction_due_at = await due_at_closing(work.session, filing.court_code, command.due_at)
    filing.claimed_by = filing.claimed_at = None
    return filing


def _check_items(items: Sequence[CorrectionItem], documents: dict[str, FilingDocument]) -> None:
    if not items:
        _refuse(("items",), words.ITEMS_REQUIRED, ProblemCode.REQUIRED)
    for index, item in enumerate(items):
        path = ("items", str(index))
        if (item.filing_document_id is None) is (item.field is None):
            _refuse(path, words.ITEM_NEEDS_TARGET)
        if item.filing_document_id is not None and item.filing_document_id not in documents:
            _refuse((*path, "filingDocumentId"), words.NOT_IN_THIS_FILING)
        checked_reason(item.reason_code, item.message, path)


def _ask_for(
    work: Work[Actor], filing: Filing, items: Sequence[CorrectionItem], documents: dict[str, FilingDocument]
) -> None:
    for position, item in enumerate(items, start=1):
        work.session.add(
            Correction(
                id=work.new_id(),
                filing_id=filing.id,
                revision=filing.revision,
                position=position,
                filing_document_id=item.filing_document_id,
                field=item.field,
                reason_code=item.reason_code,
                message=item.message or None,
            )
        )
        if item.filing_document_id is not None:
            filing_document = documents[item.filing_document_id]
            advance_document(filing_document, DocumentReviewEvent.RETURN)
            filing_document.reason_code, filing_document.message = item.reason_code, item.message or None
            work.session.add(filing_document)


def _refuse(path: tuple[str, ...], text: Words, code: ProblemCode = ProblemCode.INVALID) -> NoReturn:
    raise Invalid(text, FieldRefusal(path, code, text), code=code)
