"""Telling the court, in the form of Standard Webhooks, until it has taken each message."""

import asyncio
from datetime import UTC

import httpx2
from standardwebhooks.webhooks import Webhook as Signer

from causeway.sandbox_provider.store import Store, Webhook

ANSWER_SECONDS = 10.0
LOOK_AGAIN_SECONDS = 5.0
TAKEN = range(200, 300)


class WebhookSender:
    """Sends what is due, the oldest first, one at a time."""

    def __init__(self, store: Store, url: str, secret: str) -> None:
        """Send to `url`, signed with `secret`."""
        self._store, self._url, self._signer = store, url, Signer(secret)
        self._wanted = asyncio.Event()

    def wake(self) -> None:
        """Look at once."""
        self._wanted.set()

    async def run(self) -> None:
        """Send for ever."""
        async with httpx2.AsyncClient(timeout=ANSWER_SECONDS, trust_env=False) as client:
            while True:
                self._wanted.clear()
                self._store.end_holds()
                for message in self._store.due_webhooks():
                    self._store.sent(message, taken=await self._send(client, message))
                try:
                    await asyncio.wait_for(self._wanted.wait(), self._pause())
                except TimeoutError:
                    continue

    def _pause(self) -> float:
        due = self._store.next_webhook_at()
        if due is None:
            return LOOK_AGAIN_SECONDS
        left = (due - self._store.clock.now()).total_seconds()
        return min(max(left, 0.0), LOOK_AGAIN_SECONDS)

    async def _send(self, client: httpx2.AsyncClient, message: Webhook) -> bool:
        now = self._store.clock.now().astimezone(UTC)
        message_id = message.id.rstrip("+")
        headers = {
            "content-type": "application/json",
            "webhook-id": message_id,
            "webhook-timestamp": str(int(now.timestamp())),
            "webhook-signature": self._signer.sign(message_id, now, message.body),
        }
        try:
            answer = await client.post(self._url, content=message.body, headers=headers)
        except httpx2.HTTPError:
            return False
        return answer.status_code in TAKEN
