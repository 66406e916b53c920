"""What tests of money are given."""

from pathlib import Path

import pytest

from causeway.kit.clock import FixedClock
from causeway.kit.context import Context
from tests.payments.builders import load_fees
from tests.payments.card_tills import CardTill, card_till


@pytest.fixture
async def till(context: Context, clock: FixedClock, tmp_path: Path) -> CardTill:
    await load_fees(context)
    return card_till(context, clock, tmp_path)
