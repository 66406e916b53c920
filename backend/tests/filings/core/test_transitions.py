"""The table of a filing's steps: every event in every status, by everyone, and the same at the commands."""

import runpy
from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, update
from sqlmodel import col, select

from causeway.accounts.actor import PUBLIC, SYSTEM, Actor, Role
from causeway.audit.tables import AuditEvent
from causeway.filings.core.document_transitions import DOCUMENTS, UNDECIDED, DocumentReviewEvent
from causeway.filings.core.tables import (
    CorrectionField,
    DocumentReviewStatus,
    DocumentRole,
    Filing,
    FilingStatus,
    FilingTransition,
)
from causeway.filings.core.transitions import FilingAction, SystemEvent, available_actions, require
from causeway.filings.drafting.commands.add_filing_document import AddFilingDocument, add_filing_document
from causeway.filings.drafting.commands.discard_filing import DiscardFiling, discard_filing
from causeway.filings.drafting.commands.update_filing import UpdateFiling, update_filing
from causeway.filings.review.commands.claim_review import ClaimReview, claim_review
from causeway.filings.review.commands.complete_review import complete_review
from causeway.filings.review.commands.release_review import ReleaseReview, release_review
from causeway.filings.review.commands.return_for_correction import (
    CorrectionItem,
    ReturnForCorrection,
    return_for_correction,
)
from causeway.filings.submission.commands.cancel_filing import CancelFiling, cancel_filing
from causeway.filings.submission.commands.fees import RequestQuote, request_quote
from causeway.filings.submission.commands.resubmit_filing import ResubmitFiling, resubmit_filing
from causeway.filings.submission.commands.submit_filing import SubmitFiling, submit_filing
from causeway.kit.context import Context
from causeway.kit.errors import ProblemCode, Refusal
from tests.filings.builders import (
    CLERK,
    OTHER_CLERK,
    REGISTRAR,
    court,
    decision,
    received,
    submission,
    upload,
)

ROOT = Path(__file__).parents[4]
NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
FILER = Actor("filer", "firm", roles=frozenset({Role.ORGANISATION_USER}))
COLLEAGUE = Actor("colleague", "firm", roles=frozenset({Role.ORGANISATION_USER}))
ADMINISTRATOR = Actor("administrator", "firm", roles=frozenset({Role.PRIMARY_ADMINISTRATOR}))
STRANGER = Actor("stranger", "another", roles=frozenset({Role.ORGANISATION_USER}))
JUDGE = Actor("judge", roles=frozenset({Role.JUDGE}))
ACCOUNTS = Actor("accounts", roles=frozenset({Role.ACCOUNTS_CLERK}))
EVERYONE = (
    FILER,
    COLLEAGUE,
    ADMINISTRATOR,
    STRANGER,
    CLERK,
    OTHER_CLERK,
    REGISTRAR,
    JUDGE,
    ACCOUNTS,
    PUBLIC,
    SYSTEM,
)

# Written down once more, from product section 5, so that a slip in the code's table shows.
SIDE = {FILER, COLLEAGUE}
REGISTRY = {CLERK, OTHER_CLERK, REGISTRAR}
ALLOWED: dict[tuple[str, str], set[Actor]] = {
    ("UPDATE", "DRAFT"): SIDE,
    ("UPDATE", "SUBMISSION_FAILED"): SIDE,
    ("UPDATE", "RETURNED_FOR_CORRECTION"): SIDE,
    ("DISCARD", "DRAFT"): SIDE,
    ("DISCARD", "SUBMISSION_FAILED"): SIDE,
    ("SUBMIT", "DRAFT"): SIDE,
    ("SUBMIT", "SUBMISSION_FAILED"): SIDE,
    ("RECEIVE", "SUBMITTING"): {SYSTEM},
    ("FAIL", "SUBMITTING"): {SYSTEM},
    ("CANCEL", "RECEIVED"): SIDE,
    ("CANCEL", "DEFERRED"): SIDE,
    ("CANCEL", "RETURNED_FOR_CORRECTION"): SIDE,
    ("CLAIM", "RECEIVED"): REGISTRY,
    ("CLAIM", "DEFERRED"): REGISTRY,
    ("RELEASE", "UNDER_REVIEW"): {CLERK, REGISTRAR},
    ("RETURN", "UNDER_REVIEW"): {CLERK},
    ("COMPLETE", "UNDER_REVIEW"): {CLERK},
    ("RESUBMIT", "RETURNED_FOR_CORRECTION"): SIDE,
}


