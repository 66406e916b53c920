"""A firm shows its case to counsel: who may, whom, until when, and that it is gone at once when it is taken back."""

from dataclasses import replace
from datetime import timedelta
from typing import Any, NamedTuple

import pytest
from sqlmodel import select, update

from causeway.accounts.actor import SYSTEM, Actor, Role
from causeway.accounts.tables import AccountStatus, User
from causeway.audit.tables import AuditEvent
from causeway.cases.access import cases_open_to_filing_by, cases_visible_to
from causeway.cases.commands.end_share import EndShare, end_share, end_shares_that_are_over
from causeway.cases.commands.share_case import ShareCase, share_case
from causeway.cases.tables import Case, CaseShare, Representation, SecurityLevel, SharePermission
from causeway.graphql.engine import encode_id
from causeway.kit.clock import in_hong_kong
from causeway.kit.context import Context
from causeway.kit.errors import Conflict, Forbidden, Invalid, NotFound
from causeway.kit.work import Work
from tests.accounts.builders import firm, person
from tests.cases.builders import ACTORS, everyone_in_a_case
from tests.filings.asking import ask
from tests.payments.builders import load_fees

SHARER = ACTORS["assigned member"]
SHARES = """query($id: ID!) { case(id: $id) { mayShare shares { userId nameEn organisationEn permission lastDay } } }"""
SHARE = """mutation($input: ShareCaseInput!) { shareCase(input: $input) { __typename
  ... on Case { shares { userId organisationEn } } ... on Problem { code fields { path code } } } }"""


class Counsel(NamedTuple):
    """Somebody of another organisation, by account and as they act."""

    user: User
    actor: Actor


async def counsel_of(context: Context, email: str = "leung@chambers.test") -> Counsel:
    chambers = await firm(context, f"Chambers of {email}")
    user = await person(context, email, Role.ORGANISATION_USER, organisation=chambers)
    return Counsel(user, Actor(user.id, chambers.id, roles=frozenset({Role.ORGANISATION_USER})))


async def case_and_counsel(context: Context, level: SecurityLevel = SecurityLevel.PUBLIC) -> Counsel:
    await load_fees(context)
    await everyone_in_a_case(context, level)
    return await counsel_of(context)


async def may(context: Context, rule: Any, who: Actor) -> bool:
    async with context.database.reading() as session:
        return (await session.exec(select(Case.id).where(rule(who)))).first() is not None


async def share(context: Context, who: Actor = SHARER, **changed: Any) -> Case:
    wanted = ShareCase("case", "leung@chambers.test", SharePermission.READ)
    return await context.run(share_case, replace(wanted, **changed), actor=who)


async def end_over(work: Work[Actor], _: None) -> None:
    await end_shares_that_are_over(work)


async def test_counsel_reads_it_and_drafts_where_asked_to(context: Context) -> None:
    counsel = await case_and_counsel(context)
    assert not await may(context, cases_visible_to, counsel.actor)
    await share(context, email=" Leung@Chambers.test ")
    assert await may(context, cases_visible_to, counsel.actor)
    assert not await may(context, cases_open_to_filing_by, counsel.actor)
    await share(context, permission=SharePermission.DRAFT)
    assert await may(context, cases_open_to_filing_by, counsel.actor)
    async with context.database.reading() as session:
        shares = (await session.exec(select(CaseShare).where(CaseShare.user_id == counsel.user.id))).all()
        told = (await session.exec(select(AuditEvent).where(AuditEvent.name == "case.shared"))).all()
    assert [(each.organisation_id, each.shared_by) for each in shares] == [("plaintiffs-firm", "assigned")]
    assert [event.payload["permission"] for event in told] == ["READ", "DRAFT"]


async def test_taken_back_it_is_gone_at_once(context: Context) -> None:
    counsel = await case_and_counsel(context)
    await share(context)
    await context.run(end_share, EndShare("case", counsel.user.id), actor=SHARER)
    assert not await may(context, cases_visible_to, counsel.actor)
    again = await context.run(end_share, EndShare("case", counsel.user.id), actor=SHARER)
    assert again.id == "case"


async def test_it_ends_with_its_last_day(context: Context) -> None:
    counsel = await case_and_counsel(context)
    today = in_hong_kong(context.clock.now()).date()
    await share(context, last_day=today)
    await context.run(end_over, None, actor=SYSTEM)
    assert await may(context, cases_visible_to, counsel.actor)
    async with context.database.writing() as session:
        await session.execute(update(CaseShare).values(last_day=today - timedelta(days=1)))
        await session.commit()
    await context.run(end_over, None, actor=SYSTEM)
    assert not await may(context, cases_visible_to, counsel.actor)
    with pytest.raises(Invalid) as refused:
        await share(context, last_day=today - timedelta(days=1))
    assert refused.value.fields[0].path == ("lastDay",)


