"""What every fee item costs on both sides of each court's concession, by either channel, at both ends of a band.

The vectors were written from the researched figures, with their own amounts inside the concession: not by this code.
"""

import json
from datetime import date
from pathlib import Path

import pytest

from causeway.courts import queries
from causeway.courts.rules.fees import Channel, Chargeable, quote_lines
from causeway.kit.database import Database

VECTORS = json.loads((Path(__file__).parent / "fee_vectors.json").read_text())
MIN_VECTORS = 300


async def test_every_vector(loaded: Database) -> None:
    assert len(VECTORS) >= MIN_VECTORS
    async with loaded.reading() as session:
        items, windows = await queries.fee_data(session)
    wrong = []
    for family, code, on, channel, claim, ordinary, payable in VECTORS:
        asked = [Chargeable(family, claim)]
        (line,) = quote_lines(asked, date.fromisoformat(on), Channel(channel), items, windows)
        told = (line.code, line.ordinary, line.payable, line.amount_known)
        if told != (code, ordinary or 0, payable or 0, ordinary is not None):
            wrong.append((family, code, on, channel, claim, told))
    assert wrong == []


@pytest.mark.parametrize("channel", Channel)
async def test_a_claim_above_every_band_costs_the_highest(loaded: Database, channel: Channel) -> None:
    async with loaded.reading() as session:
        fees = await queries.fee_data(session)
    lines = quote_lines(
        [Chargeable("SCT_CLAIM", None), Chargeable("SCT_CLAIM", 99_999_999)],
        date(2026, 1, 5),
        channel,
        *fees,
    )
    assert {line.code for line in lines} == {"SCT_CLAIM_4"}
