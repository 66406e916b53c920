"""Record what a cashier took for a payment: captured at once, posted to the till's own account, and receipted."""

from dataclasses import dataclass

from sqlalchemy import update
from sqlmodel import col

from causeway.accounts.actor import Actor
from causeway.kit.clock import in_hong_kong
from causeway.kit.errors import Conflict, FieldRefusal, Forbidden, Invalid, NotFound, ProblemCode
from causeway.kit.money import say_dollars
from causeway.kit.work import Work
from causeway.ledger.commands.open_account import open_account
from causeway.ledger.commands.post import post
from causeway.ledger.rules import Entry, Line
from causeway.ledger.tables import EntryKind, LedgerAccountKind
from causeway.payments.commands.steps import take_step
from causeway.payments.events import PaymentCaptured, told_of
from causeway.payments.queries import lines_of_payment
from causeway.payments.receipts.commands.issue_receipt import issue_receipt
from causeway.payments.rules.means import REVENUE
from causeway.payments.rules.transitions import PaymentStep
from causeway.payments.tables import FeeLine, Payment
from causeway.payments.tills.rules import TAKEN_COLUMNS
from causeway.payments.tills.tables import MAX_REFERENCE_CHARACTERS, Till, TillMeans, TillTaking
from causeway.payments.tills.words import ANOTHER_AMOUNT, GIVE_REFERENCE, NOT_OPEN, NOT_YOUR_TILL


@dataclass(frozen=True)
class RecordTaking:
    """A cashier took `amount_cents` at the till for a payment that waits at the counter."""

    till_id: str
    payment_id: str
    means: TillMeans
    amount_cents: int
    reference: str | None = None


async def record_taking(work: Work[Actor], command: RecordTaking) -> Payment:
    """Return the payment, CAPTURED, with its receipt.

    Refuses with FORBIDDEN for another cashier's till, ACTION_NOT_AVAILABLE for a till that is not open today and for
    a payment that does not wait, and INVALID for another amount or a missing reference. Nothing is taken then.
    """
    reference = _read_reference(command)
    lines = await lines_of_payment(work.session, command.payment_id)
    due = sum(line.payable_cents for line in lines)
    if command.amount_cents != due:
        words = ANOTHER_AMOUNT.format(due=say_dollars(due))
        raise Invalid(words, FieldRefusal(("amount",), ProblemCode.INVALID, words))
    till = await _add_to_till(work, command)
    values = {"authorised_cents": due, "captured_cents": due, "completed_at": work.now}
    payment = await take_step(work, command.payment_id, PaymentStep.CAPTURE, **values)
    await work.session.execute(
        update(FeeLine)
        .where(col(FeeLine.payment_id) == payment.id)
        .values(captured_cents=col(FeeLine.payable_cents))
    )
    work.session.add(
        TillTaking(
            payment_id=payment.id,
            till_id=till.id,
            number=till.takings,
            means=command.means,
            reference=reference,
            amount_cents=due,
            taken_at=work.now,
        )
    )
    revenue = await open_account(work, REVENUE, LedgerAccountKind.INCOME)
    moved = (Line(till.ledger_account_id, -due), Line(revenue, due))
    await post(work, Entry(EntryKind.CAPTURE, payment.reference, moved, subject_id=payment.id))
    await issue_receipt(work, payment)
    work.record(told_of(PaymentCaptured, payment))
    return payment


def _read_reference(command: RecordTaking) -> str | None:
    reference = (command.reference or "").strip()
    is_cash = command.means is TillMeans.CASH
    if len(reference) > MAX_REFERENCE_CHARACTERS or not (reference or is_cash):
        words = GIVE_REFERENCE.format(most=MAX_REFERENCE_CHARACTERS)
        raise Invalid(words, FieldRefusal(("reference",), ProblemCode.INVALID, words))
    return reference or None


async def _add_to_till(work: Work[Actor], command: RecordTaking) -> Till:
    """Return the till with the amount in it: one statement, which only its own cashier's open till of today allows."""
    total = getattr(Till, TAKEN_COLUMNS[command.means])
    statement = (
        update(Till)
        .where(
            col(Till.id) == command.till_id,
            col(Till.cashier_id) == work.actor.user_id,
            col(Till.counted_at).is_(None),
            col(Till.closed_at).is_(None),
            col(Till.day) == in_hong_kong(work.now).date(),
        )
        .values({total: total + command.amount_cents, Till.takings: col(Till.takings) + 1})
        .returning(Till)
    )
    added = await work.session.execute(statement, execution_options={"populate_existing": True})
    till: Till | None = added.scalar_one_or_none()
    if till is not None:
        return till
    found = await work.session.get(Till, command.till_id)
    if found is None:
        raise NotFound
    if found.cashier_id != work.actor.user_id:
        raise Forbidden(NOT_YOUR_TILL)
    code = ProblemCode.ACTION_NOT_AVAILABLE
    raise Conflict(NOT_OPEN, FieldRefusal(("tillId",), code, NOT_OPEN), code=code)
