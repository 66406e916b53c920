"""A suspended deposit account: nothing new is paid from it or into it, what is held stays and is taken."""

from typing import Any

import pytest
from sqlmodel import select

from causeway.accounts.actor import PUBLIC, Actor, Role
from causeway.audit.queries import events_after
from causeway.kit.context import Context
from causeway.kit.errors import Forbidden, ProblemCode, Refusal
from causeway.payments.commands.capture import Capture, capture
from causeway.payments.commands.void import Void, void
from causeway.payments.deposits.access import suspensions_visible_to
from causeway.payments.deposits.commands.restore_deposit_account import (
    RestoreDepositAccount,
    restore_deposit_account,
)
from causeway.payments.deposits.commands.suspend_deposit_account import (
    SuspendDepositAccount,
    suspend_deposit_account,
)
from causeway.payments.deposits.tables import DepositSuspension
from causeway.payments.tables import DepositAccountStatus
from tests.payments.builders import (
    ACCOUNTS_OFFICE,
    Firm,
    breaks,
    figures,
    firm,
    load_fees,
    paid,
    pay,
    subject,
)
from tests.payments.card_tills import CardTill, refusal

REASON = "A top-up of HK$15,000.00 was charged back."


async def suspend(context: Context, of: Firm, **changes: Any) -> DepositAccountStatus:
    command = SuspendDepositAccount(of.account_id, changes.get("reason", REASON))
    actor = changes.get("actor", ACCOUNTS_OFFICE)
    return (await context.run(suspend_deposit_account, command, actor=actor)).status


async def restore(context: Context, of: Firm, actor: Actor = ACCOUNTS_OFFICE) -> DepositAccountStatus:
    command = RestoreDepositAccount(of.account_id)
    return (await context.run(restore_deposit_account, command, actor=actor)).status


async def test_what_is_held_is_taken_or_released_and_nothing_new_is_paid(context: Context) -> None:
    await load_fees(context)
    payer = await firm(context)
    taken, released = [await paid(context, payer, subject(payer)) for _ in range(2)]
    assert await suspend(context, payer) is DepositAccountStatus.SUSPENDED
    assert await figures(context, payer) == (2_000_000, 2 * 83_600)

    with pytest.raises(Refusal, match="is suspended") as refused:
        await pay(context, payer, subject(payer))
    assert (refused.value.code, refused.value.fields[0].path) == (
        ProblemCode.ACTION_NOT_AVAILABLE,
        ("depositAccountId",),
    )
    documents = frozenset({f"{taken.filing_id}-0"})
    await context.run(capture, Capture(taken.id, documents), actor=payer.solicitor)
    await context.run(void, Void(released.id), actor=payer.solicitor)
    assert await figures(context, payer) == (1_916_400, 0)
    assert await breaks(context) == []

    assert await restore(context, payer) is DepositAccountStatus.OPEN
    await paid(context, payer, subject(payer))
    assert await figures(context, payer) == (1_916_400, 83_600)
    assert await breaks(context) == []
    async with context.database.reading() as session:
        events = [event.name for event in await events_after(session, 0)]
    assert [name for name in events if name in {"deposit.suspended", "deposit.restored"}] == [
        "deposit.suspended",
        "deposit.restored",
    ]


async def test_it_is_topped_up_again_once_it_is_restored(till: CardTill) -> None:
    payer = await firm(till.context)
    await suspend(till.context, payer)
    assert "suspended" in (await refusal(till, payer)).words.en
    await restore(till.context, payer)
    await till.topped_up(payer, 50_000)
    assert await figures(till.context, payer) == (2_050_000, 0)
    assert await till.differences() == []


async def test_only_the_accounts_office_suspends_and_says_why(context: Context) -> None:
    payer = await firm(context)
    for actor in (PUBLIC, payer.solicitor, payer.administrator):
        with pytest.raises(Forbidden):
            await suspend(context, payer, actor=actor)
        with pytest.raises(Forbidden):
            await restore(context, payer, actor)
    for reason in ("", "  ", "x" * 501):
        with pytest.raises(Refusal, match="at most 500") as refused:
            await suspend(context, payer, reason=reason)
        assert refused.value.fields[0].path == ("reason",)
    with pytest.raises(Refusal, match="not suspended"):
        await restore(context, payer)
    await suspend(context, payer)
    with pytest.raises(Refusal, match="is suspended"):
        await suspend(context, payer)
    assert await breaks(context) == []


async def test_why_is_seen_by_whoever_sees_the_account(context: Context) -> None:
    payer, other = await firm(context), await firm(context)
    await suspend(context, payer)
    individual = Actor("somebody", roles=frozenset({Role.INDIVIDUAL}))
    seen = {}
    async with context.database.reading() as session:
        for actor in (payer.solicitor, payer.administrator, ACCOUNTS_OFFICE, other.administrator, individual):
            rows = await session.exec(select(DepositSuspension.reason).where(suspensions_visible_to(actor)))
            seen[actor.user_id] = rows.all()
    assert [bool(reasons) for reasons in seen.values()] == [True, True, True, False, False]
