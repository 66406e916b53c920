"""Record what the provider answered about a refund: it is closed once it was paid back, or left to a person."""

from dataclasses import dataclass
from typing import Any

import structlog

from causeway.kit.work import Work
from causeway.ledger.commands.open_account import open_account
from causeway.ledger.commands.post import post
from causeway.ledger.rules import Entry, Line
from causeway.ledger.tables import EntryKind, LedgerAccountKind
from causeway.payments.clearing.commands.open_item import open_item
from causeway.payments.clearing.tables import ClearingKind
from causeway.payments.intent_tables import UNSETTLED, IntentState
from causeway.payments.ports import ProviderRefund
from causeway.payments.refunds.commands.steps import take_refund_step
from causeway.payments.refunds.events import RefundClosed, refund_told
from causeway.payments.refunds.queries import refund_by_id
from causeway.payments.refunds.rules.transitions import RefundEvent
from causeway.payments.refunds.tables import Refund
from causeway.payments.rules.intents import pause_after
from causeway.payments.rules.means import CARD_CLEARING, REFUND_CLEARING

log = structlog.get_logger("causeway.payments")


@dataclass(frozen=True)
class RecordRefundAnswer:
    """The provider was asked to pay a refund back; `answer` None: it did not say what happened."""

    refund_id: str
    answer: ProviderRefund | None


async def record_refund_answer(work: Work[Any], command: RecordRefundAnswer) -> Refund:
    """Return the refund as it is afterwards. One that is settled stays as it is, whoever answers again."""
    refund = await refund_by_id(work.session, command.refund_id)
    answer = command.answer
    if refund.provider_state not in UNSETTLED:
        return refund
    work.session.add(refund)
    if answer is None or answer.amount_cents != refund.amount_cents:
        refund.provider_state = IntentState.UNKNOWN
        refund.unanswered += 1
        refund.next_ask_at = work.now + pause_after(refund.unanswered)
        return refund
    refund.next_ask_at, refund.unanswered = None, 0
    refund.provider_state = IntentState.SUCCEEDED if answer.is_done else IntentState.REFUSED
    await work.flush()
    if not answer.is_done:
        await _leave_to_a_person(work, refund)
        return refund
    closed = await take_refund_step(work, refund.id, RefundEvent.CLOSE, closed_at=work.now)
    work.record(refund_told(RefundClosed, closed))
    return closed


async def _leave_to_a_person(work: Work[Any], refund: Refund) -> None:
    """What the provider will not pay is not the provider's to pay any more: it waits for a person to pay it out."""
    log.warning("provider_refused_a_refund", refund=refund.reference)
    waits = await open_account(work, REFUND_CLEARING, LedgerAccountKind.CLEARING)
    cards = await open_account(work, CARD_CLEARING, LedgerAccountKind.CLEARING)
    lines = (Line(cards, -refund.amount_cents), Line(waits, refund.amount_cents))
    await post(work, Entry(EntryKind.REFUND_REFUSED, refund.reference, lines, subject_id=refund.id))
    await open_item(work, ClearingKind.REFUND, refund.id, refund.amount_cents, approved_by=refund.decided_by)