@pytest.mark.parametrize(
    "name",
    [
        "litigant in person",
        "counsel, to read",
        "counsel, to draft",
        "registry clerk",
        "registrar",
        "judge of the case",
    ],
)
async def test_only_an_organisation_on_record_shares(context: Context, name: str) -> None:
    await case_and_counsel(context)
    with pytest.raises(Forbidden):
        await share(context, ACTORS[name])
    with pytest.raises(Forbidden):
        await context.run(end_share, EndShare("case", "reader"), actor=ACTORS[name])


@pytest.mark.parametrize(
    "name", ["member of another firm", "member not assigned", "member of a firm that left"]
)
async def test_for_whoever_does_not_see_it_there_is_no_case(context: Context, name: str) -> None:
    await case_and_counsel(context)
    with pytest.raises(NotFound):
        await share(context, ACTORS[name])
    with pytest.raises(NotFound):
        await context.run(end_share, EndShare("case", "reader"), actor=ACTORS[name])


async def test_a_sealed_case_is_not_shared(context: Context) -> None:
    await case_and_counsel(context, SecurityLevel.SEALED)
    with pytest.raises(Conflict):
        await share(context)


async def test_whom_it_cannot_be_shared_with(context: Context) -> None:
    """Whether an address has an account of another kind is not told: all of these are nobody."""
    counsel = await case_and_counsel(context)
    await person(context, "alone@example.test", Role.INDIVIDUAL)
    await person(context, "clerk@court.test", Role.REGISTRY_CLERK)
    stopped = await counsel_of(context, "stopped@chambers.test")
    async with context.database.writing() as session:
        await session.execute(
            update(User).where(User.id == stopped.user.id).values(status=AccountStatus.SUSPENDED)
        )
        await session.commit()
    said = set()
    for email in ("alone@example.test", "clerk@court.test", "stopped@chambers.test", "nobody@x.test", ""):
        with pytest.raises(Invalid) as refused:
            await share(context, email=email)
        (field,) = refused.value.fields
        said.add((field.path, str(field.words)))
    assert len(said) == 1
    async with context.database.writing() as session:
        await session.execute(
            update(Representation)
            .where(Representation.id == "acting-2")
            .values(organisation_id=counsel.actor.organisation_id)
        )
        await session.commit()
    with pytest.raises(Invalid) as refused:
        await share(context)
    assert "acts for a party" in refused.value.fields[0].words.en


async def test_nobody_sees_it_for_two_sides(context: Context) -> None:
    """The second side is told no more than of a stranger, and the first one's share stays what it is."""
    await case_and_counsel(context)
    await share(context)
    with pytest.raises(Invalid):
        await share(context, ACTORS["member of a firm that shows all"], permission=SharePermission.DRAFT)
    async with context.database.reading() as session:
        shares = (await session.exec(select(CaseShare).where(CaseShare.shared_by == "assigned"))).all()
    assert SharePermission.DRAFT not in {each.permission for each in shares if each.user_id != "drafter"}


async def test_the_other_side_does_not_hear_whom_one_consults(context: Context) -> None:
    counsel = await case_and_counsel(context)
    case = encode_id("Case", "case")
    given = {"caseId": case, "email": counsel.user.email, "permission": "READ", "idempotencyKey": "share"}
    answer = (await ask(context, SHARER, SHARE, input=given))["shareCase"]
    shown_to = {
        "userId": encode_id("User", counsel.user.id),
        "organisationEn": "Chambers of leung@chambers.test",
    }
    assert answer["shares"] == [shown_to]
    for who in ("counsel, to read", "member of a firm that shows all", "litigant in person", "registrar"):
        assert (await ask(context, ACTORS[who], SHARES, id=case))["case"]["shares"] == [], who
    own = (await ask(context, counsel.actor, SHARES, id=case))["case"]["shares"]
    assert [each["permission"] for each in own] == ["READ"]


@pytest.mark.parametrize("level", [SecurityLevel.PUBLIC, SecurityLevel.SEALED])
async def test_who_is_offered_to_share_it(context: Context, level: SecurityLevel) -> None:
    await case_and_counsel(context, level)
    case = encode_id("Case", "case")
    offered = {
        who: (await ask(context, ACTORS[who], SHARES, id=case))["case"]["mayShare"]
        for who in ("assigned member", "administrator of the firm", "litigant in person", "registrar")
    }
    on_record = level is SecurityLevel.PUBLIC
    assert offered == {
        "assigned member": on_record,
        "administrator of the firm": on_record,
        "litigant in person": False,
        "registrar": False,
    }
