"""The one sentence that says when something counts as received, in the three languages of the court."""

from datetime import datetime, timedelta

from causeway.courts.rules.calendar import Calendar, DayClosing, court_day
from causeway.courts.rules.dates import say_day, say_day_and_time, say_time, say_time_exactly
from causeway.courts.tables import ClosureReason
from causeway.kit.words import Words

CLOSED_BY = {
    ClosureReason.GALE_SIGNAL: Words(
        "the gale warning signal", "八號或以上熱帶氣旋警告信號", "八号或以上热带气旋警告信号"
    ),
    ClosureReason.BLACK_RAINSTORM: Words(
        "the black rainstorm warning", "黑色暴雨警告信號", "黑色暴雨警告信号"
    ),
    ClosureReason.EXTREME_CONDITIONS: Words("extreme conditions", "「極端情況」", "“极端情况”"),
    ClosureReason.DIRECTION: Words("a direction of the court", "法院的停止辦公指示", "法院的停止办公指示"),
}
CLOSED_ON = {
    DayClosing.SATURDAY: Words("on Saturdays", "星期六", "星期六"),
    DayClosing.SUNDAY: Words("on Sundays", "星期日", "星期日"),
    DayClosing.NO_HOURS: Words("that day", "當日", "当日"),
}
IN_HOURS = Words(
    "Received {received}, while the registry was open.",
    "於{received}收到，當時登記處正在辦公。",
    "于{received}收到，当时登记处正在办公。",
)
AFTER_HOURS = Words(
    "Received {received}. Deemed received {deemed}, because the registry had closed at {closed}.",
    "於{received}收到。由於登記處已於{closed}停止辦公，視作於{deemed}收到。",
    "于{received}收到。由于登记处已于{closed}停止办公，视作于{deemed}收到。",
)
BEFORE_OPENING = Words(
    "Received {received}. Deemed received {opened} the same day, when the registry opened.",
    "於{received}收到，視作於同日{opened}登記處開始辦公時收到。",
    "于{received}收到，视作于同日{opened}登记处开始办公时收到。",
)
CLOSED_DAY = Words(
    "Received {received}. Deemed received {deemed}, because the registry is closed {why}.",
    "於{received}收到。登記處{why}不辦公，視作於{deemed}收到。",
    "于{received}收到。登记处{why}不办公，视作于{deemed}收到。",
)
ON_HOLIDAY = Words("on general holidays ({name})", "公眾假期（{name}）", "公众假期（{name}）")
REOPENED_SAME_DAY = Words(
    "Received {received}. Deemed received {reopened} the same day, when the registry re-opened after {cause}.",
    "於{received}收到。{cause}取消後，登記處於{reopened}重開，視作於同日{reopened}收到。",
    "于{received}收到。{cause}取消后，登记处于{reopened}重开，视作于同日{reopened}收到。",
)
REOPENED_LATER = Words(
    "Received {received}. Deemed received {deemed}, when the registry re-opened after {cause}.",
    "於{received}收到。{cause}取消後，登記處於{deemed}重開，視作於該時收到。",
    "于{received}收到。{cause}取消后，登记处于{deemed}重开，视作于该时收到。",
)
NOT_REOPENED = Words(
    "Received {received}. Deemed received {deemed}, because the registry was closed for {cause}.",
    "於{received}收到。登記處因{cause}停止辦公，視作於{deemed}收到。",
    "于{received}收到。登记处因{cause}停止办公，视作于{deemed}收到。",
)


def in_hours(received_at: datetime) -> Words:
    """Say that it arrived while the registry was open."""
    return IN_HOURS.format(received=say_day_and_time(received_at))


def after_hours(received_at: datetime, deemed_at: datetime, closed_at: datetime) -> Words:
    """Say that the registry had closed for the day; by how little, when it had only just."""
    late = received_at - closed_at
    time = None
    if late < timedelta(seconds=1):
        time = say_time_exactly(received_at)
    elif late < timedelta(minutes=1):
        time = say_time(received_at, seconds=True)
    return AFTER_HOURS.format(
        received=say_day_and_time(received_at, time=time),
        deemed=_say_deemed(received_at, deemed_at),
        closed=say_time(closed_at),
    )


def before_opening(received_at: datetime, deemed_at: datetime) -> Words:
    """Say that the registry had not opened yet."""
    return BEFORE_OPENING.format(received=say_day_and_time(received_at), opened=say_time(deemed_at))


def closed_day(received_at: datetime, deemed_at: datetime, calendar: Calendar) -> Words:
    """Say that the registry does not open on such a day."""
    return CLOSED_DAY.format(
        received=say_day_and_time(received_at),
        deemed=_say_deemed(received_at, deemed_at),
        why=why_closed(received_at, calendar),
    )


def closure(received_at: datetime, deemed_at: datetime, reason: ClosureReason, *, reopened: bool) -> Words:
    """Say that a declared closure moved it; `reopened` when the deemed time is the announced re-opening itself."""
    received, cause = say_day_and_time(received_at), CLOSED_BY[reason]
    if not reopened:
        return NOT_REOPENED.format(received=received, deemed=_say_deemed(received_at, deemed_at), cause=cause)
    if court_day(received_at) == court_day(deemed_at):
        return REOPENED_SAME_DAY.format(received=received, reopened=say_time(deemed_at), cause=cause)
    return REOPENED_LATER.format(received=received, deemed=_say_deemed(received_at, deemed_at), cause=cause)


def why_closed(at: datetime, calendar: Calendar) -> Words:
    """Say on what kind of day, the day of `at`, the registry is closed: "on Saturdays"."""
    day = court_day(at)
    closing = calendar.why_closed(day)
    if closing is DayClosing.HOLIDAY:
        return ON_HOLIDAY.format(name=calendar.holidays[day])
    return CLOSED_ON[closing or DayClosing.NO_HOURS]


def _say_deemed(received_at: datetime, deemed_at: datetime) -> Words:
    """Say the deemed day before its time; the year too when it is another year."""
    other_year = court_day(received_at).year != court_day(deemed_at).year
    day = say_day(court_day(deemed_at), year=other_year)
    return Words("{day} {time}", "{day}{time}", "{day}{time}").format(day=day, time=say_time(deemed_at))
