"""Declaring that registries are closed, for weather or by direction."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlmodel import col, select

from causeway.courts.calendar_version import renew_calendar_version
from causeway.courts.events import ClosureDeclared
from causeway.courts.tables import Closure, ClosureReason, Court
from causeway.kit.errors import FieldRefusal, Invalid, ProblemCode
from causeway.kit.words import Words
from causeway.kit.work import Work

REOPENS_TOO_EARLY = Words(
    "The re-opening must be later than the start of the closure.",
    "重開時間必須遲於停止辦公的開始時間。",
    "重开时间必须迟于停止办公的开始时间。",
)
NO_SUCH_COURT = Words(
    "There is no court with the code {codes}.", "沒有代號為{codes}的法院。", "没有代号为{codes}的法院。"
)


@dataclass(frozen=True)
class DeclareClosure:
    """Close the registries of `court_codes` (none: of every court) from `starts_at` until `reopens_at`, if known."""

    reason: ClosureReason
    """Why."""
    starts_at: datetime
    """When it began or begins; it may lie in the past."""
    reopens_at: datetime | None = None
    """When the registries re-open, if that is known."""
    court_codes: tuple[str, ...] = ()
    """The codes of the courts; every court when left out."""
    notice: str = ""
    """What to tell the public."""


async def declare_closure(work: Work[Any], command: DeclareClosure) -> Closure:
    """Declare it; times may lie in the past, because warnings are entered when there is a hand free."""
    refuse_backward(command.starts_at, command.reopens_at)
    await _refuse_unknown_courts(work, command.court_codes)
    return await _add(work, command)


async def _add(work: Work[Any], command: DeclareClosure) -> Closure:
    closure = Closure(
        id=work.new_id(),
        reason=command.reason,
        court_codes=sorted(set(command.court_codes)),
        starts_at=command.starts_at,
        reopens_at=command.reopens_at,
        notice=command.notice.strip(),
        declared_at=work.now,
        declared_by=work.actor.user_id,
    )
    work.session.add(closure)
    await renew_calendar_version(work.session, work.new_id())
    work.record(ClosureDeclared(closure.id, tuple(closure.court_codes)))
    return closure


def refuse_backward(starts_at: datetime, reopens_at: datetime | None) -> None:
    """Refuse a closure that would end before it begins."""
    if reopens_at is not None and reopens_at <= starts_at:
        refusal = FieldRefusal(("reopensAt",), ProblemCode.INVALID, REOPENS_TOO_EARLY)
        raise Invalid(REOPENS_TOO_EARLY, refusal)


async def _refuse_unknown_courts(work: Work[Any], codes: tuple[str, ...]) -> None:
    known = await work.session.exec(select(Court.code).where(col(Court.code).in_(codes)))
    unknown = sorted(set(codes) - set(known.all()))
    if unknown:
        words = NO_SUCH_COURT.format(codes=", ".join(unknown))
        raise Invalid(words, FieldRefusal(("courtCodes",), ProblemCode.INVALID, words))
