"""Carries the requests of Stripe's client over the HTTP client of everything else here, without blocking anybody."""

import asyncio
from collections.abc import Awaitable, Mapping
from typing import Any

import httpx2
import stripe

ANSWER_SECONDS = 10.0


class StripeTransport(stripe.HTTPClient):
    """A carrier that tries once: whoever owns the intent decides when it is asked again, and under which key."""

    name = "httpx2"

    def __init__(self, transport: httpx2.AsyncBaseTransport | None = None) -> None:
        """Go over the network, if `transport` is not another way."""
        super().__init__()
        self._client = httpx2.AsyncClient(timeout=ANSWER_SECONDS, trust_env=False, transport=transport)

    async def request_async(
        self, method: str, url: str, headers: Mapping[str, str], post_data: Any = None
    ) -> tuple[bytes, int, Mapping[str, str]]:
        """Send one request. Raises `stripe.APIConnectionError` if no whole answer comes in time."""
        try:
            answer = await self._client.request(method, url, headers=dict(headers), content=post_data or None)
        except httpx2.HTTPError as fault:
            message = type(fault).__name__
            raise stripe.APIConnectionError(message) from fault  # type: ignore[no-untyped-call]
        return answer.content, answer.status_code, answer.headers

    def sleep_async(self, secs: float) -> Awaitable[None]:
        """Wait without holding anybody up."""
        return asyncio.sleep(secs)

    async def close_async(self) -> None:
        """Let go of the connections."""
        await self._client.aclose()
