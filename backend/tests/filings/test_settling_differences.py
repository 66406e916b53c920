"""What does not agree is settled by two people, posted where money moved otherwise, and the day is closed once."""

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy.exc import DBAPIError
from sqlmodel import col, select

from causeway.accounts.actor import Actor, Role
from causeway.kit.clock import FixedClock
from causeway.kit.context import Context
from causeway.kit.errors import Forbidden, Refusal
from causeway.ledger.tables import EntryKind, JournalEntry, LedgerAccount
from causeway.payments.reconciliation.commands.close_day import CloseDay, close_day
from causeway.payments.reconciliation.commands.decide_settlement import (
    DecideSettlement,
    SettlementDecision,
    decide_settlement,
)
from causeway.payments.reconciliation.commands.settle_difference import SettleDifference, settle_difference
from causeway.payments.reconciliation.tables import (
    DifferenceState,
    ReconciliationDifference,
    SettlementKind,
)
from causeway.payments.rules.means import CARD_CLEARING, DIFFERENCES
from tests.filings.builders import CLERK
from tests.filings.cards import card_court
from tests.filings.reconciling import MONDAY, Reconciled
from tests.filings.test_reconciliation import (
    another_amount,
    captured_there,
    from_nowhere,
    paid_without_filing,
    refund_missing,
)
from tests.payments.builders import breaks

CHEUNG, POON = (Actor(name, roles=frozenset({Role.ACCOUNTS_CLERK})) for name in ("cheung", "poon"))
APPROVE, SEND_BACK = SettlementDecision.APPROVE, SettlementDecision.SEND_BACK


@pytest.fixture
async def court(context: Context, clock: FixedClock, tmp_path: Path) -> Reconciled:
    return Reconciled(await card_court(context, clock, tmp_path), clock)


async def propose(court: Reconciled, kind: SettlementKind, actor: Actor = CHEUNG) -> ReconciliationDifference:
    """Say how the one difference is to be settled."""
    [found] = await court.differences()
    command = SettleDifference(found.id, kind, "The provider's statement of Monday says so.")
    await court.cards.context.run(settle_difference, command, actor=actor)
    return found


async def decide(
    court: Reconciled,
    found: ReconciliationDifference,
    decision: SettlementDecision = APPROVE,
    actor: Actor = POON,
) -> None:
    command = DecideSettlement(found.id, decision, "Look at the other card.")
    await court.cards.context.run(decide_settlement, command, actor=actor)


async def close(court: Reconciled, actor: Actor = CHEUNG) -> None:
    await court.cards.context.run(close_day, CloseDay(MONDAY), actor=actor)


async def balance(court: Reconciled, code: str) -> int:
    statement = select(LedgerAccount.balance_cents).where(LedgerAccount.code == code)
    async with court.cards.context.database.reading() as session:
        return (await session.exec(statement)).one_or_none() or 0


@pytest.mark.parametrize(
    ("plant", "waiting"), [(another_amount, -100), (from_nowhere, 700), (refund_missing, 10_000)]
)
async def test_posted_card_clearing_is_as_the_provider_says(court: Reconciled, plant, waiting) -> None:  # type: ignore[no-untyped-def]
    await plant(court)
    await court.compared()
    before = await balance(court, CARD_CLEARING)
    found = await propose(court, SettlementKind.POST)
    assert await balance(court, CARD_CLEARING) == before, "nothing moves before the second person"
    await decide(court, found)
    assert await balance(court, DIFFERENCES) == waiting
    assert await balance(court, CARD_CLEARING) == before - waiting
    [settled] = await court.compared(2)
    assert (settled.state, settled.settled_by) == (DifferenceState.SETTLED, "poon")
    async with court.cards.context.database.reading() as session:
        kinds = select(JournalEntry.kind).where(col(JournalEntry.id) == settled.entry_id)
        assert (await session.exec(kinds)).one() is EntryKind.SETTLEMENT
    assert not [each for each in await breaks(court.cards.context) if "difference" in each]


async def test_whoever_proposed_does_not_approve(court: Reconciled) -> None:
    await another_amount(court)
    await court.compared()
    found = await propose(court, SettlementKind.POST)
    with pytest.raises(Forbidden):
        await decide(court, found, actor=CHEUNG)
    assert await balance(court, DIFFERENCES) == 0
    await decide(court, found, SEND_BACK, actor=CHEUNG)
    [back] = await court.differences()
    assert (back.state, back.note) == (DifferenceState.OPEN, "Look at the other card.")
    with pytest.raises(Refusal):
        await decide(court, found)


