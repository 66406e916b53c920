"""A deposit account that runs low: told once each time; and the minimum balance under both of the court's settings."""

from typing import Any

import pytest
from sqlmodel import select

from causeway.accounts.actor import SYSTEM, Role
from causeway.accounts.tables import AccountStatus, Membership, RoleGrant, User
from causeway.audit.queries import events_after
from causeway.audit.tables import AuditEvent
from causeway.kit.context import Context
from causeway.kit.errors import Forbidden, NotFound, Refusal
from causeway.notifications.ports import Mail
from causeway.notifications.reactions import AccountMail
from causeway.payments.commands.void import Void, void
from causeway.payments.deposits.commands.keep_minimum_policy import demand_top_ups, refuse_below_minimum
from causeway.payments.deposits.commands.set_deposit_alert import SetDepositAlert, set_deposit_alert
from causeway.payments.deposits.commands.tell_of_low_accounts import tell_of_low_accounts
from causeway.payments.deposits.tables import DepositAlert
from causeway.payments.tables import DepositAccount, Payment
from tests.payments.builders import Firm, breaks, figures, firm, load_fees, paid, pay, subject
from tests.payments.deposits.test_transfers import branch_of, move

BELOW = 350_000


class Letters:
    """Takes mail."""

    def __init__(self) -> None:
        self.taken: list[Mail] = []

    async def send(self, mail: Mail) -> None:
        self.taken.append(mail)


@pytest.fixture
async def low(context: Context) -> Firm:
    """A branch that its firm wants to know of below HK$3,500.00, and that has HK$3,836.00; two administer the firm."""
    await load_fees(context)
    main = await firm(context)
    branch = await branch_of(context, main)
    await move(context, main, branch, 83_600)
    async with context.database.writing() as session:
        for role in (Role.PRIMARY_ADMINISTRATOR, Role.SECONDARY_ADMINISTRATOR, Role.ORGANISATION_USER):
            await _add_person(session, branch, role, context.clock.now())
        await session.commit()
    await alert(context, branch, BELOW)
    return branch


async def _add_person(session: Any, of: Firm, role: Role, now: Any) -> None:
    key = f"{role.value.lower()}-{of.account_id}"[:36]
    kept = {"name_en": role.value.title(), "status": AccountStatus.ACTIVE, "created_at": now}
    session.add(User(id=key, email=f"{role.value.lower()}@firm.test", **kept))
    await session.flush()
    session.add(RoleGrant(id=f"g{key}"[:36], user_id=key, role=role, since=now))
    session.add(Membership(id=f"m{key}"[:36], user_id=key, organisation_id=of.organisation_id, since=now))


async def alert(context: Context, of: Firm, below: int | None) -> DepositAccount:
    command = SetDepositAlert(of.account_id, below)
    return await context.run(set_deposit_alert, command, actor=of.administrator)


async def tell(context: Context) -> int:
    async def told(work: Any, _command: None) -> int:
        return await tell_of_low_accounts(work)

    return await context.run(told, None, actor=SYSTEM)


async def keep(context: Context, policy: Any) -> None:
    async def kept(work: Any, _command: None) -> None:
        await policy(work)

    await context.run(kept, None, actor=SYSTEM)


async def told_of(context: Context) -> list[AuditEvent]:
    async with context.database.reading() as session:
        return [event for event in await events_after(session, 0) if event.name == "deposit.ran_low"]


async def held(context: Context, of: Firm) -> Payment:
    """A payment of HK$836.00 that the account holds."""
    return await paid(context, of, subject(of))


async def test_each_administrator_is_told_once_each_time(context: Context, low: Firm) -> None:
    assert await tell(context) == 0
    await move(context, low, await main_of(context, low), 50_000)
    assert [await tell(context), await tell(context)] == [1, 0]
    assert len(await told_of(context)) == 2
    await move(context, await main_of(context, low), low, 50_000)
    assert await tell(context) == 0
    await move(context, low, await main_of(context, low), 60_000)
    assert await tell(context) == 1
    assert len(await told_of(context)) == 4


