"""What a payer's bank took back, as each day's comparison has it."""

from pathlib import Path

import pytest

from causeway.kit.clock import FixedClock
from causeway.kit.context import Context
from causeway.payments.chargebacks.settler import DisputeSettler
from causeway.payments.reconciliation.tables import DifferenceKind, DifferenceState, OddOne
from causeway.sandbox_provider.disputes import decide, dispute
from tests.filings.cards import card_court
from tests.filings.reconciling import FEE, Reconciled


@pytest.fixture
async def court(context: Context, clock: FixedClock, tmp_path: Path) -> Reconciled:
    return Reconciled(await card_court(context, clock, tmp_path), clock)


@pytest.mark.parametrize("end", ["OPEN", "WON", "LOST"])
async def test_what_a_bank_took_back_agrees_once_the_court_knows(court: Reconciled, end: str) -> None:
    filing = await court.paid()
    store, key = court.cards.store, await court.key(filing)
    paid = store.find("key", key)
    assert paid is not None
    with store.change():
        reference = dispute(store, paid, FEE, "fraudulent")
        decide(store, reference, end)
    (difference,) = await court.compared()
    assert (difference.kind, difference.odd_one) == (DifferenceKind.REFUND_MISSING, OddOne.PROVIDER)

    await DisputeSettler(court.cards.context, court.cards.settler.provider).ask(filing.payment_id or "")

    (same,) = await court.compared(days=2)
    assert (same.id, same.state) == (difference.id, DifferenceState.RESOLVED)
