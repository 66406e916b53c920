"""Generate Originating Document: the page that was set from a filing's form becomes its lead document."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from causeway.accounts.actor import Actor
from causeway.cases.tables import PartyKind
from causeway.documents.commands.keep_document import KeepDocument, keep_document
from causeway.documents.tables import Document
from causeway.filings.core.document_transitions import DOCUMENTS, DocumentReviewEvent, advance_document
from causeway.filings.core.queries import documents_of
from causeway.filings.core.tables import DocumentRole, Filing, FilingDocument
from causeway.filings.drafting import words
from causeway.filings.drafting.commands.add_filing_document import keep_former
from causeway.filings.drafting.commands.editing import Editing, begin_editing
from causeway.filings.drafting.commands.filing_documents import take_the_lead, type_taken
from causeway.filings.drafting.commands.form_corrections import unlock_form
from causeway.filings.drafting.commands.parties import PartyDraft, name_parties
from causeway.filings.drafting.queries import PATH, digest_of, form_of
from causeway.forms.queries import FormInCase
from causeway.forms.rules.structured import case_to_be
from causeway.kit.blobs import Blob
from causeway.kit.blobs.references import lock_blob
from causeway.kit.clock import in_hong_kong
from causeway.kit.errors import FieldRefusal, Invalid, ProblemCode
from causeway.kit.jobs.enqueue import enqueue
from causeway.kit.work import Work
from causeway.uploads.jobs import removal_of


@dataclass(frozen=True)
class GenerateOriginatingDocument:
    """Make `page`, bytes in the store that were set from the filing's answers at `version`, its lead document."""

    filing_id: str
    """The filing."""
    version: int
    """Its version when the page was set: refused with CONFLICT if somebody changed it since."""
    page: Blob
    """The page."""


async def generate_originating_document(work: Work[Actor], command: GenerateOriginatingDocument) -> Filing:
    """Put the page in, and name the parties and the claim that it was set from: page and data are one.

    Refuses answers that are not complete, naming each under `originatingData.answers`.
    """
    editing = await begin_editing(work, command.filing_id, command.version)
    filing = editing.filing
    found = await form_of(work.session, filing)
    if found is None:
        raise Invalid(words.NO_FORM, FieldRefusal((PATH,), ProblemCode.REQUIRED, words.NO_FORM))
    form, answers = found
    require_complete(form, answers, in_hong_kong(work.now).date())
    await unlock_form(editing)
    case = case_to_be(form.form, filing.case_type_code, answers)
    await name_parties(work, filing, [_party(party) for party in case.parties])
    filing.nature_of_claim, filing.claim_cents = case.nature_of_claim, case.claim_cents
    filing.title = filing.title or form.form.name.en
    await _put_in(editing, form, command.page)
    return editing.finish()


def require_complete(form: FormInCase, answers: Mapping[str, Any], today: Any) -> None:
    """Refuse answers that cannot be set and filed, naming each."""
    findings = form.findings(answers, today)
    if findings:
        refused = [
            FieldRefusal((PATH, "answers", *each.path), ProblemCode.INVALID, each.words) for each in findings
        ]
        raise Invalid(words.FORM_NOT_COMPLETE.format(count=len(findings)), *refused)


def _party(party: Mapping[str, Any]) -> PartyDraft:
    return PartyDraft(
        role=party["role"],
        kind=PartyKind(party["kind"]),
        name_en=party.get("nameEn"),
        name_zh=party.get("nameZh"),
        address=party.get("address"),
        capacity=party.get("capacity"),
        identity_number=party.get("identityNumber"),
        on_behalf_of=party.get("onBehalfOf") is True,
    )


async def _put_in(editing: Editing, form: FormInCase, page: Blob) -> None:
    """Make the page the lead document, in the place of the one that was set before it."""
    work, filing = editing.work, editing.filing
    taken = await type_taken(work, filing, form.form.document_type)
    others = list(await documents_of(work.session, filing.id))
    filing_document = next((row for row in others if row.made_from is not None), None)
    if filing_document is None:
        filing_document = _new_place(editing, form, others)
    document = await _kept(editing, form, page)
    if editing.asked_for is not None:
        keep_former(work, editing, filing_document)
        filing_document.revision = filing.revision + 1
        advance_document(filing_document, DocumentReviewEvent.CORRECT)
        filing_document.reason_code = filing_document.message = None
    else:
        await _let_go(editing, filing_document.document_id)
    take_the_lead(work, filing_document, taken, others)
    filing_document.access = taken.use.default_access
    filing_document.document_id, filing_document.upload_id = document.id, None
    filing_document.made_from = digest_of(filing.originating_data or {})
    work.session.add(filing_document)


def _new_place(editing: Editing, form: FormInCase, others: list[FilingDocument]) -> FilingDocument:
    for row in others:
        row.position += 1
        editing.work.session.add(row)
    return FilingDocument(
        id=editing.work.new_id(),
        filing_id=editing.filing.id,
        position=1,
        role=DocumentRole.LEAD,
        type_code=form.form.document_type,
        title=form.form.name.en,
        review_status=DOCUMENTS.step(None, DocumentReviewEvent.PUT_IN),
    )


async def _kept(editing: Editing, form: FormInCase, page: Blob) -> Document:
    work, filing = editing.work, editing.filing
    await lock_blob(work.session, page.sha256)
    return await keep_document(
        work,
        KeepDocument(
            blob=page,
            filename=f"{form.form.name.en}.pdf",
            title=form.form.name.en,
            access=(await type_taken(work, filing, form.form.document_type)).use.default_access,
            owner_user_id=filing.filer_id,
            organisation_id=filing.organisation_id,
        ),
    )


async def _let_go(editing: Editing, document_id: str | None) -> None:
    """Remove the page that this one takes the place of, which the court has never had."""
    work = editing.work
    former = await work.session.get(Document, document_id) if document_id else None
    if former is not None and former.received_at is None and former.upload_id is None:
        await enqueue(work.session, removal_of(former.sha256), now=work.now)
        await work.session.delete(former)