async def main_of(context: Context, branch: Firm) -> Firm:
    async with context.database.reading() as session:
        own = DepositAccount.organisation_id == branch.organisation_id
        found = (await session.exec(select(DepositAccount).where(own))).all()
    (main,) = [account.id for account in found if account.parent_id is None]
    return Firm(branch.organisation_id, branch.administrator, branch.solicitor, main)


async def test_what_is_held_counts_and_the_letter_says_how_much_is_left(context: Context, low: Firm) -> None:
    payment = await held(context, low)
    assert await figures(context, low) == (383_600, 83_600)
    assert await tell(context) == 1
    letters = Letters()
    for event in await told_of(context):
        await AccountMail(letters, "http://localhost").handle(context, event)
    assert sorted(mail.to for mail in letters.taken) == [
        "primary_administrator@firm.test",
        "secondary_administrator@firm.test",
    ]
    mail = letters.taken[0]
    assert mail.subject == "A deposit account is low: HK$3,000.00 available"
    assert "A firm, Kowloon has HK$3,000.00 available" in mail.text
    assert "HK$3,500.00 that you are told of" in mail.text
    await context.run(void, Void(payment.id), actor=low.solicitor)
    for event in await told_of(context):
        await AccountMail(letters, "http://localhost").handle(context, event)
    assert len(letters.taken) == 2, "it is not low any more"


async def test_it_is_set_by_administrators_and_ended(context: Context, low: Firm) -> None:
    other = await firm(context)
    with pytest.raises(Forbidden):
        await context.run(set_deposit_alert, SetDepositAlert(low.account_id, 100), actor=low.solicitor)
    with pytest.raises(NotFound):
        await context.run(set_deposit_alert, SetDepositAlert(low.account_id, 100), actor=other.administrator)
    for below in (0, 99, 1_000_000_001):
        with pytest.raises(Refusal) as refused:
            await alert(context, low, below)
        assert refused.value.fields[0].path == ("below",)
    await held(context, low)
    await alert(context, low, None)
    assert await tell(context) == 0
    async with context.database.reading() as session:
        assert (await session.exec(select(DepositAlert))).all() == []


async def test_where_top_ups_are_demanded_payments_go_below_the_minimum_and_not_below_nothing(
    context: Context, low: Firm
) -> None:
    await held(context, low)
    with pytest.raises(Refusal, match="must keep"):
        await held(context, low)
    await keep(context, demand_top_ups)
    for _ in range(3):
        await held(context, low)
    assert await figures(context, low) == (383_600, 4 * 83_600)
    with pytest.raises(Refusal):
        await pay(context, low, subject(low))
    assert await breaks(context) == []
    assert await tell(context) == 1


async def test_every_account_is_told_of_where_top_ups_are_demanded(context: Context, low: Firm) -> None:
    main = await main_of(context, low)
    await keep(context, demand_top_ups)
    await keep(context, demand_top_ups)
    async with context.database.reading() as session:
        told = dict(
            (await session.exec(select(DepositAlert.deposit_account_id, DepositAlert.below_cents))).all()
        )
    assert told == {low.account_id: BELOW, main.account_id: 300_000}


async def test_refused_again_an_account_below_the_minimum_is_not_paid_from_until_it_has_it(
    context: Context, low: Firm
) -> None:
    await keep(context, demand_top_ups)
    await held(context, low)
    await held(context, low)
    await keep(context, refuse_below_minimum)
    assert await breaks(context) == []
    with pytest.raises(Refusal, match=r"must keep HK\$2,164.00"):
        await held(context, low)
    await move(context, await main_of(context, low), low, 200_000)
    await keep(context, refuse_below_minimum)
    await held(context, low)
    with pytest.raises(Refusal, match="must keep"):
        await held(context, low)
    assert await breaks(context) == []
