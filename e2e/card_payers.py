"""A court that takes cards: the sandbox provider's process beside it, and what a payer does on its page."""

import base64
import os
import signal
import sqlite3
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page

from e2e.servers import CAUSEWAY, HERE, PATIENCE, Court, causeway
from tests.ports import free_port

KEY = "journey"
SECRET = f"whsec_{base64.b64encode(b'of the journeys, thirty-two chars').decode()}"


@dataclass
class CardCourt:
    """A court and the provider beside it."""

    court: Court
    provider_url: str

    def verify(self) -> str:
        """Return what the verifier says of the books and the provider's own log; raises if they differ."""
        self._wait_until_asked()
        asked = urllib.request.Request(  # noqa: S310  (our own server)
            f"{self.provider_url}/v1/log", headers={"authorization": f"Bearer {KEY}"}
        )
        with urllib.request.urlopen(asked, timeout=5) as answer:  # noqa: S310
            log = self.court.data / "provider-log.json"
            log.write_bytes(answer.read())
        return causeway("ledger", "verify", "--provider-log", str(log), "--data", str(self.court.data))

    def _wait_until_asked(self) -> None:
        """Wait until the provider has answered all that it is asked for: a log of before is not one of these books.

        That a payment is let go is written down, and on the page, before the provider is told.
        """
        asked = "SELECT count(*) FROM payment_intent WHERE kind <> 'AUTHORISE' AND state IN ('WRITTEN', 'UNKNOWN')"
        deadline = time.monotonic() + PATIENCE
        with closing(sqlite3.connect(self.court.data / "causeway.db", timeout=30)) as records:
            while records.execute(asked).fetchone() != (0,):
                assert time.monotonic() < deadline, "the provider was not asked, or did not answer"
                time.sleep(0.1)


@contextmanager
def card_court(data: Path) -> Iterator[CardCourt]:
    """Start a provider and a court on the demonstration in `data`, each a process of its own."""
    port, court = free_port(), Court(data)
    url = f"http://localhost:{port}"
    shared = {
        "CAUSEWAY_CARD_PROVIDER_URL": url,
        "CAUSEWAY_CARD_PROVIDER_KEY": KEY,
        "CAUSEWAY_CARD_WEBHOOK_SECRET": SECRET,
    }
    before = {name: os.environ.get(name) for name in shared}
    os.environ |= shared
    provider = subprocess.Popen(
        [*CAUSEWAY, "sandbox-provider", "--port", str(port), "--data", str(data), "--court", court.url],
        cwd=HERE.parent,
    )
    try:
        court.start()
        yield CardCourt(court, url)
    finally:
        court.stop()
        provider.send_signal(signal.SIGTERM)
        provider.wait(timeout=PATIENCE)
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


def give_card(page: Page) -> None:
    """Fill in the first step of the provider's page."""
    page.get_by_label("Card number").fill("4242 4242 4242 4242")
    page.get_by_label("Name on the card").fill("NG CHEUK LAM")
    page.get_by_role("button", name="Continue").click()


def confirm(page: Page, code: str = "418273") -> None:
    """Give the bank's code."""
    page.get_by_label("Code").fill(code)
    page.get_by_role("button", name="Confirm").click()
