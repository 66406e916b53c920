"""A refund moves money once, when a second person approves it, and never more than was taken."""

import asyncio

import pytest
from sqlalchemy.exc import IntegrityError
from sqlmodel import col, text, update

from causeway.accounts.actor import Actor, Role
from causeway.kit.context import Context
from causeway.kit.errors import Forbidden, ProblemCode, Refusal
from causeway.payments.deposits.commands.approve_deposit_closing import (
    ApproveDepositClosing,
    approve_deposit_closing,
)
from causeway.payments.deposits.commands.check_deposit_closing import (
    CheckDepositClosing,
    check_deposit_closing,
)
from causeway.payments.deposits.commands.close_deposit_account import (
    CloseDepositAccount,
    close_deposit_account,
)
from causeway.payments.receipts.rules.verification import ReceiptOutcome, receipt_outcome
from causeway.payments.refunds.commands.change_refund import (
    CancelRefund,
    UpdateRefund,
    cancel_refund,
    update_refund,
)
from causeway.payments.refunds.commands.decide_refund import RefundDecision
from causeway.payments.refunds.tables import Refund, RefundStatus
from causeway.payments.tables import Payment, PaymentStatus
from tests.payments.builders import Firm, breaks, figures, paid, subject
from tests.payments.card_tills import CardTill
from tests.payments.refunds.builders import (
    CHEUNG,
    FEE_CENTS,
    POON,
    ask,
    decide,
    payment_now,
    refund_now,
    taken_from_account,
)

REASON = "The same notice was filed twice."


async def test_nothing_moves_before_a_second_person_approves(context: Context, payer: Firm) -> None:
    payment = await taken_from_account(context, payer)
    before, _ = await figures(context, payer)
    refund_id = await ask(context, payment, 40_000)
    assert (await refund_now(context, refund_id)).status is RefundStatus.SENT_FOR_APPROVAL
    assert (await figures(context, payer), (await payment_now(context, payment.id)).refunded_cents) == (
        (before, 0),
        0,
    )

    refund = await decide(context, refund_id)
    payment = await payment_now(context, payment.id)
    assert (refund.status, refund.decided_by, refund.provider_state) == (
        RefundStatus.CLOSED,
        POON.user_id,
        None,
    )
    assert (payment.status, payment.refunded_cents) == (PaymentStatus.PARTIALLY_REFUNDED, 40_000)
    assert await figures(context, payer) == (before + 40_000, 0)
    assert receipt_outcome(payment) is ReceiptOutcome.PARTIALLY_REFUNDED

    await decide(context, await ask(context, payment, FEE_CENTS - 40_000))
    assert (await payment_now(context, payment.id)).status is PaymentStatus.REFUNDED
    assert await figures(context, payer) == (before + FEE_CENTS, 0)
    assert await breaks(context) == []


async def test_who_asked_never_decides(context: Context, payer: Firm) -> None:
    refund_id = await ask(context, await taken_from_account(context, payer))
    for decision in RefundDecision:
        with pytest.raises(Forbidden):
            await decide(context, refund_id, decision, CHEUNG, "mine")
    with pytest.raises(IntegrityError, match="refund_second_person"):
        async with context.database.writing() as session:
            await session.execute(update(Refund).values(decided_by=col(Refund.asked_by)))
    for other in (
        payer.administrator,
        payer.solicitor,
        Actor("registrar", roles=frozenset({Role.REGISTRAR})),
    ):
        with pytest.raises(Forbidden):
            await decide(context, refund_id, actor=other)
    assert (await refund_now(context, refund_id)).status is RefundStatus.SENT_FOR_APPROVAL


async def test_of_two_who_approve_at_once_one_does(context: Context, payer: Firm) -> None:
    payment = await taken_from_account(context, payer)
    before, _ = await figures(context, payer)
    refund_id = await ask(context, payment)
    third = Actor("clerk-ng", roles=frozenset({Role.ACCOUNTS_CLERK}))
    ends = await asyncio.gather(
        *(decide(context, refund_id, actor=who) for who in (POON, third, POON, third)), return_exceptions=True
    )
    assert sorted(type(end).__name__ for end in ends) == ["Conflict", "Conflict", "Conflict", "Refund"]
    assert await figures(context, payer) == (before + FEE_CENTS, 0)
    assert await breaks(context) == []


async def test_refunds_at_once_never_come_to_more_than_was_taken(context: Context, payer: Firm) -> None:
    payment = await taken_from_account(context, payer)
    before, _ = await figures(context, payer)

    refusals: set[ProblemCode] = set()

    async def one() -> int:
        try:
            await decide(context, await ask(context, payment, 20_000))
        except Refusal as refusal:
            refusals.add(refusal.code)
            return 0
        return 20_000

    done = sum(await asyncio.gather(*(one() for _ in range(10))))
    assert (done, refusals) == (80_000, {ProblemCode.ACTION_NOT_AVAILABLE})
    assert await figures(context, payer) == (before + done, 0)
    assert (await payment_now(context, payment.id)).refunded_cents == done
    assert await breaks(context) == []


