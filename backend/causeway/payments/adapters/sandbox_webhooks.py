"""Messages of the sandbox provider, in the form of Standard Webhooks."""

from collections.abc import Mapping
from typing import Any

from standardwebhooks.webhooks import Webhook, WebhookVerificationError

from causeway.payments.adapters.webhook_keys import key_given
from causeway.payments.ports import NotSignedError, NotUnderstoodError


class SandboxWebhooks:
    """A `WebhookReader`."""

    def __init__(self, secret: str) -> None:
        """Read what is signed with `secret`: `whsec_` and base64."""
        self._signer = Webhook(secret)

    async def key_of(self, body: bytes, headers: Mapping[str, str]) -> str | None:
        """Return the key in a message that is signed and fresh."""
        try:
            said: Any = self._signer.verify(body, dict(headers))
        except (WebhookVerificationError, ValueError, RecursionError) as fault:
            raise NotSignedError from fault
        data = said.get("data") if isinstance(said, dict) else None
        key = key_given(data.get("key")) if isinstance(data, dict) else None
        if key is None:
            raise NotUnderstoodError
        return key
