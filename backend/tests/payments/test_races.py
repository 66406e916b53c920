"""Many at once on one account: exact to the cent, never under the floor, each payment ended once."""

import asyncio

from sqlmodel import func, select

from causeway.kit.context import Context
from causeway.kit.errors import ProblemCode, Refusal
from causeway.ledger.commands.post import post
from causeway.ledger.rules import BelowFloor, Entry, Line
from causeway.ledger.tables import EntryKind
from causeway.payments.commands.authorise import Authorise, authorise
from causeway.payments.commands.capture import Capture, capture
from causeway.payments.commands.open_deposit_account import OpenDepositAccount, open_deposit_account
from causeway.payments.commands.void import Void, void
from causeway.payments.tables import Payment, PaymentMethod
from tests.ledger.builders import FLOOR, account, accounts, run
from tests.payments.builders import (
    ACCOUNTS_OFFICE,
    breaks,
    figures,
    firm,
    load_fees,
    paid,
    quoted,
    some_firm,
    subject,
)


async def test_debits_at_once_are_exact_and_stop_at_the_floor(context: Context) -> None:
    deposit, revenue = await accounts(context, FLOOR + 100_700)

    async def debit(number: int) -> int:
        lines = (Line(deposit, -1_000), Line(revenue, 1_000))
        try:
            await run(context, post, Entry(EntryKind.CAPTURE, f"debit {number}", lines))
        except BelowFloor:
            return 0
        return 1

    done = sum(await asyncio.gather(*(debit(number) for number in range(300))))
    assert done == 100
    assert (await account(context, deposit)).balance_cents == FLOOR + 700
    assert (await account(context, revenue)).balance_cents == 100_000
    assert await breaks(context) == []


async def test_authorisations_at_once_never_promise_the_same_money_twice(context: Context) -> None:
    await load_fees(context)
    payer = await firm(context, 300_000 + 5 * 83_600 + 83_599)
    subjects = [subject(payer) for _ in range(40)]
    quotes = [await quoted(context, payer, each) for each in subjects]

    async def one(index: int) -> ProblemCode | None:
        command = Authorise(
            subjects[index], quotes[index].id, PaymentMethod.DEPOSIT_ACCOUNT, payer.account_id
        )
        try:
            await context.run(authorise, command, actor=payer.solicitor)
        except Refusal as refused:
            return refused.code
        return None

    outcomes = await asyncio.gather(*(one(index) for index in range(40)))
    assert outcomes.count(None) == 5
    assert outcomes.count(ProblemCode.INSUFFICIENT_BALANCE) == 35
    assert await figures(context, payer) == (300_000 + 5 * 83_600 + 83_599, 5 * 83_600)
    async with context.database.reading() as session:
        references = set((await session.exec(select(Payment.reference))).all())
    assert references == {f"CP-26-{n:06d}" for n in range(1, 6)}
    assert await breaks(context) == []


async def test_a_payment_is_captured_or_voided_once_whoever_comes_first(context: Context) -> None:
    await load_fees(context)
    payer = await firm(context)
    payment = await paid(context, payer, subject(payer))
    documents = frozenset({f"{payment.filing_id}-0"})

    async def end(number: int) -> str:
        try:
            if number % 2:
                return (await context.run(void, Void(payment.id), actor=payer.solicitor)).status.value
            return (
                await context.run(capture, Capture(payment.id, documents), actor=payer.solicitor)
            ).status.value
        except Refusal as refused:
            return refused.code.value

    outcomes = await asyncio.gather(*(end(number) for number in range(20)))
    assert outcomes.count("ACTION_NOT_AVAILABLE") == 19
    expected = (1_916_400, 0) if "CAPTURED" in outcomes else (2_000_000, 0)
    assert await figures(context, payer) == expected
    assert await breaks(context) == []


async def test_captures_from_many_accounts_at_once_do_not_wait_in_a_circle(context: Context) -> None:
    await load_fees(context)
    firms = [await firm(context) for _ in range(4)]
    payments = [(each, await paid(context, each, subject(each))) for each in firms for _ in range(5)]
    await asyncio.gather(
        *(
            context.run(
                capture, Capture(payment.id, frozenset({f"{payment.filing_id}-0"})), actor=each.solicitor
            )
            for each, payment in payments
        )
    )
    for each in firms:
        assert await figures(context, each) == (2_000_000 - 5 * 83_600, 0)
    assert await breaks(context) == []


async def test_an_account_is_opened_once_for_one_key(context: Context) -> None:
    opening = OpenDepositAccount(some_firm().organisation_id, 300_000)
    opened = await asyncio.gather(
        *(context.run_once(open_deposit_account, opening, actor=ACCOUNTS_OFFICE, key="k") for _ in range(10))
    )
    assert len(set(opened)) == 1
    async with context.database.reading() as session:
        assert (await session.exec(select(func.count()).select_from(Payment))).one() == 0
    assert await breaks(context) == []
