"""What tests of refunds are given."""

import pytest

from causeway.kit.clock import FixedClock
from causeway.kit.context import Context
from tests.payments.builders import Firm, firm, load_fees
from tests.payments.receipts.builders import AT_NOON


@pytest.fixture
async def payer(context: Context, clock: FixedClock) -> Firm:
    """A firm with money on its account, at noon of an open day."""
    await load_fees(context)
    clock.move_to(AT_NOON)
    return await firm(context)
