"""Returned for correction: only what was asked for changes, and the place in the queue is kept."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from sqlmodel import select

from causeway.filings.core.tables import (
    CorrectionField,
    DocumentReviewStatus,
    DocumentRole,
    Filing,
    FilingDocumentVersion,
    FilingStatus,
)
from causeway.filings.drafting.commands.remove_filing_document import (
    RemoveFilingDocument,
    remove_filing_document,
)
from causeway.filings.drafting.commands.update_filing import UpdateFiling, update_filing
from causeway.filings.review.commands.claim_review import ClaimReview, claim_review
from causeway.filings.review.commands.complete_review import complete_review
from causeway.filings.review.commands.expire_corrections import expire_corrections
from causeway.filings.review.commands.return_for_correction import (
    CorrectionItem,
    ReturnForCorrection,
    return_for_correction,
)
from causeway.filings.submission.commands.cancel_filing import CancelFiling, cancel_filing
from causeway.filings.submission.commands.fees import RequestQuote, request_quote
from causeway.filings.submission.commands.resubmit_filing import ResubmitFiling, resubmit_filing
from causeway.graphql.engine import encode_id
from causeway.kit.clock import FixedClock
from causeway.kit.context import Context
from causeway.kit.errors import ProblemCode, Refusal
from causeway.payments.tables import PaymentMethod
from tests.filings.asking import ask
from tests.filings.builders import CLERK, Court, add, court, decision, steps_of, under_review
from tests.payments.builders import breaks

DAY = timedelta(days=1)


async def returned(at: Court, *items: CorrectionItem, attachments: int = 1) -> Filing:
    """A filing sent back for its lead document, or for `items`."""
    filing = await under_review(at, attachments=attachments)
    rows = await at.documents(filing.id)
    asked = items or (CorrectionItem("MISSING_SIGNATURE", filing_document_id=rows[0].id, message="Page 31"),)
    command = ReturnForCorrection(filing.id, asked, at.context.clock.now() + DAY)
    made: Filing = await at.run(return_for_correction, command, CLERK)
    return made


async def resubmission(at: Court, filing_id: str) -> ResubmitFiling:
    quote = await at.run(request_quote, RequestQuote(filing_id))
    return ResubmitFiling(filing_id, quote.id, PaymentMethod.DEPOSIT_ACCOUNT, at.firm.account_id)


async def test_a_corrected_filing_keeps_its_time_and_becomes_revision_two(
    context: Context, clock: FixedClock
) -> None:
    at = await court(context)
    filing = await returned(at)
    first = await at.documents(filing.id)
    assert (filing.status, filing.claimed_by) == (FilingStatus.RETURNED_FOR_CORRECTION, None)
    assert first[0].review_status is DocumentReviewStatus.RETURNED
    clock.advance(timedelta(hours=20))
    await add(at, filing.id, title="Writ, signed", replaces_filing_document_id=first[0].id)
    sent = await at.run(resubmit_filing, await resubmission(at, filing.id))
    assert (sent.status, sent.revision, sent.correction_due_at) == (FilingStatus.RECEIVED, 2, None)
    assert (sent.received_at, sent.deemed_received_at) == (filing.received_at, filing.deemed_received_at)
    now = await at.documents(filing.id)
    assert (now[0].id, now[0].revision, now[0].title) == (first[0].id, 2, "Writ, signed")
    assert now[0].review_status is DocumentReviewStatus.RECEIVED
    assert now[0].document_id != first[0].document_id
    assert now[1] == first[1]
    async with context.database.reading() as session:
        (former,) = (await session.exec(select(FilingDocumentVersion))).all()
    assert (former.revision, former.document_id) == (1, first[0].document_id)
    assert await at.money() == (2_000_000, 83_600)
    await at.run(claim_review, ClaimReview(filing.id), CLERK)
    done = await at.run(complete_review, await decision(at, filing.id), CLERK)
    assert done.status is FilingStatus.ACCEPTED
    assert await at.money() == (2_000_000 - 83_600, 0)
    assert await breaks(context) == []


async def test_what_was_not_asked_for_is_locked(context: Context) -> None:
    at = await court(context)
    filing = await returned(at)
    lead, other = await at.documents(filing.id)
    before = await at.filing(filing.id)
    attempts = [
        (update_filing, UpdateFiling(filing.id, title="Another title")),
        (update_filing, UpdateFiling(filing.id, comments="Please hurry")),
        (update_filing, UpdateFiling(filing.id, parties=())),
        (remove_filing_document, RemoveFilingDocument(lead.id)),
        (remove_filing_document, RemoveFilingDocument(other.id)),
    ]
    for act, command in attempts:
        with pytest.raises(Refusal) as refused:
            await at.run(act, command)
        assert refused.value.code is ProblemCode.ITEM_LOCKED
    for more in ({}, {"replaces_filing_document_id": other.id}):
        with pytest.raises(Refusal) as refused:
            await add(at, filing.id, "EXHIBIT", DocumentRole.ATTACHMENT, **more)
        assert refused.value.code is ProblemCode.ITEM_LOCKED
    assert await at.filing(filing.id) == before
    assert await at.documents(filing.id) == [lead, other]


async def test_every_item_must_be_corrected(context: Context) -> None:
    at = await court(context)
    title = CorrectionItem("WRONG_CASE_NUMBER", field=CorrectionField.TITLE)
    missing = CorrectionItem("MISSING_DOCUMENT", field=CorrectionField.DOCUMENTS)
    filing = await returned(at, title, missing)
    with pytest.raises(Refusal) as refused:
        await at.run(resubmit_filing, await resubmission(at, filing.id))
    assert refused.value.code is ProblemCode.CORRECTION_MISSING
    assert [field.path for field in refused.value.fields] == [("corrections", "0"), ("corrections", "1")]
    await at.run(update_filing, UpdateFiling(filing.id, title="Writ in HCA 1/2026"))
    with pytest.raises(Refusal) as refused:
        await at.run(resubmit_filing, await resubmission(at, filing.id))
    assert [field.path for field in refused.value.fields] == [("corrections", "1")]
    await add(at, filing.id, "EXHIBIT", DocumentRole.ATTACHMENT, title="The missing exhibit")
    sent = await at.run(resubmit_filing, await resubmission(at, filing.id))
    assert sent.status is FilingStatus.RECEIVED
    assert [row.revision for row in await at.documents(filing.id)] == [1, 1, 2]


async def test_a_corrected_document_that_costs_more_sets_more_aside(context: Context) -> None:
    at = await court(context)
    filing = await returned(at, CorrectionItem("MISSING_DOCUMENT", field=CorrectionField.DOCUMENTS))
    assert await at.money() == (2_000_000, 83_600)
    await add(at, filing.id, "NOTICE_SETTING_DOWN", DocumentRole.ATTACHMENT, title="Setting down")
    command = await resubmission(at, filing.id)
    await at.run(resubmit_filing, command)
    assert await at.money() == (2_000_000, 167_200)
    assert await breaks(context) == []


async def test_the_same_key_sends_once(context: Context) -> None:
    at = await court(context)
    filing = await returned(at)
    (lead, _) = await at.documents(filing.id)
    await add(at, filing.id, replaces_filing_document_id=lead.id)
    command = await resubmission(at, filing.id)
    await at.run_once(resubmit_filing, command, "key")
    again = await at.run_once(resubmit_filing, command, "key")
    assert again.revision == 2
    with pytest.raises(Refusal) as refused:
        await at.run_once(resubmit_filing, replace(command, overridden_findings=("NO_TEXT_LAYER",)), "key")
    assert refused.value.code is ProblemCode.IDEMPOTENCY_CONFLICT


async def test_when_the_time_runs_out_it_is_rejected_and_the_hold_released(
    context: Context, clock: FixedClock
) -> None:
    at = await court(context)
    filing = await returned(at)
    assert filing.correction_due_at is not None
    clock.advance(filing.correction_due_at - clock.now())
    assert await expire_corrections(context) == 0
    clock.advance(timedelta(seconds=1))
    with pytest.raises(Refusal) as refused:
        await at.run(update_filing, UpdateFiling(filing.id, title="Too late"))
    assert refused.value.code is ProblemCode.DEADLINE_PASSED
    assert await expire_corrections(context) == 1
    assert await expire_corrections(context) == 0
    assert (await at.filing(filing.id)).status is FilingStatus.REJECTED
    assert {row.review_status for row in await at.documents(filing.id)} == {DocumentReviewStatus.REJECTED}
    assert await at.money() == (2_000_000, 0)
    async with context.database.reading() as session:
        last = (await steps_of(session, filing.id))[-1]
    assert (last.event, last.reason, last.actor_id) == ("EXPIRE", "CORRECTION_WINDOW_EXPIRED", None)


async def test_a_returned_filing_may_be_cancelled(context: Context) -> None:
    at = await court(context)
    filing = await returned(at)
    done = await at.run_once(cancel_filing, CancelFiling(filing.id, "Client's instructions"), "key")
    assert done.status is FilingStatus.CANCELLED
    again = await at.run_once(cancel_filing, CancelFiling(filing.id, "Client's instructions"), "key")
    assert again.version == done.version
    assert await at.money() == (2_000_000, 0)
    assert await breaks(context) == []


@pytest.mark.parametrize(
    ("item", "code"),
    [
        (CorrectionItem("ILLEGIBLE"), ProblemCode.INVALID),
        (CorrectionItem("ILLEGIBLE", "elsewhere"), ProblemCode.INVALID),
        (CorrectionItem("NOT_A_REASON", field=CorrectionField.TITLE), ProblemCode.INVALID),
        (CorrectionItem("OTHER", field=CorrectionField.TITLE), ProblemCode.REASON_REQUIRED),
    ],
)
async def test_an_item_names_one_target_and_a_reason(
    context: Context, item: CorrectionItem, code: ProblemCode
) -> None:
    at = await court(context)
    filing = await under_review(at)
    with pytest.raises(Refusal) as refused:
        await at.run(
            return_for_correction, ReturnForCorrection(filing.id, (item,), context.clock.now() + DAY), CLERK
        )
    assert refused.value.code is code
    assert refused.value.fields[0].path[:2] == ("items", "0")
    for command in (
        ReturnForCorrection(filing.id, (), context.clock.now() + DAY),
        ReturnForCorrection(
            filing.id, (CorrectionItem("ILLEGIBLE", field=CorrectionField.TITLE),), context.clock.now()
        ),
    ):
        with pytest.raises(Refusal):
            await at.run(return_for_correction, command, CLERK)
    assert (await at.filing(filing.id)).status is FilingStatus.UNDER_REVIEW


async def test_only_what_was_added_since_the_return_is_taken_out_again(context: Context) -> None:
    at = await court(context)
    filing = await under_review(at, attachments=1)
    lead, exhibit = await at.documents(filing.id)
    items = (
        CorrectionItem("ILLEGIBLE", filing_document_id=lead.id),
        CorrectionItem("MISSING_DOCUMENT", field=CorrectionField.DOCUMENTS),
    )
    await at.run(
        return_for_correction, ReturnForCorrection(filing.id, items, context.clock.now() + DAY), CLERK
    )
    await add(at, filing.id, replaces_filing_document_id=lead.id)
    await add(at, filing.id, "EXHIBIT", DocumentRole.ATTACHMENT, title="Not this one")
    (_, _, new) = await at.documents(filing.id)
    for kept in (lead, exhibit):
        with pytest.raises(Refusal) as refused:
            await at.run(remove_filing_document, RemoveFilingDocument(kept.id))
        assert refused.value.code is ProblemCode.ITEM_LOCKED
    await at.run(remove_filing_document, RemoveFilingDocument(new.id))
    assert [row.id for row in await at.documents(filing.id)] == [lead.id, exhibit.id]


@pytest.mark.parametrize(
    ("asked", "due"),
    [
        ("2026-11-24T17:30+08:00", "2026-11-24T17:30+08:00"),
        ("2026-11-24T10:00+08:00", "2026-11-24T17:30+08:00"),
        ("2026-11-24T17:30:01+08:00", "2026-11-25T17:30+08:00"),
        ("2026-11-28T12:00+08:00", "2026-11-30T17:30+08:00"),
        ("2026-12-25T12:00+08:00", "2026-12-28T17:30+08:00"),
    ],
    ids=["at the close", "in the day", "after the close", "on a Saturday", "on a holiday"],
)
async def test_a_correction_is_due_at_the_close_of_a_working_day(
    context: Context, asked: str, due: str
) -> None:
    at = await court(context)
    filing = await under_review(at)
    item = CorrectionItem("OTHER", field=CorrectionField.TITLE, message="Say which.")
    command = ReturnForCorrection(filing.id, (item,), datetime.fromisoformat(asked))

    sent_back = await at.run(return_for_correction, command, CLERK)

    assert sent_back.correction_due_at == datetime.fromisoformat(due)


async def test_each_returned_document_says_why_also_where_the_clerk_wrote_nothing(context: Context) -> None:
    at = await court(context)
    filing = await under_review(at, attachments=1)
    rows = await at.documents(filing.id)
    item = CorrectionItem("MISSING_SIGNATURE", filing_document_id=rows[1].id, message="")
    due = at.context.clock.now() + DAY
    await at.run(return_for_correction, ReturnForCorrection(filing.id, (item,), due), CLERK)
    wanted = "reasonMessage reason { code text(language: EN) }"
    query = f"query($id: ID!) {{ filing(id: $id) {{ documents {{ {wanted} }} }} }}"

    answer = await ask(context, at.solicitor, query, id=encode_id("Filing", filing.id))

    lead, attachment = answer["filing"]["documents"]
    assert lead == {"reasonMessage": None, "reason": None}
    assert (attachment["reasonMessage"], attachment["reason"]["code"]) == (None, "MISSING_SIGNATURE")
    assert attachment["reason"]["text"].startswith("A signature")
