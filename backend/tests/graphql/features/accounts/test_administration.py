"""What an organisation's administrators do through the public contract, and what nobody else can."""

from typing import Any

import pytest
from sqlmodel import col, select

from causeway.accounts.actor import Actor, Role
from causeway.accounts.tables import Branch
from causeway.cases.access import cases_visible_to
from causeway.cases.tables import Case, Representation, SecurityLevel
from causeway.graphql.engine import encode_id
from causeway.kit.context import Context
from tests.accounts.builders import firm, person
from tests.cases.builders import everyone_in_a_case
from tests.filings.asking import ask
from tests.payments.builders import load_fees

PROBLEM = "__typename ... on Problem { code fields { path } }"
ASSIGN = f"""mutation($input: AssignCaseInput!) {{ assignCase(input: $input) {{ {PROBLEM}
  ... on Case {{ assignedTo {{ nameEn }} }} }} }}"""
ORGANISATION = """... on Organisation { everyMemberSeesCases branches { code nameEn } members { nameEn } }"""


def mutation(name: str, kind: str, answer: str = "") -> str:
    return f"mutation($input: {kind}!) {{ {name}(input: $input) {{ {PROBLEM} {answer} }} }}"


async def sees(context: Context, who: Actor) -> bool:
    async with context.database.reading() as session:
        return (await session.exec(select(Case.id).where(cases_visible_to(who)))).first() is not None


async def house(context: Context) -> tuple[Actor, Any]:
    """A firm with an administrator and a member who files."""
    home = await firm(context)
    boss = await person(context, "boss@example.test", Role.PRIMARY_ADMINISTRATOR, organisation=home)
    member = await person(context, "chan@example.test", Role.ORGANISATION_USER, organisation=home)
    return Actor(boss.id, home.id, roles=frozenset({Role.PRIMARY_ADMINISTRATOR})), member


async def test_a_case_is_given_to_a_member_and_taken_back(context: Context) -> None:
    boss, member = await house(context)
    await load_fees(context)
    await everyone_in_a_case(context, SecurityLevel.PUBLIC)
    async with context.database.writing() as session:
        case = (await session.exec(select(Case))).one()
        held = (await session.exec(select(Representation).where(Representation.id == "acting-0"))).one()
        held.organisation_id = boss.organisation_id
        await session.commit()
    solicitor = Actor(member.id, boss.organisation_id, roles=frozenset({Role.ORGANISATION_USER}))
    given = {"caseId": encode_id("Case", case.id), "userId": encode_id("User", member.id)}
    assert not await sees(context, solicitor)
    answer = (await ask(context, boss, ASSIGN, input=given))["assignCase"]
    assert answer == {"__typename": "Case", "assignedTo": [{"nameEn": member.name_en}]}
    assert await sees(context, solicitor)
    again = (await ask(context, boss, ASSIGN, input=given))["assignCase"]
    assert again == answer
    taken = (await ask(context, boss, ASSIGN, input={**given, "assigned": False}))["assignCase"]
    assert taken["assignedTo"] == []
    assert not await sees(context, solicitor)
    stranger = {**given, "userId": encode_id("User", "assigned")}
    refused = (await ask(context, boss, ASSIGN, input=stranger))["assignCase"]
    assert refused == {"__typename": "Problem", "code": "INVALID", "fields": [{"path": ["userId"]}]}
    judge = {**given, "userId": encode_id("User", "judge")}
    assert (await ask(context, boss, ASSIGN, input={**judge, "assigned": False}))["assignCase"][
        "assignedTo"
    ] == []


async def test_branches_and_who_sees_the_cases(context: Context) -> None:
    boss, _ = await house(context)
    add = mutation("addBranch", "AddBranchInput", ORGANISATION)
    given = {"code": "kln", "nameEn": "Kowloon", "nameZh": "九龍", "idempotencyKey": "one"}
    made = (await ask(context, boss, add, input=given))["addBranch"]
    assert {"code": "KLN", "nameEn": "Kowloon"} in made["branches"]
    assert (await ask(context, boss, add, input=given))["addBranch"] == made
    twice = (await ask(context, boss, add, input={**given, "idempotencyKey": "two"}))["addBranch"]
    assert (twice["code"], twice["fields"]) == ("CONFLICT", [{"path": ["code"]}])
    nameless = (await ask(context, boss, add, input={"code": "", "nameEn": " "}))["addBranch"]
    assert [field["path"] for field in nameless["fields"]] == [["code"], ["nameEn"]]
    show = mutation("showCasesToMembers", "ShowCasesInput", ORGANISATION)
    for wanted in (True, False):
        shown = (await ask(context, boss, show, input={"everyMember": wanted}))["showCasesToMembers"]
        assert shown["everyMemberSeesCases"] is wanted
    async with context.database.reading() as session:
        assert (await session.exec(select(Branch.code).where(col(Branch.code) == "KLN"))).all() == ["KLN"]


async def test_members_leave_and_accounts_are_suspended_and_restored(context: Context) -> None:
    boss, member = await house(context)
    registrar = Actor("registrar", roles=frozenset({Role.REGISTRAR}))
    remove = mutation("removeMember", "RemoveMemberInput", ORGANISATION)
    suspend = mutation("suspendAccount", "SuspendAccountInput", "... on User { status }")
    restore = mutation("restoreAccount", "SuspendAccountInput", "... on User { status }")
    who = {"userId": encode_id("User", member.id)}
    wordless = (await ask(context, registrar, suspend, input=who))["suspendAccount"]
    assert wordless["code"] == "REASON_REQUIRED"
    said = (await ask(context, registrar, suspend, input={**who, "reason": "Reported lost."}))[
        "suspendAccount"
    ]
    assert said["status"] == "SUSPENDED"
    assert (await ask(context, registrar, restore, input=who))["restoreAccount"]["status"] == "ACTIVE"
    left = (await ask(context, boss, remove, input=who))["removeMember"]
    assert len(left["members"]) == 1


@pytest.mark.parametrize("role", [Role.ORGANISATION_USER, Role.REGISTRY_CLERK, Role.INDIVIDUAL])
async def test_nobody_else_administers(context: Context, role: Role) -> None:
    who = Actor("x", "firm", roles=frozenset({role}))
    given = {"userId": encode_id("User", "nobody")}
    for name, kind in (("removeMember", "RemoveMemberInput"), ("suspendAccount", "SuspendAccountInput")):
        assert (await ask(context, who, mutation(name, kind), input=given))[name]["code"] == "FORBIDDEN"
