"""What a payer's bank takes back is posted once, and how it ended once; the books agree with the provider's log."""

import itertools
from datetime import timedelta
from pathlib import Path

import httpx2
import pytest
from sqlmodel import text
from standardwebhooks.webhooks import Webhook as Signer
from starlette.applications import Starlette

from causeway.accounts.actor import SYSTEM
from causeway.kit.clock import FixedClock, SystemClock
from causeway.kit.errors import Conflict
from causeway.kit.jobs.worker import JobWorker
from causeway.payments.adapters.sandbox_webhooks import SandboxWebhooks
from causeway.payments.chargebacks.tables import ChargebackStatus
from causeway.payments.ports import NoAnswerError
from causeway.payments.tables import Payment, PaymentStatus
from causeway.web.payments import PATH, payment_routes
from tests.payments.builders import Firm, breaks
from tests.payments.card_tills import SECRET, CardTill
from tests.payments.chargebacks.builders import balances, chargebacks, decided, disputed, learn, settler, told
from tests.payments.refunds.builders import FEE_CENTS, ask, payment_now, taken_by_card

OPEN, WON, LOST = ChargebackStatus.OPEN, ChargebackStatus.WON, ChargebackStatus.LOST


@pytest.fixture
async def payment(till: CardTill, payer: Firm) -> Payment:
    return await taken_by_card(till, payer)


async def test_what_a_bank_took_back_is_disputed_once(till: CardTill, payment: Payment) -> None:
    assert await learn(till, payment) == []
    reference = await disputed(till, 40_000)

    for _ in range(2):
        (found,) = await learn(till, payment)

    assert (found.status, found.amount_cents, found.provider_reference, found.reason) == (
        *(OPEN, 40_000, reference, "fraudulent"),
    )
    assert await balances(till.context) == (40_000 - FEE_CENTS, -40_000, 0)
    assert (await payment_now(till.context, payment.id)).status is PaymentStatus.CAPTURED
    assert await till.differences() == []


@pytest.mark.parametrize("at_once", [False, True])
@pytest.mark.parametrize("end", [WON, LOST])
async def test_how_it_ended_is_posted_once(
    till: CardTill, payment: Payment, end: ChargebackStatus, at_once: bool
) -> None:
    reference = await disputed(till)
    if not at_once:
        await learn(till, payment)
    await decided(till, reference, end.value)

    for _ in range(2):
        (found,) = await learn(till, payment)

    assert (found.status, found.next_ask_at) == (end, None)
    assert await balances(till.context) == ((-FEE_CENTS, 0, 0) if end is WON else (0, 0, -FEE_CENTS))
    after = await payment_now(till.context, payment.id)
    assert after.status is (PaymentStatus.CAPTURED if end is WON else PaymentStatus.CHARGED_BACK)
    assert await till.differences() == []


async def test_two_disputes_of_one_payment_are_two(till: CardTill, payment: Payment) -> None:
    first, second = await disputed(till, 10_000), await disputed(till, 20_000)
    await decided(till, second, "LOST")

    found = {row.provider_reference: (row.status, row.amount_cents) for row in await learn(till, payment)}

    assert found == {first: (OPEN, 10_000), second: (LOST, 20_000)}
    assert await till.differences() == []


async def test_nothing_is_paid_back_meanwhile(till: CardTill, payment: Payment) -> None:
    reference = await disputed(till, 10_000)
    await learn(till, payment)
    with pytest.raises(Conflict) as refused:
        await ask(till.context, payment, 1_000)
    assert all(refused.value.words)
    assert refused.value.fields[0].path == ("paymentId",)

    await decided(till, reference, "WON")
    await learn(till, payment)
    assert await ask(till.context, payment, 1_000)


async def test_the_provider_is_asked_until_it_is_decided(
    till: CardTill, payment: Payment, clock: FixedClock
) -> None:
    reference = await disputed(till)
    await learn(till, payment)
    await decided(till, reference, "LOST")
    await settler(till).ask_due()
    assert [row.status for row in await chargebacks(till.context)] == [OPEN], "it is not due yet"

    clock.advance(timedelta(hours=6))
    await till.lose("disputes", "before")
    await settler(till).ask_due()
    assert [row.status for row in await chargebacks(till.context)] == [OPEN], "there was no answer"
    await settler(till).ask_due()
    assert [row.status for row in await chargebacks(till.context)] == [OPEN], "it is not due again yet"
    await till.lose("disputes", "before")
    with pytest.raises(NoAnswerError):
        await settler(till).ask(payment.id)
    clock.advance(timedelta(hours=6))
    await settler(till).ask_due()
    assert [row.status for row in await chargebacks(till.context)] == [LOST]


@pytest.mark.parametrize("end", ["WON", "LOST"])
async def test_every_order_of_messages_ends_the_same(
    till: CardTill, payment: Payment, end: str, tmp_path: Path
) -> None:
    before = set(told(till.store))
    await decided(till, await disputed(till), end)
    opened, closed = (body for body in told(till.store) if body not in before)
    captured = next(body for body in before if '"CAPTURED"' in body)
    application = Starlette(routes=payment_routes(till.context, SandboxWebhooks(SECRET)))
    worker = JobWorker(till.context, [*till.settler.handlers(), *settler(till).handlers()], SYSTEM)
    sign, sent = Signer(SECRET), 0
    transport = httpx2.ASGITransport(application)
    async with httpx2.AsyncClient(transport=transport, base_url="http://court.test") as door:
        for order in itertools.permutations((opened, closed, captured)):
            for body in order:
                now, sent = SystemClock().now(), sent + 1
                headers = {
                    "webhook-id": f"msg_{sent}",
                    "webhook-timestamp": str(int(now.timestamp())),
                    "webhook-signature": sign.sign(f"msg_{sent}", now, body),
                }
                assert (await door.post(PATH, content=body, headers=headers)).status_code == 204
                await worker.catch_up()

    (found,) = await chargebacks(till.context)
    assert found.status.value == end
    assert await till.differences() == []


PLANTED = {
    "a charge-back says more": (
        "UPDATE chargeback SET amount_cents = amount_cents + 1",
        "charge-back is not as it was posted",
    ),
    "one that was lost says it was won": (
        "UPDATE chargeback SET status = 'WON'",
        "charge-back is not as it was posted",
    ),
    "one is forgotten": ("DELETE FROM chargeback", "entry is of no charge-back"),
    "the payment does not say so": (
        "UPDATE payment SET status = 'CAPTURED' WHERE status = 'CHARGED_BACK'",
        "charge-back was lost, and its payment does not say so",
    ),
}


@pytest.mark.parametrize("fault", PLANTED)
async def test_the_verifier_finds_what_was_changed(till: CardTill, payment: Payment, fault: str) -> None:
    await decided(till, await disputed(till), "LOST")
    await learn(till, payment)
    assert await breaks(till.context) == []
    statement, expected = PLANTED[fault]
    async with till.context.database.writing() as session:
        await session.execute(text(statement))
        await session.commit()

    assert any(each.startswith(expected) for each in await breaks(till.context))


async def test_one_that_only_the_provider_knows_is_a_difference(till: CardTill, payment: Payment) -> None:
    await disputed(till)

    (difference,) = await till.differences()

    assert difference.startswith("I4 held and taken are")