def filing(status: FilingStatus, **more: Any) -> Filing:
    values: dict[str, Any] = {
        "claimed_by": CLERK.user_id,
        "correction_due_at": NOW + timedelta(hours=1),
        "organisation_id": "firm",
        **more,
    }
    return Filing(
        id="f",
        reference="CW-26-100001",
        status=status,
        case_type_code="HCA",
        court_code="HC-CFI",
        filer_id="filer",
        created_at=NOW,
        updated_at=NOW,
        **values,
    )


def allows(subject: Filing, event: Any, actor: Actor) -> bool:
    try:
        require(subject, event, actor, NOW)
    except Refusal as refusal:
        return refusal.code not in {ProblemCode.FORBIDDEN, ProblemCode.ACTION_NOT_AVAILABLE}
    return True


@pytest.mark.parametrize("status", FilingStatus)
@pytest.mark.parametrize("event", [*FilingAction, SystemEvent.RECEIVE, SystemEvent.FAIL])
def test_every_event_in_every_status_by_everyone(event: Any, status: FilingStatus) -> None:
    allowed = ALLOWED.get((event.value, status.value), set())
    for actor in EVERYONE:
        subject = filing(status)
        offered = event in available_actions(subject, actor, NOW)
        taken = allows(subject, event, actor)
        assert taken is (actor in allowed), actor
        assert offered is (taken and isinstance(event, FilingAction)), actor


def test_only_the_litigant_in_person_acts_on_a_filing_of_no_organisation() -> None:
    person = Actor("filer", roles=frozenset({Role.INDIVIDUAL}))
    subject = filing(FilingStatus.DRAFT, organisation_id=None)
    assert available_actions(subject, person, NOW)
    for other in (FILER, replace(FILER, organisation_id=None), replace(person, user_id="other"), PUBLIC):
        assert available_actions(subject, other, NOW) == []


def test_a_correction_may_be_made_until_the_last_instant_and_expires_after_it() -> None:
    late = NOW + timedelta(microseconds=1)
    subject = filing(FilingStatus.RETURNED_FOR_CORRECTION, correction_due_at=NOW)
    assert available_actions(subject, FILER, NOW) == [
        FilingAction.UPDATE,
        FilingAction.CANCEL,
        FilingAction.RESUBMIT,
    ]
    assert available_actions(subject, FILER, late) == [FilingAction.CANCEL]
    with pytest.raises(Refusal) as refused:
        require(subject, FilingAction.RESUBMIT, FILER, late)
    assert refused.value.code is ProblemCode.DEADLINE_PASSED
    with pytest.raises(Refusal):
        require(subject, SystemEvent.EXPIRE, SYSTEM, NOW)
    require(subject, SystemEvent.EXPIRE, SYSTEM, late)


def test_a_document_is_decided_on_once() -> None:
    assert {row.event for row in DOCUMENTS.rows} == set(DocumentReviewEvent)
    decided = set(DocumentReviewStatus) - UNDECIDED
    assert not any(DOCUMENTS.allows(status, event) for status in decided for event in DocumentReviewEvent)
    # What was returned is decided on only after it was sent again.
    assert not DOCUMENTS.allows(DocumentReviewStatus.RETURNED, DocumentReviewEvent.ACCEPT)
    with pytest.raises(Refusal) as refused:
        DOCUMENTS.step(DocumentReviewStatus.ACCEPTED, DocumentReviewEvent.WITHDRAW)
    assert refused.value.code is ProblemCode.ACTION_NOT_AVAILABLE


def test_the_documentation_shows_every_table_as_it_is() -> None:
    drawn = runpy.run_path(str(ROOT / "bin" / "transitions_doc.py"))["pages"]()
    assert "filing-transitions.md" in drawn
    kept = {path.name: path.read_text("utf-8") for path in (ROOT / "docs").glob("*-transitions.md")}
    assert kept == drawn


