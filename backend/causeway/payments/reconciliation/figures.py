"""Gathering what three parties say of payments, in as many statements however many there are, up to a batch."""

from collections.abc import Collection, Sequence
from datetime import date

from causeway.kit.database import ReadSession
from causeway.payments.chargebacks.queries import taken_back
from causeway.payments.reconciliation.ports import Obligation, Obligations
from causeway.payments.reconciliation.queries import (
    Sum,
    Sums,
    keys_of,
    moved,
    owes_its_deposit,
    payments,
    posted,
)
from causeway.payments.reconciliation.rules import Figures, day_of
from causeway.payments.reconciliation.tables import Movement
from causeway.payments.tables import Payment, PaymentMethod

NOTHING = Sum()


async def figures_of(
    session: ReadSession, owed: Obligations, ids: Sequence[str], *, provider_read: bool = True
) -> list[Figures]:
    """Return what is said of each payment: of the money taken, and of what was paid back if anybody knows of it.

    Without `provider_read` the provider says nothing of a card, which is not that it took nothing.
    """
    rows = await payments(session, ids)
    ledger, asked, dues = (
        await posted(session, ids),
        await keys_of(session, ids),
        await owed.of_payments(session, ids),
    )
    disputed = await taken_back(session, ids)
    provider = await moved(session, [key for key, _cents in asked.values()])
    found = []
    for row in rows:
        key, cents = asked.get(row.id, ("", 0))
        due = (cents if owes_its_deposit(row) else 0) if row.paid_into_account_id else dues.get(row.id, 0)
        taken = ledger.get((row.id, Movement.TAKEN), NOTHING)
        if row.method is PaymentMethod.KIOSK_CASHIER:
            due = row.captured_cents  # paid before the decision, which gives back what is not owed
        # What was taken above what is owed, and is given back, is in order.
        due = max(due, min(taken.cents, due + row.refunded_cents))
        back = row.refunded_cents + disputed.get(row.id, 0)
        for movement, is_due in ((Movement.TAKEN, due), (Movement.PAID_BACK, back)):
            ours, theirs = ledger.get((row.id, movement), NOTHING), provider.get((key, movement), NOTHING)
            if movement is Movement.TAKEN or any((is_due, ours.times, ours.cents, theirs.times)):
                heard = provider_read and row.method is PaymentMethod.CARD
                found.append(_figures(row, movement, is_due, ours, theirs if heard else None))
    return found


def _figures(row: Payment, movement: Movement, due: int, ours: Sum, theirs: Sum | None) -> Figures:
    """`theirs` is None where no provider says anything."""
    first = (
        (theirs.day if theirs else None)
        or ours.day
        or (day_of(row.completed_at) if row.completed_at else None)
    )
    return Figures(
        subject_id=row.id,
        movement=movement,
        method=row.method,
        due_cents=due,
        ledger_cents=ours.cents,
        provider_cents=theirs.cents if theirs else None,
        ledger_times=ours.times if movement is Movement.TAKEN else 0,
        provider_times=theirs.times if theirs and movement is Movement.TAKEN else 0,
        payment_id=row.id,
        filing_id=row.filing_id,
        day=first,
    )


async def unknown_figures(session: ReadSession, keys: Sequence[str]) -> list[Figures]:
    """Return what the provider says under keys that we never gave it."""
    said: Sums = await moved(session, keys)
    return [
        Figures(key, movement, PaymentMethod.CARD, 0, 0, each.cents, provider_times=1, day=each.day)
        for (key, movement), each in sorted(said.items())
    ]


def unpaid_figures(arising: Sequence[Obligation], waiting: Collection[str], day: date) -> list[Figures]:
    """Return what there is to say of filings that were accepted on a day without any payment.

    `waiting`: those that were found so before; one that has a payment by now is said to owe nothing by itself.
    """
    return [
        Figures(
            subject_id=each.filing_id,
            movement=Movement.TAKEN,
            method=PaymentMethod.NONE,
            due_cents=0 if each.payment_id else each.cents,
            ledger_cents=0,
            provider_cents=None,
            filing_id=each.filing_id,
            day=day,
        )
        for each in arising
        if (each.payment_id is None and each.cents) or each.filing_id in waiting
    ]
