"""A filing from the first keystroke to the docket."""

from datetime import UTC, date, datetime

from sqlmodel import select

from causeway.audit.queries import events_after
from causeway.cases.tables import Case, CaseStatus, Party, Representation
from causeway.causebook.tables import DocketEntry
from causeway.documents.tables import Document
from causeway.filings.commands.complete_review import complete_review
from causeway.filings.queries import history_of
from causeway.filings.tables import DocumentReviewStatus, FilingStatus
from causeway.kit.context import Context
from tests.filings.builders import CLERK, accepted, court, decision, draft, under_review
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
        parties = (await session.exec(select(Party).order_by(Party.position))).all()  # type: ignore[arg-type]
        acting = (await session.exec(select(Representation))).all()
        entries = (await session.exec(select(DocketEntry).order_by(DocketEntry.number))).all()  # type: ignore[arg-type]
        documents = (await session.exec(select(Document))).all()
        steps = await history_of(session, filing.id)
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
    from tests.filings.builders import ACCEPT, REJECT

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
    from tests.filings.builders import ACCEPT, REJECT

    done = await at.run(complete_review, await decision(at, filing.id, REJECT, ACCEPT), CLERK)
    assert done.status is FilingStatus.REJECTED
    rows = await at.documents(filing.id)
    assert [(row.review_status, row.reason_code) for row in rows] == [
        (DocumentReviewStatus.REJECTED, "ILLEGIBLE")
    ] * 2
    assert await at.money() == (2_000_000, 0)
    assert await at.count(Case) == 0
    assert await breaks(context) == []


async def test_a_draft_may_be_half_filled(context: Context) -> None:
    at = await court(context)
    made = await draft(at)
    assert made.status is FilingStatus.DRAFT
    assert made.received_at is None
