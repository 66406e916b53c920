"""Messages of Stripe, signed with the secret of the endpoint that they are sent to."""

import json
from collections.abc import Mapping
from typing import Any, Protocol

import stripe

from causeway.payments.adapters.stripe_reading import KEY
from causeway.payments.adapters.webhook_keys import key_given
from causeway.payments.ports import NotSignedError, NotUnderstoodError

SIGNATURE = "stripe-signature"
FRESH_SECONDS = 300
"""How old a message may be; unless it is said, Stripe's client takes any."""


class KnowsKeys(Protocol):
    """Stripe, asked whose an intent is."""

    async def key_of(self, reference: str) -> str | None:
        """Return the court's key of an intent of Stripe's; None if it is none of the court's."""
        ...


class StripeWebhooks:
    """A `WebhookReader`. A message about a dispute names Stripe's intent only, so Stripe is asked whose that is."""

    def __init__(self, secret: str, provider: KnowsKeys) -> None:
        """Read what is signed with `secret`; `provider` knows the court's key of an intent of its own."""
        self._secret, self._provider = secret, provider

    async def key_of(self, body: bytes, headers: Mapping[str, str]) -> str | None:
        """Return the court's key of what a message is about."""
        try:
            text = body.decode()
            stripe.WebhookSignature.verify_header(
                text, headers.get(SIGNATURE, ""), self._secret, tolerance=FRESH_SECONDS
            )
        except (stripe.SignatureVerificationError, ValueError) as fault:
            raise NotSignedError from fault
        try:
            thing: Any = json.loads(text)["data"]["object"]
            found = (thing.get("metadata") or {}).get(KEY)
            intent = thing.get("payment_intent")
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as fault:
            raise NotUnderstoodError from fault
        if found is None and isinstance(intent, str):
            found = await self._provider.key_of(intent)
        # What else sells on the same account may put anything there.
        return key_given(found)
