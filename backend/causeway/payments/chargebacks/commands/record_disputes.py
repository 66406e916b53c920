"""Record what the provider says is disputed of a payment: the charge-backs, their postings, and the payment."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import structlog
from sqlmodel import col, update

from causeway.kit.ids import new_id
from causeway.kit.work import Work
from causeway.ledger.commands.open_account import open_account
from causeway.ledger.commands.post import post
from causeway.ledger.rules import Entry, Line
from causeway.ledger.tables import EntryKind, LedgerAccountKind
from causeway.payments.chargebacks.events import (
    ChargebackLost,
    ChargebackOpened,
    ChargebackWon,
    chargeback_told,
)
from causeway.payments.chargebacks.queries import chargebacks_of
from causeway.payments.chargebacks.rules.transitions import CHARGEBACKS, ChargebackEvent
from causeway.payments.chargebacks.tables import Chargeback, ChargebackStatus
from causeway.payments.commands.steps import lock_payment, take_step
from causeway.payments.ports import DisputeState, ProviderDispute
from causeway.payments.rules.means import CARD_CLEARING, CHARGEBACK_LOSSES, DISPUTED
from causeway.payments.rules.transitions import PAYMENTS, TAKEN, PaymentStep
from causeway.payments.tables import Payment

log = structlog.get_logger("causeway.payments")

ASKED_EVERY = timedelta(hours=6)
"""How often the provider is asked how it ended, in case no webhook comes."""


@dataclass(frozen=True)
class RecordDisputes:
    """The provider was asked what is disputed of a payment; `disputes` None: it did not say."""

    payment_id: str
    disputes: tuple[ProviderDispute, ...] | None


async def record_disputes(work: Work[Any], command: RecordDisputes) -> None:
    """Write each dispute down once, and how it ended once, however often and in whatever order it is told.

    Refuses with ACTION_NOT_AVAILABLE while the court has not recorded yet that the money was taken.
    """
    await lock_payment(work, command.payment_id)
    payment = await work.session.get_one(Payment, command.payment_id, populate_existing=True)
    known = {row.provider_reference: row for row in await chargebacks_of(work.session, payment.id)}
    for row in known.values():
        if row.status is ChargebackStatus.OPEN:
            row.next_ask_at = work.now + ASKED_EVERY
    for dispute in command.disputes or ():
        if payment.status not in TAKEN:
            raise PAYMENTS.refusal(payment.status)
        row = known.get(dispute.reference) or await _open(work, payment, dispute)
        if dispute.amount_cents != row.amount_cents:
            log.error("provider_disputes_another_amount", chargeback=row.id, said=dispute.amount_cents)
        elif row.status is ChargebackStatus.OPEN and dispute.state is not DisputeState.OPEN:
            await _close(work, payment, row, dispute.state)
        elif dispute.state.value != row.status.value:
            log.error("provider_says_another_end", chargeback=row.id, said=dispute.state.value)


async def _open(work: Work[Any], payment: Payment, dispute: ProviderDispute) -> Chargeback:
    """Return a new charge-back: what the provider owed the court is disputed now."""
    entry = await _post(work, payment, EntryKind.CHARGEBACK, -dispute.amount_cents)
    row = Chargeback(
        id=new_id(),
        provider_reference=dispute.reference,
        payment_id=payment.id,
        amount_cents=dispute.amount_cents,
        reason=dispute.reason,
        status=CHARGEBACKS.step(None, ChargebackEvent.OPEN),
        opened_at=work.now,
        opening_entry_id=entry,
        next_ask_at=work.now + ASKED_EVERY,
    )
    work.session.add(row)
    await work.flush()
    work.record(chargeback_told(ChargebackOpened, row))
    return row


async def _close(work: Work[Any], payment: Payment, row: Chargeback, state: DisputeState) -> None:
    """Post how a charge-back ended: the provider owes the money again, or it is lost."""
    is_won = state is DisputeState.WON
    event, kind = (
        (ChargebackEvent.WIN, EntryKind.CHARGEBACK_WON)
        if is_won
        else (ChargebackEvent.LOSE, EntryKind.CHARGEBACK_LOST)
    )
    entry = await _post(work, payment, kind, row.amount_cents)
    await work.flush()
    statement = (
        update(Chargeback)
        .where(col(Chargeback.id) == row.id, col(Chargeback.status).in_(CHARGEBACKS.sources_of(event)))
        .values(
            status=CHARGEBACKS.target_of(event), closed_at=work.now, closing_entry_id=entry, next_ask_at=None
        )
        .returning(Chargeback)
    )
    closed = await work.session.execute(statement, execution_options={"populate_existing": True})
    work.record(chargeback_told(ChargebackWon if is_won else ChargebackLost, closed.scalar_one()))
    if not is_won and PAYMENTS.allows(payment.status, PaymentStep.CHARGE_BACK):
        await take_step(work, payment.id, PaymentStep.CHARGE_BACK)


async def _post(work: Work[Any], payment: Payment, kind: EntryKind, amount_cents: int) -> str:
    """Post an amount to what is disputed, from what the provider owes or from what is lost; return the entry's id."""
    disputed = await open_account(work, DISPUTED, LedgerAccountKind.CLEARING)
    if kind is EntryKind.CHARGEBACK_LOST:
        other = await open_account(work, CHARGEBACK_LOSSES, LedgerAccountKind.INCOME)
    else:
        other = await open_account(work, CARD_CLEARING, LedgerAccountKind.CLEARING)
    lines = (Line(disputed, amount_cents), Line(other, -amount_cents))
    return (await post(work, Entry(kind, payment.reference, lines, subject_id=payment.id))).id
