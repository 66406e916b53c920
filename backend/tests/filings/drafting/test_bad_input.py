"""What a filer gets wrong: each refused with a code, words and the field, and nothing already entered is lost."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlmodel import select

from causeway.accounts.actor import Actor, Role
from causeway.cases.queries import parties_of
from causeway.cases.tables import Case, CaseShare, PartyKind, SecurityLevel, SharePermission
from causeway.courts.tables import Enablement
from causeway.filings.core.tables import DocumentRole, Filing, FilingStatus
from causeway.filings.drafting.commands.add_filing_document import AddFilingDocument, add_filing_document
from causeway.filings.drafting.commands.create_filing import CreateFiling, create_filing
from causeway.filings.drafting.commands.parties import PartyDraft
from causeway.filings.drafting.commands.update_filing import UpdateFiling, update_filing
from causeway.filings.drafting.commands.update_filing_document import (
    UpdateFilingDocument,
    update_filing_document,
)
from causeway.filings.review.commands.claim_review import ClaimReview, claim_review
from causeway.filings.review.commands.complete_review import complete_review
from causeway.filings.review.commands.release_review import ReleaseReview, release_review
from causeway.filings.submission.commands.submit_filing import submit_filing
from causeway.kit.clock import FixedClock
from causeway.kit.context import Context
from causeway.kit.errors import ProblemCode, Refusal
from causeway.payments.tables import Payment, PaymentMethod
from causeway.uploads.tables import UploadStatus
from tests.filings.builders import (
    CLERK,
    PLAINTIFF,
    REGISTRAR,
    Court,
    accepted,
    add,
    court,
    decision,
    draft,
    in_case,
    submission,
    upload,
)
from tests.filings.refusing import refused


async def refused_to_submit(at: Court, filing: Filing, **changes: Any) -> Refusal:
    """The refusal of a submission, which leaves the draft and the money as they were."""
    command = await submission(at, filing.id, **changes)
    before = (await at.filing(filing.id), await at.documents(filing.id), await at.money())
    refusal = await refused(at, submit_filing, command)
    assert (await at.filing(filing.id), await at.documents(filing.id), await at.money()) == before
    assert await at.count(Payment) == 0
    return refusal


async def test_no_lead_document(context: Context) -> None:
    at = await court(context)
    filing = await at.run(
        create_filing, CreateFiling(case_type_code="HCA", title="Writ", parties=(PLAINTIFF,))
    )
    await add(at, filing.id, "EXHIBIT", DocumentRole.ATTACHMENT)
    refusal = await refused_to_submit(at, filing)
    assert refusal.code is ProblemCode.LEAD_DOCUMENT_MISSING
    assert [field.path for field in refusal.fields] == [("documents",)]


@pytest.mark.parametrize(
    ("status", "code"),
    [
        (UploadStatus.IN_PROGRESS, ProblemCode.DOCUMENT_NOT_READY),
        (UploadStatus.SCANNING, ProblemCode.DOCUMENT_NOT_READY),
        (UploadStatus.INVALID, ProblemCode.DOCUMENT_REFUSED),
        (UploadStatus.INFECTED, ProblemCode.DOCUMENT_REFUSED),
    ],
)
async def test_a_document_that_is_not_clean(
    context: Context, status: UploadStatus, code: ProblemCode
) -> None:
    at = await court(context)
    filing = await draft(at)
    checked = status in {UploadStatus.INVALID, UploadStatus.INFECTED}
    upload_id = await upload(context, at.solicitor, status, document=checked)
    await add(at, filing.id, "EXHIBIT", DocumentRole.ATTACHMENT, title="Exhibit A", upload_id=upload_id)
    refusal = await refused_to_submit(at, filing)
    assert refusal.code is code
    assert [(field.path, field.code) for field in refusal.fields] == [(("documents", "1"), code)]
    assert "Exhibit A" in refusal.words.en


@pytest.mark.parametrize("type_code", ["JUDGMENT", "ORDER", "NOTICE_OF_HEARING"])
async def test_what_only_the_court_makes_is_not_filed(context: Context, type_code: str) -> None:
    at = await court(context)
    filing = await draft(at)
    upload_id = await upload(context, at.solicitor)
    added = AddFilingDocument(filing.id, upload_id, type_code, "Judgment", DocumentRole.ATTACHMENT)
    place = (await at.documents(filing.id))[0]
    changed = UpdateFilingDocument(place.id, type_code=type_code)
    for act, command in ((add_filing_document, added), (update_filing_document, changed)):
        refusal = await refused(at, act, command)
        assert [field.path for field in refusal.fields] == [("typeCode",)]
        assert "Only the court" in refusal.words.en
    assert await at.documents(filing.id) == [place]


async def test_an_upload_that_expired_or_is_somebody_elses_cannot_be_put_in(context: Context) -> None:
    at = await court(context)
    filing = await draft(at)
    gone = await upload(context, at.solicitor, UploadStatus.EXPIRED, document=False)
    theirs = await upload(context, Actor("other", "firm", roles=frozenset({Role.ORGANISATION_USER})))
    used = (await at.documents(filing.id))[0].upload_id
    elsewhere = await at.run(create_filing, CreateFiling(case_type_code="HCA"))
    for filing_id, upload_id, code in (
        (filing.id, gone, ProblemCode.DOCUMENT_NOT_READY),
        (filing.id, theirs, ProblemCode.NOT_FOUND),
        (elsewhere.id, used, ProblemCode.CONFLICT),
    ):
        with pytest.raises(Refusal) as caught:
            await add(at, filing_id, upload_id=upload_id)
        assert caught.value.code is code
        assert caught.value.fields[0].path == ("uploadId",)
    assert len(await at.documents(filing.id)) == 1


async def test_a_quote_that_is_stale(context: Context, clock: FixedClock) -> None:
    at = await court(context)
    filing = await draft(at)
    command = await submission(at, filing.id)
    await add(at, filing.id, "NOTICE_SETTING_DOWN", DocumentRole.ATTACHMENT, title="Another fee")
    changed = await refused(at, submit_filing, command)
    assert changed.code is ProblemCode.QUOTE_STALE
    fresh = await submission(at, filing.id)
    clock.advance(timedelta(hours=2))
    assert (await refused(at, submit_filing, fresh)).code is ProblemCode.QUOTE_STALE
    assert (await at.filing(filing.id)).status is FilingStatus.DRAFT


async def test_a_deposit_account_that_is_too_low(context: Context) -> None:
    at = await court(context, deposit_cents=300_000)
    refusal = await refused_to_submit(at, await draft(at))
    assert refusal.code is ProblemCode.INSUFFICIENT_BALANCE
    assert "836.00" in refusal.words.en


async def test_a_case_type_that_is_not_enabled_says_when_it_opens(
    context: Context, clock: FixedClock
) -> None:
    at = await court(context)
    clock.move_to(datetime(2025, 12, 18, 2, 0, tzinfo=UTC))
    refusal = await refused(at, create_filing, CreateFiling(case_type_code="HCA"))
    assert refusal.code is ProblemCode.CASE_TYPE_NOT_ENABLED
    assert "19 December 2025" in refusal.words.en
    assert refusal.fields[0].path == ("caseTypeCode",)
    assert await at.count(Filing) == 0


@pytest.mark.parametrize("level", [SecurityLevel.CONFIDENTIAL, SecurityLevel.SEALED])
async def test_only_the_registrar_grants_a_case_that_is_not_public(
    context: Context, level: SecurityLevel
) -> None:
    at = await court(context)
    made = await draft(at)
    await at.run(update_filing, UpdateFiling(made.id, requested_security_level=level))
    await at.run(submit_filing, await submission(at, made.id))
    if level is SecurityLevel.CONFIDENTIAL:
        await at.run(claim_review, ClaimReview(made.id), CLERK)
        refusal = await refused(at, complete_review, await decision(at, made.id), CLERK)
        assert refusal.code is ProblemCode.FORBIDDEN
        assert "registrar" in refusal.words.en
        assert await at.count(Case) == 0
        await at.run(release_review, ReleaseReview(made.id), CLERK)
    else:
        assert (await refused(at, claim_review, ClaimReview(made.id), CLERK)).code is ProblemCode.NOT_FOUND
    await at.run(claim_review, ClaimReview(made.id), REGISTRAR)
    await at.run(complete_review, await decision(at, made.id), REGISTRAR)
    async with context.database.reading() as session:
        assert (await session.exec(select(Case.security_level))).one() is level


async def test_counsel_who_may_only_read_now_keeps_the_draft_and_does_not_send_it(context: Context) -> None:
    at = await court(context)
    case_id = str((await accepted(at)).case_id)
    counsel = Actor("counsel", "chambers", roles=frozenset({Role.ORGANISATION_USER}))
    share = CaseShare(
        case_id=case_id,
        user_id="counsel",
        permission=SharePermission.DRAFT,
        organisation_id=at.firm.organisation_id,
        shared_by=str(at.solicitor.user_id),
        shared_at=context.clock.now(),
    )
    async with context.database.writing() as session:
        session.add(share)
        await session.commit()
    filing = await in_case(at, case_id, actor=counsel)
    command = await submission(at, filing.id, actor=counsel, payment_method=PaymentMethod.NONE)
    async with context.database.writing() as session:
        (await session.get_one(CaseShare, (case_id, "counsel"))).permission = SharePermission.READ
        await session.commit()
    refusal = await refused(at, submit_filing, command, counsel)
    assert refusal.code is ProblemCode.FORBIDDEN
    assert (await at.filing(filing.id)).status is FilingStatus.DRAFT


async def test_a_type_that_is_closed_again_while_the_draft_waits(context: Context) -> None:
    at = await court(context)
    filing = await draft(at)
    async with context.database.writing() as session:
        notice = await session.get_one(Enablement, "HC-CFI/HCA/*")
        notice.effective_from = date(2027, 1, 4)
        await session.commit()
    refusal = await refused_to_submit(at, filing)
    assert refusal.code is ProblemCode.CASE_TYPE_NOT_ENABLED
    assert "4 January 2027" in refusal.words.en


async def test_what_begins_a_case_is_needed_to_begin_one_and_only_there(context: Context) -> None:
    at = await court(context)
    filing = await at.run(
        create_filing, CreateFiling(case_type_code="HCA", title="Letter", parties=(PLAINTIFF,))
    )
    await add(at, filing.id, "LIST_OF_DOCUMENTS")
    assert "originating document" in (await refused_to_submit(at, filing)).words.en
    begun = await accepted(at)
    other = await in_case(at, str(begun.case_id))
    await add(at, other.id, "WRIT")
    command = await submission(at, other.id)
    assert "starts a case" in (await refused(at, submit_filing, command)).words.en


async def test_a_case_that_has_begun_has_its_security_level(context: Context) -> None:
    at = await court(context)
    filing = await in_case(at, str((await accepted(at)).case_id))
    change = UpdateFiling(filing.id, requested_security_level=SecurityLevel.SEALED)
    refusal = await refused(at, update_filing, change)
    assert [field.path for field in refusal.fields] == [("requestedSecurityLevel",)]
    assert (await at.filing(filing.id)).requested_security_level is None


async def test_everything_missing_is_said_at_once(context: Context) -> None:
    at = await court(context)
    nameless = PartyDraft("PLAINTIFF", PartyKind.COMPANY)
    filing = await at.run(create_filing, CreateFiling(case_type_code="HCA", parties=(nameless,)))
    await at.run(update_filing, UpdateFiling(filing.id, urgent=True))
    refusal = await refused_to_submit(at, filing)
    assert [(field.path, field.code) for field in refusal.fields] == [
        (("documents",), ProblemCode.LEAD_DOCUMENT_MISSING),
        (("title",), ProblemCode.REQUIRED),
        (("urgentReason",), ProblemCode.REASON_REQUIRED),
        (("parties", "0"), ProblemCode.REQUIRED),
    ]


async def test_two_members_editing_one_draft_do_not_overwrite_each_other(context: Context) -> None:
    at = await court(context)
    filing = await draft(at)
    await at.run(update_filing, UpdateFiling(filing.id, filing.version, title="Hers"))
    refusal = await refused(at, update_filing, UpdateFiling(filing.id, filing.version, title="His"))
    assert refusal.code is ProblemCode.CONFLICT
    assert refusal.fields[0].path == ("version",)
    assert (await at.filing(filing.id)).title == "Hers"


async def test_texts_and_roles_that_do_not_fit(context: Context) -> None:
    at = await court(context)
    filing = await draft(at)
    for command, path, code in (
        (UpdateFiling(filing.id, title="x" * 301), ("title",), ProblemCode.TOO_LONG),
        (
            UpdateFiling(filing.id, parties=(PLAINTIFF, PartyDraft("KING", PartyKind.OTHER, "Charles"))),
            ("parties", "1", "role"),
            ProblemCode.INVALID,
        ),
        (
            UpdateFiling(filing.id, parties=(PartyDraft("PLAINTIFF", PartyKind.OTHER, "x" * 301),)),
            ("parties", "0", "nameEn"),
            ProblemCode.TOO_LONG,
        ),
    ):
        refusal = await refused(at, update_filing, command)
        assert (refusal.fields[0].path, refusal.fields[0].code) == (path, code)
    assert await at.filing(filing.id) == filing


async def test_filing_for_a_party_one_does_not_act_for(context: Context) -> None:
    at = await court(context)
    begun = await accepted(at)
    async with context.database.reading() as session:
        plaintiff, defendant = await parties_of(session, str(begun.case_id))
    command = CreateFiling(case_id=begun.case_id, on_behalf_of_party_ids=(plaintiff.id, defendant.id))
    refusal = await refused(at, create_filing, command)
    assert refusal.fields[0].path == ("onBehalfOfPartyIds", "1")
    command = CreateFiling(case_id=begun.case_id, on_behalf_of_party_ids=("nobody",))
    assert (await refused(at, create_filing, command)).fields[0].path == ("onBehalfOfPartyIds", "0")
