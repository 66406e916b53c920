"""A filing from the first keystroke to the docket."""

from datetime import UTC, date, datetime

import pytest
from sqlmodel import col, select

from causeway.accounts.actor import SYSTEM, Actor, Role
from causeway.audit.queries import events_after
from causeway.cases.queries import case_by_id
from causeway.cases.tables import Case, CaseStatus, Party, PartyKind, Representation
from causeway.causebook.tables import DocketEntry
from causeway.documents.tables import Document
from causeway.filings.core.tables import (
    DocumentReviewStatus,
    Filing,
    FilingDocument,
    FilingDocumentVersion,
    FilingParty,
    FilingStatus,
    FilingTransition,
)
from causeway.filings.drafting.commands.bind_document import BindDocument, bind_document
from causeway.filings.drafting.commands.create_filing import CreateFiling, create_filing
from causeway.filings.drafting.commands.discard_filing import DiscardFiling, discard_filing
from causeway.filings.drafting.commands.parties import PartyDraft
from causeway.filings.drafting.commands.remove_filing_document import (
    RemoveFilingDocument,
    remove_filing_document,
)
from causeway.filings.drafting.commands.update_filing_document import (
    UpdateFilingDocument,
    update_filing_document,
)
from causeway.filings.review.commands.claim_review import ClaimReview, claim_review
from causeway.filings.review.commands.complete_review import complete_review
from causeway.filings.review.commands.release_review import ReleaseReview, release_review
from causeway.filings.submission.commands.submit_filing import submit_filing
from causeway.kit.context import Context
from causeway.kit.errors import Refusal
from causeway.payments.tables import PaymentMethod
from causeway.uploads.tables import UploadStatus
from tests.filings.builders import (
    ACCEPT,
    CLERK,
    REJECT,
    accepted,
    add,
    court,
    decision,
    draft,
    received,
    steps_of,
    submission,
    under_review,
    upload,
)
from tests.payments.builders import breaks

TEN = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)


async def test_a_writ_is_filed_paid_for_reviewed_and_starts_a_case(context: Context) -> None:
    at = await court(context)
    filing = await accepted(at, attachments=2)
    filing = await at.filing(filing.id)
    assert filing.status is FilingStatus.ACCEPTED
    assert filing.reference == "CW-26-100001"
    assert (filing.submitted_at, filing.received_at, filing.deemed_received_at) == (TEN, TEN, TEN)
    assert filing.official_filing_date == date(2026, 11, 23)
    assert filing.docketed_at == TEN
    async with context.database.reading() as session:
        case = await session.get_one(Case, filing.case_id)
        parties = (await session.exec(select(Party).order_by(col(Party.position)))).all()
        acting = (await session.exec(select(Representation))).all()
        entries = (await session.exec(select(DocketEntry).order_by(col(DocketEntry.number)))).all()
        documents = (await session.exec(select(Document))).all()
        steps = await steps_of(session, filing.id)
    assert (case.number, case.sort_key, case.status) == ("HCA 1/2026", "HCA2026000001", CaseStatus.ISSUED)
    assert case.title_en == "Golden Wharf Construction Limited v Lee Ka Ming"
    assert case.title_zh == "金埠建築有限公司 對 李嘉明"
    assert [party.role for party in parties] == ["PLAINTIFF", "DEFENDANT"]
    assert [(row.party_id, row.organisation_id) for row in acting] == [
        (parties[0].id, at.firm.organisation_id)
    ]
    assert [entry.number for entry in entries] == [1, 2, 3, 4]
    assert [entry.title_en for entry in entries] == [
        "HCA 1/2026 issued",
        "Writ of Summons",
        "Exhibit: Exhibit 1",
        "Exhibit: Exhibit 2",
    ]
    assert all(document.case_id == case.id and document.filed_at == TEN for document in documents)
    assert [(step.event, step.to_status.value) for step in steps] == [
        ("CREATE", "DRAFT"),
        ("SUBMIT", "SUBMITTING"),
        ("RECEIVE", "RECEIVED"),
        ("CLAIM", "UNDER_REVIEW"),
        ("COMPLETE", "ACCEPTED"),
    ]
    assert await at.money() == (2_000_000 - 83_600, 0)
    assert await breaks(context) == []


async def test_events_tell_each_step_once_in_order(context: Context) -> None:
    at = await court(context)
    filing = await accepted(at)
    async with context.database.reading() as session:
        events = await events_after(session, 0, [f"filing:{filing.id}"])
    assert [event.name for event in events] == [
        "filing.created",
        "filing.status_changed",
        "filing.scan_permitted",
        "filing.updated",
        "filing.status_changed",
        "filing.status_changed",
        "filing.status_changed",
        "docket.entered",
        "filing.status_changed",
    ]


async def test_only_what_is_accepted_is_paid_for(context: Context) -> None:
    at = await court(context)
    filing = await under_review(at, attachments=1)
    done = await at.run(complete_review, await decision(at, filing.id, ACCEPT, REJECT), CLERK)
    assert done.status is FilingStatus.PARTIALLY_ACCEPTED
    assert [row.review_status for row in await at.documents(filing.id)] == [
        DocumentReviewStatus.ACCEPTED,
        DocumentReviewStatus.REJECTED,
    ]
    assert await at.money() == (2_000_000 - 83_600, 0)


