"""When something sent to the court counts as received: the hours-based rule, apart from the counting of days."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum

from causeway.courts.rules import sentences
from causeway.courts.rules.calendar import Calendar, DeclaredClosure, court_day
from causeway.courts.tables import ClosureReason
from causeway.kit.words import Words


class DeemedReason(StrEnum):
    """Why the deemed time is what it is."""

    IN_HOURS = "IN_HOURS"
    """It arrived while the registry was open, up to the closing time itself, and counts from that moment."""
    AFTER_HOURS = "AFTER_HOURS"
    """It arrived after closing on a working day, and counts from the next working day's opening."""
    BEFORE_OPENING = "BEFORE_OPENING"
    """It arrived before opening on a working day, and counts from the opening the same day."""
    CLOSED_DAY = "CLOSED_DAY"
    """It arrived on a Saturday, holiday or other closed day, and counts from the next working day's opening."""
    CLOSURE = "CLOSURE"
    """It fell into a declared closure, and counts from the re-opening, or the next working day's opening."""


@dataclass(frozen=True)
class DeemedReceipt:
    """When something counts as received and why; both times in UTC, `sentence` for the person who sent it."""

    received_at: datetime
    deemed_at: datetime
    reason: DeemedReason
    sentence: Words
    closure: ClosureReason | None = None

    @property
    def moved(self) -> bool:
        """Whether the deemed time is later than the time of receipt."""
        return self.deemed_at != self.received_at


def deemed_receipt(received_at: datetime, calendar: Calendar) -> DeemedReceipt:
    """Return when something received at `received_at` (aware) counts as received.

    In hours, at once; before opening, at opening; after closing or on a closed day, at the next working day's opening;
    in a declared closure, at the re-opening, itself subject to the same rule. The closing time itself is in hours.
    """
    received_at = received_at.astimezone(UTC)
    deemed_at, reason = _in_ordinary_hours(received_at, calendar)
    closed_by: DeclaredClosure | None = None
    while closure := _closure_over(deemed_at, court_day(received_at), calendar):
        closed_by, reason = closure, DeemedReason.CLOSURE
        deemed_at, _ = _in_ordinary_hours(_reopening(closure, court_day(received_at), calendar), calendar)
    sentence = _sentence(received_at, deemed_at, reason, closed_by, calendar)
    return DeemedReceipt(received_at, deemed_at, reason, sentence, closed_by.reason if closed_by else None)


def _in_ordinary_hours(at: datetime, calendar: Calendar) -> tuple[datetime, DeemedReason]:
    """Return the first moment from `at` on when the registry is open, declared closures apart, and why then."""
    day = court_day(at)
    sessions = calendar.sessions(day)
    if not sessions:
        return calendar.next_opening(day), DeemedReason.CLOSED_DAY
    if at > sessions[-1].closes_at:
        return calendar.next_opening(day), DeemedReason.AFTER_HOURS
    if at < sessions[0].opens_at:
        return sessions[0].opens_at, DeemedReason.BEFORE_OPENING
    if calendar.lunch_moves_time:
        current = next(session for session in sessions if at <= session.closes_at)
        if at < current.opens_at:
            return current.opens_at, DeemedReason.BEFORE_OPENING
    return at, DeemedReason.IN_HOURS


def _closure_over(at: datetime, received_on: date, calendar: Calendar) -> DeclaredClosure | None:
    """Return the closure in force at `at` that re-opens last, if there is one."""
    over = [c for c in calendar.closures if c.starts_at <= at < _reopening(c, received_on, calendar)]
    return max(over, key=lambda c: _reopening(c, received_on, calendar), default=None)


def _reopening(closure: DeclaredClosure, received_on: date, calendar: Calendar) -> datetime:
    """Return when `closure` ends. While nobody has said, the next working day is presumed, for each day's receipts."""
    if closure.reopens_at is not None:
        return closure.reopens_at
    return calendar.next_opening(max(court_day(closure.starts_at), received_on))


def _sentence(
    received_at: datetime,
    deemed_at: datetime,
    reason: DeemedReason,
    closure: DeclaredClosure | None,
    calendar: Calendar,
) -> Words:
    match reason:
        case DeemedReason.IN_HOURS:
            return sentences.in_hours(received_at)
        case DeemedReason.BEFORE_OPENING:
            return sentences.before_opening(received_at, deemed_at)
        case DeemedReason.AFTER_HOURS:
            closed_at = calendar.closing(court_day(received_at)) or received_at
            return sentences.after_hours(received_at, deemed_at, closed_at)
        case DeemedReason.CLOSED_DAY:
            return sentences.closed_day(received_at, deemed_at, calendar)
    # What is left is a closure: the reason is set only with one.
    assert reason is DeemedReason.CLOSURE  # noqa: S101 - so that a new reason cannot be taken for it
    assert closure is not None  # noqa: S101 - as above
    return sentences.closure(received_at, deemed_at, closure.reason, reopened=closure.reopens_at == deemed_at)
