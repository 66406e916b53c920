"""Twenty filings at once, from submission to docket, over HTTP: the money is right and no number is lost."""

import asyncio
import re
from decimal import Decimal
from typing import Any

import pytest

from tests.application.clients import Client, clients
from tests.application.servers import Server, command

CYCLES = 20
PREPARED_AT_ONCE = 6
MONEY = "{ depositAccounts { balance { amount } holds { amount } available { amount } } }"
PAID = """query ($id: ID!) { filing(id: $id) {
  status case { id number } payment { status captured { amount } authorised { amount } } } }"""


async def balance(client: Client) -> int:
    """What the firm's account holds, in cents; nothing is set aside."""
    (account,) = (await client.ask(MONEY))["depositAccounts"]
    assert Decimal(account["available"]["amount"]) <= Decimal(account["balance"]["amount"])
    return round(float(account["balance"]["amount"]) * 100)


@pytest.mark.slow
async def test_a_rush_of_filings_leaves_sound_books_and_numbers_without_gaps(
    either_court: Server, pdf: bytes
) -> None:
    async with clients(either_court) as people:
        lawyer, registrar = await people.of("lawyer"), await people.of("registrar")
        clerks = [await people.of("clerk"), await people.of("clerk2")]
        room = asyncio.Semaphore(PREPARED_AT_ONCE)

        async def prepare() -> Any:
            async with room:
                return await lawyer.draft(pdf, registrar)

        async def cycle(number: int, draft: Any) -> Any:
            received = await lawyer.submit(draft["id"])
            assert received["status"] == "RECEIVED"
            return await clerks[number % 2].accept(received)

        drafts = await asyncio.gather(*(prepare() for _ in range(CYCLES)))
        before = await balance(lawyer)
        done = await asyncio.gather(*(cycle(number, draft) for number, draft in enumerate(drafts)))
        paid = [(await lawyer.ask(PAID, id=filing["id"]))["filing"] for filing in done]
        after = await balance(lawyer)
    assert {filing["status"] for filing in paid} == {"ACCEPTED"}
    assert len({filing["case"]["id"] for filing in paid}) == CYCLES
    numbers = sorted(int(re.split("[ /]", filing["case"]["number"])[1]) for filing in paid)
    assert numbers == list(range(numbers[0], numbers[0] + CYCLES))
    assert {filing["payment"]["status"] for filing in paid} == {"CAPTURED"}
    captured = sum(round(float(filing["payment"]["captured"]["amount"]) * 100) for filing in paid)
    assert captured > 0
    assert before - after == captured
    for what in ("ledger", "audit"):
        verdict = await command(what, "verify", *either_court.store)
        assert (verdict.status, verdict.complained) == (0, "")
    assert "Traceback" not in either_court.log