async def test_a_rejected_lead_rejects_all_and_frees_the_hold(context: Context) -> None:
    at = await court(context)
    filing = await under_review(at, attachments=1)
    assert await at.money() == (2_000_000, 83_600)
    done = await at.run(complete_review, await decision(at, filing.id, REJECT, ACCEPT), CLERK)
    assert done.status is FilingStatus.REJECTED
    rows = await at.documents(filing.id)
    assert [(row.review_status, row.reason_code) for row in rows] == [
        (DocumentReviewStatus.REJECTED, "ILLEGIBLE")
    ] * 2
    assert await at.money() == (2_000_000, 0)
    assert await at.count(Case) == 0
    assert await breaks(context) == []


async def test_a_draft_may_be_empty_and_be_thrown_away(context: Context) -> None:
    at = await court(context)
    made = await at.run(create_filing, CreateFiling(case_type_code="HCA"))
    assert (made.status, made.received_at, made.title) == (FilingStatus.DRAFT, None, "")
    await add(at, made.id)
    await at.run(discard_filing, DiscardFiling(made.id))
    for table in (Filing, FilingDocument, FilingParty, FilingTransition):
        assert await at.count(table) == 0
    async with context.database.reading() as session:
        (gone,) = (await events_after(session, 0, [f"filing:{made.id}"]))[-1:]
    assert (gone.name, gone.payload["reference"]) == ("filing.discarded", made.reference)


async def test_a_litigant_in_person_starts_a_case_that_costs_nothing(context: Context) -> None:
    at = await court(context)
    person = Actor("litigant", roles=frozenset({Role.INDIVIDUAL}))
    parties = (
        PartyDraft("APPLICANT", PartyKind.INDIVIDUAL, "Gurung Bishnu", identity_number="A123456(7)"),
        PartyDraft("RESPONDENT", PartyKind.COMPANY, "Yau Lee Scaffolding Limited"),
    )
    command = CreateFiling(case_type_code="DCEC", title="Application", parties=parties)
    filing = await at.run(create_filing, command, person)
    await at.permit_scan(filing.reference)
    await add(at, filing.id, "EC_APPLICATION", actor=person, title="Application")
    sent = await submission(
        at, filing.id, actor=person, payment_method=PaymentMethod.NONE, deposit_account_id=None
    )
    filing = await at.run(submit_filing, sent, person)
    assert (filing.status, filing.payment_id) == (FilingStatus.RECEIVED, None)
    await at.run(claim_review, ClaimReview(filing.id), CLERK)
    done = await at.run(complete_review, await decision(at, filing.id), CLERK)
    async with context.database.reading() as session:
        case = await case_by_id(session, person, str(done.case_id))
        acting = (await session.exec(select(Representation))).one()
    assert case.title_en == "Gurung Bishnu v Yau Lee Scaffolding Limited"
    assert (acting.organisation_id, acting.user_id) == (None, "litigant")


async def test_cases_numbered_by_venue_need_one(context: Context) -> None:
    at = await court(context)
    with pytest.raises(Refusal) as refused:
        await at.run(create_filing, CreateFiling(case_type_code="S"))
    assert refused.value.fields[0].path == ("venueCode",)
    made = await at.run(create_filing, CreateFiling(case_type_code="S", venue_code="ES"))
    assert (made.court_code, made.venue_code) == ("MC", "ES")


async def test_a_document_is_replaced_moved_and_taken_out_of_a_draft(context: Context) -> None:
    at = await court(context)
    made = await draft(at, attachments=2)
    lead, one, two = await at.documents(made.id)
    await at.run(update_filing_document, UpdateFilingDocument(two.id, title="First of all", position=1))
    assert [row.title for row in await at.documents(made.id)] == [
        "First of all",
        "Writ of summons",
        "Exhibit 1",
    ]
    await add(at, made.id, title="Writ, second version", replaces_filing_document_id=lead.id)
    await at.run(remove_filing_document, RemoveFilingDocument(one.id))
    rows = await at.documents(made.id)
    assert [(row.position, row.title, row.role.value) for row in rows] == [
        (1, "First of all", "ATTACHMENT"),
        (2, "Writ, second version", "LEAD"),
    ]
    assert await at.count(FilingDocumentVersion) == 0
    await add(at, made.id, title="Another writ")
    assert [row.role.value for row in await at.documents(made.id)] == ["ATTACHMENT", "ATTACHMENT", "LEAD"]


async def test_a_checked_upload_gives_its_place_the_document(context: Context) -> None:
    at = await court(context)
    made = await at.run(create_filing, CreateFiling(case_type_code="HCA"))
    pending = await upload(context, at.solicitor, UploadStatus.IN_PROGRESS, document=False)
    await add(at, made.id, upload_id=pending)
    async with context.database.writing() as session:
        session.add(
            Document(
                id="the-document",
                upload_id=pending,
                owner_user_id=at.solicitor.user_id,
                sha256="0" * 64,
                size_bytes=1,
                content_type="application/pdf",
                filename="a.pdf",
                created_at=context.clock.now(),
            )
        )
        await session.commit()
    for _ in range(2):
        await context.run(bind_document, BindDocument(pending), actor=SYSTEM)
    assert [row.document_id for row in await at.documents(made.id)] == ["the-document"]


async def test_a_clerk_whose_answer_was_lost_may_ask_again(context: Context) -> None:
    at = await court(context)
    filing = await received(at)
    claim = ClaimReview(filing.id)
    first = await at.run_once(claim_review, claim, "key", CLERK)
    assert (await at.run_once(claim_review, claim, "key", CLERK)).version == first.version
    release = ReleaseReview(filing.id, "Lunch")
    done = await at.run_once(release_review, release, "key", CLERK)
    assert (done.status, done.claimed_by) == (FilingStatus.RECEIVED, None)
    assert (await at.run_once(release_review, release, "key", CLERK)).version == done.version
