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
from enum import StrEnum
from pathlib import Path

import pytest
import uvicorn
from sqlmodel import select

from causeway.accounts.actor import SYSTEM
from causeway.filings.core.tables import Filing, FilingStatus
from causeway.filings.submission.commands.renew_hold import RenewHold, renew_hold
from causeway.kit.clock import FixedClock
from causeway.kit.context import Context
from causeway.kit.errors import Refusal
from causeway.kit.jobs.worker import JobWorker
from causeway.payments.commands.hurry_intents import HurryIntents, hurry_intents
from causeway.payments.intent_tables import UNSETTLED, IntentKind, PaymentIntent
from causeway.payments.refunds.settler import RefundSettler
from causeway.payments.refunds.tables import RefundStatus
from causeway.payments.tables import Payment, PaymentStatus
from causeway.sandbox_provider.server import HOLD_FOR
from tests.filings.builders import REJECT
from tests.filings.cards import KEY, CardCourt, card_court
from tests.filings.submission.killed_settler import POINTS, Asked
from tests.payments.refunds import builders as refunds

SEEDS = int(os.environ.get("CAUSEWAY_TEST_PAYMENT_KILLS", "0"))
"""How often each failpoint is met with each follow-up; 0: each failpoint once, with one of them."""
FEE = 83_600


class Act(StrEnum):
    """What is killed half way."""

    AUTHORISE = "AUTHORISE"
    CAPTURE = "CAPTURE"
    VOID = "VOID"
    EXPIRE = "EXPIRE"
    """A hold that has run out is asked after."""
    RENEW = "RENEW"
    """It is held once more, on a payment in its place."""
    REFUND = "REFUND"


KINDS = {
    Act.AUTHORISE: IntentKind.AUTHORISE,
    Act.CAPTURE: IntentKind.CAPTURE,
    Act.VOID: IntentKind.VOID,
    Act.RENEW: IntentKind.AUTHORISE,
}
"""The intent that is settled at the end of each act that has one."""
ABOUT = {Act.EXPIRE: Asked.HOLD, Act.REFUND: Asked.REFUND}
"""What a process of each act asks about; of all others an intent."""
MOVED = {
    Act.AUTHORISE: [("CAPTURED", FEE)],
    Act.CAPTURE: [("CAPTURED", FEE)],
    Act.VOID: [],
    Act.EXPIRE: [],
    Act.RENEW: [("CAPTURED", FEE)],
    Act.REFUND: [("CAPTURED", FEE), ("REFUNDED", FEE)],
}
"""What the provider has taken and paid back at the end, each once."""


@dataclass
class Step:
    """A filing of which the next thing to be asked is about `id`: an intent, or a refund."""

    act: Act
    filing: Filing
    id: str
    payment_id: str


@dataclass
class Killing:
    """A court, its provider behind a socket, and the processes of the court that are killed."""

    cards: CardCourt
    clock: FixedClock
    process: Process
    provider: str

    @property
    def refunds(self) -> RefundSettler:
        """What asks the provider to pay back."""
        return RefundSettler(self.cards.context, self.cards.settler.provider)

    async def settle(self, step: Step) -> None:
        """Ask what was to be asked."""
        await (self.refunds if step.act is Act.REFUND else self.cards.settler).settle(step.id)

    async def kill(self, step: Step, point: str) -> None:
        """Have a process ask what is to be asked, and end at `point`."""
        url = self.cards.context.database.url
        database = url.set(drivername=url.get_backend_name()).render_as_string(hide_password=False)
        asked = {"database": database, "provider": self.provider, "key": KEY, "point": point}
        about = ABOUT.get(step.act, Asked.INTENT)
        asked |= {"now": self.clock.now().isoformat(), "id": step.id, "about": about}
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


async def restarted(at: Killing, step: Step) -> None:
    """The job that was not ended is done again."""
    await at.settle(step)


async def late_webhook(at: Killing, step: Step) -> None:
    """The provider tells of it when it is known already."""
    await looked_after_later(at, step)
    await webhook_first(at, step)


async def webhook_first(at: Killing, step: Step) -> None:
    """The provider tells of it before anybody asks again."""
    key = await _key_at_provider(at, step.payment_id)
    await at.cards.context.run(hurry_intents, HurryIntents(key), actor=SYSTEM)
    handlers = [*at.cards.settler.handlers(), *at.refunds.handlers()]
    await JobWorker(at.cards.context, handlers, SYSTEM).catch_up()


async def payer_returns(at: Killing, step: Step) -> None:
    """The payer comes back and wants the page again."""
    await at.cards.settler.open_page_of_payment(step.payment_id)


async def person_decides(at: Killing, step: Step) -> None:
    """Who decides does so, or does so again, in the meantime; what cannot be decided on is refused."""
    try:
        if step.act is Act.REFUND:
            await refunds.decide(at.cards.context, step.id)
        elif step.act in {Act.EXPIRE, Act.RENEW}:
            await at.cards.at.run(renew_hold, RenewHold(step.filing.id, takes_cards=True))
        else:
            await at.cards.decide(step.filing)
    except Refusal:
        return


