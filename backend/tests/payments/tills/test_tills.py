"""A till: one to a cashier, one cashier to a counter; counted, closed by two if it does not agree, and banked."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy.exc import IntegrityError
from sqlmodel import text

from causeway.kit.clock import FixedClock
from causeway.kit.context import Context
from causeway.kit.errors import Conflict, Forbidden, Invalid, NotFound
from causeway.payments.rules.means import COURT_BANK
from causeway.payments.tills.commands.bank_till import BankTill, bank_till
from causeway.payments.tills.commands.close_till import CloseTill, close_till
from causeway.payments.tills.commands.count_till import CountTill, NoteCount, count_till
from causeway.payments.tills.commands.open_till import OpenTill, open_till
from causeway.payments.tills.rules import SAFE, SHORT_AND_OVER, TERMINAL
from causeway.payments.tills.tables import TillMeans
from tests.filings.builders import CLERK
from tests.filings.counters import CHOW, FEE, FLOAT, YEUNG, CounterCourt, counter_court
from tests.payments.builders import breaks

WHY = "Counted twice. A note may have gone out with change."


@pytest.fixture
async def counters(context: Context) -> CounterCourt:
    return await counter_court(context)


async def test_a_day_from_the_float_to_the_bank(counters: CounterCourt) -> None:
    till_id = await counters.open()
    assert (await counters.balance(till_id), await counters.balance(SAFE)) == (-FLOAT, FLOAT)
    await counters.taken(till_id)
    await counters.take(till_id, await counters.submitted(), means=TillMeans.CHEQUE, reference="004112")
    await counters.take(till_id, await counters.submitted(), means=TillMeans.CARD_TERMINAL, reference="A-7")
    till = await counters.count(till_id, FLOAT + FEE)
    assert (till.takings, till.cash_cents, till.cheque_cents, till.card_cents) == (3, FEE, FEE, FEE)

    await counters.close(till_id)

    assert await counters.balance(till_id) == 0
    assert (await counters.balance(SAFE), await counters.balance(TERMINAL)) == (-2 * FEE, -FEE)
    assert await breaks(counters.context) == []
    await counters.context.run(bank_till, BankTill(till_id, "BOC 77"), actor=CHOW)
    assert [await counters.balance(code) for code in (SAFE, TERMINAL, COURT_BANK)] == [0, 0, -3 * FEE]
    assert await breaks(counters.context) == []
    with pytest.raises(Conflict):
        await counters.context.run(bank_till, BankTill(till_id, "BOC 78"), actor=CHOW)


@pytest.mark.parametrize("over", [-2_000, 2_000])
async def test_what_does_not_agree_needs_a_reason_and_a_second_person(
    counters: CounterCourt, over: int
) -> None:
    till_id = await counters.open()
    await counters.taken(till_id)
    with pytest.raises(Invalid) as refused:
        await counters.count(till_id, FLOAT + FEE + over)
    assert refused.value.fields[0].path == ("reason",)
    await counters.count(till_id, FLOAT + FEE + over, WHY)
    with pytest.raises(Forbidden):
        await counters.close(till_id, by=YEUNG)

    till = await counters.close(till_id, by=CHOW)

    assert (till.closed_by, till.reason) == (CHOW.user_id, WHY)
    assert [await counters.balance(code) for code in (till_id, SHORT_AND_OVER, SAFE)] == [
        0,
        over,
        -FEE - over,
    ]
    assert await breaks(counters.context) == []


async def test_a_cashier_has_one_till_and_a_counter_one_cashier(counters: CounterCourt) -> None:
    await counters.open("Counter 2", YEUNG)
    for counter, cashier, field in (("Counter 3", YEUNG, "officeCode"), (" Counter  2", CHOW, "counter")):
        with pytest.raises(Conflict) as refused:
            await counters.open(counter, cashier)
        assert refused.value.fields[0].path == (field,)
    await counters.open("Counter 3", CHOW)


async def test_of_two_who_open_at_once_one_has_the_counter(counters: CounterCourt) -> None:
    tried = await asyncio.gather(
        *(counters.open("Counter 2", cashier) for cashier in (YEUNG, CHOW)), return_exceptions=True
    )
    assert sorted(isinstance(each, Conflict) for each in tried) == [False, True]
    assert await breaks(counters.context) == []


async def test_nobody_takes_at_anothers_till_or_counts_it(counters: CounterCourt) -> None:
    till_id, filing = await counters.open(), await counters.submitted()
    for act in (counters.take(till_id, filing, cashier=CHOW), counters.count(till_id, FLOAT, cashier=CHOW)):
        with pytest.raises(Forbidden):
            await act
    assert (await counters.till(till_id)).takings == 0


async def test_a_till_that_was_counted_or_is_of_yesterday_takes_nothing(
    counters: CounterCourt, clock: FixedClock
) -> None:
    till_id, filing = await counters.open(), await counters.submitted()
    await counters.count(till_id, FLOAT)
    with pytest.raises(Conflict):
        await counters.take(till_id, filing)
    await counters.close(till_id)
    other = await counters.open()
    clock.advance(timedelta(days=1))
    with pytest.raises(Conflict):
        await counters.take(other, filing)


async def test_a_cheque_and_a_card_have_a_reference(counters: CounterCourt) -> None:
    till_id, filing = await counters.open(), await counters.submitted()
    for means in (TillMeans.CHEQUE, TillMeans.CARD_TERMINAL):
        with pytest.raises(Invalid) as refused:
            await counters.take(till_id, filing, means=means, reference="  ")
        assert refused.value.fields[0].path == ("reference",)


@pytest.mark.parametrize(
    "notes", [(NoteCount(7, 1),), (NoteCount(100, -1),), (NoteCount(100, 1), NoteCount(100, 1))]
)
async def test_what_is_no_count_is_refused(counters: CounterCourt, notes: tuple[NoteCount, ...]) -> None:
    till_id = await counters.open()
    with pytest.raises(Invalid):
        await counters.context.run(count_till, CountTill(till_id, notes, 0, WHY), actor=YEUNG)


async def test_it_is_closed_as_it_was_seen(counters: CounterCourt) -> None:
    till_id = await counters.open()
    with pytest.raises(Conflict):
        await counters.close(till_id)
    await counters.count(till_id, FLOAT)
    with pytest.raises(Conflict):
        await counters.context.run(close_till, CloseTill(till_id, FLOAT + 1), actor=CHOW)
    await counters.close(till_id)
    for again in (counters.close(till_id), counters.count(till_id, FLOAT)):
        with pytest.raises(Conflict):
            await again


async def test_only_the_accounts_office_has_tills_and_an_office_that_is_there(counters: CounterCourt) -> None:
    with pytest.raises(Forbidden):
        await counters.open(cashier=CLERK)
    for office, counter, refusal in (("XX", "Counter 2", NotFound), ("HC", " ", Invalid)):
        with pytest.raises(refusal):
            await counters.context.run(open_till, OpenTill(office, counter, 0), actor=YEUNG)


async def test_a_till_without_float_or_takings_posts_nothing(counters: CounterCourt) -> None:
    till_id = await counters.open(cents=0)
    await counters.count(till_id, 0)
    await counters.close(till_id)
    await counters.context.run(bank_till, BankTill(till_id, "nothing to pay in"), actor=YEUNG)
    assert await breaks(counters.context) == []


CORRUPTIONS = {
    "a till says it took more": (
        "UPDATE till SET cash_cents = cash_cents + 1",
        "till's account has something else than it took",
    ),
    "a till says it took something else": (
        "UPDATE till SET cash_cents = 0, cheque_cents = cash_cents",
        "till did not take what was taken at it",
    ),
    "a taking is forgotten": (
        "DELETE FROM till_taking",
        "payment was not taken at a till as its till says",
    ),
    "a taking was of another amount": (
        "UPDATE till_taking SET amount_cents = amount_cents + 1",
        "payment was not taken at a till as its till says",
    ),
    "a taking was at another till": (
        "UPDATE till_taking SET till_id = (SELECT id FROM till WHERE takings = 0)",
        "payment was posted to another till than it was taken at",
    ),
}


@pytest.mark.parametrize("corruption", CORRUPTIONS)
async def test_the_verifier_names_what_is_wrong_with_a_till(counters: CounterCourt, corruption: str) -> None:
    statement, named = CORRUPTIONS[corruption]
    await counters.taken(await counters.open())
    await counters.open("Counter 3", CHOW)
    assert await breaks(counters.context) == []
    async with counters.context.database.writing() as session:
        await session.execute(text(statement))
        await session.commit()
    assert any(each.startswith(named) for each in await breaks(counters.context))


async def test_the_database_itself_lets_no_cashier_close_alone_what_does_not_agree(
    counters: CounterCourt,
) -> None:
    till_id = await counters.open()
    await counters.count(till_id, FLOAT - 100, WHY)
    async with counters.context.database.writing() as session:
        with pytest.raises(IntegrityError):
            await session.execute(text("UPDATE till SET closed_at = counted_at, closed_by = cashier_id"))
