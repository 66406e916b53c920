"""The sandbox, and Stripe as an emulator of others has it, each with its payer."""

import asyncio
import os
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import httpx2
import pytest

from causeway.payments.adapters.sandbox import SandboxProvider
from causeway.payments.adapters.stripe import StripeProvider
from causeway.payments.ports import ProviderPayment
from causeway.payments.reconciliation.tables import Movement
from causeway.sandbox_provider.server import ProviderOptions, build_provider
from tests.payments.providers.tills import ASKED, DECLINED, GOOD, LosingTransport, Till
from tests.ports import free_port

URL, KEY, SECRET = "http://provider.test", "key", "whsec_c2FuZGJveC1zYW5kYm94LXNhbmRib3gtc2FuZGJveA=="
EMULATOR = Path(__file__).parent / "stripe_emulator.py"
STRIPE_KEY = "sk_test_emulated"
CARDS = {GOOD: "4242424242424242", DECLINED: "4000000000000341", ASKED: "4000002500003155"}


@pytest.fixture(scope="session")
def emulator() -> Iterator[str]:
    """The address at which the emulator's own process answers."""
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, str(EMULATOR), str(port)], env=os.environ | {"PYTHONWARNINGS": "ignore"}
    )
    url = f"http://127.0.0.1:{port}"
    try:
        with httpx2.Client(trust_env=False) as client:
            while True:
                assert process.poll() is None, "the emulator ended"
                try:
                    client.get(url)
                    break
                except httpx2.ConnectError:
                    continue
        yield url
    finally:
        process.terminate()
        process.wait()


async def sandbox_till(folder: Path) -> Till:
    application = build_provider(
        ProviderOptions(folder, "127.0.0.1", 0, URL, "http://court.test", KEY, SECRET)
    )
    direct = httpx2.ASGITransport(application)
    network = LosingTransport(direct)
    browser = httpx2.AsyncClient(transport=direct, base_url=URL, trust_env=False)

    async def pay(payment: ProviderPayment, card: str, *, authenticates: bool = True) -> None:
        path = (payment.page_url or "").removeprefix(URL)
        await browser.post(path, data={"act": "card", "number": CARDS[GOOD], "name": "Ng"})
        if card == ASKED:
            typed = {"act": "code", "code": "418273"} if authenticates else {"act": "decline"}
            await browser.post(path, data=typed)
        else:
            await browser.post(path, data={"act": "approve" if card == GOOD else "decline"})

    provider = SandboxProvider(URL, KEY, network)

    async def paid_back(key: str) -> int:
        log = await provider.log_after("0")
        return sum(
            line.amount_cents
            for line in log
            if line.payment_key == key and line.movement is Movement.PAID_BACK
        )

    return Till(provider, network, pay, paid_back)


async def stripe_till(emulator: str) -> Till:
    network = LosingTransport(httpx2.AsyncHTTPTransport(trust_env=False))

    async def pay(payment: ProviderPayment, card: str, *, authenticates: bool = True) -> None:
        async with httpx2.AsyncClient(
            trust_env=False, headers={"authorization": f"Bearer {STRIPE_KEY}"}
        ) as browser:
            typed = {"number": CARDS[card], "authenticates": authenticates}
            answer = await browser.post(f"{emulator}/payer/{payment.reference}", json=typed)
            assert answer.status_code in {200, 402}, answer.text

    provider = StripeProvider(STRIPE_KEY, emulator, network)

    async def paid_back(key: str) -> int:
        intent = (await provider._find(key))["payment_intent"]["id"]
        made = await provider._stripe.v1.refunds.list_async({"payment_intent": intent, "limit": 100})
        return sum(each.amount for each in made.data if each.payment_intent is not None)

    return Till(provider, network, pay, paid_back)


@pytest.fixture(params=["sandbox", "stripe"])
async def till(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Till]:
    """A provider under the contract."""
    if request.param == "sandbox":
        made = await sandbox_till(tmp_path)
    else:
        made = await stripe_till(request.getfixturevalue("emulator"))
    yield made
    await made.provider.close()


@pytest.fixture
async def at_stripe(emulator: str) -> AsyncIterator[Till]:
    """Stripe alone."""
    made = await stripe_till(emulator)
    yield made
    await made.provider.close()
    await asyncio.sleep(0)
