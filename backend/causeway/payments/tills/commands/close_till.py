"""Close a till that was counted: posted, with a shortage or surplus as a second person has approved it."""

from dataclasses import dataclass

from causeway.accounts.actor import Actor
from causeway.kit.errors import Conflict, FieldRefusal, Forbidden, ProblemCode
from causeway.kit.words import Words
from causeway.kit.work import Work
from causeway.payments.tills.access import may_close, may_keep_tills
from causeway.payments.tills.commands.post_parts import post_parts
from causeway.payments.tills.events import TillClosed
from causeway.payments.tills.queries import till_by_id
from causeway.payments.tills.rules import difference_of, of_closing
from causeway.payments.tills.words import COUNT_FIRST, NOT_TO_BE_COUNTED, SECOND_PERSON


@dataclass(frozen=True)
class CloseTill:
    """Close a till."""

    till_id: str
    """The till, counted by its cashier."""
    counted_cents: int
    """What it was counted to have, as whoever closes it has seen it."""


async def close_till(work: Work[Actor], command: CloseTill) -> str:
    """Return the till's id, CLOSED: nothing is on its ledger account any more.

    Refuses with FORBIDDEN for its cashier where the drawer does not agree, and ACTION_NOT_AVAILABLE for a till that
    is not counted, was counted anew since it was looked at, or is closed.
    """
    if not may_keep_tills(work.actor):
        raise Forbidden
    till = await till_by_id(work.session, command.till_id)
    if till.closed_at is not None:
        raise _refused(NOT_TO_BE_COUNTED)
    if till.counted_at is None or till.counted_cents != command.counted_cents:
        raise _refused(COUNT_FIRST)
    if not may_close(work.actor, till.cashier_id, difference_of(till), till.closed_at):
        raise Forbidden(SECOND_PERSON)
    till.closed_at, till.closed_by = work.now, work.actor.user_id
    work.session.add(till)
    await work.flush()
    await post_parts(work, till, of_closing(till))
    work.record(TillClosed(till.id))
    return till.id


def _refused(words: Words) -> Conflict:
    code = ProblemCode.ACTION_NOT_AVAILABLE
    return Conflict(words, FieldRefusal(("tillId",), code, words), code=code)
