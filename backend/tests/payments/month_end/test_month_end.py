"""What the fees of a month come to: as counted line by line, whether its days were summed or are still open."""

import asyncio
from datetime import date
from random import Random
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlmodel import col, select

from causeway.accounts.actor import SYSTEM, Actor, Role
from causeway.kit.clock import FixedClock
from causeway.kit.context import Context
from causeway.payments.month_end.commands.sum_day import SumDay, sum_day
from causeway.payments.month_end.queries import sums_of_month
from causeway.payments.month_end.rules import Sums, month_of
from causeway.payments.month_end.summer import FeeSummer
from causeway.payments.month_end.tables import FeeDay
from causeway.payments.month_end.verify import verify_fee_sums
from tests.payments.builders import ACCOUNTS_OFFICE, load_fees
from tests.payments.month_end.random_fees import RandomFees, hong_kong_day
from tests.payments.refunds.test_refunds_in_graphql import ask

MONTHS = [(2026, 9), (2026, 10), (2026, 11)]
MONTH = """query ($day: Date) { monthEnd(day: $day) { firstDay lastDay hasEnded agrees captured { amount }
  refunded { amount } items { code name number amount { amount } court { code } }
  refunds { code number amount { amount } court { code } } } }"""


@pytest.fixture
async def fees(context: Context, clock: FixedClock) -> RandomFees:
    """A few weeks of fees, some of them minutes from midnight."""
    await load_fees(context)
    fees = RandomFees(context, clock, Random(8))
    await fees.begin()
    await fees.happen(14, most_hours=4)
    await fees.happen(10, most_hours=150)
    return fees


async def month(context: Context, year: int, number: int) -> Sums:
    async with context.database.reading() as session:
        return await sums_of_month(session, date(year, number, 17))


async def summed(context: Context) -> list[date]:
    async with context.database.reading() as session:
        return list((await session.exec(select(FeeDay.day).order_by(col(FeeDay.day)))).all())


async def broken(context: Context) -> list[str]:
    async with context.database.reading() as session:
        return await verify_fee_sums(session)


async def test_a_month_is_what_counting_each_line_gives_whether_its_days_are_summed_or_not(
    fees: RandomFees, context: Context
) -> None:
    counted = {each: fees.slowly(*each) for each in MONTHS}
    assert sum(1 for sums in counted.values() if sums.captured and sums.refunded) >= 2
    assert {each: await month(context, *each) for each in MONTHS} == counted
    await FeeSummer(context).sum_due()
    days = await summed(context)
    yesterday = date.fromordinal(hong_kong_day(fees.clock.now()).toordinal() - 1)
    with_fees = {day for day, _, _ in fees.remembered}
    assert days == sorted({each for each in with_fees if each < yesterday} | {yesterday})
    assert {each: await month(context, *each) for each in MONTHS} == counted
    await fees.happen(6, most_hours=1)
    assert await month(context, 2026, 10) == fees.slowly(2026, 10), "of today, with what was summed before"
    assert await broken(context) == []


async def test_a_day_is_summed_once_after_it_has_ended_and_stays(
    fees: RandomFees, context: Context, clock: FixedClock
) -> None:
    await FeeSummer(context).sum_due()
    days = await summed(context)
    today = date.fromordinal(days[-1].toordinal() + 1)
    assert not await context.run(sum_day, SumDay(today), actor=SYSTEM), "it has not ended"
    clock.move_to(clock.now().replace(hour=16, minute=5))
    assert not await context.run(sum_day, SumDay(today), actor=SYSTEM), (
        "what began before midnight may be under way"
    )
    clock.move_to(clock.now().replace(hour=16, minute=11))
    both = await asyncio.gather(*(context.run(sum_day, SumDay(today), actor=SYSTEM) for _ in range(2)))
    assert sorted(both) == [False, True]
    await FeeSummer(context).sum_due()
    assert await summed(context) == [*days, today]
    with pytest.raises(DBAPIError, match="append-only"):
        async with context.database.writing() as session:
            await session.execute(text("UPDATE fee_total SET cents = cents + 1"))


async def test_a_sum_that_is_not_as_the_journal_is_named(fees: RandomFees, context: Context) -> None:
    await FeeSummer(context).sum_due()
    async with context.database.writing() as session:
        day = (await session.exec(select(FeeDay).order_by(col(FeeDay.day)).limit(1))).one()
        session.add(FeeDay(day=date(2026, 9, 1), captured_cents=1, refunded_cents=0, summed_at=day.summed_at))
        await session.commit()
    [said] = await broken(context)
    assert said.startswith("fees captured are not the same in the journal, in days and in items")


async def test_the_accounts_office_reads_a_month_by_court_and_item(
    fees: RandomFees, context: Context
) -> None:
    said = await ask(context, ACCOUNTS_OFFICE, MONTH, day="2026-10-31")
    counted = fees.slowly(2026, 10)
    assert (said["firstDay"], said["lastDay"], said["agrees"]) == ("2026-10-01", "2026-10-31", True)
    assert cents(said["captured"]) == counted.captured
    rows: list[dict[str, Any]] = [*said["items"], *said["refunds"]]
    shown = {
        ((each["court"] or {}).get("code"), each["code"]): (each["number"], cents(each["amount"]))
        for each in rows
    }
    assert shown == {
        (place.court_code or None, place.code or None): (counted.numbers[place], amount)
        for place, amount in counted.cents.items()
    }
    writ = next(each["name"] for each in said["items"] if each["code"] == "HC_WRIT")
    assert writ != "HC_WRIT", "as the court's table of fees calls it"


async def test_an_item_that_was_not_kept_is_seen(fees: RandomFees, context: Context) -> None:
    async with context.database.writing() as session:
        await session.execute(text("DELETE FROM fee_line WHERE code = 'HC_WRIT' AND captured_cents > 0"))
        await session.commit()
    said = await ask(context, ACCOUNTS_OFFICE, MONTH, day="2026-10-01")
    assert said["agrees"] is False
    assert cents(said["captured"]) == fees.slowly(2026, 10).captured, "the ledger's own sum stays"


async def test_nobody_else_reads_it(context: Context) -> None:
    clerk = Actor("clerk", roles=frozenset({Role.REGISTRY_CLERK}))
    with pytest.raises(AssertionError, match="FORBIDDEN"):
        await ask(context, clerk, MONTH, day=None)


def cents(money: dict[str, str]) -> int:
    return int(money["amount"].replace(".", ""))


def test_a_month_ends_with_its_last_day() -> None:
    assert month_of(date(2028, 2, 10)) == (date(2028, 2, 1), date(2028, 2, 29))
    assert month_of(date(2026, 12, 31)) == (date(2026, 12, 1), date(2026, 12, 31))
