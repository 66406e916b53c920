"""Close a day whose money agrees, or whose every difference is settled: nothing of it changes any more."""

from dataclasses import dataclass
from datetime import date

from sqlmodel import col, func, select

from causeway.accounts.actor import Actor
from causeway.kit.errors import Conflict, FieldRefusal, Forbidden, ProblemCode
from causeway.kit.words import Words
from causeway.kit.work import Work
from causeway.payments.reconciliation.access import may_reconcile
from causeway.payments.reconciliation.events import DayClosed
from causeway.payments.reconciliation.queries import waits
from causeway.payments.reconciliation.tables import ReconciliationDay, ReconciliationDifference
from causeway.payments.reconciliation.words import DAY_HAS_DIFFERENCES, DAY_IS_CLOSED, NOT_COMPARED


@dataclass(frozen=True)
class CloseDay:
    """Close a day's reconciliation."""

    day: date
    """The day of Hong Kong."""


async def close_day(work: Work[Actor], command: CloseDay) -> str:
    """Return the day, closed, as `2026-11-23`.

    Refuses with FORBIDDEN, and with ACTION_NOT_AVAILABLE before it was compared, while a difference waits, and again.
    """
    if not may_reconcile(work.actor):
        raise Forbidden
    statement = select(ReconciliationDay).where(ReconciliationDay.day == command.day).with_for_update()
    options = {"populate_existing": True}
    day = (await work.session.exec(statement, execution_options=options)).one_or_none()
    if day is None or day.compared_at is None:
        raise _refused(NOT_COMPARED)
    if day.closed_at is not None:
        raise _refused(DAY_IS_CLOSED)
    # Read while the day's row is this unit of work's: who finds a difference waits for it, and then for another day.
    waiting = select(func.count()).where(col(ReconciliationDifference.day) == day.day, waits())
    number = (await work.session.exec(waiting)).one()
    if number:
        raise _refused(DAY_HAS_DIFFERENCES.format(number=number))
    day.closed_at, day.closed_by = work.now, work.actor.user_id
    work.session.add(day)
    work.record(DayClosed(day.day.isoformat()))
    return day.day.isoformat()


def _refused(words: Words) -> Conflict:
    code = ProblemCode.ACTION_NOT_AVAILABLE
    return Conflict(words, FieldRefusal(("day",), code, words), code=code)
