"""Stripe, asked with its own client: a hosted page, an amount that is set aside, and taken when the court accepts."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any, cast
from uuid import UUID

import httpx2
import stripe

from causeway.kit.money import CURRENCY
from causeway.kit.words import Language
from causeway.payments.adapters.stripe_reading import KEY, key_of, read_dispute, read_page, read_refund
from causeway.payments.adapters.stripe_transport import StripeTransport
from causeway.payments.ports import (
    NoAnswerError,
    PageRequest,
    ProviderDispute,
    ProviderPayment,
    ProviderRefund,
    ProviderState,
)

LOCALES = {Language.EN: "en-GB", Language.ZH_HANT: "zh-HK", Language.ZH_HANS: "zh"}
OPEN_LONGER = timedelta(minutes=31)
"""Stripe closes no page before half an hour; the same request must be as good in the last minute of ours."""
WITHIN = (timedelta(minutes=5), timedelta(minutes=45))
"""How long before and after an intent was written its page may have been made, with clocks that differ."""
WHOLE = ["payment_intent.latest_charge"]
PAGE_OF_A_LIST = 100

stripe.enable_telemetry = False


class StripeProvider:
    """A `PaymentProvider`. What was asked is looked for first, as Stripe remembers our keys for a day only."""

    def __init__(self, key: str, url: str = "", transport: httpx2.AsyncBaseTransport | None = None) -> None:
        """Show `key` to Stripe, or to what answers like it at `url`."""
        self._carrier = StripeTransport(transport)
        addresses: Any = {"api": url} if url else None
        self._stripe = stripe.StripeClient(
            key, base_addresses=addresses, http_client=self._carrier, max_network_retries=0
        )

    async def open_page(self, asked: PageRequest) -> ProviderPayment:
        """Have a Checkout page made, that sets the amount aside and takes nothing."""
        item = {
            "quantity": 1,
            "price_data": {
                "currency": CURRENCY.lower(),
                "unit_amount": asked.amount_cents,
                "product_data": {"name": asked.reference},
            },
        }
        page: Any = {
            "mode": "payment",
            "payment_method_types": ["card"],
            "line_items": [item],
            "payment_intent_data": {
                "capture_method": "manual",
                "description": asked.reference,
                "metadata": {KEY: asked.key},
            },
            "client_reference_id": asked.key,
            "metadata": {KEY: asked.key},
            "success_url": asked.return_url,
            "cancel_url": asked.return_url,
            "expires_at": int((asked.expires_at + OPEN_LONGER).timestamp()),
            "locale": LOCALES[asked.language] if asked.language else "auto",
            "expand": WHOLE,
        }
        async with _answering():
            made = await self._stripe.v1.checkout.sessions.create_async(page, {"idempotency_key": asked.key})
        return read_page(made)

    async def look_up(self, key: str, reference: str | None = None) -> ProviderPayment | None:
        """Find the page by what Stripe calls it, or among those of the time at which its intent was written."""
        async with _answering():
            found = await self._retrieve(reference) if reference else await self._find(key)
        return read_page(found) if found is not None else None

    async def capture(self, key: str, reference: str, amount_cents: int) -> ProviderPayment:
        """Take what was accepted, if it is still set aside; Stripe lets the rest go."""
        async with _answering():
            session = await self._retrieve(reference)
            if read_page(session).state is not ProviderState.AUTHORISED:
                return read_page(session)
            await self._stripe.v1.payment_intents.capture_async(
                session["payment_intent"]["id"],
                {"amount_to_capture": amount_cents},
                {"idempotency_key": key},
            )
            return read_page(await self._retrieve(reference))

    async def void(self, key: str, reference: str) -> ProviderPayment:
        """Let what is set aside go, or close the page. A key is good for one kind of request only."""
        async with _answering():
            session = await self._retrieve(reference)
            state = read_page(session).state
            if state is ProviderState.OPEN:
                await self._stripe.v1.checkout.sessions.expire_async(
                    reference, {}, {"idempotency_key": f"{key}:close"}
                )
            elif state is ProviderState.AUTHORISED:
                intent = session["payment_intent"]["id"]
                await self._stripe.v1.payment_intents.cancel_async(
                    intent, {}, {"idempotency_key": f"{key}:release"}
                )
            else:
                return read_page(session)
            return read_page(await self._retrieve(reference))

    async def refund(self, key: str, reference: str, amount_cents: int) -> ProviderRefund:
        """Pay some of it back, unless a refund under this key is there already."""
        async with _answering():
            session = await self._retrieve(reference)
            if read_page(session).state is not ProviderState.CAPTURED:
                return ProviderRefund(amount_cents, is_done=False)
            intent = session["payment_intent"]["id"]
            there = await self._stripe.v1.refunds.list_async(
                {"payment_intent": intent, "limit": PAGE_OF_A_LIST}
            )
            async for refund in there.auto_paging_iter():
                if key_of(refund) == key:
                    return read_refund(refund, amount_cents)
            try:
                made = await self._stripe.v1.refunds.create_async(
                    {"payment_intent": intent, "amount": amount_cents, "metadata": {KEY: key}},
                    {"idempotency_key": key},
                )
            except stripe.InvalidRequestError as refusal:
                if refusal.code in {"charge_already_refunded", "charge_disputed", "amount_too_large"}:
                    return ProviderRefund(amount_cents, is_done=False)
                raise
            return read_refund(made, amount_cents)

    async def disputes(self, key: str, reference: str | None = None) -> tuple[ProviderDispute, ...]:
        """Ask what is disputed of a payment; what is only inquired about has moved nothing."""
        async with _answering():
            session = await self._retrieve(reference) if reference else await self._find(key)
            if session is None or read_page(session).state is not ProviderState.CAPTURED:
                return ()
            found = await self._stripe.v1.disputes.list_async(
                {"payment_intent": session["payment_intent"]["id"], "limit": PAGE_OF_A_LIST}
            )
            read = [read_dispute(each) async for each in found.auto_paging_iter()]
        return tuple(each for each in read if each is not None)

    async def key_of(self, reference: str) -> str | None:
        """Return the court's key of an intent of Stripe's; None if it is none of the court's."""
        async with _answering():
            return key_of(await self._stripe.v1.payment_intents.retrieve_async(reference))

    async def close(self) -> None:
        """Let go of the connections."""
        await self._carrier.close_async()

    async def _retrieve(self, reference: str) -> Any:
        return await self._stripe.v1.checkout.sessions.retrieve_async(reference, {"expand": WHOLE})

    async def _find(self, key: str) -> Any:
        """Return the page made under a key, None if there is none. A key begins with the time it was made at."""
        written = timedelta(milliseconds=UUID(key).int >> 80)
        before, after = (int((written + each).total_seconds()) for each in (-WITHIN[0], WITHIN[1]))
        pages = await self._stripe.v1.checkout.sessions.list_async(
            {"created": {"gte": before, "lte": after}, "limit": PAGE_OF_A_LIST}
        )
        async for page in pages.auto_paging_iter():
            if page["client_reference_id"] == key:
                return await self._retrieve(cast("str", page["id"]))
        return None


@asynccontextmanager
async def _answering() -> AsyncIterator[None]:
    """Whatever Stripe's client stumbles over is no answer: the intent is looked up before anything is done again."""
    try:
        yield
    except stripe.StripeError as fault:
        raise NoAnswerError(f"{type(fault).__name__} {fault.http_status or ''} {fault.code or ''}") from fault
