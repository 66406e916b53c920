"""What acceptance does: the case is issued if it is new, and the documents go on its docket."""

from collections.abc import Sequence

from causeway.accounts.actor import Actor
from causeway.cases.commands.issue_case import IssueCase, NewParty, issue_case
from causeway.cases.tables import Case, SecurityLevel
from causeway.cases.transitions import CASES, CaseStatusEvent
from causeway.causebook.commands.enter import Enter, enter
from causeway.causebook.tables import DocketKind
from causeway.courts.queries import case_type, document_types
from causeway.courts.tables import DocumentEffect, DocumentType
from causeway.documents.commands.call_for_seal import CallForSeal, call_for_seal
from causeway.documents.tables import Document
from causeway.filings.core import words
from causeway.filings.core.queries import parties_of
from causeway.filings.core.tables import Filing, FilingDocument
from causeway.filings.representation.commands.representation import represent
from causeway.kit.words import Words
from causeway.kit.work import Work


async def accept(work: Work[Actor], filing: Filing, accepted: Sequence[FilingDocument]) -> Case:
    """Put the accepted documents on the docket of their case, issuing it first if the filing starts it."""
    case = await _case(work, filing)
    types = {pair.type.code: pair.type for pair in await document_types(work.session, filing.case_type_code)}
    for filing_document in accepted:
        await _file(work, filing, case, filing_document, types[filing_document.type_code])
    await represent(
        work, filing, case, [types[filing_document.type_code].effect for filing_document in accepted]
    )
    if CASES.allows(case.status, CaseStatusEvent.ANSWER) and _answered(accepted, types):
        case.status = CASES.step(case.status, CaseStatusEvent.ANSWER)
        work.session.add(case)
    return case


async def _case(work: Work[Actor], filing: Filing) -> Case:
    if filing.case_id is not None:
        return await work.session.get_one(Case, filing.case_id)
    case = await issue_case(
        work,
        IssueCase(
            case_type=await case_type(work.session, filing.case_type_code),
            venue_code=filing.venue_code,
            parties=tuple(
                NewParty(
                    role=party.role,
                    kind=party.kind,
                    name_en=party.name_en,
                    name_zh=party.name_zh,
                    capacity=party.capacity,
                    identity_number=party.identity_number,
                    address=party.address,
                    represented=party.on_behalf,
                )
                for party in await parties_of(work.session, filing.id)
            ),
            nature_of_claim=filing.nature_of_claim,
            security_level=filing.requested_security_level or SecurityLevel.PUBLIC,
            organisation_id=filing.organisation_id,
            user_id=filing.filer_id,
        ),
    )
    filing.case_id = case.id
    await enter(work, Enter(case, DocketKind.CASE_ISSUED, words.CASE_ISSUED.format(number=case.number)))
    return case


async def _file(
    work: Work[Actor], filing: Filing, case: Case, filing_document: FilingDocument, of_type: DocumentType
) -> None:
    """File one document: it belongs to the case from now on, and the register says so."""
    document = await work.session.get_one(Document, filing_document.document_id)
    document.case_id, document.filed_at = case.id, work.now
    document.access, document.title = filing_document.access, filing_document.title
    work.session.add(document)
    await enter(
        work,
        Enter(
            case=case,
            kind=DocketKind.DOCUMENT_FILED,
            title=_entry(filing_document.title, of_type),
            access=filing_document.access,
            filing_id=filing.id,
            document_id=document.id,
            organisation_id=filing.organisation_id,
            user_id=filing.filer_id,
        ),
    )
    if filing.official_filing_date is None:
        raise RuntimeError(f"filing {filing.id} goes on the docket without a filing date")
    await call_for_seal(work, CallForSeal(document, filing.id, filing.official_filing_date))


def _entry(title: str, of_type: DocumentType) -> Words:
    """Return what the register says: the type of document and, where it adds something, the filer's title."""
    if title.casefold() in {name.casefold() for name in of_type.name}:
        return of_type.name
    return words.FILED.format(type=of_type.name, title=Words(title, title, title))


def _answered(accepted: Sequence[FilingDocument], types: dict[str, DocumentType]) -> bool:
    return any(
        types[filing_document.type_code].effect is DocumentEffect.ACKNOWLEDGES_SERVICE
        for filing_document in accepted
    )