async def looked_after_later(at: Killing, _step: Step) -> None:
    """Whoever owns what is not known asks after it."""
    at.clock.advance(timedelta(minutes=6))
    await at.cards.settler.settle_due()
    await at.refunds.settle_due()


FOLLOW_UPS = (restarted, late_webhook, webhook_first, payer_returns, person_decides, looked_after_later)
FollowUp = Callable[[Killing, Step], Awaitable[None]]
FAILPOINTS = list(itertools.product(Act, POINTS))
CASES: list[tuple[Act, str, tuple[FollowUp, ...]]] = [
    (act, point, FOLLOW_UPS if SEEDS else (FOLLOW_UPS[number % len(FOLLOW_UPS)],))
    for number, (act, point) in enumerate(FAILPOINTS)
]


async def _key_at_provider(at: Killing, payment_id: str) -> str:
    """The id of the intent under which the provider knows a payment."""
    begun = select(PaymentIntent.id).where(
        PaymentIntent.payment_id == payment_id, PaymentIntent.kind == IntentKind.AUTHORISE
    )
    async with at.cards.context.database.reading() as session:
        return (await session.exec(begun)).one()


async def _payment(at: Killing, payment_id: str) -> Payment:
    async with at.cards.context.database.reading() as session:
        return await session.get_one(Payment, payment_id)


async def _until(at: Killing, act: Act) -> Step:
    """A filing of which the next thing to be asked is `act`."""
    if act in {Act.EXPIRE, Act.RENEW}:
        return await _run_out(at, act)
    if act is Act.AUTHORISE:
        filing = await at.cards.submitted()
    else:
        filing = await at.cards.decided(*((REJECT,) if act is Act.VOID else ()))
    payment_id = filing.payment_id or ""
    if act is Act.REFUND:
        await at.cards.settle()
        asked = await refunds.ask(at.cards.context, await at.cards.payment(filing), FEE)
        await refunds.decide(at.cards.context, asked)
        return Step(act, filing, asked, payment_id)
    intent = await at.cards.intent(filing, KINDS[act])
    return Step(act, filing, intent.id, payment_id)


async def _run_out(at: Killing, act: Act) -> Step:
    """A filing whose hold has run out: nobody knows of it yet, or its payer is about to have it held once more."""
    filing = await at.cards.received()
    payment_id = filing.payment_id or ""
    at.clock.advance(HOLD_FOR)
    if act is Act.RENEW:
        await at.cards.settler.settle_due()
        renewal: Payment = await at.cards.at.run(renew_hold, RenewHold(filing.id, takes_cards=True))
        payment_id = renewal.id
    return Step(act, filing, await _key_at_provider(at, payment_id), payment_id)


async def _finish(at: Killing, step: Step) -> None:
    """Go on to the end, as if nothing had been."""
    await looked_after_later(at, step)
    if step.act is Act.REFUND:
        assert (await refunds.refund_now(at.cards.context, step.id)).status is RefundStatus.CLOSED
        return
    if step.act is Act.EXPIRE:
        assert (await at.cards.payment(step.filing)).status is PaymentStatus.AUTHORISATION_EXPIRED
        return
    if step.act in {Act.AUTHORISE, Act.RENEW}:
        payment = await _payment(at, step.payment_id)
        assert payment.status is PaymentStatus.PENDING
        await at.cards.pay_on(payment.redirect_url, "silent")
        await at.cards.settle()
        filing = await at.cards.at.filing(step.filing.id)
        assert (filing.status, filing.payment_id) == (FilingStatus.RECEIVED, step.payment_id)
        await at.cards.decide(filing)
        await at.cards.settle()
    intent = await at.cards.intent(await at.cards.at.filing(step.filing.id), KINDS[step.act])
    assert intent.state not in UNSETTLED


async def _once(at: Killing, act: Act, point: str, follow_ups: list[FollowUp]) -> None:
    before = len(at.cards.store.log())
    step = await _until(at, act)
    await at.kill(step, point)
    for follow_up in follow_ups:
        await follow_up(at, step)
    await _finish(at, step)
    new = at.cards.store.log()[before:]
    moved = [(row["what"], row["cents"]) for row in new if row["what"] in {"CAPTURED", "REFUNDED"}]
    assert moved == MOVED[act]


async def test_a_process_killed_at_any_step_loses_no_cent_and_takes_none_twice(killing: Killing) -> None:
    """All failpoints in one court: at the end its books are held against the provider's log once."""
    for act, point, follow_ups in CASES:
        for seed, follow_up in itertools.product(range(SEEDS or 1), follow_ups):
            # What else happens after it, and in which order, is another thing each time.
            chance = random.Random(f"{act} {point} {follow_up.__name__} {seed}")
            more = chance.sample(FOLLOW_UPS, chance.randrange(3)) if SEEDS else []
            await _once(killing, act, point, [follow_up, *more])
            if SEEDS:
                assert await killing.cards.differences() == []
    assert await killing.cards.differences() == []
