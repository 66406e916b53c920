"""The hard rules before a filing goes to the court: everything that is missing is said at once."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from causeway.accounts.actor import Actor
from causeway.courts.queries import DocumentTypeInCase, case_type, types_taken
from causeway.courts.tables import CaseType, FileFormat, PartyRole
from causeway.documents.rules import is_narrower
from causeway.documents.tables import DocumentVerdict
from causeway.filings.core import words
from causeway.filings.core.plain_queries import plain_parties_of
from causeway.filings.core.queries import (
    FilingDocumentView,
    corrections_asked_for,
    filing_documents_for_change,
)
from causeway.filings.core.tables import DocumentRole, Filing, FilingParty
from causeway.filings.drafting import words as form_words
from causeway.filings.drafting.commands.create_filing import require_enabled
from causeway.filings.drafting.queries import PATH, digest_of, form_answers
from causeway.filings.representation.commands.representation import appearance_refusals
from causeway.forms.catalogue import catalogue
from causeway.kit.errors import FieldRefusal, Invalid, ProblemCode
from causeway.kit.words import Words
from causeway.kit.work import Work
from causeway.uploads.rules import DOCX, PDF
from causeway.uploads.tables import PROCESSING, RECEIVING

FORMATS = {PDF: FileFormat.PDF, DOCX: FileFormat.DOCX}
"""Media types by the names that `DocumentType.formats` has for them."""


class Ready(NamedTuple):
    """A filing that the court can take, as it was read: its documents, and what its type of case takes."""

    documents: list[FilingDocumentView]
    taken: Mapping[str, DocumentTypeInCase]


async def require_ready(work: Work[Actor], filing: Filing) -> Ready:
    """Refuse a filing that the court could not take, naming every field; return what is in it."""
    # Held here, so that it is read once: a session forgets what nobody holds.
    of_type = await case_type(work.session, filing.case_type_code)
    await require_enabled(work, filing.case_type_code, filing.venue_code)
    enclosed = await filing_documents_for_change(work, filing.id)
    parties = await plain_parties_of(work.session, filing.id)
    taken = await types_taken(work.session, of_type.code)
    refused = [
        *_documents(enclosed),
        *_formats(enclosed, taken),
        *_levels(await _locked(work, filing, enclosed), enclosed, taken),
        *_lead(filing, enclosed, taken),
        *_fields(filing),
        *_form(filing, enclosed),
        *_scan(filing, enclosed),
        *(await appearance_refusals(work, filing, _type_of_lead(enclosed, taken), taken.values())),
        *(await _parties(work, filing, of_type, parties)),
    ]
    if refused:
        raise Invalid(refused[0].words, *refused, code=refused[0].code)
    return Ready(enclosed, taken)


def _documents(enclosed: list[FilingDocumentView]) -> Iterator[FieldRefusal]:
    """Say which documents are not here yet, and which cannot be filed."""
    for index, item in enumerate(enclosed):
        verdict = item.document.verdict if item.document else None
        if verdict is DocumentVerdict.CLEAN:
            continue
        waiting = item.upload is not None and item.upload.status in RECEIVING | PROCESSING
        code = ProblemCode.DOCUMENT_NOT_READY if waiting else ProblemCode.DOCUMENT_REFUSED
        text = words.DOCUMENT_NOT_READY if waiting else words.DOCUMENT_REFUSED
        yield FieldRefusal(
            ("documents", str(index)), code, text.format(title=_plain(item.filing_document.title))
        )


def _formats(
    enclosed: list[FilingDocumentView], taken: Mapping[str, DocumentTypeInCase]
) -> Iterator[FieldRefusal]:
    """Say which documents are sound files of a format in which their type is not taken."""
    for index, item in enumerate(enclosed):
        pair, document = taken.get(item.filing_document.type_code), item.document
        if pair is None or document is None or document.verdict is not DocumentVerdict.CLEAN:
            continue
        if FORMATS.get(document.content_type) not in pair.type.formats:
            text = words.WRONG_FORMAT.format(title=_plain(item.filing_document.title), type=pair.type.name)
            yield FieldRefusal(("documents", str(index)), ProblemCode.DOCUMENT_REFUSED, text)


async def _locked(work: Work[Actor], filing: Filing, enclosed: list[FilingDocumentView]) -> frozenset[str]:
    """Return the documents of a returned filing that the court took before and did not ask about."""
    if filing.received_at is None:
        return frozenset()
    asked = {item.filing_document_id for item in await corrections_asked_for(work.session, filing)}
    rows = (item.filing_document for item in enclosed)
    return frozenset(row.id for row in rows if row.revision <= filing.revision and row.id not in asked)


def _levels(
    locked: frozenset[str], enclosed: list[FilingDocumentView], taken: Mapping[str, DocumentTypeInCase]
) -> Iterator[FieldRefusal]:
    """Say where fewer people may read than is usual and the registry is not told why; what is locked is not asked."""
    for index, row in enumerate(item.filing_document for item in enclosed):
        if row.id in locked:
            continue
        pair = taken.get(row.type_code)
        if pair and is_narrower(row.access, pair.use.default_access) and not row.access_reason:
            text = words.ACCESS_REASON_REQUIRED.format(title=_plain(row.title))
            path = ("documents", str(index), "accessReason")
            yield FieldRefusal(path, ProblemCode.REASON_REQUIRED, text)


def _plain(title: str) -> Words:
    return Words(title, title, title)


def _lead(
    filing: Filing, enclosed: list[FilingDocumentView], taken: Mapping[str, DocumentTypeInCase]
) -> Iterator[FieldRefusal]:
    """Say that there is no lead, or that it does not fit: only an originating document starts a case."""
    lead = next(
        (item.filing_document for item in enclosed if item.filing_document.role is DocumentRole.LEAD), None
    )
    if lead is None:
        yield FieldRefusal(("documents",), ProblemCode.LEAD_DOCUMENT_MISSING, words.LEAD_MISSING)
        return
    pair = taken.get(lead.type_code)
    if pair is None:
        yield _invalid("documents", words.WRONG_DOCUMENT_TYPE)
    elif filing.case_id is None and not pair.type.originating:
        yield _invalid("documents", words.ORIGINATING_REQUIRED)
    elif filing.case_id is not None and pair.type.originating:
        yield _invalid("documents", words.ORIGINATING_IN_A_CASE)


def _type_of_lead(
    enclosed: list[FilingDocumentView], taken: Mapping[str, DocumentTypeInCase]
) -> DocumentTypeInCase | None:
    leads = [
        item.filing_document.type_code for item in enclosed if item.filing_document.role is DocumentRole.LEAD
    ]
    return taken.get(leads[0]) if leads else None


def _fields(filing: Filing) -> Iterator[FieldRefusal]:
    if not filing.title.strip():
        yield _invalid("title", words.FILING_TITLE_REQUIRED, ProblemCode.REQUIRED)
    if filing.urgent and not (filing.urgent_reason or "").strip():
        yield _invalid("urgentReason", words.URGENT_REASON_REQUIRED, ProblemCode.REASON_REQUIRED)


def _form(filing: Filing, enclosed: list[FilingDocumentView]) -> Iterator[FieldRefusal]:
    """Say that the page does not say what the filing's form says now: it has to be set again before it is filed.

    So page and data are one: a page that was set from a form is filed with that form's answers and no others.
    """
    lead = next(
        (item.filing_document for item in enclosed if item.filing_document.role is DocumentRole.LEAD), None
    )
    given = form_answers(filing.originating_data)
    if lead is None or (given is None and lead.made_from is None):
        return
    form = catalogue().find(given.form_code, filing.case_type_code) if given else None
    set_from_it = lead.made_from == digest_of(filing.originating_data or {})
    if form is None or form.document_type != lead.type_code or not set_from_it:
        yield _invalid(PATH, form_words.FORM_CHANGED)


def _scan(filing: Filing, enclosed: list[FilingDocumentView]) -> Iterator[FieldRefusal]:
    """Say that a case is started by the court's form where there is one, unless the registrar permits a scan.

    So what the page says opens the case, and nobody types it again (`domain/icms.md`, section 2).
    """
    if filing.case_id is not None or filing.scan_permitted_at is not None:
        return
    forms = {form.document_type for form in catalogue().of_case_type(filing.case_type_code)}
    for index, row in enumerate(item.filing_document for item in enclosed):
        if row.role is DocumentRole.LEAD and row.made_from is None and row.type_code in forms:
            text = form_words.FORM_REQUIRED.format(title=_plain(row.title), reference=filing.reference)
            yield FieldRefusal(("documents", str(index)), ProblemCode.FORM_REQUIRED, text)


async def _parties(
    work: Work[Actor], filing: Filing, of_type: CaseType, parties: list[FilingParty]
) -> list[FieldRefusal]:
    """Say whose name is missing, and that somebody must be filed for."""
    refused = [
        FieldRefusal(("parties", str(index)), ProblemCode.REQUIRED, words.PARTY_NAME_REQUIRED)
        for index, party in enumerate(parties)
        if not (party.name_en or party.name_zh)
    ]
    starts = of_type.party_roles[0]
    if filing.case_id is None and not any(party.role == starts for party in parties):
        role = await work.session.get(PartyRole, starts)
        text = words.PARTIES_REQUIRED.format(role=role.name if role else starts)
        return [*refused, FieldRefusal(("parties",), ProblemCode.REQUIRED, text)]
    if not any(party.on_behalf for party in parties):
        path = "parties" if filing.case_id is None else "onBehalfOfPartyIds"
        refused.append(_invalid(path, words.ON_BEHALF_REQUIRED, ProblemCode.REQUIRED))
    return refused


def _invalid(path: str, text: Words, code: ProblemCode = ProblemCode.INVALID) -> FieldRefusal:
    return FieldRefusal((path,), code, text)