COMMAND_SOURCES: dict[str, set[str]] = {
    "update": {"DRAFT", "SUBMISSION_FAILED", "RETURNED_FOR_CORRECTION"},
    "add": {"DRAFT", "SUBMISSION_FAILED", "RETURNED_FOR_CORRECTION"},
    "discard": {"DRAFT", "SUBMISSION_FAILED"},
    "quote": {"DRAFT", "SUBMISSION_FAILED", "RETURNED_FOR_CORRECTION"},
    "submit": {"DRAFT", "SUBMISSION_FAILED"},
    "cancel": {"RECEIVED", "DEFERRED", "RETURNED_FOR_CORRECTION"},
    "resubmit": {"RETURNED_FOR_CORRECTION"},
    "claim": {"RECEIVED", "DEFERRED"},
    "release": {"UNDER_REVIEW"},
    "return": {"UNDER_REVIEW"},
    "complete": {"UNDER_REVIEW"},
}


async def test_a_command_outside_its_statuses_is_refused_and_changes_nothing(context: Context) -> None:
    at = await court(context)
    subject = await received(at)
    upload_id = await upload(context, at.solicitor)
    await _stand_in(context, subject.id, FilingStatus.DRAFT)
    sent = await submission(at, subject.id)
    item = CorrectionItem("ILLEGIBLE", field=CorrectionField.TITLE)
    due = context.clock.now() + timedelta(days=1)
    commands: dict[str, tuple[Any, Any, Actor]] = {
        "update": (update_filing, UpdateFiling(subject.id, title="x"), at.solicitor),
        "add": (
            add_filing_document,
            AddFilingDocument(subject.id, upload_id, "WRIT", "x", DocumentRole.LEAD),
            at.solicitor,
        ),
        "discard": (discard_filing, DiscardFiling(subject.id), at.solicitor),
        "quote": (request_quote, RequestQuote(subject.id), at.solicitor),
        "submit": (submit_filing, sent, at.solicitor),
        "cancel": (cancel_filing, CancelFiling(subject.id), at.solicitor),
        "resubmit": (resubmit_filing, _sent_again(sent), at.solicitor),
        "claim": (claim_review, ClaimReview(subject.id), CLERK),
        "release": (release_review, ReleaseReview(subject.id), CLERK),
        "return": (return_for_correction, ReturnForCorrection(subject.id, (item,), due), CLERK),
        "complete": (complete_review, await decision(at, subject.id), CLERK),
    }
    assert commands.keys() == COMMAND_SOURCES.keys()
    for status in FilingStatus:
        await _stand_in(context, subject.id, status)
        before = await _everything(context, subject.id)
        for name, (act, command, actor) in commands.items():
            if status.value in COMMAND_SOURCES[name]:
                continue
            with pytest.raises(Refusal) as refused:
                await at.run(act, command, actor)
            assert refused.value.code in {ProblemCode.ACTION_NOT_AVAILABLE, ProblemCode.NOT_FOUND}, (
                name,
                status,
            )
            assert await _everything(context, subject.id) == before, (name, status)


def _sent_again(sent: SubmitFiling) -> ResubmitFiling:
    return ResubmitFiling(**{each.name: getattr(sent, each.name) for each in fields(ResubmitFiling)})


async def _stand_in(context: Context, filing_id: str, status: FilingStatus) -> None:
    async with context.database.writing() as session:
        await session.execute(
            update(Filing).where(col(Filing.id) == filing_id).values(status=status, claimed_by=CLERK.user_id)
        )
        await session.commit()


async def _everything(context: Context, filing_id: str) -> tuple[Any, ...]:
    """The row, its steps, and the length of the log."""
    async with context.database.reading() as session:
        row = await session.get_one(Filing, filing_id)
        steps = (await session.exec(select(func.count()).select_from(FilingTransition))).one()
        log = (await session.exec(select(func.count()).select_from(AuditEvent))).one()
    return (row.model_dump(), steps, log)
