"""Posting: entries are whole, balances are sums, floors hold."""

from typing import Any

import pytest
from sqlalchemy.exc import DBAPIError
from sqlmodel import select, text

from causeway.kit.context import Context
from causeway.ledger.commands.hold import hold, hold_and_number, release
from causeway.ledger.commands.open_account import open_account
from causeway.ledger.commands.post import post
from causeway.ledger.rules import BelowFloor, Entry, Line
from causeway.ledger.tables import EntryKind, LedgerAccountKind, Posting
from causeway.ledger.verify import verify_journal
from causeway.payments.tables import PaymentSerial
from tests.ledger.builders import FLOOR, account, accounts, run


def capture(deposit: str, revenue: str, amount: int, release_cents: int = 0) -> Entry:
    return Entry(
        EntryKind.CAPTURE, "payment:1", (Line(deposit, -amount, release_cents), Line(revenue, amount))
    )


async def test_an_entry_moves_money_and_leaves_a_chain_of_balances(context: Context) -> None:
    deposit, revenue = await accounts(context)
    await run(context, post, capture(deposit, revenue, 83_600))
    await run(context, post, capture(deposit, revenue, 1_400))
    async with context.database.reading() as session:
        rows = (
            await session.exec(select(Posting).where(Posting.account_id == deposit).order_by(Posting.number))
        ).all()  # type: ignore[arg-type]
    assert [(row.number, row.amount_cents, row.balance_after_cents) for row in rows] == [
        (1, 2_000_000, 2_000_000),
        (2, -83_600, 1_916_400),
        (3, -1_400, 1_915_000),
    ]
    assert (await account(context, revenue)).balance_cents == 85_000


@pytest.mark.parametrize(
    "lines",
    [
        (Line("a", 1), Line("b", -2)),
        (Line("a", 0), Line("b", 0)),
        (Line("a", 0),),
        (Line("a", 1), Line("a", -1)),
        (Line("a", -1, -1), Line("b", 1)),
    ],
)
async def test_an_entry_that_is_not_whole_is_a_defect(context: Context, lines: tuple[Line, ...]) -> None:
    with pytest.raises(ValueError, match=r"entry|line"):
        await run(context, post, Entry(EntryKind.CAPTURE, "x", lines))


async def test_the_floor_can_be_reached_but_not_passed(context: Context) -> None:
    deposit, revenue = await accounts(context, FLOOR + 1_000)
    with pytest.raises(BelowFloor) as refused:
        await run(context, post, capture(deposit, revenue, 1_001))
    assert (refused.value.available_cents, refused.value.missing_cents) == (FLOOR + 1_000, 1)
    assert (await account(context, deposit)).balance_cents == FLOOR + 1_000
    await run(context, post, capture(deposit, revenue, 1_000))
    assert (await account(context, deposit)).balance_cents == FLOOR


async def test_holds_count_against_the_floor_and_cover_their_own_capture(context: Context) -> None:
    deposit, revenue = await accounts(context, FLOOR + 1_000)
    await run(context, hold, deposit, 1_000)
    for act, arguments in ((hold, (deposit, 1)), (post, (capture(deposit, revenue, 1),))):
        with pytest.raises(BelowFloor) as refused:
            await run(context, act, *arguments)
        assert refused.value.missing_cents == 1
    await run(context, post, capture(deposit, revenue, 600, release_cents=1_000))
    after = await account(context, deposit)
    assert (after.balance_cents, after.held_cents) == (FLOOR + 400, 0)


async def test_more_than_is_held_cannot_be_released(context: Context) -> None:
    deposit, revenue = await accounts(context)
    await run(context, hold, deposit, 500)
    with pytest.raises(ValueError, match="does not hold"):
        await run(context, release, deposit, 501)
    with pytest.raises(ValueError, match="does not hold"):
        await run(context, post, capture(deposit, revenue, 100, release_cents=501))
    await run(context, release, deposit, 500)
    assert (await account(context, deposit)).held_cents == 0


@pytest.mark.parametrize("act", [hold, release])
@pytest.mark.parametrize("amount", [0, -1])
async def test_nothing_and_less_can_be_neither_held_nor_released(
    context: Context, act: Any, amount: int
) -> None:
    """A hold of less than nothing would be money made from air."""
    deposit, _ = await accounts(context)
    await run(context, hold, deposit, 500)
    with pytest.raises(ValueError, match=str(amount)):
        await run(context, act, deposit, amount)
    assert (await account(context, deposit)).held_cents == 500


async def test_a_hold_that_is_refused_takes_no_number(context: Context) -> None:
    deposit, _ = await accounts(context, FLOOR + 1_000)
    numbers = []
    for amount in (600, 401, 400):
        try:
            numbers.append(
                await run(context, hold_and_number, deposit, amount, PaymentSerial.last, year=2026)
            )
        except BelowFloor as refused:
            numbers.append(-refused.missing_cents)
    assert numbers == [1, -1, 2]
    assert (await account(context, deposit)).held_cents == 1_000


async def test_an_account_that_does_not_exist_is_a_defect(context: Context) -> None:
    _, revenue = await accounts(context)
    for act, arguments in (
        (hold, ("nowhere", 1)),
        (post, (capture("nowhere", revenue, 1),)),
    ):
        with pytest.raises(LookupError, match="nowhere"):
            await run(context, act, *arguments)
    assert (await account(context, revenue)).balance_cents == 0


async def test_an_account_of_a_code_is_opened_once(context: Context) -> None:
    deposit, _ = await accounts(context, 5_000)
    again = await run(context, open_account, "deposit:test", LedgerAccountKind.LIABILITY, floor_cents=0)
    assert again == deposit
    kept = await account(context, deposit)
    assert (kept.balance_cents, kept.floor_cents) == (5_000, FLOOR)


@pytest.mark.parametrize("table", ["posting", "journal_entry"])
@pytest.mark.parametrize("statement", ["UPDATE {} SET at = at", "DELETE FROM {}"])
async def test_the_journal_cannot_be_changed(context: Context, table: str, statement: str) -> None:
    await accounts(context)
    async with context.database.writing() as session:
        with pytest.raises(DBAPIError, match="append-only"):
            await session.execute(text(statement.format(table)))


async def test_an_untouched_ledger_verifies(context: Context) -> None:
    deposit, revenue = await accounts(context)
    await run(context, post, capture(deposit, revenue, 83_600))
    async with context.database.reading() as session:
        found = await verify_journal(session)
    assert found.breaks == []
    assert len(found.checked) == 5
    assert found.checked[0] == "I1 2 journal entries sum to zero"
