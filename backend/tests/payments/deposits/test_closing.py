"""Closing a deposit account: asked for by the firm, approved by a second person, and the whole balance goes back."""

import asyncio
from typing import Any

import pytest
from sqlmodel import select

from causeway.accounts.actor import PUBLIC, Actor, Role
from causeway.kit.context import Context
from causeway.kit.errors import Forbidden, ProblemCode, Refusal
from causeway.kit.ids import new_id
from causeway.ledger.tables import LedgerAccount
from causeway.payments.commands.authorise import Authorise, authorise
from causeway.payments.commands.capture import Capture, capture
from causeway.payments.commands.open_deposit_account import OpenDepositAccount, open_deposit_account
from causeway.payments.deposits.access import closings_visible_to
from causeway.payments.deposits.commands.call_off_deposit_closing import (
    CallOffDepositClosing,
    call_off_deposit_closing,
)
from causeway.payments.deposits.commands.close_deposit_account import (
    CloseDepositAccount,
    close_deposit_account,
)
from causeway.payments.deposits.tables import DepositClosing
from causeway.payments.rules.means import REFUND_CLEARING
from causeway.payments.tables import DepositAccountStatus, PaymentMethod
from tests.payments.builders import (
    ACCOUNTS_OFFICE,
    Firm,
    breaks,
    figures,
    firm,
    load_fees,
    paid,
    pay,
    quoted,
    subject,
)
from tests.payments.card_tills import CardTill, refusal
from tests.payments.deposits.closing import (
    BANK_ACCOUNT,
    PAYEE,
    SECOND_PERSON,
    approve,
    ask_to_close,
    check,
    close,
)

CLOSING, CLOSED, OPEN = DepositAccountStatus.CLOSING, DepositAccountStatus.CLOSED, DepositAccountStatus.OPEN


async def to_be_refunded(context: Context) -> int:
    async with context.database.reading() as session:
        found = await session.exec(
            select(LedgerAccount.balance_cents).where(LedgerAccount.code == REFUND_CLEARING)
        )
        return found.one_or_none() or 0


async def closing_of(context: Context, of: Firm) -> DepositClosing:
    async with context.database.reading() as session:
        statement = select(DepositClosing).where(DepositClosing.deposit_account_id == of.account_id)
        return (await session.exec(statement)).one()


async def call_off(context: Context, of: Firm, actor: Actor) -> DepositAccountStatus:
    command = CallOffDepositClosing(of.account_id)
    return (await context.run(call_off_deposit_closing, command, actor=actor)).status


async def refused(act: Any) -> Refusal:
    with pytest.raises(Refusal) as caught:
        await act
    return caught.value


async def test_the_whole_balance_goes_back_after_the_last_hold_was_decided(context: Context) -> None:
    await load_fees(context)
    payer = await firm(context)
    payment = await paid(context, payer, subject(payer))
    assert (await ask_to_close(context, payer)).status is CLOSING
    assert "being closed" in (await refused(pay(context, payer, subject(payer)))).words.en
    await check(context, payer)
    still = await refused(approve(context, payer))
    assert (still.code, "HK$836.00" in still.words.en) == (ProblemCode.ACTION_NOT_AVAILABLE, True)
    assert await figures(context, payer) == (2_000_000, 83_600)

    documents = frozenset({f"{payment.filing_id}-0"})
    await context.run(capture, Capture(payment.id, documents), actor=payer.solicitor)
    assert (await approve(context, payer)).status is CLOSED
    assert await figures(context, payer) == (0, 0)
    assert await to_be_refunded(context) == 1_916_400
    closing = await closing_of(context, payer)
    assert (closing.payee, closing.bank_account, closing.returned_cents) == (PAYEE, BANK_ACCOUNT, 1_916_400)
    assert (closing.checked_by, closing.ended_by) == (ACCOUNTS_OFFICE.user_id, SECOND_PERSON.user_id)
    assert await breaks(context) == []


async def test_a_closed_account_takes_nothing_and_another_is_opened_in_its_place(till: CardTill) -> None:
    await load_fees(till.context)
    payer = await firm(till.context)
    await close(till.context, payer)
    assert "is closed" in (await refused(pay(till.context, payer, subject(payer)))).words.en
    assert "is closed" in (await refusal(till, payer)).words.en
    for again in (ask_to_close(till.context, payer), check(till.context, payer)):
        assert (await refused(again)).code is ProblemCode.ACTION_NOT_AVAILABLE
    opening = OpenDepositAccount(payer.organisation_id, 300_000)
    opened = await till.context.run(open_deposit_account, opening, actor=ACCOUNTS_OFFICE)
    assert opened.id != payer.account_id
    assert await till.differences() == []


async def test_the_second_person_is_another_than_the_first(context: Context) -> None:
    payer = await firm(context)
    assert "not being closed" in (await refused(check(context, payer))).words.en
    await ask_to_close(context, payer)
    assert "Nobody has checked" in (await refused(approve(context, payer))).words.en
    await check(context, payer)
    assert "Another person" in (await refused(check(context, payer, SECOND_PERSON))).words.en
    assert "Another person" in (await refused(approve(context, payer, ACCOUNTS_OFFICE))).words.en
    assert (await approve(context, payer)).status is CLOSED


async def test_it_is_called_off_by_the_firm_or_by_the_court(context: Context) -> None:
    await load_fees(context)
    payer = await firm(context)
    for actor in (payer.administrator, ACCOUNTS_OFFICE):
        await ask_to_close(context, payer)
        await check(context, payer)
        with pytest.raises(Forbidden):
            await call_off(context, payer, payer.solicitor)
        assert await call_off(context, payer, actor) is OPEN
        assert "not being closed" in (await refused(approve(context, payer))).words.en
    assert await paid(context, payer, subject(payer))
    assert await to_be_refunded(context) == 0
    assert await breaks(context) == []


