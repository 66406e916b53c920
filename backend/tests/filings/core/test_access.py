"""Who may see a filing, and what of it: every status, from every side."""

from typing import Any

import pytest
from sqlalchemy import update
from sqlmodel import col, select

from causeway.accounts.actor import PUBLIC, Actor, Role
from causeway.cases.commands.representation import Representative, start_representation
from causeway.cases.tables import Case, CaseAssignment, Party, Representation, SecurityLevel
from causeway.courts.tables import DocumentAccess
from causeway.filings.core.access import (
    corrections_visible_to,
    filing_documents_visible_to,
    filing_parties_visible_to,
    filings_visible_to,
    private_filing_documents,
    private_to_both_sides,
    transitions_visible_to,
)
from causeway.filings.core.queries import filing_by_id
from causeway.filings.core.tables import (
    ON_THE_DOCKET,
    PRIVATE,
    Correction,
    CorrectionField,
    DocumentReviewStatus,
    Filing,
    FilingDocument,
    FilingParty,
    FilingStatus,
    FilingTransition,
)
from causeway.filings.drafting.commands.create_filing import CreateFiling, create_filing
from causeway.filings.drafting.commands.update_filing import UpdateFiling, update_filing
from causeway.filings.review.commands.claim_review import ClaimReview, claim_review
from causeway.filings.submission.commands.submit_filing import submit_filing
from causeway.kit.context import Context
from causeway.kit.errors import NotFound, Refusal
from causeway.kit.work import Work
from causeway.payments.access import payments_visible_to, quotes_visible_to
from causeway.payments.tables import FeeQuote, Payment
from tests.accounts.builders import ids
from tests.filings.builders import (
    CLERK,
    REGISTRAR,
    Court,
    accepted,
    add,
    court,
    draft,
    in_case,
    organisation,
    submission,
)

OTHER_SIDE = Actor("other-side", "defendants-firm", roles=frozenset({Role.ORGANISATION_USER}))
STRANGER = Actor("stranger", "strangers-firm", roles=frozenset({Role.ORGANISATION_USER}))
OTHERS = {
    "judge": Actor("judge", roles=frozenset({Role.JUDGE})),
    "accounts": Actor("accounts", roles=frozenset({Role.ACCOUNTS_CLERK})),
    "system": Actor("system", roles=frozenset({Role.SYSTEM_ADMINISTRATOR})),
    "individual": Actor("individual", roles=frozenset({Role.INDIVIDUAL})),
    "stranger": STRANGER,
    "public": PUBLIC,
}


async def stand_in(context: Context, filing_id: str, **values: Any) -> None:
    async with context.database.writing() as session:
        await session.execute(update(Filing).where(col(Filing.id) == filing_id).values(**values))
        await session.commit()


async def two_sides(at: Court) -> Filing:
    """A filing in a case with two firms on record."""
    context = at.context
    await organisation(context, "defendants-firm", OTHER_SIDE, every_member_sees_cases=True)
    begun = await accepted(at)

    async def appear(work: Work[Any], _command: None) -> None:
        statement = select(Party).where(Party.role == "DEFENDANT")
        party = (await work.session.exec(statement)).one()
        start_representation(work, party, Representative("defendants-firm", "other-side"))

    await at.run(appear, None)
    return await in_case(at, str(begun.case_id))


async def test_every_status_from_every_side(context: Context) -> None:
    at = await court(context)
    filing = await two_sides(at)
    for status in FilingStatus:
        await stand_in(context, filing.id, status=status)
        expected = {"own": True, "other side": status in ON_THE_DOCKET, "court": status not in PRIVATE}
        for actor, sees in (
            (at.solicitor, expected["own"]),
            (OTHER_SIDE, expected["other side"]),
            (CLERK, expected["court"]),
            (REGISTRAR, expected["court"]),
            *((other, False) for other in OTHERS.values()),
        ):
            found = await ids(context, Filing, Filing.id == filing.id, filings_visible_to(actor))  # type: ignore[arg-type]
            assert found == ({filing.id} if sees else set()), (status, actor)
            inside = await ids(context, Filing, Filing.id == filing.id, private_to_both_sides(actor))  # type: ignore[arg-type]
            assert inside == (found if actor is not OTHER_SIDE else set()), (status, actor)


