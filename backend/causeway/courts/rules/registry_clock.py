"""Whether the registry is open now, how long is left, and what would happen to something sent now."""

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from causeway.courts.rules.calendar import Calendar, DeclaredClosure, court_day
from causeway.courts.rules.dates import say_day, say_minutes, say_time
from causeway.courts.rules.deemed_receipt import DeemedReason, DeemedReceipt, deemed_receipt
from causeway.courts.rules.sentences import CLOSED_BY, why_closed
from causeway.courts.tables import ClosureReason
from causeway.kit.words import Words


class RegistryStatus(StrEnum):
    """What the registry clock shows."""

    OPEN = "OPEN"
    """The registry is at work: what is sent now is deemed received at once."""
    CLOSING = "CLOSING"
    """Still at work, but not for long: what is sent before the closing time is deemed received at once."""
    CLOSED = "CLOSED"
    """Outside its hours, or on a day without any: what is sent now is deemed received at the next opening."""
    CLOSURE = "CLOSURE"
    """A declared closure is in force: what is sent now is deemed received once the registry is open again."""


@dataclass(frozen=True)
class RegistryState:
    """The registry at one moment.

    `closes_at` is set while it is open, `opens_at` while it is not (presumed when no re-opening is announced);
    `minutes_left` counts whole minutes to `closes_at`.
    """

    at: datetime
    status: RegistryStatus
    closes_at: datetime | None
    opens_at: datetime | None
    minutes_left: int | None
    sentence: Words
    closure: ClosureReason | None = None

    @property
    def until(self) -> datetime:
        """When this state ends, as far as is known."""
        return self.closes_at or self.opens_at or self.at


@dataclass(frozen=True)
class BeforeSending:
    """What would happen to something sent now: `sentence` to show beside the button."""

    deemed: DeemedReceipt
    minutes_left: int | None
    sentence: Words


OPEN = Words("The registry is open until {closes}.", "登記處辦公至{closes}。", "登记处办公至{closes}。")
CLOSING = Words(
    "The registry closes at {closes}. {left} left.",
    "登記處於{closes}停止辦公，尚餘{left}。",
    "登记处于{closes}停止办公，尚余{left}。",
)
CLOSED = Words(
    "The registry is closed. It opens {opens}. You can still file.",
    "登記處現已停止辦公，將於{opens}開始辦公。你仍可呈交文件。",
    "登记处现已停止办公，将于{opens}开始办公。你仍可呈交文件。",
)
CLOSURE = Words(
    "Registry closed: {cause}. It re-opens {opens}. You can still file.",
    "登記處停止辦公：{cause}。將於{opens}重開。你仍可呈交文件。",
    "登记处停止办公：{cause}。将于{opens}重开。你仍可呈交文件。",
)
CLOSURE_UNTIL_TOLD = Words(
    "Registry closed: {cause}. No re-opening has been announced. You can still file.",
    "登記處停止辦公：{cause}。重開時間尚未公布。你仍可呈交文件。",
    "登记处停止办公：{cause}。重开时间尚未公布。你仍可呈交文件。",
)
IF_SENT_IN_HOURS = Words(
    "If you send it now: received today, {today}. The registry closes at {closes}. {left} left.",
    "如現在呈交：於今天{today}收到。登記處於{closes}停止辦公，尚餘{left}。",
    "如现在呈交：于今天{today}收到。登记处于{closes}停止办公，尚余{left}。",
)
IF_SENT_AFTER_HOURS = Words(
    "If you send it now: received today, {today}, and deemed received {deemed}, because the registry has closed.",
    "如現在呈交：於今天{today}收到。由於登記處已停止辦公，視作於{deemed}收到。",
    "如现在呈交：于今天{today}收到。由于登记处已停止办公，视作于{deemed}收到。",
)
IF_SENT_BEFORE_OPENING = Words(
    "If you send it now: deemed received today, {today}, at {opens}, when the registry opens.",
    "如現在呈交：視作於今天{today}{opens}登記處開始辦公時收到。",
    "如现在呈交：视作于今天{today}{opens}登记处开始办公时收到。",
)
IF_SENT_ON_CLOSED_DAY = Words(
    "If you send it now: received today, {today}, and deemed received {deemed}, because the registry is closed {why}.",
    "如現在呈交：於今天{today}收到。登記處{why}不辦公，視作於{deemed}收到。",
    "如现在呈交：于今天{today}收到。登记处{why}不办公，视作于{deemed}收到。",
)
IF_SENT_IN_CLOSURE = Words(
    "If you send it now: received today, {today}, and deemed received {deemed}, "
    "or when the registry re-opens after {cause}.",
    "如現在呈交：於今天{today}收到。{cause}生效期間登記處停止辦公，視作於{deemed}或登記處重開時收到。",
    "如现在呈交：于今天{today}收到。{cause}生效期间登记处停止办公，视作于{deemed}或登记处重开时收到。",
)


