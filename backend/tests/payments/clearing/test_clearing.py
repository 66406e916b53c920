"""What waits on a clearing account is one open row, cleared once, by another person, and posted back to nothing."""

import asyncio
from typing import Any

import pytest
from sqlalchemy import text
from sqlmodel import select

from causeway.accounts.actor import Actor
from causeway.kit.context import Context
from causeway.kit.errors import Conflict, Forbidden, Invalid, NotFound, Refusal
from causeway.ledger.commands.open_account import open_account
from causeway.ledger.commands.post import post
from causeway.ledger.rules import Entry, Line
from causeway.ledger.tables import EntryKind, LedgerAccount, LedgerAccountKind
from causeway.payments.clearing.commands.clear_item import ClearItem, clear_item
from causeway.payments.clearing.commands.open_item import open_item
from causeway.payments.clearing.tables import ClearingItem, ClearingKind, ClearingOutcome
from causeway.payments.rules.means import CARD_CLEARING, COURT_BANK, DIFFERENCES, REFUND_CLEARING, WRITTEN_OFF
from tests.payments.builders import ACCOUNTS_OFFICE, breaks, firm, load_fees
from tests.payments.deposits.closing import SECOND_PERSON, close
from tests.payments.refunds.test_refunds_in_graphql import ask

CLEARED_BY_HAND = (
    "UPDATE clearing_item SET cleared_at = opened_at, cleared_by = 'x', outcome = 'PAID_OUT', reference = 'r', "
    "entry_id = (SELECT min(id) FROM journal_entry)"
)
PAID, GOT, OFF = ClearingOutcome.PAID_OUT, ClearingOutcome.RECEIVED, ClearingOutcome.WRITTEN_OFF
LIST = """query ($waiting: Boolean) { clearingItems(filter: {waiting: $waiting}, first: 5) { nodes {
  id kind amount { amount } outcome outcomes mayClear closing { payee } difference { id } } } }"""
CLEAR = """mutation ($input: ClearItemInput!) { clearItem(input: $input) {
  __typename ... on Problem { code fields { path } } ... on ClearingItem { outcome reference mayClear } } }"""


async def balance(context: Context, code: str) -> int:
    async with context.database.reading() as session:
        found = await session.exec(select(LedgerAccount.balance_cents).where(LedgerAccount.code == code))
        return found.one_or_none() or 0


async def clear(
    context: Context,
    item_id: str,
    outcome: ClearingOutcome = PAID,
    reference: str = "HSBC 0042",
    actor: Actor = ACCOUNTS_OFFICE,
) -> str:
    return await context.run(clear_item, ClearItem(item_id, outcome, reference), actor=actor)


async def difference(context: Context, cents: int) -> str:
    """An amount posted to what differs, as the approval of a settlement does it."""

    async def act(work: Any, cents: int) -> str:
        item_id = str(work.new_id())
        waiting = await open_account(work, DIFFERENCES, LedgerAccountKind.CLEARING)
        cards = await open_account(work, CARD_CLEARING, LedgerAccountKind.CLEARING)
        await post(work, Entry(EntryKind.CHARGEBACK, item_id, (Line(waiting, cents), Line(cards, -cents))))
        await open_item(work, ClearingKind.DIFFERENCE, item_id, cents)
        return item_id

    return await context.run(act, cents, actor=SECOND_PERSON)


@pytest.fixture
async def closed(context: Context) -> str:
    """The item of a deposit account that was closed, its balance to be paid out."""
    await load_fees(context)
    await close(context, await firm(context))
    async with context.database.reading() as session:
        return (await session.exec(select(ClearingItem.id))).one()


async def test_a_closed_accounts_balance_is_paid_out_by_another_and_nothing_is_left(
    context: Context, closed: str
) -> None:
    owed = await balance(context, REFUND_CLEARING)
    assert owed > 0
    with pytest.raises(Forbidden):
        await clear(context, closed, actor=SECOND_PERSON)
    for outcome in (GOT, OFF):
        with pytest.raises(Conflict):
            await clear(context, closed, outcome)
    for reference in ("  ", "x" * 81):
        with pytest.raises(Invalid):
            await clear(context, closed, reference=reference)
    assert await balance(context, REFUND_CLEARING) == owed
    assert await breaks(context) == []
    await clear(context, closed)
    assert (await balance(context, REFUND_CLEARING), await balance(context, COURT_BANK)) == (0, owed)
    with pytest.raises(Conflict):
        await clear(context, closed)
    with pytest.raises(NotFound):
        await clear(context, "none")
    assert await breaks(context) == []


@pytest.mark.parametrize(
    ("cents", "outcome", "other", "refused"),
    [(700, PAID, COURT_BANK, GOT), (700, OFF, WRITTEN_OFF, GOT), (-700, GOT, COURT_BANK, PAID)],
)
async def test_a_difference_is_cleared_as_its_amount_allows(
    context: Context, cents: int, outcome: ClearingOutcome, other: str, refused: ClearingOutcome
) -> None:
    item_id = await difference(context, cents)
    with pytest.raises(Conflict):
        await clear(context, item_id, refused)
    await clear(context, item_id, outcome)
    assert (await balance(context, DIFFERENCES), await balance(context, other)) == (0, cents)


async def test_of_two_at_once_one_clears_it(context: Context) -> None:
    item_id = await difference(context, 700)
    said = await asyncio.gather(*(clear(context, item_id) for _ in range(3)), return_exceptions=True)
    assert sum(isinstance(each, Refusal) for each in said) == 2
    assert await balance(context, COURT_BANK) == 700


async def test_it_is_listed_with_where_it_goes_and_cleared_through_graphql(
    context: Context, closed: str
) -> None:
    [item] = (await ask(context, ACCOUNTS_OFFICE, LIST, waiting=True))["nodes"]
    assert (item["kind"], item["outcomes"], item["mayClear"]) == ("REFUND", ["PAID_OUT"], True)
    assert (item["closing"], item["difference"]) == ({"payee": "Lam & Partners"}, None)
    [seen] = (await ask(context, SECOND_PERSON, LIST))["nodes"]
    assert seen["mayClear"] is False
    given = {
        "clearingItemId": item["id"],
        "outcome": "WRITTEN_OFF",
        "reference": "kept",
        "idempotencyKey": "k" * 16,
    }
    refused = await ask(context, ACCOUNTS_OFFICE, CLEAR, input=given)
    assert (refused["code"], refused["fields"]) == ("ACTION_NOT_AVAILABLE", [{"path": ["outcome"]}])
    given |= {"outcome": "PAID_OUT", "reference": " FPS 7 ", "idempotencyKey": "l" * 16}
    cleared = await ask(context, ACCOUNTS_OFFICE, CLEAR, input=given)
    assert cleared == {
        "__typename": "ClearingItem",
        "outcome": "PAID_OUT",
        "reference": "FPS 7",
        "mayClear": False,
    }
    assert (await ask(context, ACCOUNTS_OFFICE, LIST, waiting=True))["nodes"] == []


@pytest.mark.parametrize(
    ("planted", "said"),
    [
        ("UPDATE clearing_item SET amount_cents = amount_cents + 1", "has something else than what waits"),
        ("DELETE FROM clearing_item", "has something else than what waits"),
        (
            CLEARED_BY_HAND,
            "cleared otherwise than it was posted",
        ),
    ],
)
async def test_the_verifier_names_what_is_not_as_posted(
    context: Context, closed: str, planted: str, said: str
) -> None:
    async with context.database.writing() as session:
        await session.execute(text(planted))
        await session.commit()
    assert any(said in each for each in await breaks(context))
