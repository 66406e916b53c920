"""Record what the provider answered: the intent, its result, and what follows for the payment, in one unit of work."""

from dataclasses import dataclass
from typing import Any

import structlog
from sqlmodel import select

from causeway.kit.work import Work
from causeway.payments.commands.capture_card import begin_deposit, end_capture
from causeway.payments.commands.steps import lock_payment, take_step
from causeway.payments.commands.write_intent import WriteIntent, write_intent
from causeway.payments.events import (
    PaymentAuthorised,
    PaymentCancelled,
    PaymentDeclined,
    PaymentPending,
    told_of,
)
from causeway.payments.holds.tables import CardHold
from causeway.payments.intent_tables import (
    UNSETTLED,
    IntentKind,
    IntentState,
    PaymentIntent,
    PaymentResult,
)
from causeway.payments.ports import ProviderPayment, ProviderState
from causeway.payments.rules.intents import PAGE_ASKED_EVERY, pause_after, state_after
from causeway.payments.rules.transitions import PAYMENTS, PaymentStep
from causeway.payments.tables import Payment

log = structlog.get_logger("causeway.payments")


@dataclass(frozen=True)
class RecordAnswer:
    """The provider was asked what an intent says; `answer` None: it did not say what happened."""

    intent_id: str
    answer: ProviderPayment | None


async def record_answer(work: Work[Any], command: RecordAnswer) -> Payment:
    """Return the payment as it is afterwards. An intent that is settled stays as it is, whoever answers again."""
    intent = await work.session.get_one(PaymentIntent, command.intent_id)
    await lock_payment(work, intent.payment_id)
    await work.session.refresh(intent)
    payment = await work.session.get_one(Payment, intent.payment_id, populate_existing=True)
    if intent.state not in UNSETTLED:
        return payment
    answer = command.answer
    if answer is None or not _fits(intent, answer):
        intent.state = IntentState.UNKNOWN
        intent.unanswered += 1
        intent.next_ask_at = work.now + pause_after(intent.unanswered)
        return payment
    intent.provider_reference = answer.reference or intent.provider_reference
    intent.state, intent.unanswered = state_after(intent.kind, answer.state), 0
    if intent.state in UNSETTLED:
        is_open = intent.state is IntentState.OPEN
        intent.next_ask_at = work.now + (PAGE_ASKED_EVERY if is_open else pause_after(0))
        return await _opened(work, payment, answer) if is_open else payment
    intent.next_ask_at = None
    work.session.add(_result(work, intent, answer))
    await work.session.flush()
    return await _follow(work, intent, payment, answer)


def _fits(intent: PaymentIntent, answer: ProviderPayment) -> bool:
    """Return whether the amounts are those that were asked for; if not, a person has to look at it."""
    taken = intent.kind is IntentKind.CAPTURE and answer.state is ProviderState.CAPTURED
    said = answer.captured_cents if taken else answer.amount_cents
    fits = said == intent.amount_cents or not (taken or intent.kind is IntentKind.AUTHORISE)
    if not fits:
        log.error("provider_says_another_amount", intent=intent.id, asked=intent.amount_cents, said=said)
    return fits


def _result(work: Work[Any], intent: PaymentIntent, answer: ProviderPayment) -> PaymentResult:
    return PaymentResult(
        intent_id=intent.id,
        outcome=answer.state.value,
        amount_cents=intent.amount_cents if intent.state is IntentState.SUCCEEDED else 0,
        provider_reference=intent.provider_reference,
        reason=answer.reason,
        at=work.now,
    )


async def _opened(work: Work[Any], payment: Payment, answer: ProviderPayment) -> Payment:
    """Return the payment with the page that its payer is to visit."""
    if not PAYMENTS.allows(payment.status, PaymentStep.SEND):
        return payment
    payment = await take_step(work, payment.id, PaymentStep.SEND, redirect_url=answer.page_url)
    work.record(told_of(PaymentPending, payment))
    return payment


async def _follow(
    work: Work[Any], intent: PaymentIntent, payment: Payment, answer: ProviderPayment
) -> Payment:
    if intent.kind is IntentKind.CAPTURE:
        return await end_capture(work, intent)
    if intent.kind is IntentKind.AUTHORISE:
        return await _answered(work, intent, payment, answer)
    if intent.state is IntentState.REFUSED:
        log.error("provider_took_what_was_to_be_let_go", intent=intent.id, payment=payment.reference)
    return payment


async def _answered(
    work: Work[Any], intent: PaymentIntent, payment: Payment, answer: ProviderPayment
) -> Payment:
    """Take the payer's answer; what is set aside for a payment that was given up meanwhile is let go of."""
    if intent.state is IntentState.SUCCEEDED:
        if not PAYMENTS.allows(payment.status, PaymentStep.AUTHORISE):
            return await _let_go(work, payment)
        values = {"authorised_cents": intent.amount_cents, "redirect_url": None}
        payment = await take_step(work, payment.id, PaymentStep.AUTHORISE, **values)
        work.record(told_of(PaymentAuthorised, payment))
        if payment.paid_into_account_id:
            return await begin_deposit(work, payment)
        if answer.hold_ends_at is not None:
            ends_at = answer.hold_ends_at
            work.session.add(CardHold(payment_id=payment.id, ends_at=ends_at, next_ask_at=ends_at))
        return payment
    declined = answer.state is ProviderState.DECLINED
    step = PaymentStep.DECLINE if declined else PaymentStep.CANCEL
    if PAYMENTS.allows(payment.status, step):
        payment = await take_step(work, payment.id, step, completed_at=work.now, redirect_url=None)
        work.record(told_of(PaymentDeclined if declined else PaymentCancelled, payment))
    return payment


async def _let_go(work: Work[Any], payment: Payment) -> Payment:
    there = select(PaymentIntent.id).where(
        PaymentIntent.payment_id == payment.id, PaymentIntent.kind == IntentKind.VOID
    )
    if (await work.session.exec(there)).first() is None:
        await write_intent(work, WriteIntent(payment.id, IntentKind.VOID, 0))
    return payment
