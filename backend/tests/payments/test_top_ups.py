"""A deposit account opened and topped up by card: the balance rises once, when the money is taken, or not at all."""

import asyncio
from datetime import timedelta

import pytest
from sqlmodel import col, select

from causeway.accounts.actor import PUBLIC, Actor, Role
from causeway.kit.clock import FixedClock
from causeway.kit.errors import Forbidden, ProblemCode, Refusal
from causeway.ledger.tables import EntryKind, JournalEntry, Posting
from causeway.payments.access import payments_visible_to
from causeway.payments.commands.accept_deposit_terms import AcceptDepositTerms, accept_deposit_terms
from causeway.payments.commands.give_up_top_up import GiveUpTopUp, give_up_top_up
from causeway.payments.commands.open_deposit_account import OpenDepositAccount, open_deposit_account
from causeway.payments.deposits.commands.suspend_deposit_account import (
    SuspendDepositAccount,
    suspend_deposit_account,
)
from causeway.payments.rules.deposit_terms import TERMS_VERSION
from causeway.payments.rules.intents import PAGE_OPEN_FOR
from causeway.payments.tables import DepositAccountStatus, Payment, PaymentStatus
from tests.payments.builders import ACCOUNTS_OFFICE, Firm, figures, firm, some_firm
from tests.payments.card_tills import CardTill, refusal

OPENING, OPEN = DepositAccountStatus.OPENING, DepositAccountStatus.OPEN
CAPTURED = PaymentStatus.CAPTURED
DEPOSIT = 300_000


async def entries(till: CardTill, of: Firm) -> list[tuple[EntryKind, int]]:
    """What moved on the account, in order."""
    account = await till.account(of)
    statement = (
        select(JournalEntry.kind, Posting.amount_cents)
        .join(Posting, col(Posting.entry_id) == col(JournalEntry.id))
        .where(Posting.account_id == account.ledger_account_id)
        .order_by(col(Posting.number))
    )
    async with till.context.database.reading() as session:
        return [(kind, cents) for kind, cents in (await session.exec(statement)).all()]


async def test_the_first_deposit_opens_the_account_once_it_is_taken(
    till: CardTill, clock: FixedClock
) -> None:
    payer = await till.accepted()
    account = await till.account(payer)
    assert (account.status, account.terms_version, account.terms_accepted_at, account.terms_accepted_by) == (
        *(OPENING, TERMS_VERSION, clock.now(), payer.administrator.user_id),
    )

    payment = await till.begin(payer, DEPOSIT)
    assert (payment.status, await till.state(payer)) == (PaymentStatus.PENDING, (OPENING, 0))
    await till.pay(payment.id, "code")
    assert await till.state(payer) == (OPENING, 0)
    await till.settle()

    paid = await till.payment(payment.id)
    assert (paid.status, paid.captured_cents, paid.redirect_url) == (CAPTURED, DEPOSIT, None)
    assert await till.state(payer) == (OPEN, DEPOSIT)
    await till.topped_up(payer, 50_000)
    assert await entries(till, payer) == [(EntryKind.OPENING, DEPOSIT), (EntryKind.TOP_UP, 50_000)]
    assert [line["what"] for line in till.store.log()] == ["OPEN", "AUTHORISED", "CAPTURED"] * 2
    assert await till.differences() == []


@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize("what", ["open", "capture"])
async def test_an_answer_that_is_lost_raises_the_balance_once(
    till: CardTill, clock: FixedClock, what: str, when: str
) -> None:
    payer = await firm(till.context, DEPOSIT)
    await till.lose(what, when)
    payment = await till.begin(payer, 50_000)
    if what == "open":
        assert payment.status is PaymentStatus.INITIATED
        clock.advance(timedelta(minutes=6))
        await till.settler.settle_due()
    await till.pay(payment.id)
    await till.settle()
    assert await till.state(payer) == (OPEN, DEPOSIT + (50_000 if what == "open" else 0))
    clock.advance(timedelta(minutes=6))
    await asyncio.gather(*(till.settler.settle_due() for _ in range(3)))

    assert (await till.payment(payment.id)).status is CAPTURED
    assert await till.state(payer) == (OPEN, DEPOSIT + 50_000)
    assert await till.differences() == []


@pytest.mark.parametrize(
    ("act", "status"), [("no_funds", PaymentStatus.DECLINED), ("cancel", PaymentStatus.CANCELLED)]
)
async def test_what_is_not_paid_leaves_all_as_it_was_and_may_be_begun_again(
    till: CardTill, act: str, status: PaymentStatus
) -> None:
    payer = await till.accepted()
    assert (await till.topped_up(payer, DEPOSIT, act)).status is status
    assert await till.state(payer) == (OPENING, 0)
    assert (await till.topped_up(payer, DEPOSIT)).status is CAPTURED
    assert await till.differences() == []


async def test_a_page_that_is_left_is_over_in_time_whether_the_provider_knew_of_it_or_not(
    till: CardTill, clock: FixedClock
) -> None:
    known, unknown = await firm(till.context, DEPOSIT), await firm(till.context, DEPOSIT)
    left = await till.begin(known, 50_000)
    await till.lose("open", "before")
    never_opened = await till.begin(unknown, 50_000)
    clock.advance(PAGE_OPEN_FOR)
    await till.settle()
    assert [line["what"] for line in till.store.log()] == ["OPEN", "EXPIRED"]

    for payer, payment in ((known, left), (unknown, never_opened)):
        assert (await till.payment(payment.id)).status is PaymentStatus.CANCELLED
        assert await till.state(payer) == (OPEN, DEPOSIT)
        await till.begin(payer, 50_000)
    assert await till.differences() == []


