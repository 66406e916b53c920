"""A card provider and its payer, one way for all providers."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

import httpx2

from causeway.kit.clock import SystemClock
from causeway.kit.ids import new_id
from causeway.payments.ports import PageRequest, PaymentProvider, ProviderPayment

GOOD, DECLINED, ASKED = "good", "declined", "3-D Secure"


class LosingTransport(httpx2.AsyncBaseTransport):
    """A network that hands a request on and loses what is answered, when told to."""

    def __init__(self, inner: httpx2.AsyncBaseTransport) -> None:
        self.inner, self.lost = inner, 0
        self.loses: Callable[[httpx2.Request], bool] = lambda _: False

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        answer = await self.inner.handle_async_request(request)
        if self.loses(request):
            self.lost += 1
            await answer.aread()
            raise httpx2.ReadTimeout("nothing came back", request=request)
        return answer

    async def aclose(self) -> None:
        await self.inner.aclose()


class Payer(Protocol):
    """Somebody at the page."""

    async def __call__(self, payment: ProviderPayment, card: str, *, authenticates: bool = True) -> None: ...


@dataclass
class Till:
    """A provider under the contract."""

    provider: PaymentProvider
    network: LosingTransport
    payer: Payer
    paid_back: Callable[[str], Awaitable[int]]
    """How many cents of the payment begun under a key the provider's own books have as paid back."""
    amount_cents: int = 104_500

    def request(self, amount_cents: int | None = None) -> PageRequest:
        now = SystemClock().now()
        return PageRequest(
            key=new_id(),
            amount_cents=amount_cents or self.amount_cents,
            reference="F-2026-000001",
            return_url="http://court.test/filings/1",
            expires_at=now + timedelta(minutes=30),
        )

    async def held(self) -> tuple[str, ProviderPayment]:
        """A payment that was set aside, with its key."""
        asked = self.request()
        await self.payer(await self.provider.open_page(asked), GOOD)
        found = await self.provider.look_up(asked.key)
        assert found is not None
        return asked.key, found

    async def taken(self, cents: int) -> tuple[str, ProviderPayment]:
        """A payment of which `cents` were taken."""
        key, found = await self.held()
        return key, await self.provider.capture(new_id(), found.reference, cents)

    def lose_after(self, *words: str) -> None:
        """Lose the answer to the next request whose address has one of these words, and to each such after it."""
        self.network.loses = lambda request: (
            request.method == "POST" and any(word in request.url.path for word in words)
        )

    def lose_nothing(self) -> None:
        self.network.loses = lambda _: False