async def test_another_party_sees_accepted_documents_that_are_open_to_it(context: Context) -> None:
    at = await court(context)
    filing = await two_sides(at)
    for access in DocumentAccess:
        await add(at, filing.id, "LIST_OF_DOCUMENTS", title=access.value, access=access)
    rows = await at.documents(filing.id)
    await stand_in(context, filing.id, status=FilingStatus.PARTIALLY_ACCEPTED)
    of_filing = FilingDocument.filing_id == filing.id
    for review in DocumentReviewStatus:
        async with context.database.writing() as session:
            await session.execute(update(FilingDocument).values(review_status=review))
            await session.commit()
        seen = await ids(context, FilingDocument, of_filing, filing_documents_visible_to(OTHER_SIDE))  # type: ignore[arg-type]
        open_ = {
            row.id for row in rows if row.access in {DocumentAccess.PUBLIC_ON_FEE, DocumentAccess.PARTIES}
        }
        assert seen == (open_ if review is DocumentReviewStatus.ACCEPTED else set())
        for actor in (at.solicitor, CLERK):
            assert await ids(context, FilingDocument, of_filing, filing_documents_visible_to(actor)) == {  # type: ignore[arg-type]
                row.id for row in rows
            }
        assert await ids(context, FilingDocument, filing_documents_visible_to(STRANGER)) == set()
    assert (
        await ids(
            context, FilingParty, FilingParty.filing_id == filing.id, filing_parties_visible_to(OTHER_SIDE)
        )
        == set()
    )  # type: ignore[arg-type]
    steps = await ids(context, FilingTransition, transitions_visible_to(OTHER_SIDE))
    assert steps == set()
    for actor, told in ((OTHER_SIDE, set()), (at.solicitor, {row.id for row in rows})):
        assert await ids(context, FilingDocument, of_filing, private_filing_documents(actor)) == told  # type: ignore[arg-type]


async def test_what_is_to_be_corrected_is_between_the_filers_side_and_the_court(context: Context) -> None:
    at = await court(context)
    filing = await two_sides(at)
    async with context.database.writing() as session:
        what = {"position": 1, "field": CorrectionField.TITLE, "reason_code": "X"}
        session.add(Correction(id="correction", filing_id=filing.id, revision=1, **what))
        await session.commit()
    await stand_in(context, filing.id, status=FilingStatus.PARTIALLY_ACCEPTED)
    for actor, sees in ((at.solicitor, True), (CLERK, True), (OTHER_SIDE, False), (STRANGER, False)):
        seen = await ids(context, Correction, corrections_visible_to(actor))
        assert seen == ({"correction"} if sees else set()), actor


async def test_a_firm_that_leaves_the_case_loses_its_filings_and_drafts_there(context: Context) -> None:
    at = await court(context)
    filing = await two_sides(at)
    async with context.database.writing() as session:
        today = context.clock.now().date()
        await session.execute(
            update(Representation)
            .where(col(Representation.organisation_id) == at.firm.organisation_id)
            .values(until=today)
        )
        await session.commit()
    assert await ids(context, Filing, filings_visible_to(at.solicitor)) == set()
    with pytest.raises(NotFound):
        await at.run(update_filing, UpdateFiling(filing.id, title="Still mine"))


async def test_a_colleague_sees_a_new_cases_draft_and_only_assigned_members_that_of_a_case(
    context: Context,
) -> None:
    at = await court(context)
    colleague = Actor("colleague", at.firm.organisation_id, roles=frozenset({Role.ORGANISATION_USER}))
    fresh = await draft(at)
    filing = await two_sides(at)
    assert await ids(context, Filing, filings_visible_to(colleague)) == {fresh.id}
    async with context.database.writing() as session:
        session.add(
            CaseAssignment(
                case_id=str(filing.case_id),
                user_id="colleague",
                organisation_id=at.firm.organisation_id,
                assigned_at=context.clock.now(),
            )
        )
        await session.commit()
    assert {fresh.id, filing.id} <= await ids(context, Filing, filings_visible_to(colleague))


async def test_a_sealed_case_cannot_be_told_from_a_missing_one(context: Context) -> None:
    at = await court(context)
    filing = await two_sides(at)
    async with context.database.writing() as session:
        await session.execute(update(Case).values(security_level=SecurityLevel.SEALED))
        await session.commit()
    for actor in (STRANGER, CLERK):
        told = []
        for case_id in (str(filing.case_id), "no-such-case"):
            try:
                await at.run(create_filing, CreateFiling(case_id=case_id), actor)
            except Refusal as refusal:
                told.append((type(refusal), refusal.code, refusal.words, refusal.fields))
        if actor is STRANGER:
            assert len(told) == 2
            assert told[0] == told[1]
        told = []
        for filing_id in (filing.id, "no-such-filing"):
            async with context.database.reading() as session:
                try:
                    await filing_by_id(session, actor, filing_id)
                except Refusal as refusal:
                    told.append((type(refusal), refusal.code, refusal.words, refusal.fields))
        assert len(told) == 2
        assert told[0] == told[1]
    assert filing.id in await ids(context, Filing, filings_visible_to(at.solicitor))


async def test_a_new_case_that_asks_to_be_sealed_is_for_the_registrar(context: Context) -> None:
    at = await court(context)
    made = await draft(at)
    await at.run(update_filing, UpdateFiling(made.id, requested_security_level=SecurityLevel.SEALED))
    filing = await at.run(submit_filing, await submission(at, made.id))
    assert await ids(context, Filing, filings_visible_to(CLERK)) == set()
    assert await ids(context, Payment, payments_visible_to(CLERK)) == set()
    assert await ids(context, FeeQuote, quotes_visible_to(CLERK)) == set()
    assert await ids(context, Payment, payments_visible_to(REGISTRAR)) == {filing.payment_id}
    with pytest.raises(NotFound):
        await at.run(claim_review, ClaimReview(filing.id), CLERK)
    claimed = await at.run(claim_review, ClaimReview(filing.id), REGISTRAR)
    assert claimed.status is FilingStatus.UNDER_REVIEW