async def test_what_is_given_up_and_paid_all_the_same_is_let_go(till: CardTill) -> None:
    payer = await firm(till.context, DEPOSIT)
    payment = await till.begin(payer, 50_000)
    await till.pay(payment.id, "silent")
    for actor in (payer.solicitor, ACCOUNTS_OFFICE):
        with pytest.raises(Forbidden):
            await till.context.run(give_up_top_up, GiveUpTopUp(payment.id), actor=actor)
    await till.context.run(give_up_top_up, GiveUpTopUp(payment.id), actor=payer.administrator)
    await till.settle()

    assert (await till.payment(payment.id)).status is PaymentStatus.CANCELLED
    assert [line["what"] for line in till.store.log()] == ["OPEN", "AUTHORISED", "VOIDED"]
    assert await till.state(payer) == (OPEN, DEPOSIT)
    with pytest.raises(Refusal) as refused:
        await till.context.run(give_up_top_up, GiveUpTopUp(payment.id), actor=payer.administrator)
    assert refused.value.code is ProblemCode.ACTION_NOT_AVAILABLE
    assert await till.differences() == []


async def test_an_account_suspended_meanwhile_takes_nothing(till: CardTill) -> None:
    payer = await firm(till.context, DEPOSIT)
    payment = await till.begin(payer, 50_000)
    suspended = SuspendDepositAccount(payer.account_id, "The firm is being wound up.")
    await till.context.run(suspend_deposit_account, suspended, actor=ACCOUNTS_OFFICE)
    await till.pay(payment.id)
    await till.settle()

    assert (await till.payment(payment.id)).status is PaymentStatus.VOIDED
    assert [line["what"] for line in till.store.log()] == ["OPEN", "AUTHORISED", "VOIDED"]
    assert await figures(till.context, payer) == (DEPOSIT, 0)
    assert await till.differences() == []


async def test_terms_accepted_many_times_at_once_begin_one_account(till: CardTill) -> None:
    made = some_firm()
    accepted = await asyncio.gather(
        *(
            till.context.run(accept_deposit_terms, AcceptDepositTerms(), actor=made.administrator)
            for _ in range(6)
        )
    )
    assert len({account.id for account in accepted}) == 1


async def test_of_many_administrators_at_once_one_pays_and_the_others_are_told(till: CardTill) -> None:
    payer = await firm(till.context, DEPOSIT)

    async def one() -> Payment | Refusal:
        try:
            return await till.begin(payer, 50_000)
        except Refusal as refused:
            return refused

    done = await asyncio.gather(*(one() for _ in range(6)))
    (begun,) = [each for each in done if isinstance(each, Payment)]
    told = [each for each in done if isinstance(each, Refusal)]
    assert {(each.code, begun.reference in each.words.en) for each in told} == {(ProblemCode.CONFLICT, True)}
    await till.pay(begun.id)
    await till.settle()
    assert await till.state(payer) == (OPEN, DEPOSIT + 50_000)
    assert await till.differences() == []


async def test_the_same_key_pays_once_and_with_another_amount_not_at_all(till: CardTill) -> None:
    payer = await firm(till.context, DEPOSIT)
    first = await till.begin(payer, 50_000, key="k")
    again = await asyncio.gather(*(till.begin(payer, 50_000, key="k") for _ in range(4)))
    assert {each.id for each in again} == {first.id}
    refused = await refusal(till, payer, 60_000, key="k")
    assert refused.code is ProblemCode.IDEMPOTENCY_CONFLICT
    await till.pay(first.id)
    await till.settle()
    assert (await till.begin(payer, 50_000, key="k")).status is CAPTURED
    assert await till.state(payer) == (OPEN, DEPOSIT + 50_000)


async def test_the_accounts_office_takes_the_first_deposit_of_an_account_begun_on_line(
    till: CardTill,
) -> None:
    payer = await till.accepted()
    opening = OpenDepositAccount(payer.organisation_id, 400_000)
    account = await till.context.run(open_deposit_account, opening, actor=ACCOUNTS_OFFICE)
    assert (account.id, await till.state(payer)) == (payer.account_id, (OPEN, 400_000))
    with pytest.raises(Refusal, match="already"):
        await till.context.run(open_deposit_account, opening, actor=ACCOUNTS_OFFICE)
    assert await till.differences() == []


async def test_the_registry_learns_nothing_of_it(till: CardTill) -> None:
    payer = await firm(till.context, DEPOSIT)
    payment = await till.topped_up(payer, 50_000)
    registrar = Actor("registrar", roles=frozenset({Role.REGISTRAR}))
    clerk = Actor("clerk", roles=frozenset({Role.REGISTRY_CLERK}))
    seen = []
    async with till.context.database.reading() as session:
        for actor in (registrar, clerk, PUBLIC, payer.solicitor, ACCOUNTS_OFFICE):
            found = select(Payment.id).where(Payment.id == payment.id, payments_visible_to(actor))
            seen.append((await session.exec(found)).first() is not None)
    assert seen == [False, False, False, True, True]
