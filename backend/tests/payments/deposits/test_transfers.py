"""Money moved between the accounts of a firm: both balances at once, never below the minimum, by its administrators."""

import asyncio
import itertools

import pytest
from sqlalchemy import delete, text
from sqlmodel import select

from causeway.accounts.actor import PUBLIC, Actor, Role
from causeway.accounts.tables import Branch, Organisation, OrganisationKind, OrganisationStatus
from causeway.kit.context import Context
from causeway.kit.errors import Forbidden, NotFound, ProblemCode, Refusal
from causeway.kit.ids import new_id
from causeway.payments.commands.open_deposit_account import OpenDepositAccount, open_deposit_account
from causeway.payments.deposits.access import transfers_visible_to
from causeway.payments.deposits.commands.suspend_deposit_account import (
    SuspendDepositAccount,
    suspend_deposit_account,
)
from causeway.payments.deposits.commands.transfer_between_accounts import (
    TransferBetweenAccounts,
    transfer_between_accounts,
)
from causeway.payments.deposits.tables import DepositTransfer
from tests.payments.builders import ACCOUNTS_OFFICE, Firm, breaks, figures, firm, load_fees, paid, subject

BRANCH_CENTS = 300_000
codes = itertools.count(1)


async def branch_of(context: Context, of: Firm) -> Firm:
    """A branch of the firm with an account of its own, in which is the minimum."""
    branch_id = new_id()
    async with context.database.writing() as session:
        if await session.get(Organisation, of.organisation_id) is None:
            kept = {"kind": OrganisationKind.LAW_FIRM, "status": OrganisationStatus.ACTIVE}
            made_at = context.clock.now()
            session.add(Organisation(id=of.organisation_id, name_en="A firm", created_at=made_at, **kept))
            await session.flush()
        code = f"B{next(codes)}"
        session.add(Branch(id=branch_id, organisation_id=of.organisation_id, code=code, name_en="Kowloon"))
        await session.commit()
    opening = OpenDepositAccount(of.organisation_id, BRANCH_CENTS, branch_id)
    account = await context.run(open_deposit_account, opening, actor=ACCOUNTS_OFFICE)
    return Firm(of.organisation_id, of.administrator, of.solicitor, account.id)


async def move(context: Context, source: Firm, target: Firm, cents: int, actor: Actor | None = None) -> None:
    command = TransferBetweenAccounts(source.account_id, target.account_id, cents)
    await context.run(transfer_between_accounts, command, actor=actor or source.administrator)


async def test_what_leaves_one_is_in_the_other(context: Context) -> None:
    main = await firm(context)
    branch = await branch_of(context, main)
    await move(context, main, branch, 41_200)
    assert (await figures(context, main), await figures(context, branch)) == ((1_958_800, 0), (341_200, 0))
    await move(context, branch, main, 41_200)
    assert (await figures(context, main), await figures(context, branch)) == ((2_000_000, 0), (300_000, 0))
    assert await breaks(context) == []


async def test_the_minimum_and_what_is_held_stay(context: Context) -> None:
    await load_fees(context)
    main = await firm(context, 400_000)
    branch = await branch_of(context, main)
    await paid(context, main, subject(main))
    with pytest.raises(Refusal, match=r"HK\$3,164.00 is available .* at most HK\$164.00") as refused:
        await move(context, main, branch, 16_401)
    assert (refused.value.code, refused.value.fields[0].path) == (
        ProblemCode.INSUFFICIENT_BALANCE,
        ("amount",),
    )
    await move(context, main, branch, 16_400)
    with pytest.raises(Refusal, match=r"at most HK\$0.00"):
        await move(context, main, branch, 1)
    assert await figures(context, main) == (383_600, 83_600)
    assert await breaks(context) == []


async def test_all_at_once_it_is_never_more_than_there_is(context: Context) -> None:
    main = await firm(context, 500_000)
    branch = await branch_of(context, main)
    tries = [move(context, main, branch, 30_000) for _ in range(10)]
    crossing = [move(context, branch, main, 1_000) for _ in range(4)]
    outcomes = await asyncio.gather(*tries, *crossing, return_exceptions=True)
    assert all(isinstance(each, Refusal) for each in outcomes if each is not None)
    (left, _), (there, _) = await figures(context, main), await figures(context, branch)
    assert left + there == 800_000
    assert min(left, there) >= 300_000
    assert await breaks(context) == []


@pytest.mark.parametrize("cents", [0, -1])
async def test_nothing_is_no_transfer(context: Context, cents: int) -> None:
    main = await firm(context)
    branch = await branch_of(context, main)
    with pytest.raises(Refusal) as refused:
        await move(context, main, branch, cents)
    assert refused.value.fields[0].path == ("amount",)
    with pytest.raises(Refusal) as refused:
        await move(context, main, main, 100)
    assert refused.value.fields[0].path == ("toAccountId",)


async def test_only_administrators_move_their_own(context: Context) -> None:
    main, other = await firm(context), await firm(context)
    branch = await branch_of(context, main)
    for actor in (main.solicitor, ACCOUNTS_OFFICE):
        with pytest.raises(Forbidden):
            await move(context, main, branch, 100, actor)
    for actor in (PUBLIC, other.administrator):
        with pytest.raises(NotFound):
            await move(context, main, branch, 100, actor)
    for source, target in ((main, other), (other, main)):
        with pytest.raises(NotFound):
            await move(context, source, target, 100, main.administrator)
    assert await figures(context, other) == (2_000_000, 0)


@pytest.mark.parametrize("suspended", ["source", "target"])
async def test_nothing_moves_while_one_is_suspended(context: Context, suspended: str) -> None:
    main = await firm(context)
    branch = await branch_of(context, main)
    which = main if suspended == "source" else branch
    command = SuspendDepositAccount(which.account_id, "A charge-back.")
    await context.run(suspend_deposit_account, command, actor=ACCOUNTS_OFFICE)
    with pytest.raises(Refusal, match="suspended") as refused:
        await move(context, main, branch, 100)
    assert refused.value.fields[0].path == ("fromAccountId" if suspended == "source" else "toAccountId",)


async def test_it_is_seen_by_whoever_sees_the_accounts(context: Context) -> None:
    main, other = await firm(context), await firm(context)
    await move(context, main, await branch_of(context, main), 100)
    litigant = Actor("somebody", roles=frozenset({Role.INDIVIDUAL}))
    async with context.database.reading() as session:
        seen = [
            len((await session.exec(select(DepositTransfer.id).where(transfers_visible_to(actor)))).all())
            for actor in (main.solicitor, ACCOUNTS_OFFICE, other.administrator, litigant, PUBLIC)
        ]
    assert seen == [1, 1, 0, 0, 0]


@pytest.mark.parametrize(
    ("fault", "found"),
    [
        ("UPDATE deposit_transfer SET amount_cents = 99", "transfer did not move what it says"),
        ("", "entry of a transfer without a transfer"),
    ],
)
async def test_the_verifier_finds_a_transfer_that_is_not_what_was_posted(
    context: Context, fault: str, found: str
) -> None:
    main = await firm(context)
    await move(context, main, await branch_of(context, main), 100)
    async with context.database.writing() as session:
        await session.execute(text(fault) if fault else delete(DepositTransfer))
        await session.commit()
    assert any(each.startswith(found) for each in await breaks(context))
