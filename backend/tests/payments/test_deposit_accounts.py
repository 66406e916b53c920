"""Opening a deposit account, accepting its terms, and who may see it."""

from dataclasses import replace

import pytest

from causeway.accounts.actor import PUBLIC, Actor, Role
from causeway.audit.queries import events_after
from causeway.kit.context import Context
from causeway.kit.errors import Forbidden, ProblemCode, Refusal
from causeway.kit.ids import new_id
from causeway.payments.commands.accept_deposit_terms import AcceptDepositTerms, accept_deposit_terms
from causeway.payments.commands.open_deposit_account import OpenDepositAccount, open_deposit_account
from causeway.payments.deposits.queries import deposit_accounts
from tests.payments.builders import ACCOUNTS_OFFICE, breaks, figures, firm, load_fees, pay, some_firm, subject


async def open_once(context: Context, opening: OpenDepositAccount) -> str:
    """The account that is opened under the key "k"."""
    return await context.run_once(open_deposit_account, opening, actor=ACCOUNTS_OFFICE, key="k")


async def test_opening_books_the_first_deposit(context: Context) -> None:
    payer = await firm(context, 300_000)
    assert await figures(context, payer) == (300_000, 0)
    assert await breaks(context) == []
    async with context.database.reading() as session:
        events = [event.name for event in await events_after(session, 0)]
    assert events == ["deposit.opened", "deposit.balance_changed", "deposit.terms_accepted"]


async def test_a_first_deposit_below_the_minimum_is_refused(context: Context) -> None:
    opening = OpenDepositAccount(new_id(), 299_999)
    with pytest.raises(Refusal) as refused:
        await open_once(context, opening)
    assert "at least HK$3,000.00" in refused.value.words.en
    enough = replace(opening, first_deposit_cents=300_000)
    # The refusal left no trace: the same key may be used for the request put right.
    assert await open_once(context, enough)


async def test_a_branch_has_an_account_of_its_own_under_the_firms(context: Context) -> None:
    payer = some_firm()
    branch = OpenDepositAccount(payer.organisation_id, 300_000, branch_id=new_id())
    with pytest.raises(Refusal, match="before one for a branch"):
        await context.run(open_deposit_account, branch, actor=ACCOUNTS_OFFICE)
    main = OpenDepositAccount(payer.organisation_id, 500_000)
    parent = await context.run(open_deposit_account, main, actor=ACCOUNTS_OFFICE)
    child = await context.run(open_deposit_account, branch, actor=ACCOUNTS_OFFICE)
    assert child.parent_id == parent.id
    for again in (branch, main):
        with pytest.raises(Refusal, match="already"):
            await context.run(open_deposit_account, again, actor=ACCOUNTS_OFFICE)
    await context.run(accept_deposit_terms, AcceptDepositTerms(child.id), actor=payer.administrator)
    async with context.database.reading() as session:
        accounts = await deposit_accounts(session, payer.solicitor)
    assert [account.id for account in accounts] == [parent.id, child.id]
    assert all(account.terms_accepted_at for account in accounts)


async def test_the_same_key_opens_once_and_another_body_is_refused(context: Context) -> None:
    opening = OpenDepositAccount(new_id(), 300_000)
    first = await open_once(context, opening)
    assert await open_once(context, opening) == first
    with pytest.raises(Refusal) as refused:
        await open_once(context, replace(opening, first_deposit_cents=300_001))
    assert refused.value.code is ProblemCode.IDEMPOTENCY_CONFLICT
    assert await breaks(context) == []


async def test_nothing_is_paid_before_the_primary_administrator_accepts(context: Context) -> None:
    await load_fees(context)
    payer = some_firm()
    opening = OpenDepositAccount(payer.organisation_id, 900_000)
    account = await context.run(open_deposit_account, opening, actor=ACCOUNTS_OFFICE)
    payer = replace(payer, account_id=account.id)
    with pytest.raises(Refusal, match="has not accepted the terms"):
        await pay(context, payer, subject(payer))
    secondary = replace(payer.administrator, roles=frozenset({Role.SECONDARY_ADMINISTRATOR}))
    for actor in (payer.solicitor, secondary, ACCOUNTS_OFFICE):
        with pytest.raises(Forbidden):
            await context.run(accept_deposit_terms, AcceptDepositTerms(account.id), actor=actor)
    stranger = Actor("x", new_id(), roles=frozenset({Role.PRIMARY_ADMINISTRATOR}))
    with pytest.raises(Refusal) as refused:
        await context.run(accept_deposit_terms, AcceptDepositTerms(account.id), actor=stranger)
    assert refused.value.code is ProblemCode.NOT_FOUND
    await context.run(accept_deposit_terms, AcceptDepositTerms(account.id), actor=payer.administrator)
    assert await pay(context, payer, subject(payer))


async def test_only_the_accounts_office_opens(context: Context) -> None:
    payer = some_firm()
    opening = OpenDepositAccount(payer.organisation_id, 300_000)
    for actor in (PUBLIC, payer.solicitor, payer.administrator):
        with pytest.raises(Forbidden):
            await context.run(open_deposit_account, opening, actor=actor)


async def test_a_firm_sees_its_own_account_only(context: Context) -> None:
    one, other = await firm(context), await firm(context)
    individual = Actor("somebody", roles=frozenset({Role.INDIVIDUAL}))
    async with context.database.reading() as session:
        seen = {
            actor.user_id: {account.id for account in await deposit_accounts(session, actor)}
            for actor in (one.solicitor, other.administrator, individual, PUBLIC, ACCOUNTS_OFFICE)
        }
    assert seen == {
        one.solicitor.user_id: {one.account_id},
        other.administrator.user_id: {other.account_id},
        "somebody": set(),
        None: set(),
        ACCOUNTS_OFFICE.user_id: {one.account_id, other.account_id},
    }
