"""Clear an amount from its account, as a second person: paid out, received or written off."""

from dataclasses import dataclass

from sqlmodel import select

from causeway.accounts.actor import Actor
from causeway.kit.errors import Conflict, FieldRefusal, Forbidden, Invalid, NotFound, ProblemCode
from causeway.kit.words import Words
from causeway.kit.work import Work
from causeway.ledger.commands.open_account import open_account
from causeway.ledger.commands.post import post
from causeway.ledger.rules import Entry, Line
from causeway.ledger.tables import EntryKind, LedgerAccountKind
from causeway.payments.clearing.access import may_clear
from causeway.payments.clearing.events import ClearingItemCleared
from causeway.payments.clearing.rules import ACCOUNT, other_side, outcomes_of, why_not
from causeway.payments.clearing.tables import (
    MAX_REFERENCE_CHARACTERS,
    ClearingItem,
    ClearingKind,
    ClearingOutcome,
)
from causeway.payments.clearing.words import ALREADY_CLEARED, GIVE_REFERENCE, SECOND_PERSON
from causeway.payments.refunds.commands.steps import take_refund_step
from causeway.payments.refunds.events import RefundClosed, refund_told
from causeway.payments.refunds.rules.transitions import RefundEvent
from causeway.payments.refunds.tables import Refund


@dataclass(frozen=True)
class ClearItem:
    """Say what became of an amount that waits on a clearing account."""

    clearing_item_id: str
    """The amount that waits."""
    outcome: ClearingOutcome
    """What became of it."""
    reference: str
    """The bank's reference of what was paid or received, or why it is written off."""


async def clear_item(work: Work[Actor], command: ClearItem) -> str:
    """Return the item's id: posted, so that nothing of it is on its account any more.

    Refuses with FORBIDDEN for whoever approved that it was posted there, INVALID, NOT_FOUND, and
    ACTION_NOT_AVAILABLE once it was cleared or for an outcome that the amount does not allow.
    """
    if not may_clear(work.actor):
        raise Forbidden
    reference = _read_reference(command.reference)
    item = await _item(work, command.clearing_item_id)
    if item.cleared_at is not None:
        raise _refused("clearingItemId", ALREADY_CLEARED)
    if item.opened_by == work.actor.user_id:
        raise Forbidden(SECOND_PERSON)
    if command.outcome not in outcomes_of(item.kind, item.amount_cents):
        raise _refused("outcome", why_not(item.amount_cents))
    item.entry_id = await _post(work, item, command.outcome, reference)
    item.outcome, item.reference = command.outcome, reference
    item.cleared_at, item.cleared_by = work.now, work.actor.user_id
    work.session.add(item)
    await work.flush()
    work.record(ClearingItemCleared(item.id, command.outcome.value))
    await _close_refund(work, item)
    return item.id


async def _close_refund(work: Work[Actor], item: ClearingItem) -> None:
    """Close the refund that was paid out by this, if it was one."""
    if item.kind is not ClearingKind.REFUND or await work.session.get(Refund, item.id) is None:
        return
    closed = await take_refund_step(work, item.id, RefundEvent.CLOSE, closed_at=work.now)
    work.record(refund_told(RefundClosed, closed))


async def _item(work: Work[Actor], item_id: str) -> ClearingItem:
    """Return an item, kept as it is until the unit of work ends: of two people at once the second finds it cleared."""
    statement = select(ClearingItem).where(ClearingItem.id == item_id).with_for_update()
    found = (await work.session.exec(statement, execution_options={"populate_existing": True})).one_or_none()
    if found is None:
        raise NotFound
    return found


async def _post(work: Work[Actor], item: ClearingItem, outcome: ClearingOutcome, reference: str) -> str:
    waits_on = await open_account(work, ACCOUNT[item.kind], LedgerAccountKind.CLEARING)
    is_bank = outcome is not ClearingOutcome.WRITTEN_OFF
    kind = LedgerAccountKind.ASSET if is_bank else LedgerAccountKind.INCOME
    other = await open_account(work, other_side(outcome), kind)
    lines = (Line(waits_on, -item.amount_cents), Line(other, item.amount_cents))
    return (await post(work, Entry(EntryKind.CLEARING, reference, lines, subject_id=item.id))).id


def _read_reference(text: str) -> str:
    reference = text.strip()
    if not 0 < len(reference) <= MAX_REFERENCE_CHARACTERS:
        words = GIVE_REFERENCE.format(most=MAX_REFERENCE_CHARACTERS)
        raise Invalid(words, FieldRefusal(("reference",), ProblemCode.INVALID, words))
    return reference


def _refused(field: str, words: Words) -> Conflict:
    code = ProblemCode.ACTION_NOT_AVAILABLE
    return Conflict(words, FieldRefusal((field,), code, words), code=code)
