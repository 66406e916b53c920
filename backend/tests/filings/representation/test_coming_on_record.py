"""A firm or a person that was served comes into the case by its notice, and another goes out of it."""

import asyncio
from typing import Any

import pytest
from sqlmodel import col, select

from causeway.accounts.actor import Actor, Role
from causeway.audit.tables import AuditEvent
from causeway.cases.tables import Case, CaseAssignment, CaseShare, Party, SecurityLevel
from causeway.filings.core.queries import filing_by_id
from causeway.filings.core.tables import Filing, FilingStatus
from causeway.filings.drafting.commands.create_filing import CreateFiling, create_filing
from causeway.filings.drafting.commands.update_filing import UpdateFiling, update_filing
from causeway.filings.review.commands.claim_review import ClaimReview, claim_review
from causeway.filings.review.commands.complete_review import complete_review
from causeway.filings.submission.commands.submit_filing import submit_filing
from causeway.kit.context import Context
from causeway.kit.errors import NotFound, ProblemCode, Refusal
from causeway.payments.tables import PaymentMethod
from tests.filings.builders import (
    CLERK,
    REJECT,
    Court,
    add,
    decision,
    submission,
)
from tests.filings.representation.appearing import (
    DEFENCE,
    LEE,
    NAME,
    NUMBER,
    SUCCESSOR,
    admitted,
    begun,
    notice,
    on_record,
    register,
    sees,
    sent,
)


async def refusal(at: Court, act: Any, command: Any, actor: Actor) -> Refusal:
    with pytest.raises(Refusal) as caught:
        await at.run(act, command, actor)
    assert all(caught.value.words)
    return caught.value


@pytest.mark.parametrize("type_code", ["NOTICE_TO_ACT", "ACKNOWLEDGMENT_OF_SERVICE"])
async def test_acceptance_of_its_notice_brings_a_firm_into_the_case(context: Context, type_code: str) -> None:
    at, case_id = await begun(context)
    filing = await sent(at, DEFENCE, type_code)
    assert (filing.case_id, filing.appears_in) == (case_id, NUMBER)
    assert not await sees(at, DEFENCE)
    await at.run(complete_review, await decision(at, filing.id), CLERK)
    assert await sees(at, DEFENCE)
    assert await on_record(at) == {"defendants-firm"}
    assert await register(at) == ["Firm s-firm on record for Lee Ka Ming"]
    async with context.database.reading() as session:
        assert (await filing_by_id(session, DEFENCE, filing.id)).status is FilingStatus.ACCEPTED
        assigned = await session.get_one(CaseAssignment, (case_id, "defence"))
        assert assigned.organisation_id == "defendants-firm"
    ordinary = await at.run(create_filing, CreateFiling(case_id=case_id, title="Defence"), DEFENCE)
    assert ordinary.appears_in is None


async def test_until_then_the_filing_is_theirs_and_the_case_is_not(context: Context) -> None:
    at, _ = await begun(context)
    filing = await notice(at, DEFENCE)
    async with context.database.reading() as session:
        assert (await filing_by_id(session, DEFENCE, filing.id)).id == filing.id
        for other in (at.solicitor, SUCCESSOR, LEE):
            with pytest.raises(NotFound):
                await filing_by_id(session, other, filing.id)
    assert not await sees(at, DEFENCE)


async def test_a_rejected_notice_changes_nothing_and_stays_readable(context: Context) -> None:
    at, _ = await begun(context)
    filing = await sent(at, DEFENCE)
    await at.run(complete_review, await decision(at, filing.id, REJECT), CLERK)
    assert not await sees(at, DEFENCE)
    assert await on_record(at) == set()
    async with context.database.reading() as session:
        assert (await filing_by_id(session, DEFENCE, filing.id)).status is FilingStatus.REJECTED


@pytest.mark.parametrize(
    ("number", "name"),
    [("HCA 2/2026", NAME), (NUMBER, "Lee Ka Wing"), (NUMBER, " , "), ("no number", NAME)],
)
async def test_a_stranger_learns_nothing_from_trying(context: Context, number: str, name: str) -> None:
    at, _ = await begun(context)
    asked = CreateFiling(case_number=number, party_names=(name,))
    said = await refusal(at, create_filing, asked, DEFENCE)
    assert said.fields[0].path == ("caseNumber",)
    unknown = await refusal(at, create_filing, CreateFiling(case_number=NUMBER), DEFENCE)
    assert (said.code, said.words) == (unknown.code, unknown.words)
    assert await at.count(Filing) == 1


async def test_a_sealed_case_is_not_found_however_well_it_is_named(context: Context) -> None:
    at, case_id = await begun(context)
    async with context.database.writing() as session:
        (await session.get_one(Case, case_id)).security_level = SecurityLevel.SEALED
        await session.commit()
    asked = CreateFiling(case_number=NUMBER, party_names=(NAME,))
    sealed = await refusal(at, create_filing, asked, DEFENCE)
    other = await refusal(
        at, create_filing, CreateFiling(case_number="HCA 9/2026", party_names=(NAME,)), DEFENCE
    )
    assert (sealed.code, sealed.words, sealed.fields) == (other.code, other.words, other.fields)


@pytest.mark.parametrize("name", ["LEE, Ka-ming", "李嘉明", " lee ka ming "])
async def test_a_name_is_known_however_it_is_spelled(context: Context, name: str) -> None:
    at, _ = await begun(context)
    filing = await notice(at, DEFENCE, name=name, number="hca1/2026")
    assert filing.appears_in == NUMBER


