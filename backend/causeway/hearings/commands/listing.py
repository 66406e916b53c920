"""What listing, moving and vacating a hearing have in common: who may, what is refused, history and docket."""

from datetime import datetime

from causeway.accounts.actor import Actor
from causeway.cases.tables import Case
from causeway.causebook.commands.enter import Enter, enter
from causeway.causebook.tables import DocketKind
from causeway.courts.rules.dates import say_day_and_time
from causeway.hearings import words
from causeway.hearings.rules import MAX_REASON_CHARACTERS
from causeway.hearings.tables import STANDING, Hearing, HearingChange
from causeway.kit.errors import Conflict, FieldRefusal, Forbidden, Invalid, ProblemCode
from causeway.kit.words import Words
from causeway.kit.work import Work


def require_registry(actor: Actor) -> str:
    """Return who of the registry acts. Raises `Forbidden` for anybody else."""
    if not actor.in_registry or actor.user_id is None:
        raise Forbidden
    return actor.user_id


def read_reason(given: str) -> str:
    """Return why something is changed. Raises `Invalid` where nothing is said, or too much."""
    reason = " ".join(given.split())
    if not 0 < len(reason) <= MAX_REASON_CHARACTERS:
        text = words.REASON_REQUIRED.format(limit=MAX_REASON_CHARACTERS)
        code = ProblemCode.TOO_LONG if reason else ProblemCode.REASON_REQUIRED
        raise Invalid(text, FieldRefusal(("reason",), code, text), code=code)
    return reason


def require_standing(hearing: Hearing, now: datetime) -> None:
    """Raise `Conflict`, with what is so, for a hearing that was vacated or has begun."""
    text = None
    if hearing.status not in STANDING:
        text = words.ALREADY_VACATED
    elif hearing.starts_at <= now:
        text = words.IS_OVER.format(at=say_day_and_time(hearing.starts_at))
    if text is not None:
        code = ProblemCode.ACTION_NOT_AVAILABLE
        raise Conflict(text, FieldRefusal(("hearingId",), code, text), code=code)


async def enter_change(
    work: Work[Actor], case: Case, hearing: Hearing, said: Words, *, reason: str = ""
) -> None:
    """Append how the hearing stands now to its history, and enter it in the register of its case."""
    work.session.add(hearing)
    # The change names the hearing, which must be there first.
    await work.session.flush()
    change = HearingChange(
        hearing_id=hearing.id,
        number=hearing.changes,
        at=work.now,
        by_id=require_registry(work.actor),
        status=hearing.status,
        starts_at=hearing.starts_at,
        minutes=hearing.minutes,
        room=hearing.room,
        judge_id=hearing.judge_id,
        reason=reason,
    )
    work.session.add(change)
    await enter(work, Enter(case, DocketKind.HEARING, said))
