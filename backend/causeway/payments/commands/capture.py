"""Capture a payment: take the fees of the documents that were accepted, and let the rest go."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import update
from sqlmodel import col

from causeway.kit.work import Work
from causeway.ledger.commands.open_account import open_account
from causeway.ledger.commands.post import post
from causeway.ledger.rules import Entry, Line
from causeway.ledger.tables import EntryKind, LedgerAccountKind
from causeway.payments.commands.capture_card import begin_capture
from causeway.payments.commands.deposits import changed, end_hold
from causeway.payments.commands.steps import lock_payment, take_step
from causeway.payments.commands.void import Void, void
from causeway.payments.deposits.queries import account_or_defect
from causeway.payments.events import PaymentCaptured
from causeway.payments.holds.queries import require_held
from causeway.payments.queries import lines_of_payment
from causeway.payments.receipts.commands.issue_receipt import issue_receipt
from causeway.payments.rules.means import REVENUE
from causeway.payments.rules.transitions import PaymentStep
from causeway.payments.tables import FeeLine, Payment, PaymentMethod


@dataclass(frozen=True)
class Capture:
    """Take what the accepted documents cost; `case_id` is the case they were filed in."""

    payment_id: str
    accepted_document_ids: frozenset[str]
    case_id: str | None = None


async def capture(work: Work[Any], command: Capture) -> Payment:
    """Return the payment, CAPTURED; VOIDED if what was accepted costs nothing. Never over what was quoted.

    By card it is CAPTURING: the provider takes it, and is asked in this unit of work's wake.

    ACTION_NOT_AVAILABLE if it was captured or released before, whoever was first.
    """
    method = await lock_payment(work, command.payment_id)
    accepted = [
        line
        for line in await lines_of_payment(work.session, command.payment_id)
        if line.filing_document_id in command.accepted_document_ids
    ]
    amount = sum(line.payable_cents for line in accepted)
    if amount == 0:
        return await void(work, Void(command.payment_id))
    if method is PaymentMethod.CARD:
        await require_held(work.session, command.payment_id, work.now)
        return await begin_capture(work, command.payment_id, accepted, command.case_id)
    values = {"captured_cents": amount, "completed_at": work.now}
    if command.case_id is not None:
        values["case_id"] = command.case_id
    payment = await take_step(work, command.payment_id, PaymentStep.CAPTURE, **values)
    await _mark(work, accepted)
    await _take(work, payment)
    await issue_receipt(work, payment)
    work.record(
        PaymentCaptured(
            payment.id,
            payment.filing_id,
            payment.organisation_id,
            payment.payer_user_id,
            payment.status.value,
        )
    )
    return payment


async def _mark(work: Work[Any], lines: list[FeeLine]) -> None:
    await work.session.execute(
        update(FeeLine)
        .where(col(FeeLine.id).in_([line.id for line in lines]))
        .values(captured_cents=col(FeeLine.payable_cents))
    )


async def _take(work: Work[Any], payment: Payment) -> None:
    """Post from the deposit account to the court's fees, ending the hold with it."""
    account = await account_or_defect(work.session, payment.deposit_account_id)
    revenue = await open_account(work, REVENUE, LedgerAccountKind.INCOME)
    amount = payment.captured_cents
    lines = (
        Line(account.ledger_account_id, -amount, release_cents=payment.authorised_cents),
        Line(revenue, amount),
    )
    await post(work, Entry(EntryKind.CAPTURE, payment.reference, lines, subject_id=payment.id))
    await end_hold(work, payment.id, amount)
    changed(work, account)