def registry_state(now: datetime, calendar: Calendar) -> RegistryState:
    """Return the state of the registry at `now`; the midday break counts as open unless the setting moves time."""
    now = now.astimezone(UTC)
    deemed = deemed_receipt(now, calendar)
    if not deemed.moved:
        return _open(now, calendar)
    closure = _closure_at(now, calendar)
    if closure is None:
        sentence = CLOSED.format(opens=_say_moment(now, deemed.deemed_at))
        return RegistryState(now, RegistryStatus.CLOSED, None, deemed.deemed_at, None, sentence)
    text = CLOSURE if closure.reopens_at else CLOSURE_UNTIL_TOLD
    sentence = text.format(cause=CLOSED_BY[closure.reason], opens=_say_moment(now, deemed.deemed_at))
    return RegistryState(now, RegistryStatus.CLOSURE, None, deemed.deemed_at, None, sentence, closure.reason)


def before_sending(now: datetime, calendar: Calendar) -> BeforeSending:
    """Say what would happen to something sent at `now`."""
    now = now.astimezone(UTC)
    deemed = deemed_receipt(now, calendar)
    left = None if deemed.moved else _minutes(now, _closes_at(now, calendar))
    return BeforeSending(deemed, left, _before_sending_sentence(now, deemed, calendar))


def _before_sending_sentence(now: datetime, deemed: DeemedReceipt, calendar: Calendar) -> Words:
    today = say_day(court_day(now))
    later = _say_moment(now, deemed.deemed_at)
    match deemed.reason:
        case DeemedReason.IN_HOURS:
            closes_at = _closes_at(now, calendar)
            left = say_minutes(_minutes(now, closes_at))
            return IF_SENT_IN_HOURS.format(today=today, closes=say_time(closes_at), left=left)
        case DeemedReason.AFTER_HOURS:
            return IF_SENT_AFTER_HOURS.format(today=today, deemed=later)
        case DeemedReason.BEFORE_OPENING:
            return IF_SENT_BEFORE_OPENING.format(today=today, opens=say_time(deemed.deemed_at))
        case DeemedReason.CLOSED_DAY:
            return IF_SENT_ON_CLOSED_DAY.format(today=today, deemed=later, why=why_closed(now, calendar))
    # What is left is a closure.
    assert deemed.reason is DeemedReason.CLOSURE  # noqa: S101 - so that a new reason cannot be taken for it
    cause = CLOSED_BY[deemed.closure or ClosureReason.DIRECTION]
    return IF_SENT_IN_CLOSURE.format(today=today, deemed=later, cause=cause)


def _open(now: datetime, calendar: Calendar) -> RegistryState:
    closes_at = _closes_at(now, calendar)
    left = _minutes(now, closes_at)
    soon = closes_at - now <= calendar.closing_soon
    sentence = (CLOSING if soon else OPEN).format(closes=say_time(closes_at), left=say_minutes(left))
    status = RegistryStatus.CLOSING if soon else RegistryStatus.OPEN
    return RegistryState(now, status, closes_at, None, left, sentence)


def _closes_at(now: datetime, calendar: Calendar) -> datetime:
    """Return when an open registry closes today: its closing time, or an announced closure before that."""
    closing = calendar.closing(court_day(now)) or now
    return min([closing, *(c.starts_at for c in calendar.closures if now < c.starts_at < closing)])


def _closure_at(now: datetime, calendar: Calendar) -> DeclaredClosure | None:
    """Return the declared closure in force at `now`, whatever the hour."""
    over = (
        c for c in calendar.closures if c.starts_at <= now and (c.reopens_at is None or now < c.reopens_at)
    )
    return next(over, None)


def _say_moment(now: datetime, at: datetime) -> Words:
    """Say a later moment: the time alone when it is today, else the day and the time."""
    time = say_time(at)
    if court_day(now) == court_day(at):
        return Words("at {time} today", "今天{time}", "今天{time}").format(time=time)
    day = say_day(court_day(at), year=court_day(now).year != court_day(at).year)
    return Words("{day} {time}", "{day}{time}", "{day}{time}").format(day=day, time=time)


def _minutes(now: datetime, until: datetime) -> int:
    return int((until - now).total_seconds() // 60)
