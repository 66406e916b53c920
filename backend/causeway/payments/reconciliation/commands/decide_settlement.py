"""Approve how a difference is settled, as a second person, and post what moves; or send it back."""

from dataclasses import dataclass
from enum import StrEnum

from sqlmodel import col

from causeway.accounts.actor import Actor
from causeway.kit.errors import Forbidden
from causeway.kit.work import Work
from causeway.ledger.commands.open_account import open_account
from causeway.ledger.commands.post import post
from causeway.ledger.rules import Entry, Line
from causeway.ledger.tables import EntryKind, LedgerAccountKind
from causeway.payments.clearing.commands.open_item import open_item
from causeway.payments.clearing.tables import ClearingKind
from causeway.payments.reconciliation.access import may_reconcile
from causeway.payments.reconciliation.commands.settle_difference import check_settlement
from causeway.payments.reconciliation.commands.steps import difference_by_id, take_difference_step
from causeway.payments.reconciliation.events import DifferenceSentBack, DifferenceSettled
from causeway.payments.reconciliation.rules import cents_to_post
from causeway.payments.reconciliation.tables import ReconciliationDifference, SettlementKind
from causeway.payments.reconciliation.transitions import DIFFERENCES as LIFE
from causeway.payments.reconciliation.transitions import DifferenceEvent
from causeway.payments.reconciliation.words import SECOND_PERSON
from causeway.payments.refunds.rules.asking import read_reason
from causeway.payments.rules.means import CARD_CLEARING, DIFFERENCES


class SettlementDecision(StrEnum):
    """What is decided about how a difference was to be settled."""

    APPROVE = "APPROVE"
    """It is settled so, and posted if there is anything to post. Never by who proposed it."""
    SEND_BACK = "SEND_BACK"
    """It is to be settled otherwise."""


@dataclass(frozen=True)
class DecideSettlement:
    """Decide on how a difference was to be settled."""

    difference_id: str
    """The difference that waits for approval."""
    decision: SettlementDecision
    """What becomes of the proposal."""
    note: str | None = None
    """Why it is sent back."""


async def decide_settlement(work: Work[Actor], command: DecideSettlement) -> str:
    """Return the difference's id. Whoever proposed never approves, which the row itself sees to as well.

    Refuses with FORBIDDEN, INVALID, NOT_FOUND, and ACTION_NOT_AVAILABLE where nothing is proposed any more.
    """
    if not may_reconcile(work.actor):
        raise Forbidden
    if command.decision is SettlementDecision.SEND_BACK:
        return await _send_back(work, command)
    difference = await difference_by_id(work, command.difference_id)
    settlement = difference.settlement
    if settlement is None or not LIFE.allows(difference.state, DifferenceEvent.APPROVE):
        raise LIFE.refusal(difference.state)
    if difference.proposed_by == work.actor.user_id:
        raise Forbidden(SECOND_PERSON)
    await check_settlement(work, difference, settlement)
    posts = settlement is SettlementKind.POST
    await take_difference_step(
        *(work, difference.id, DifferenceEvent.APPROVE),
        where=col(ReconciliationDifference.proposed_by) != work.actor.user_id,
        settled_at=work.now,
        settled_by=work.actor.user_id,
        entry_id=await _post(work, difference) if posts else None,
    )
    work.record(DifferenceSettled(difference.id, settlement.value))
    return difference.id


async def _send_back(work: Work[Actor], command: DecideSettlement) -> str:
    note = read_reason(command.note, "note")
    difference = await difference_by_id(work, command.difference_id)
    await take_difference_step(work, difference.id, DifferenceEvent.SEND_BACK, note=note)
    settlement = difference.settlement.value if difference.settlement else ""
    work.record(DifferenceSentBack(difference.id, settlement))
    return difference.id


async def _post(work: Work[Actor], difference: ReconciliationDifference) -> str:
    """Post what the provider has and our ledger has not, and return the entry's id.

    It is no payment's entry: a payment's own say what was taken for it, and are compared again.
    """
    cents = cents_to_post(difference)
    waiting = await open_account(work, DIFFERENCES, LedgerAccountKind.CLEARING)
    clearing = await open_account(work, CARD_CLEARING, LedgerAccountKind.CLEARING)
    lines = (Line(waiting, cents), Line(clearing, -cents))
    entry = await post(work, Entry(EntryKind.SETTLEMENT, difference.id, lines))
    await open_item(work, ClearingKind.DIFFERENCE, difference.id, cents)
    return entry.id