@pytest.mark.parametrize("cents", [0, -1, FEE_CENTS + 1])
async def test_no_other_amount_is_asked_for(context: Context, payer: Firm, cents: int) -> None:
    payment = await taken_from_account(context, payer)
    with pytest.raises(Refusal) as refused:
        await ask(context, payment, cents)
    assert refused.value.fields[0].path == ("amount",)
    assert all(refused.value.words)


async def test_what_was_not_taken_is_not_paid_back(till: CardTill, context: Context, payer: Firm) -> None:
    held = await paid(context, payer, subject(payer))
    topped_up = await till.topped_up(payer, 50_000)
    for payment in (held, topped_up):
        with pytest.raises(Refusal) as refused:
            await ask(context, payment, 100)
        assert (refused.value.code, refused.value.fields[0].path) == (
            *(ProblemCode.ACTION_NOT_AVAILABLE, ("paymentId",)),
        )
    with pytest.raises(Forbidden):
        await ask(context, held, 100, actor=payer.administrator)


async def test_one_that_is_sent_back_is_changed_by_who_asked_and_sent_again(
    context: Context, payer: Firm
) -> None:
    payment = await taken_from_account(context, payer)
    refund_id = await ask(context, payment)
    with pytest.raises(Refusal):
        await decide(context, refund_id, RefundDecision.SEND_BACK)
    sent_back = await decide(context, refund_id, RefundDecision.SEND_BACK, note="Half of it was due.")
    assert (sent_back.status, sent_back.note) == (RefundStatus.UPDATE_REQUIRED, "Half of it was due.")
    with pytest.raises(Refusal):
        await decide(context, refund_id)

    change = UpdateRefund(refund_id, 40_000, REASON)
    with pytest.raises(Forbidden):
        await context.run(update_refund, change, actor=POON)
    await context.run(update_refund, change, actor=CHEUNG)
    assert (await decide(context, refund_id)).amount_cents == 40_000
    assert (await payment_now(context, payment.id)).refunded_cents == 40_000
    assert await breaks(context) == []


async def test_one_that_is_refused_or_called_off_moves_nothing(context: Context, payer: Firm) -> None:
    payment = await taken_from_account(context, payer)
    before = await figures(context, payer)
    refused = await decide(context, await ask(context, payment), RefundDecision.REJECT, note="It was due.")
    assert refused.status is RefundStatus.REJECTED
    refund_id = await ask(context, payment)
    with pytest.raises(Forbidden):
        await context.run(cancel_refund, CancelRefund(refund_id), actor=POON)
    await context.run(cancel_refund, CancelRefund(refund_id), actor=CHEUNG)
    with pytest.raises(Refusal):
        await decide(context, refund_id)
    assert await figures(context, payer) == before
    assert await breaks(context) == []


async def test_an_account_that_was_closed_takes_nothing_back(context: Context, payer: Firm) -> None:
    refund_id = await ask(context, await taken_from_account(context, payer))
    close = CloseDepositAccount(payer.account_id, "Cheung & Partners", "024-388-123456-001")
    await context.run(close_deposit_account, close, actor=payer.administrator)
    await context.run(check_deposit_closing, CheckDepositClosing(payer.account_id), actor=CHEUNG)
    await context.run(approve_deposit_closing, ApproveDepositClosing(payer.account_id), actor=POON)
    with pytest.raises(Refusal) as refused:
        await decide(context, refund_id)
    assert refused.value.code is ProblemCode.ACTION_NOT_AVAILABLE
    assert (await refund_now(context, refund_id)).status is RefundStatus.SENT_FOR_APPROVAL
    assert await breaks(context) == []


PLANTED = {
    "a refund is approved and not posted": (
        "UPDATE refund SET status = 'CLOSED', decided_by = 'clerk-poon' WHERE status = 'SENT_FOR_APPROVAL'",
        "I8 refunded is not the sum of approved refunds",
    ),
    "nobody approved it": (
        "UPDATE refund SET decided_by = NULL WHERE status = 'CLOSED'",
        "refund was not decided by a second person",
    ),
    "the payment forgets it": (
        "UPDATE payment SET refunded_cents = 0 WHERE refunded_cents > 0",
        "I8 refunded is more than captured, or not as posted",
    ),
}


@pytest.mark.parametrize("fault", PLANTED)
async def test_a_planted_break_is_found(context: Context, payer: Firm, fault: str) -> None:
    statement, said = PLANTED[fault]
    payment = await taken_from_account(context, payer)
    await decide(context, await ask(context, payment, 40_000))
    await ask(context, payment, 100)
    assert await breaks(context) == []
    async with context.database.writing() as session:
        await session.execute(text(statement))
        await session.commit()
    found = await breaks(context)
    assert any(each.startswith(said) for each in found), found


async def test_the_database_itself_takes_no_more_back_than_was_taken(context: Context, payer: Firm) -> None:
    payment = await taken_from_account(context, payer)
    more = update(Payment).where(col(Payment.id) == payment.id).values(refunded_cents=FEE_CENTS + 1)
    async with context.database.writing() as session:
        with pytest.raises(IntegrityError, match="payment_refunded"):
            await session.execute(more)
