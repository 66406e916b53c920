"""Count the drawer of a till at the close of its day: note by note, coins as an amount. Nothing is taken after that."""

from dataclasses import dataclass

from causeway.accounts.actor import Actor
from causeway.kit.errors import Conflict, FieldRefusal, Forbidden, Invalid, ProblemCode
from causeway.kit.money import MAX_AMOUNT_CENTS, say_dollars
from causeway.kit.work import Work
from causeway.payments.tills.access import may_keep_tills
from causeway.payments.tills.events import TillCounted
from causeway.payments.tills.queries import till_by_id
from causeway.payments.tills.rules import MAX_NOTES, NOTES_CENTS, counted_of, difference_of, expected_cents
from causeway.payments.tills.tables import MAX_REASON_CHARACTERS, Till
from causeway.payments.tills.words import COUNT_NOTES, GIVE_REASON, NOT_TO_BE_COUNTED, NOT_YOUR_TILL


@dataclass(frozen=True)
class NoteCount:
    """How many there are of one note."""

    dollars: int
    """The note: 1000, 500, 100, 50, 20 or 10."""
    number: int
    """How many of it."""


@dataclass(frozen=True)
class CountTill:
    """What is in the drawer of one's own till."""

    till_id: str
    """The till."""
    notes: tuple[NoteCount, ...]
    """Each note once; a note that is left out is not there."""
    coins_cents: int
    reason: str | None = None
    """Why it is not what it should be, after counting twice; needed where it is not."""


async def count_till(work: Work[Actor], command: CountTill) -> str:
    """Return the till's id, COUNTED. It can be counted once more until it is closed.

    Refuses with FORBIDDEN for whoever is not its cashier, INVALID for what is no count or a difference without a
    reason, and ACTION_NOT_AVAILABLE once it is closed.
    """
    if not may_keep_tills(work.actor):
        raise Forbidden
    notes = _read_notes(command.notes)
    till = await till_by_id(work.session, command.till_id)
    if till.cashier_id != work.actor.user_id:
        raise Forbidden(NOT_YOUR_TILL)
    if till.closed_at is not None:
        code = ProblemCode.ACTION_NOT_AVAILABLE
        raise Conflict(NOT_TO_BE_COUNTED, FieldRefusal(("tillId",), code, NOT_TO_BE_COUNTED), code=code)
    till.counted_cents = counted_of(notes, command.coins_cents)
    till.counted_at = work.now
    till.notes = {str(value): number for value, number in notes.items()}
    till.reason = _read_reason(till, command.reason)
    work.session.add(till)
    work.record(TillCounted(till.id))
    return till.id


def _read_notes(given: tuple[NoteCount, ...]) -> dict[int, int]:
    notes = {each.dollars * 100: each.number for each in given}
    are_known = set(notes) <= set(NOTES_CENTS) and len(notes) == len(given)
    if not are_known or not all(0 <= number <= MAX_NOTES for number in notes.values()):
        raise Invalid(COUNT_NOTES, FieldRefusal(("notes",), ProblemCode.INVALID, COUNT_NOTES))
    return {value: number for value, number in notes.items() if number}


def _read_reason(till: Till, given: str | None) -> str | None:
    """Return why the drawer does not agree; none where it does."""
    reason = (given or "").strip()
    if difference_of(till) == 0:
        return None
    if not 0 < len(reason) <= MAX_REASON_CHARACTERS or (till.counted_cents or 0) >= MAX_AMOUNT_CENTS:
        words = GIVE_REASON.format(
            counted=say_dollars(till.counted_cents or 0),
            expected=say_dollars(expected_cents(till)),
            most=MAX_REASON_CHARACTERS,
        )
        raise Invalid(words, FieldRefusal(("reason",), ProblemCode.INVALID, words))
    return reason
