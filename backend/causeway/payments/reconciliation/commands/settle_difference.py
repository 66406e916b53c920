"""Say how a difference is to be settled: a second person approves it."""

from dataclasses import dataclass

from causeway.accounts.actor import Actor
from causeway.kit.errors import Conflict, FieldRefusal, Forbidden, ProblemCode
from causeway.kit.words import Words
from causeway.kit.work import Work
from causeway.payments.reconciliation.access import may_reconcile
from causeway.payments.reconciliation.commands.steps import difference_by_id, take_difference_step
from causeway.payments.reconciliation.events import DifferenceProposed
from causeway.payments.reconciliation.queries import is_still_asked
from causeway.payments.reconciliation.rules import cents_to_post
from causeway.payments.reconciliation.tables import ReconciliationDifference, SettlementKind
from causeway.payments.reconciliation.transitions import DifferenceEvent
from causeway.payments.reconciliation.words import NOTHING_TO_POST, POST_INSTEAD, STILL_ASKED
from causeway.payments.refunds.rules.asking import read_reason


@dataclass(frozen=True)
class SettleDifference:
    """Propose how a difference is settled."""

    difference_id: str
    """The difference, which waits."""
    settlement: SettlementKind
    """What becomes of it."""
    reason: str
    """Why, for whoever approves and for the books."""


async def settle_difference(work: Work[Actor], command: SettleDifference) -> str:
    """Return the difference's id, PROPOSED: nothing has moved.

    Refuses with FORBIDDEN, INVALID, NOT_FOUND, and ACTION_NOT_AVAILABLE for a kind that its amounts do not allow, or
    while the provider is still asked about the payment.
    """
    if not may_reconcile(work.actor):
        raise Forbidden
    reason = read_reason(command.reason, "reason")
    difference = await difference_by_id(work, command.difference_id)
    await check_settlement(work, difference, command.settlement)
    await take_difference_step(
        *(work, difference.id, DifferenceEvent.PROPOSE),
        settlement=command.settlement,
        reason=reason,
        proposed_at=work.now,
        proposed_by=work.actor.user_id,
        note=None,
    )
    work.record(DifferenceProposed(difference.id, command.settlement.value))
    return difference.id


async def check_settlement(
    work: Work[Actor], difference: ReconciliationDifference, settlement: SettlementKind
) -> None:
    """Refuse a kind of settlement that the amounts do not allow, or that may come by itself yet."""
    to_post = cents_to_post(difference)
    if settlement is SettlementKind.POST and to_post == 0:
        raise _refused(NOTHING_TO_POST)
    if settlement is SettlementKind.WRITE_OFF and to_post != 0:
        raise _refused(POST_INSTEAD)
    # What the provider answers later is posted by itself: posted by hand as well, it would be there twice.
    if settlement is SettlementKind.POST and await is_still_asked(work.session, difference):
        raise _refused(STILL_ASKED)


def _refused(words: Words) -> Conflict:
    code = ProblemCode.ACTION_NOT_AVAILABLE
    return Conflict(words, FieldRefusal(("settlement",), code, words), code=code)
