"""Taking money from a card: the provider is asked, and what it took is posted when it has answered."""

from typing import Any

from sqlalchemy import update
from sqlmodel import col

from causeway.kit.work import Work
from causeway.ledger.commands.open_account import open_account
from causeway.ledger.commands.post import post
from causeway.ledger.rules import Entry, Line
from causeway.ledger.tables import EntryKind, LedgerAccountKind
from causeway.payments.commands.pay_in import pay_in
from causeway.payments.commands.steps import take_step
from causeway.payments.commands.void import Void, void
from causeway.payments.commands.write_intent import WriteIntent, write_intent
from causeway.payments.deposits.queries import account_or_defect
from causeway.payments.events import PaymentCaptured, PaymentCapturing, PaymentFailed, told_of
from causeway.payments.intent_tables import IntentKind, IntentState, PaymentIntent
from causeway.payments.receipts.commands.issue_receipt import issue_receipt
from causeway.payments.rules.deposit_transitions import DEPOSIT_ACCOUNTS, DepositAccountEvent
from causeway.payments.rules.means import CARD_CLEARING, REVENUE
from causeway.payments.rules.transitions import PaymentStep
from causeway.payments.tables import FeeLine, Payment


async def begin_capture(
    work: Work[Any], payment_id: str, lines: list[FeeLine], case_id: str | None
) -> Payment:
    """Return the payment, CAPTURING: what these items cost is to be taken, and nothing is taken yet."""
    values = {} if case_id is None else {"case_id": case_id}
    amount = sum(line.payable_cents for line in lines)
    documents = tuple(sorted({line.filing_document_id for line in lines}))
    return await _ask_to_take(work, WriteIntent(payment_id, IntentKind.CAPTURE, amount, documents), **values)


async def begin_deposit(work: Work[Any], payment: Payment) -> Payment:
    """Return the payment, CAPTURING: what a card holds for a deposit account is taken at once.

    VOIDED if the account takes nothing any more, having been suspended or closed meanwhile.
    """
    account = await account_or_defect(work.session, payment.paid_into_account_id)
    if not DEPOSIT_ACCOUNTS.allows(account.status, DepositAccountEvent.TOP_UP):
        return await void(work, Void(payment.id))
    return await _ask_to_take(work, WriteIntent(payment.id, IntentKind.CAPTURE, payment.authorised_cents))


async def _ask_to_take(work: Work[Any], intent: WriteIntent, **values: Any) -> Payment:
    payment = await take_step(work, intent.payment_id, PaymentStep.BEGIN_CAPTURE, **values)
    await write_intent(work, intent)
    work.record(told_of(PaymentCapturing, payment))
    return payment


async def end_capture(work: Work[Any], intent: PaymentIntent) -> Payment:
    """Return the payment: CAPTURED and posted if the provider took the amount, FAILED if it will not."""
    if intent.state is not IntentState.SUCCEEDED:
        payment = await take_step(work, intent.payment_id, PaymentStep.FAIL, completed_at=work.now)
        work.record(told_of(PaymentFailed, payment))
        return payment
    payment = await take_step(
        work,
        intent.payment_id,
        PaymentStep.CAPTURE,
        captured_cents=intent.amount_cents,
        completed_at=work.now,
    )
    if payment.paid_into_account_id is not None:
        await pay_in(work, payment)
    else:
        await _pay_fees(work, payment, intent)
    await issue_receipt(work, payment)
    work.record(told_of(PaymentCaptured, payment))
    return payment


async def _pay_fees(work: Work[Any], payment: Payment, intent: PaymentIntent) -> None:
    """Mark the items that were paid, and post from what the provider owes the court to the court's fees."""
    accepted = col(FeeLine.filing_document_id).in_(intent.document_ids)
    await work.session.execute(
        update(FeeLine)
        .where(col(FeeLine.payment_id) == payment.id, accepted)
        .values(captured_cents=col(FeeLine.payable_cents))
    )
    clearing = await open_account(work, CARD_CLEARING, LedgerAccountKind.CLEARING)
    revenue = await open_account(work, REVENUE, LedgerAccountKind.INCOME)
    amount = payment.captured_cents
    lines = (Line(clearing, -amount), Line(revenue, amount))
    await post(work, Entry(EntryKind.CAPTURE, payment.reference, lines, subject_id=payment.id))
