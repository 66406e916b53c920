"""Record whether a card still holds what was set aside for a filing."""

from dataclasses import dataclass
from typing import Any

import structlog

from causeway.kit.work import Work
from causeway.payments.commands.steps import lock_payment, take_step
from causeway.payments.events import PaymentExpired, told_of
from causeway.payments.holds.tables import CardHold
from causeway.payments.ports import ProviderPayment, ProviderState
from causeway.payments.rules.intents import LONGEST_PAUSE, pause_after
from causeway.payments.rules.transitions import PaymentStep
from causeway.payments.tables import Payment, PaymentStatus

log = structlog.get_logger("causeway.payments")

LET_GO = frozenset({ProviderState.EXPIRED, ProviderState.VOIDED, ProviderState.CANCELLED})


@dataclass(frozen=True)
class RecordHold:
    """The provider was asked after a hold; `answer` None: it did not say."""

    payment_id: str
    answer: ProviderPayment | None


async def record_hold(work: Work[Any], command: RecordHold) -> Payment:
    """Return the payment, AUTHORISATION_EXPIRED if its money is not held any more. Its filing stays as it is.

    What the court has decided on meanwhile is not looked after any longer.
    """
    await lock_payment(work, command.payment_id)
    payment = await work.session.get_one(Payment, command.payment_id, populate_existing=True)
    hold = await work.session.get(CardHold, payment.id, populate_existing=True)
    if payment.status is not PaymentStatus.AUTHORISED:
        _ask_no_more(hold)
        return payment
    if command.answer is not None and command.answer.state in LET_GO:
        _ask_no_more(hold)
        payment = await take_step(work, payment.id, PaymentStep.EXPIRE, completed_at=work.now)
        work.record(told_of(PaymentExpired, payment))
        return payment
    if hold is not None:
        _ask_again(work, hold, command.answer)
    return payment


def _ask_no_more(hold: CardHold | None) -> None:
    if hold is not None:
        hold.next_ask_at = None


def _ask_again(work: Work[Any], hold: CardHold, answer: ProviderPayment | None) -> None:
    if answer is None or answer.state is not ProviderState.AUTHORISED:
        if answer is not None:
            log.error("provider_took_what_was_not_asked_for", payment=hold.payment_id, state=answer.state)
        hold.unanswered += 1
        hold.next_ask_at = work.now + pause_after(hold.unanswered)
        return
    hold.unanswered = 0
    hold.ends_at = answer.hold_ends_at or hold.ends_at
    hold.next_ask_at = max(hold.ends_at, work.now + LONGEST_PAUSE)
