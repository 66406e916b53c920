"""Each day's money is compared, and each thing that does not agree is found exactly once."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path

import pytest

from causeway.kit.clock import FixedClock
from causeway.kit.context import Context
from causeway.ledger.tables import EntryKind
from causeway.payments.intent_tables import IntentKind
from causeway.payments.ports import NoAnswerError
from causeway.payments.reconciliation.tables import DifferenceKind, DifferenceState, OddOne
from causeway.payments.reconciliation.views import one_day
from tests.filings.builders import REJECT
from tests.filings.cards import card_court
from tests.filings.reconciling import FEE, MONDAY, Reconciled

K = DifferenceKind
Found = tuple[DifferenceKind, OddOne | None, int, int | None, int]
Plant = Callable[[Reconciled], Awaitable[None]]


@pytest.fixture
async def court(context: Context, clock: FixedClock, tmp_path: Path) -> Reconciled:
    return Reconciled(await card_court(context, clock, tmp_path), clock)


async def captured_there(court: Reconciled) -> None:
    filing = await court.cards.decided()
    await court.cards.lose("capture", "after")
    await court.cards.settler.settle((await court.cards.intent(filing, "CAPTURE")).id)  # type: ignore[arg-type]


async def captured_here(court: Reconciled) -> None:
    filing = await court.paid()
    key = await court.key(filing)
    court.at_provider("DELETE FROM log WHERE payment_key = ? AND what = 'CAPTURED'", key)


async def another_amount(court: Reconciled) -> None:
    key = await court.key(await court.paid())
    court.at_provider("UPDATE log SET cents = cents - 100 WHERE payment_key = ? AND what = 'CAPTURED'", key)


async def taken_twice(court: Reconciled) -> None:
    key = await court.key(await court.paid())
    again = "INSERT INTO log (at, payment_key, reference, what, cents) SELECT at, payment_key, reference, what, cents"
    court.at_provider(f"{again} FROM log WHERE payment_key = ? AND what = 'CAPTURED'", key)


async def refund_missing(court: Reconciled) -> None:
    filing = await court.paid()
    await court.post(filing, -10_000, EntryKind.REFUND)
    await court.behind_our_back(f"UPDATE payment SET refunded_cents = 10000 WHERE id = '{filing.payment_id}'")


async def paid_without_filing(court: Reconciled) -> None:
    filing = await court.paid()
    await court.behind_our_back(f"UPDATE filing SET status = 'REJECTED' WHERE id = '{filing.id}'")


async def accepted_without_payment(court: Reconciled) -> None:
    filing = await court.paid()
    key = await court.key(filing)
    court.at_provider("DELETE FROM log WHERE payment_key = ?", key)
    await court.behind_our_back(f"UPDATE filing SET payment_id = NULL WHERE id = '{filing.id}'")


async def from_nowhere(court: Reconciled) -> None:
    now = court.clock.now().isoformat()
    line = "INSERT INTO log (at, payment_key, reference, what, cents) VALUES (?, 'strange', 'X', 'CAPTURED', 700)"
    court.at_provider(line, now)


PLANTED: dict[Plant, list[Found]] = {
    captured_there: [(K.PROVIDER_ONLY, OddOne.LEDGER, 0, FEE, FEE)],
    captured_here: [(K.LEDGER_ONLY, OddOne.PROVIDER, FEE, 0, FEE)],
    another_amount: [(K.OTHER_AMOUNT, OddOne.PROVIDER, FEE, FEE - 100, FEE)],
    taken_twice: [(K.TWICE, OddOne.PROVIDER, FEE, 2 * FEE, FEE)],
    refund_missing: [(K.REFUND_MISSING, OddOne.PROVIDER, 10_000, 0, 10_000)],
    paid_without_filing: [(K.PAID_WITHOUT_FILING, OddOne.DUE, FEE, FEE, 0)],
    # What was posted without the provider, and for no filing any more, is one; the filing without a payment another.
    accepted_without_payment: [
        (K.ACCEPTED_WITHOUT_PAYMENT, None, 0, None, FEE),
        (K.LEDGER_ONLY, OddOne.LEDGER, FEE, 0, 0),
    ],
    from_nowhere: [(K.UNKNOWN_MONEY, OddOne.PROVIDER, 0, 700, 0)],
}


@pytest.mark.parametrize("plant", list(PLANTED), ids=lambda plant: plant.__name__)
async def test_what_is_planted_is_found_once(court: Reconciled, plant: Plant) -> None:
    await court.paid()
    await plant(court)
    said = [
        (each.kind, each.odd_one, each.ledger_cents, each.provider_cents, each.due_cents)
        for each in await court.compared()
    ]
    assert sorted(said, key=lambda each: each[0]) == PLANTED[plant]
    await asyncio.gather(court.reconciler.reconcile(MONDAY), court.reconciler.reconcile(MONDAY))
    assert len(await court.compared(2)) == len(said)
    assert await court.waiting() == len(said)


async def test_a_day_that_agrees_has_its_totals_and_nothing_to_put_right(court: Reconciled) -> None:
    await court.paid()
    await court.paid()
    await court.cards.decided(REJECT)
    await court.cards.received()
    await court.cards.settle()
    assert await court.compared() == []
    assert await court.totals() == [(2, 2 * FEE, 2 * FEE, 2 * FEE)]


async def test_what_is_answered_later_goes_by_itself(court: Reconciled) -> None:
    await captured_there(court)
    [found] = await court.compared()
    assert (found.state, found.day) == (DifferenceState.OPEN, MONDAY)
    await court.cards.settle()
    [resolved] = await court.compared(2)
    assert resolved.state is DifferenceState.RESOLVED
    assert await court.totals() == [(1, FEE, FEE, FEE)]


async def test_what_the_provider_tells_of_late_is_compared_with_the_next_day(court: Reconciled) -> None:
    await court.paid()
    assert await court.compared() == []
    line = "INSERT INTO log (at, payment_key, reference, what, cents) VALUES (?, 'strange', 'X', 'CAPTURED', 700)"
    court.at_provider(line, (court.clock.now() - timedelta(hours=5)).isoformat())
    [found] = await court.compared(2)
    assert (found.kind, found.day) == (K.UNKNOWN_MONEY, MONDAY + timedelta(days=1))


async def test_what_happens_around_midnight_is_no_difference(court: Reconciled) -> None:
    filing = await court.cards.decided()
    await court.cards.lose("capture", "after")
    court.clock.move_to(court.clock.now().replace(hour=15, minute=59, second=59))
    capture = (await court.cards.intent(filing, IntentKind.CAPTURE)).id
    await court.cards.settler.settle(capture)
    court.clock.advance(timedelta(minutes=5))
    await court.cards.settler.settle(capture)
    assert await court.compared() == []
    assert await court.totals() == [(1, FEE, FEE, FEE)]


async def test_a_provider_that_does_not_answer_leaves_the_day_for_later(court: Reconciled) -> None:
    await captured_here(court)
    await court.cards.lose("log", "before")
    with pytest.raises(NoAnswerError):
        await court.compared()
    assert await court.differences() == []
    await court.reconciler.reconcile_due()
    assert await court.waiting() == 1


async def test_without_a_log_of_the_provider_a_day_says_so_and_finds_no_difference_for_each_card(
    court: Reconciled,
) -> None:
    await court.paid()
    court.reads_log = False
    assert await court.compared() == []
    assert await court.totals() == [(1, FEE, FEE, None)]
    async with court.cards.context.database.reading() as session:
        seen = await one_day(session, MONDAY)
    assert seen is not None
    assert seen.row.provider_read is False


async def test_without_a_log_what_is_owed_is_compared_all_the_same(court: Reconciled) -> None:
    await paid_without_filing(court)
    court.reads_log = False
    [found] = await court.compared()
    assert (found.kind, found.provider_cents) == (K.PAID_WITHOUT_FILING, None)
