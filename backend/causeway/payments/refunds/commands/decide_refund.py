"""Decide on a refund, as a second person: approved, it is posted at once and paid back; or refused, or sent back."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import update
from sqlmodel import col

from causeway.accounts.actor import Actor
from causeway.kit.errors import Conflict, FieldRefusal, Forbidden, ProblemCode
from causeway.kit.work import Work
from causeway.ledger.commands.open_account import open_account
from causeway.ledger.commands.post import post
from causeway.ledger.rules import Entry, Line
from causeway.ledger.tables import EntryKind, LedgerAccountKind
from causeway.payments.clearing.commands.open_item import open_item
from causeway.payments.clearing.tables import ClearingKind
from causeway.payments.commands.deposits import changed
from causeway.payments.deposits.queries import account_or_defect
from causeway.payments.events import PaymentRefunded, told_of
from causeway.payments.intent_tables import IntentState
from causeway.payments.refunds.access import may_keep_refunds
from causeway.payments.refunds.commands.steps import check_refundable, take_refund_step
from causeway.payments.refunds.events import RefundClosed, RefundDecided, refund_told
from causeway.payments.refunds.jobs import pay_back_soon
from causeway.payments.refunds.queries import refund_by_id, takes_back
from causeway.payments.refunds.rules.asking import read_reason
from causeway.payments.refunds.rules.transitions import RefundEvent
from causeway.payments.refunds.tables import Refund
from causeway.payments.refunds.words import ACCOUNT_GONE, SECOND_PERSON
from causeway.payments.rules.intents import ANSWERED_WITHIN
from causeway.payments.rules.means import CARD_CLEARING, REFUND_CLEARING, REVENUE
from causeway.payments.rules.transitions import PAYMENTS, PaymentStep
from causeway.payments.tables import Payment, PaymentMethod


class RefundDecision(StrEnum):
    """What a second person decides about a refund."""

    APPROVE = "APPROVE"
    """It is posted, and paid back."""
    SEND_BACK = "SEND_BACK"
    """Whoever asked is to change it."""
    REJECT = "REJECT"
    """It is not paid back."""


@dataclass(frozen=True)
class DecideRefund:
    """Decide on a refund that waits for approval."""

    refund_id: str
    """The refund that waits."""
    decision: RefundDecision
    """What becomes of it."""
    note: str | None = None
    """Why it is refused or sent back."""


async def decide_refund(work: Work[Actor], command: DecideRefund) -> str:
    """Return the refund's id. Whoever asked never decides, which the statement that changes the row sees to as well.

    Refuses with FORBIDDEN, INVALID, NOT_FOUND, and ACTION_NOT_AVAILABLE if it was decided before, whoever was first.
    """
    if not may_keep_refunds(work.actor):
        raise Forbidden
    refund = await refund_by_id(work.session, command.refund_id)
    if refund.asked_by == work.actor.user_id:
        raise Forbidden(SECOND_PERSON)
    approves = command.decision is RefundDecision.APPROVE
    note = None if approves else read_reason(command.note, "note")
    if approves:
        await check_refundable(work, refund.payment_id, refund.amount_cents, but=refund.id)
    refund = await take_refund_step(
        *(work, refund.id, RefundEvent(command.decision), col(Refund.asked_by) != work.actor.user_id),
        decided_at=work.now,
        decided_by=work.actor.user_id,
        note=note,
    )
    work.record(refund_told(RefundDecided, refund))
    if approves:
        await _pay_back(work, refund)
    return refund.id


async def _pay_back(work: Work[Any], refund: Refund) -> None:
    """Raise what was paid back of the payment, post it, and have it paid."""
    payment = await _raise_refunded(work, refund)
    revenue = await open_account(work, REVENUE, LedgerAccountKind.INCOME)
    amount = refund.amount_cents
    lines = (Line(await _payers_side(work, payment), amount), Line(revenue, -amount))
    await post(work, Entry(EntryKind.REFUND, payment.reference, lines, subject_id=payment.id))
    work.record(told_of(PaymentRefunded, payment))
    if payment.method is PaymentMethod.KIOSK_CASHIER:
        # There is nothing to pay back to: a person pays it out, and says so, and that closes the refund.
        await open_item(work, ClearingKind.REFUND, refund.id, amount)
        return
    if payment.method is PaymentMethod.CARD:
        refund.provider_state, refund.next_ask_at = IntentState.WRITTEN, work.now + ANSWERED_WITHIN
        work.session.add(refund)
        await pay_back_soon(work, refund)
        return
    closed = await take_refund_step(work, refund.id, RefundEvent.CLOSE, closed_at=work.now)
    work.record(refund_told(RefundClosed, closed))


async def _payers_side(work: Work[Any], payment: Payment) -> str:
    """Return the ledger account to which a refund is posted: where its payer stands."""
    if payment.method is PaymentMethod.CARD:
        return await open_account(work, CARD_CLEARING, LedgerAccountKind.CLEARING)
    if payment.method is PaymentMethod.KIOSK_CASHIER:
        return await open_account(work, REFUND_CLEARING, LedgerAccountKind.CLEARING)
    if not await takes_back(work.session, payment):
        code = ProblemCode.ACTION_NOT_AVAILABLE
        raise Conflict(ACCOUNT_GONE, FieldRefusal(("refundId",), code, ACCOUNT_GONE), code=code)
    account = await account_or_defect(work.session, payment.deposit_account_id)
    changed(work, account)
    return account.ledger_account_id


async def _raise_refunded(work: Work[Any], refund: Refund) -> Payment:
    """Return the payment, with more paid back: one statement, which never goes over what was taken."""
    current = await work.session.get_one(Payment, refund.payment_id, populate_existing=True)
    after = col(Payment.refunded_cents) + refund.amount_cents
    whole = current.refunded_cents + refund.amount_cents == current.captured_cents
    step = PaymentStep.REFUND if whole else PaymentStep.REFUND_PART
    statement = (
        update(Payment)
        .where(
            col(Payment.id) == refund.payment_id,
            col(Payment.status).in_(PAYMENTS.sources_of(step)),
            col(Payment.refunded_cents) == current.refunded_cents,
            after <= col(Payment.captured_cents),
        )
        .values(status=PAYMENTS.target_of(step), refunded_cents=after)
        .returning(Payment)
    )
    raised = await work.session.execute(statement, execution_options={"populate_existing": True})
    payment: Payment | None = raised.scalar_one_or_none()
    if payment is None:
        raise PAYMENTS.refusal(current.status)
    return payment