async def test_another_document_does_not_bring_anybody_in(context: Context) -> None:
    at, _ = await begun(context)
    filing = await notice(at, DEFENCE, "DEFENCE")
    command = await submission(
        at, filing.id, actor=DEFENCE, payment_method=PaymentMethod.NONE, deposit_account_id=None
    )
    said = await refusal(at, submit_filing, command, DEFENCE)
    assert said.fields[0].path == ("documents",)
    for name in ("Notice to act", "Notice of change of solicitors", "Acknowledgment of Service"):
        assert name in said.words.en
    assert (await at.filing(filing.id)).status is FilingStatus.DRAFT


async def test_a_firm_takes_over_by_a_notice_of_change_and_the_former_one_sees_nothing_more(
    context: Context,
) -> None:
    at, case_id = await begun(context)
    await admitted(at, DEFENCE)
    left_over = await at.run(create_filing, CreateFiling(case_id=case_id, title="Defence"), DEFENCE)
    async with context.database.writing() as session:
        shared = {"case_id": case_id, "organisation_id": "defendants-firm", "shared_by": "defence"}
        session.add(CaseShare(user_id="counsel", shared_at=context.clock.now(), **shared))
        await session.commit()
    blocked = await notice(at, SUCCESSOR, "NOTICE_TO_ACT")
    command = await submission(
        at, blocked.id, actor=SUCCESSOR, payment_method=PaymentMethod.NONE, deposit_account_id=None
    )
    said = await refusal(at, submit_filing, command, SUCCESSOR)
    assert (said.code, said.fields[0].path) == (ProblemCode.CONFLICT, ("onBehalfOfPartyIds",))
    assert "notice of change" in said.words.en
    await admitted(at, SUCCESSOR, "NOTICE_OF_CHANGE_OF_SOLICITORS")
    assert await on_record(at) == {"second-firm"}
    assert await sees(at, SUCCESSOR)
    counsel = Actor("counsel", "chambers", roles=frozenset({Role.ORGANISATION_USER}))
    for gone in (DEFENCE, counsel):
        assert not await sees(at, gone)
    async with context.database.reading() as session:
        with pytest.raises(NotFound):
            await filing_by_id(session, DEFENCE, left_over.id)
        assert await session.get(CaseAssignment, (case_id, "defence")) is None
        names = (await session.exec(select(AuditEvent.name).order_by(col(AuditEvent.position)))).all()
    assert names.count("representation.ended") == 1
    assert (await register(at))[1:] == [
        "Firm s-firm no longer on record for Lee Ka Ming",
        "Firm d-firm on record for Lee Ka Ming",
    ]


async def test_of_two_notices_for_one_party_the_first_accepted_wins(context: Context) -> None:
    at, _ = await begun(context)
    ours, theirs = await sent(at, DEFENCE), await sent(at, SUCCESSOR)
    commands = [await decision(at, filing.id) for filing in (ours, theirs)]
    came = await asyncio.gather(
        *(at.run(complete_review, command, CLERK) for command in commands), return_exceptions=True
    )
    refused = [each for each in came if isinstance(each, Refusal)]
    assert len(refused) == 1
    assert refused[0].code is ProblemCode.CONFLICT
    assert len(await on_record(at)) == 1
    statuses = {(await at.filing(filing.id)).status for filing in (ours, theirs)}
    assert statuses == {FilingStatus.ACCEPTED, FilingStatus.UNDER_REVIEW}


async def test_a_person_answers_alone_then_instructs_a_firm_then_acts_alone_again(context: Context) -> None:
    at, _ = await begun(context)
    await admitted(at, LEE, "ACKNOWLEDGMENT_OF_SERVICE")
    assert await on_record(at) == {"lee-ka-ming"}
    await admitted(at, DEFENCE, "NOTICE_TO_ACT")
    assert await on_record(at) == {"defendants-firm"}
    assert not await sees(at, LEE)
    await admitted(at, LEE, "NOTICE_ACTING_IN_PERSON")
    assert await on_record(at) == {"lee-ka-ming"}
    assert not await sees(at, DEFENCE)


async def test_a_firm_that_ceases_to_act_is_out_of_the_case(context: Context) -> None:
    at, case_id = await begun(context)
    await admitted(at, DEFENCE)
    filing = await at.run(create_filing, CreateFiling(case_id=case_id, title="Ceasing to act"), DEFENCE)
    await add(at, filing.id, "NOTICE_OF_CEASING_TO_ACT", actor=DEFENCE, title="Notice")
    free = await submission(
        at, filing.id, actor=DEFENCE, payment_method=PaymentMethod.NONE, deposit_account_id=None
    )
    await at.run(submit_filing, free, DEFENCE)
    await at.run(claim_review, ClaimReview(filing.id), CLERK)
    assert await sees(at, DEFENCE)
    await at.run(complete_review, await decision(at, filing.id), CLERK)
    assert await on_record(at) == set()
    assert not await sees(at, DEFENCE)
    assert await sees(at, at.solicitor)


async def test_whom_one_appears_for_is_chosen_at_the_beginning(context: Context) -> None:
    at, case_id = await begun(context)
    filing = await notice(at, DEFENCE)
    async with context.database.reading() as session:
        plaintiff = (
            await session.exec(select(Party.id).where(Party.case_id == case_id, Party.role == "PLAINTIFF"))
        ).one()
    said = await refusal(
        at, update_filing, UpdateFiling(filing.id, on_behalf_of_party_ids=(plaintiff,)), DEFENCE
    )
    assert said.fields[0].path == ("onBehalfOfPartyIds", "0")


async def test_whoever_is_on_record_files_by_number_as_by_id(context: Context) -> None:
    at, case_id = await begun(context)
    command = CreateFiling(case_number=NUMBER, party_names=("Golden Wharf Construction Limited",))
    filing = await at.run(create_filing, command)
    assert (filing.case_id, filing.appears_in) == (case_id, None)
