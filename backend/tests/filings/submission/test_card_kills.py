"""kill -9 at each step of a card payment, and what may happen next: our books and the provider's agree to the cent."""

import asyncio
import itertools
import json
import os
import random
import signal
import socket
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
import uvicorn

from causeway.accounts.actor import SYSTEM
from causeway.filings.core.tables import Filing, FilingStatus
from causeway.kit.clock import FixedClock
from causeway.kit.context import Context
from causeway.kit.errors import Refusal
from causeway.kit.jobs.worker import JobWorker
from causeway.payments.commands.hurry_intents import HurryIntents, hurry_intents
from causeway.payments.intent_tables import UNSETTLED, IntentKind
from causeway.payments.tables import PaymentStatus
from tests.filings.builders import REJECT
from tests.filings.cards import KEY, CardCourt, card_court
from tests.filings.submission.killed_settler import POINTS

SEEDS = int(os.environ.get("CAUSEWAY_TEST_PAYMENT_KILLS", "0"))
"""How often each failpoint is met with each follow-up; 0: each failpoint once, with one of them."""
FEE = 83_600
KINDS = (IntentKind.AUTHORISE, IntentKind.CAPTURE, IntentKind.VOID)


@dataclass
class Killing:
    """A court, its provider behind a socket, and the processes of the court that are killed."""

    cards: CardCourt
    clock: FixedClock
    process: Process
    provider: str

    async def kill(self, intent_id: str, point: str) -> None:
        """Have a process ask what an intent says, and end at `point`."""
        url = self.cards.context.database.url
        database = url.set(drivername=url.get_backend_name()).render_as_string(hide_password=False)
        asked = {"database": database, "provider": self.provider, "key": KEY, "point": point}
        asked |= {"now": self.clock.now().isoformat(), "intent_id": intent_id}
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(json.dumps(asked).encode() + b"\n")
        assert await self.process.stdout.readline() == b"%d\n" % signal.SIGKILL


@pytest.fixture
async def killing(context: Context, clock: FixedClock, tmp_path: Path) -> AsyncIterator[Killing]:
    cards = await card_court(context, clock, tmp_path)
    listener = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(cards.provider, log_config=None, lifespan="off", ws="none"))
    serving = asyncio.create_task(server.serve(sockets=[listener]))
    paths = os.pathsep.join(each for each in sys.path if each)
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.filings.submission.killed_settler"),
        stdin=PIPE,
        stdout=PIPE,
        env=os.environ | {"PYTHONPATH": paths},
    )
    yield Killing(cards, clock, process, f"http://127.0.0.1:{listener.getsockname()[1]}")
    assert process.stdin is not None
    process.stdin.close()
    await process.wait()
    server.should_exit = True
    await serving


async def restarted(at: Killing, _filing: Filing, intent_id: str) -> None:
    """The job that was not ended is done again."""
    await at.cards.settler.settle(intent_id)


async def late_webhook(at: Killing, filing: Filing, intent_id: str) -> None:
    """The provider tells of it when it is known already."""
    await looked_after_later(at, filing, intent_id)
    await webhook_first(at, filing, intent_id)


async def webhook_first(at: Killing, filing: Filing, _intent_id: str) -> None:
    """The provider tells of it before anybody asks again."""
    key = (await at.cards.intent(filing, IntentKind.AUTHORISE)).id
    await at.cards.context.run(hurry_intents, HurryIntents(key), actor=SYSTEM)
    await JobWorker(at.cards.context, list(at.cards.settler.handlers()), SYSTEM).catch_up()


async def payer_returns(at: Killing, filing: Filing, _intent_id: str) -> None:
    """The payer comes back and wants the page again."""
    await at.cards.settler.open_page_of(filing.id)


async def clerk_decides(at: Killing, filing: Filing, _intent_id: str) -> None:
    """A clerk decides, or decides again, in the meantime; what cannot be decided on is refused."""
    try:
        await at.cards.decide(filing)
    except Refusal:
        return


async def looked_after_later(at: Killing, _filing: Filing, _intent_id: str) -> None:
    """Whoever owns what is not known asks after it."""
    at.clock.advance(timedelta(minutes=6))
    await at.cards.settler.settle_due()


FOLLOW_UPS = (restarted, late_webhook, webhook_first, payer_returns, clerk_decides, looked_after_later)
FollowUp = Callable[[Killing, Filing, str], Awaitable[None]]
FAILPOINTS = list(itertools.product(KINDS, POINTS))
CASES: list[tuple[IntentKind, str, tuple[FollowUp, ...]]] = [
    (kind, point, FOLLOW_UPS if SEEDS else (FOLLOW_UPS[number % len(FOLLOW_UPS)],))
    for number, (kind, point) in enumerate(FAILPOINTS)
]


async def _until(at: Killing, kind: IntentKind) -> Filing:
    """A filing of which the next thing to be asked is `kind`."""
    if kind is IntentKind.AUTHORISE:
        return await at.cards.submitted()
    return await at.cards.decided(*((REJECT,) if kind is IntentKind.VOID else ()))


async def _finish(at: Killing, filing: Filing, kind: IntentKind) -> None:
    """Go on to the end, as if nothing had been."""
    await looked_after_later(at, filing, "")
    if kind is not IntentKind.AUTHORISE:
        return
    assert (await at.cards.payment(filing)).status is PaymentStatus.PENDING
    await at.cards.pay(filing, "silent")
    await at.cards.settle()
    assert (await at.cards.at.filing(filing.id)).status is FilingStatus.RECEIVED
    await at.cards.decide(filing)
    await at.cards.settle()


async def _once(at: Killing, kind: IntentKind, point: str, follow_ups: list[FollowUp]) -> None:
    before = len(at.cards.store.log())
    filing = await _until(at, kind)
    intent = await at.cards.intent(filing, kind)
    await at.kill(intent.id, point)
    for follow_up in follow_ups:
        await follow_up(at, filing, intent.id)
    await _finish(at, filing, kind)
    new = at.cards.store.log()[before:]
    assert [row["cents"] for row in new if row["what"] == "CAPTURED"] == (
        [] if kind is IntentKind.VOID else [FEE]
    )
    assert (await at.cards.intent(filing, kind)).state not in UNSETTLED


async def test_a_process_killed_at_any_step_loses_no_cent_and_takes_none_twice(killing: Killing) -> None:
    """All failpoints in one court: at the end its books are held against the provider's log once."""
    for kind, point, follow_ups in CASES:
        for seed, follow_up in itertools.product(range(SEEDS or 1), follow_ups):
            # What else happens after it, and in which order, is another thing each time.
            chance = random.Random(f"{kind} {point} {follow_up.__name__} {seed}")
            more = chance.sample(FOLLOW_UPS, chance.randrange(3)) if SEEDS else []
            await _once(killing, kind, point, [follow_up, *more])
            if SEEDS:
                assert await killing.cards.differences() == []
    assert await killing.cards.differences() == []
