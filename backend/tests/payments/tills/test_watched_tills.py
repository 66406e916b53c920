"""What is done to tills, clearing accounts, closings and numbers of receipts is found by a look, part by part."""

import pytest
from sqlmodel import select

from causeway.kit.context import Context
from causeway.payments.look import Look
from causeway.payments.refunds.tables import Refund
from causeway.payments.watch import LedgerWatch
from tests.filings.counters import CHOW, CounterCourt, counter_court
from tests.payments.builders import firm
from tests.payments.deposits.closing import close
from tests.payments.test_verify_sensitivity import CLOSED_WRONGLY
from tests.payments.test_watch import found_by_a_look
from tests.payments.tills.test_tills import CORRUPTIONS

DISARM = {
    "sqlite": ("DROP TRIGGER receipt_no_delete", "DROP TRIGGER receipt_file_no_delete"),
    "postgresql": (
        "ALTER TABLE receipt DISABLE TRIGGER USER",
        "ALTER TABLE receipt_file DISABLE TRIGGER USER",
    ),
}
IN_ALL = "what a closing paid back has no closing"
"""What only the sum of all closings tells, which no look at a part can."""


@pytest.fixture
async def counters(context: Context) -> CounterCourt:
    """A court with a till that took two fees, one without, and a firm whose account was closed."""
    counters = await counter_court(context)
    till_id = await counters.open()
    await counters.taken(till_id)
    await counters.taken(till_id)
    await counters.open("Counter 3", CHOW)
    await close(context, await firm(context))
    return counters


@pytest.mark.parametrize("proved", [False, True], ids=["new", "proved before"])
async def test_whatever_is_done_to_them_is_found(counters: CounterCourt, *, proved: bool) -> None:
    if proved:
        assert (await LedgerWatch(counters.context).look()).breaks == ()
    closings = {what: plan for what, plan in CLOSED_WRONGLY.items() if what != IN_ALL}
    waits = {
        "a clearing account has more than waits": (
            "UPDATE clearing_item SET amount_cents = amount_cents - 1",
            "clearing account has something else than what waits there",
        ),
        "a number was never given": (
            "UPDATE receipt_serial SET last = last + 1",
            "receipts are not numbered in a row",
        ),
    }
    unseen = {}
    for what, (statement, said) in {**CORRUPTIONS, **closings, **waits}.items():
        found = (await found_by_a_look(counters.context, statement)).breaks
        if not any(each.startswith(said) for each in found):
            unseen[what] = found
    assert unseen == {}
    assert (await found_by_a_look(counters.context)).breaks == []


async def test_a_receipt_that_is_gone_is_found_though_it_was_followed_before(counters: CounterCourt) -> None:
    await LedgerWatch(counters.context).look()
    damage = ("DELETE FROM receipt_file", "DELETE FROM receipt WHERE serial = 1")
    found = await found_by_a_look(counters.context, *DISARM[counters.context.database.dialect], *damage)
    assert "receipts are not numbered in a row, office: HC" in found.breaks


async def test_what_is_followed_is_not_read_again_and_old_numbers_are_in_parts(
    counters: CounterCourt,
) -> None:
    await LedgerWatch(counters.context).look()
    async with counters.context.database.reading() as session:
        assert (await session.exec(select(Refund))).all() == []
        look = Look(session, {"receipts": {"HC 2026": 2}}, old_rows=1)
        await look.at_what_is_new()
        await look.at_what_is_old()
    assert look.breaks == []
    assert look.round["old_receipts"] == {"HC 2026": 1}
