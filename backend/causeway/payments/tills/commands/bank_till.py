"""Bank what a till took: paid in from the safe, with the bank's reference, and posted to the court's bank account."""

from dataclasses import dataclass

from causeway.accounts.actor import Actor
from causeway.kit.errors import Conflict, FieldRefusal, Forbidden, Invalid, ProblemCode
from causeway.kit.work import Work
from causeway.payments.tills.access import may_keep_tills
from causeway.payments.tills.commands.post_parts import post_parts
from causeway.payments.tills.events import TillBanked
from causeway.payments.tills.queries import till_by_id
from causeway.payments.tills.rules import of_banking
from causeway.payments.tills.tables import MAX_REFERENCE_CHARACTERS
from causeway.payments.tills.words import CLOSE_FIRST, GIVE_BANKING_REFERENCE


@dataclass(frozen=True)
class BankTill:
    """Say that what a till took was paid in at the bank."""

    till_id: str
    """The till, closed."""
    reference: str
    """The bank's reference of what was paid in."""


async def bank_till(work: Work[Actor], command: BankTill) -> str:
    """Return the till's id, BANKED. Refuses with FORBIDDEN, INVALID, NOT_FOUND, and ACTION_NOT_AVAILABLE."""
    if not may_keep_tills(work.actor):
        raise Forbidden
    reference = command.reference.strip()
    if not 0 < len(reference) <= MAX_REFERENCE_CHARACTERS:
        words = GIVE_BANKING_REFERENCE.format(most=MAX_REFERENCE_CHARACTERS)
        raise Invalid(words, FieldRefusal(("reference",), ProblemCode.INVALID, words))
    till = await till_by_id(work.session, command.till_id)
    if till.closed_at is None or till.banked_at is not None:
        code = ProblemCode.ACTION_NOT_AVAILABLE
        raise Conflict(CLOSE_FIRST, FieldRefusal(("tillId",), code, CLOSE_FIRST), code=code)
    till.banked_at, till.banked_by, till.banking_reference = work.now, work.actor.user_id, reference
    work.session.add(till)
    await work.flush()
    await post_parts(work, till, of_banking(till))
    work.record(TillBanked(till.id))
    return till.id
