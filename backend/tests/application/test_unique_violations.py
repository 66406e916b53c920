"""Two who do the same at once: one does it, the other is answered as whoever comes second; nobody is failed."""

import asyncio
from datetime import date
from typing import Any

from sqlmodel import func, select

from causeway.accounts.actor import Actor, Role
from causeway.accounts.commands.invite_member import InviteMember, invite_member
from causeway.accounts.tables import Organisation, User
from causeway.cases.commands.assign_case import AssignCase, assign_case
from causeway.cases.tables import CaseAssignment, Party, PartyKind, Representation, SecurityLevel
from causeway.kit.context import Context
from causeway.kit.errors import ProblemCode, Refusal
from causeway.payments.commands.open_deposit_account import OpenDepositAccount, open_deposit_account
from causeway.payments.tables import DepositAccount
from tests.accounts.builders import add, firm, person
from tests.cases.builders import everyone_in_a_case
from tests.payments.builders import ACCOUNTS_OFFICE, load_fees

AT_ONCE = 8


async def at_once(context: Context, act: Any, commands: list[Any], actor: Actor) -> list[Any]:
    """What came of running every command at the same time: results and refusals; anything else is raised."""

    async def one(command: Any) -> Any:
        try:
            return await context.run(act, command, actor=actor)
        except Refusal as refused:
            return refused.code

    return list(await asyncio.gather(*(one(command) for command in commands)))


async def count(context: Context, table: Any, *rules: Any) -> int:
    async with context.database.reading() as session:
        return int((await session.exec(select(func.count()).select_from(table).where(*rules))).one())


async def administrator(context: Context, of: Organisation) -> Actor:
    keeper = await person(context, "admin@example.test", Role.PRIMARY_ADMINISTRATOR, organisation=of)
    return Actor(keeper.id, of.id, roles=frozenset({Role.PRIMARY_ADMINISTRATOR}))


async def test_one_account_is_opened(context: Context) -> None:
    lam = await firm(context)
    commands = [OpenDepositAccount(lam.id, 300_000)] * AT_ONCE

    done = await at_once(context, open_deposit_account, commands, ACCOUNTS_OFFICE)

    assert sorted(done, key=str).count(ProblemCode.CONFLICT) == AT_ONCE - 1
    assert await count(context, DepositAccount) == 1


async def test_one_account_of_a_member_is_begun(context: Context) -> None:
    lam = await firm(context)
    commands = [InviteMember("new@example.test", "Ho Wing")] * AT_ONCE

    assert (
        await at_once(context, invite_member, commands, await administrator(context, lam)) == [None] * AT_ONCE
    )

    assert await count(context, User, User.email == "new@example.test") == 1


async def test_a_case_is_given_once(context: Context) -> None:
    lam = await firm(context)
    member = await person(context, "member@example.test", Role.ORGANISATION_USER, organisation=lam)
    await load_fees(context)
    await everyone_in_a_case(context, SecurityLevel.PUBLIC)
    party = Party(id="p9", case_id="case", position=9, role="DEFENDANT", kind=PartyKind.FIRM, name_en="X")
    acts = Representation(
        id="r9", case_id="case", party_id="p9", organisation_id=lam.id, since=date(2026, 1, 5)
    )
    await add(context, party, acts)

    done = await at_once(
        context, assign_case, [AssignCase("case", member.id)] * AT_ONCE, await administrator(context, lam)
    )

    assert {case.id for case in done} == {"case"}
    assert await count(context, CaseAssignment, CaseAssignment.user_id == member.id) == 1
