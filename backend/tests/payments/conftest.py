"""What tests of money are given."""

from pathlib import Path

import pytest

from causeway.kit.clock import FixedClock
from causeway.kit.context import Context
from tests.payments.card_tills import CardTill, card_till


@pytest.fixture
def till(context: Context, clock: FixedClock, tmp_path: Path) -> CardTill:
    return card_till(context, clock, tmp_path)