async def test_what_is_being_paid_in_comes_first(till: CardTill) -> None:
    payer = await firm(till.context)
    payment = await till.begin(payer, 50_000)
    await ask_to_close(till.context, payer)
    await check(till.context, payer)
    assert payment.reference in (await refused(approve(till.context, payer))).words.en
    # Paid meanwhile: the account takes nothing any more, and what the card holds is let go.
    await till.pay(payment.id, "code")
    await till.settle()
    await approve(till.context, payer)
    assert await to_be_refunded(till.context) == 2_000_000
    assert await till.differences() == []


async def test_the_branches_are_closed_first(context: Context) -> None:
    payer = await firm(context)
    opening = OpenDepositAccount(payer.organisation_id, 300_000, new_id())
    branch = await context.run(open_deposit_account, opening, actor=ACCOUNTS_OFFICE)
    assert "the branches first" in (await refused(ask_to_close(context, payer))).words.en
    of_branch = Firm(payer.organisation_id, payer.administrator, payer.solicitor, branch.id)
    await close(context, of_branch)
    await ask_to_close(context, payer)
    another = OpenDepositAccount(payer.organisation_id, 300_000, new_id())
    said = await refused(context.run(open_deposit_account, another, actor=ACCOUNTS_OFFICE))
    assert "being closed" in said.words.en
    await check(context, payer)
    await approve(context, payer)
    assert await to_be_refunded(context) == 2_300_000
    assert await breaks(context) == []


@pytest.mark.parametrize(
    ("field", "value", "path"),
    [
        ("payee", " ", "payee"),
        ("payee", "x" * 201, "payee"),
        ("bank_account", "12345", "bankAccount"),
        ("bank_account", "IBAN 12 3456", "bankAccount"),
        ("bank_account", "1" * 65, "bankAccount"),
        ("bank_account", "024\n388123456", "bankAccount"),
    ],
)
async def test_where_it_goes_is_asked_for_by_its_field(
    context: Context, field: str, value: str, path: str
) -> None:
    payer = await firm(context)
    values = {"payee": PAYEE, "bank_account": BANK_ACCOUNT, field: value}
    command = CloseDepositAccount(payer.account_id, **values)
    said = await refused(context.run(close_deposit_account, command, actor=payer.administrator))
    assert (said.code, said.fields[0].path) == (ProblemCode.INVALID, (path,))


async def test_only_the_primary_administrator_asks_and_only_the_accounts_office_decides(
    context: Context,
) -> None:
    payer, other = await firm(context), await firm(context)
    command = CloseDepositAccount(payer.account_id, PAYEE, BANK_ACCOUNT)
    secondary = Actor("sa", payer.organisation_id, roles=frozenset({Role.SECONDARY_ADMINISTRATOR}))
    for actor in (payer.solicitor, secondary, ACCOUNTS_OFFICE):
        with pytest.raises(Forbidden):
            await context.run(close_deposit_account, command, actor=actor)
    said = await refused(context.run(close_deposit_account, command, actor=other.administrator))
    assert said.code is ProblemCode.NOT_FOUND
    await ask_to_close(context, payer)
    for actor in (PUBLIC, payer.administrator):
        with pytest.raises(Forbidden):
            await check(context, payer, actor)
        with pytest.raises(Forbidden):
            await approve(context, payer, actor)
    seen = {}
    async with context.database.reading() as session:
        for who in (payer.administrator, secondary, ACCOUNTS_OFFICE, payer.solicitor, other.administrator):
            seen[who.user_id] = (
                await session.exec(select(DepositClosing).where(closings_visible_to(who)))
            ).all()
    assert [bool(rows) for rows in seen.values()] == [True, True, True, False, False]


async def test_of_payments_and_a_closing_at_once_each_has_one_outcome(context: Context) -> None:
    await load_fees(context)
    payer = await firm(context)
    subjects = [subject(payer) for _ in range(8)]
    quotes = [await quoted(context, payer, each) for each in subjects]

    async def one(number: int) -> str:
        command = Authorise(
            subjects[number], quotes[number].id, PaymentMethod.DEPOSIT_ACCOUNT, payer.account_id
        )
        try:
            await context.run(authorise, command, actor=payer.solicitor)
        except Refusal as said:
            return said.code.value
        return "PAID"

    async def all_steps() -> str:
        try:
            await close(context, payer)
        except Refusal as said:
            return said.words.en
        return "CLOSED"

    outcome, *outcomes = await asyncio.gather(all_steps(), *(one(number) for number in range(8)))
    assert set(outcomes) <= {"PAID", "ACTION_NOT_AVAILABLE"}
    closed = outcome == "CLOSED"
    assert closed or "still held" in outcome
    balance, held = await figures(context, payer)
    assert held == 83_600 * outcomes.count("PAID")
    assert closed == ("PAID" not in outcomes)
    assert balance == (0 if closed else 2_000_000)
    assert await to_be_refunded(context) == (2_000_000 if closed else 0)
    assert await breaks(context) == []


async def test_of_many_who_approve_or_call_off_one_does(context: Context) -> None:
    payer = await firm(context)
    await ask_to_close(context, payer)
    await check(context, payer)

    async def end(number: int) -> str:
        try:
            if number % 2:
                return (await call_off(context, payer, payer.administrator)).value
            return (await approve(context, payer)).status.value
        except Refusal as said:
            return said.code.value

    outcomes = await asyncio.gather(*(end(number) for number in range(8)))
    assert outcomes.count("ACTION_NOT_AVAILABLE") == 7
    returned = 2_000_000 if "CLOSED" in outcomes else 0
    assert await to_be_refunded(context) == returned
    assert await breaks(context) == []
