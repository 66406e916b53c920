"""Dates and times of day as a court writes them: 24-hour in English, 上午 and 下午 in Chinese."""

from datetime import date, datetime

from causeway.courts.rules.calendar import court_day
from causeway.kit.clock import in_hong_kong
from causeway.kit.words import Words

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
WEEKDAYS_ZH = "一二三四五六日"
NOON, DAWN = 12, 6
LESS_THAN_A_MINUTE = Words("Less than a minute", "不足1分鐘", "不足1分钟")


def say_weekday(day: date) -> Words:
    """Say the day of the week: "Friday", 「星期五」."""
    chinese = f"星期{WEEKDAYS_ZH[day.weekday()]}"
    return Words(WEEKDAYS[day.weekday()], chinese, chinese)


def say_day(day: date, *, year: bool = False) -> Words:
    """Say a day with its weekday: "Friday 20 November", 「11月20日（星期五）」."""
    english = f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}"
    chinese = f"{day.month}月{day.day}日（星期{WEEKDAYS_ZH[day.weekday()]}）"
    if year:
        english, chinese = f"{english} {day.year}", f"{day.year}年{chinese}"
    return Words(english, chinese, chinese)


def say_time(at: datetime, *, seconds: bool = False) -> Words:
    """Say the time on the court's clock: "17:42", 「下午5時42分」; to the second where that is what matters."""
    return _say_time(at, f"{in_hong_kong(at):%S}" if seconds else "")


def say_time_exactly(at: datetime) -> Words:
    """Say the time as finely as it is judged: "17:30:00.5", 「下午5時30分0.5秒」; whole seconds without a fraction."""
    local = in_hong_kong(at)
    fraction = f".{local.microsecond:06}".rstrip("0") if local.microsecond else ""
    return _say_time(at, f"{local:%S}{fraction}")


def _say_time(at: datetime, seconds: str) -> Words:
    """Say hour and minute, and `seconds`, two digits and perhaps a fraction, where they are given."""
    local = in_hong_kong(at)
    half = "凌晨" if local.hour < DAWN else "上午" if local.hour < NOON else "下午"
    hour = local.hour % NOON or (NOON if local.hour else 0)
    minutes = f"{local.minute}分" if local.minute else ""
    # In figures without a leading nought, as hour and minute are.
    ending = f"{seconds[0].lstrip('0')}{seconds[1:]}秒" if seconds else ""
    return Words(
        f"{local:%H:%M}:{seconds}" if seconds else f"{local:%H:%M}",
        f"{half}{hour}時{minutes}{ending}",
        f"{half}{hour}时{minutes}{ending}",
    )


def say_day_and_time(at: datetime, *, time: Words | None = None) -> Words:
    """Say an instant, the time first in English: "17:42 Friday 20 November". `time`: as it is said here, if finer."""
    order = Words("{time} {day}", "{day}{time}", "{day}{time}")
    return order.format(time=time or say_time(at), day=say_day(court_day(at)))


def say_minutes(minutes: int) -> Words:
    """Say a length of time: "1 minute", "18 minutes", "2 hours 5 minutes", 「2小時5分鐘」."""
    if minutes < 1:
        return LESS_THAN_A_MINUTE
    hours, rest = divmod(minutes, 60)
    english = [_count(hours, "hour")] if hours else []
    if rest:
        english.append(_count(rest, "minute"))
    hant = (f"{hours}小時" if hours else "") + (f"{rest}分鐘" if rest else "")
    return Words(" ".join(english), hant, hant.replace("時", "时").replace("鐘", "钟"))


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"
