"""Processes of a court that ask the payment provider one thing each, and are killed with it half done.

Reads a line of JSON for each from its standard input, forks, and says by which signal the child ended.
"""

import asyncio
import json
import os
import signal
import sys
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, NoReturn

from causeway.audit.log import AuditLog
from causeway.filings.submission.commands.record_payment_answer import record_payment_answer
from causeway.kit.bus import LocalBus
from causeway.kit.clock import FixedClock
from causeway.kit.context import Context
from causeway.kit.database import Database
from causeway.payments.adapters.sandbox import SandboxProvider
from causeway.payments.intent_settler import IntentSettler
from causeway.payments.ports import (
    PageRequest,
    PaymentProvider,
    ProviderDispute,
    ProviderPayment,
    ProviderRefund,
)
from causeway.payments.refunds.settler import RefundSettler

BEFORE_CALL, AFTER_CALL, BEFORE_COMMIT, AFTER_COMMIT = (
    "before_call",
    "after_call",
    "before_commit",
    "after_commit",
)


class Asked(StrEnum):
    """What a process asks the provider about."""

    INTENT = "intent"
    HOLD = "hold"
    REFUND = "refund"


POINTS = (BEFORE_CALL, AFTER_CALL, BEFORE_COMMIT, AFTER_COMMIT)


def die() -> NoReturn:
    """End as a power cut ends a process: nothing is closed, nothing is told."""
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError


class LastLog(AuditLog):
    """The log, which is added to last of all before a commit."""

    def __init__(self, point: str) -> None:
        super().__init__()
        self.point = point

    async def append(self, *args: Any, **more: Any) -> int | None:
        position = await super().append(*args, **more)
        if self.point == BEFORE_COMMIT:
            die()
        return position


@dataclass
class Provider:
    """A provider of whom something is asked in the last moment of the process."""

    inner: PaymentProvider
    point: str
    asked: Asked

    def _at(self, point: str) -> None:
        if self.point == point:
            die()

    async def open_page(self, asked: PageRequest) -> ProviderPayment:
        self._at(BEFORE_CALL)
        answer = await self.inner.open_page(asked)
        self._at(AFTER_CALL)
        return answer

    async def look_up(self, key: str, reference: str | None = None) -> ProviderPayment | None:
        # Of anything but a hold it is the question before the one that moves money.
        if self.asked is not Asked.HOLD:
            return await self.inner.look_up(key, reference)
        self._at(BEFORE_CALL)
        answer = await self.inner.look_up(key, reference)
        self._at(AFTER_CALL)
        return answer

    async def capture(self, key: str, reference: str, amount_cents: int) -> ProviderPayment:
        self._at(BEFORE_CALL)
        answer = await self.inner.capture(key, reference, amount_cents)
        self._at(AFTER_CALL)
        return answer

    async def void(self, key: str, reference: str) -> ProviderPayment:
        self._at(BEFORE_CALL)
        answer = await self.inner.void(key, reference)
        self._at(AFTER_CALL)
        return answer

    async def refund(self, key: str, reference: str, amount_cents: int) -> ProviderRefund:
        self._at(BEFORE_CALL)
        answer = await self.inner.refund(key, reference, amount_cents)
        self._at(AFTER_CALL)
        return answer

    async def disputes(self, key: str, reference: str | None = None) -> tuple[ProviderDispute, ...]:
        return await self.inner.disputes(key, reference)

    async def close(self) -> None:
        await self.inner.close()


async def settle(asked: dict[str, Any]) -> None:
    """Settle one intent, look after one hold, or pay one refund back, as far as the process gets."""
    point, about = asked["point"], Asked(asked["about"])
    clock = FixedClock(datetime.fromisoformat(asked["now"]))
    context = Context(database=Database(asked["database"]), clock=clock, bus=LocalBus(), log=LastLog(point))
    provider = Provider(SandboxProvider(asked["provider"], asked["key"]), point, about)
    if about is Asked.REFUND:
        await RefundSettler(context, provider).settle(asked["id"])
    else:
        page = "http://court.test/filing"
        await IntentSettler(context, provider, record_payment_answer, lambda _: page).settle(asked["id"])
    die()


def main() -> None:
    """Fork for each line. Nothing was opened before, so that nothing is shared."""
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            asyncio.run(settle(json.loads(line)))
            os._exit(1)
        _, status = os.waitpid(child, 0)
        sys.stdout.write(f"{-os.waitstatus_to_exitcode(status)}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