@pytest.mark.parametrize("actor", [CLERK, Actor("admin", roles=frozenset({Role.SYSTEM_ADMINISTRATOR}))])
async def test_nobody_else_settles_or_closes(court: Reconciled, actor: Actor) -> None:
    await another_amount(court)
    await court.compared()
    with pytest.raises(Forbidden):
        await propose(court, SettlementKind.EXPLAIN, actor)
    found = await propose(court, SettlementKind.EXPLAIN)
    with pytest.raises(Forbidden):
        await decide(court, found, actor=actor)
    with pytest.raises(Forbidden):
        await close(court, actor)


@pytest.mark.parametrize(
    ("plant", "kind"),
    [(another_amount, SettlementKind.WRITE_OFF), (paid_without_filing, SettlementKind.POST)],
)
async def test_only_what_its_amounts_allow_is_proposed(court: Reconciled, plant, kind) -> None:  # type: ignore[no-untyped-def]
    await plant(court)
    await court.compared()
    with pytest.raises(Refusal) as refused:
        await propose(court, kind)
    assert [each.path for each in refused.value.fields] == [("settlement",)]


async def test_what_the_provider_is_still_asked_about_is_not_posted_by_hand(court: Reconciled) -> None:
    await captured_there(court)
    await court.compared()
    with pytest.raises(Refusal):
        await propose(court, SettlementKind.POST)
    await court.cards.settle()
    [resolved] = await court.compared(2)
    assert resolved.state is DifferenceState.RESOLVED


async def test_a_proposal_goes_when_the_amounts_agree_by_themselves(court: Reconciled) -> None:
    await captured_there(court)
    await court.compared()
    found = await propose(court, SettlementKind.EXPLAIN)
    await court.cards.settle()
    [resolved] = await court.compared(2)
    assert resolved.state is DifferenceState.RESOLVED
    with pytest.raises(Refusal):
        await decide(court, found)


async def test_a_day_is_closed_once_when_nothing_waits_and_stays_as_it_is(court: Reconciled) -> None:
    with pytest.raises(Refusal):
        await close(court)
    await paid_without_filing(court)
    await court.compared()
    with pytest.raises(Refusal):
        await close(court)
    found = await propose(court, SettlementKind.WRITE_OFF)
    with pytest.raises(Refusal):
        await close(court)
    await decide(court, found)
    await close(court)
    with pytest.raises(Refusal):
        await close(court)
    totals = await court.totals()
    await court.paid()
    await court.reconciler.reconcile(MONDAY)
    assert await court.totals() == totals


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE reconciliation_day SET closed_at = NULL",
        "DELETE FROM reconciliation_day",
        "UPDATE reconciliation_total SET ledger_cents = 0",
        "DELETE FROM reconciliation_total",
    ],
)
async def test_the_database_keeps_a_closed_day(court: Reconciled, statement: str) -> None:
    await court.paid()
    await court.compared()
    await close(court)
    with pytest.raises(DBAPIError, match="closed"):
        await court.behind_our_back(statement)


async def test_what_is_found_of_a_closed_day_is_the_next_one_s(court: Reconciled) -> None:
    filing = await court.paid()
    await court.compared()
    await close(court)
    await court.behind_our_back(f"UPDATE filing SET status = 'REJECTED' WHERE id = '{filing.id}'")
    await court.reconciler.reconcile(MONDAY)
    [found] = await court.differences()
    assert found.day == MONDAY + timedelta(days=1)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE reconciliation_difference SET entry_id = NULL",
        "UPDATE reconciliation_difference SET settled_by = NULL",
        "UPDATE reconciliation_difference SET settlement = 'EXPLAIN'",
        "UPDATE reconciliation_difference SET provider_cents = provider_cents + 1",
    ],
)
async def test_the_verifier_finds_a_settlement_that_was_altered(court: Reconciled, statement: str) -> None:
    await another_amount(court)
    await court.compared()
    await decide(court, await propose(court, SettlementKind.POST))
    assert await breaks(court.cards.context) == []
    await court.behind_our_back(statement)
    assert await breaks(court.cards.context) != []
