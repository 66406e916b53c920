"""How a deadline was come by, said in the three languages of the court."""

from collections.abc import Iterator
from datetime import date

from causeway.courts.rules.dates import say_day
from causeway.courts.rules.deadlines.computation import Computation
from causeway.courts.rules.deadlines.court_days import DayKind
from causeway.courts.rules.deadlines.period import Period, is_short
from causeway.courts.tables import CountingMethod, DeadlineAct, PeriodUnit, VacationRule
from causeway.kit.words import Words

PERIODS = {
    CountingMethod.FORWARD: Words(
        "{length} from {trigger}, {day}.",
        "由{day}{trigger}起計{length}。",
        "由{day}{trigger}起计{length}。",
    ),
    CountingMethod.CLEAR_AFTER: Words(
        "{length} in between, not counting {trigger}, {day}, or the day of the act.",
        "與{day}{trigger}之間須相隔{length}，首尾兩日均不計算在內。",
        "与{day}{trigger}之间须相隔{length}，首尾两日均不计算在内。",
    ),
    CountingMethod.BEFORE: Words(
        "{length} before {trigger}, {day}, which is not counted.",
        "在{day}{trigger}之前{length}，當日不計算在內。",
        "在{day}{trigger}之前{length}，当日不计算在内。",
    ),
    CountingMethod.MONTHS_AFTER: Words(
        "{length} from {trigger}, {day}.",
        "由{day}{trigger}起計{length}。",
        "由{day}{trigger}起计{length}。",
    ),
    CountingMethod.MONTHS_BEGINNING_WITH: Words(
        "{length} beginning with the day of {trigger}, {day}.",
        "由{day}{trigger}當日開始計算{length}。",
        "由{day}{trigger}当日开始计算{length}。",
    ),
    CountingMethod.WORKING_DAY_AFTER: Words(
        "{length} after {trigger}, {day}.",
        "{day}{trigger}之後{length}。",
        "{day}{trigger}之后{length}。",
    ),
    CountingMethod.DEEMED_TIME: Words(
        "Served on {day}. What is served after 16:00, or on a Saturday, a general holiday or a day with a gale or "
        "black rainstorm warning, counts as served on the next ordinary day.",
        "於{day}送達。於下午4時後，或於星期六、公眾假期、烈風警告日或黑色暴雨警告日送達的文件，"
        "視作於下一個普通日子送達。",
        "于{day}送达。于下午4时后，或于星期六、公众假期、烈风警告日或黑色暴雨警告日送达的文件，"
        "视作于下一个普通日子送达。",
    ),
}
SAME_DAY = Words("The day of {trigger}: {day}.", "{trigger}當日：{day}。", "{trigger}当日：{day}。")
NO_NUMBER = Words(
    "The rule lays down no number of days. It runs from {trigger}, {day}.",
    "規則沒有訂明日數，由{day}{trigger}起計。",
    "规则没有订明日数，由{day}{trigger}起计。",
)
TRIGGER_COUNTS = Words("That day is day 1.", "當日為第1日。", "当日为第1日。")
SHORT = Words(
    "A period of 7 days or less leaves out Saturdays, general holidays (every Sunday is one) and days with a gale or "
    "black rainstorm warning.",
    "7日或以下的期限不計算星期六、公眾假期（包括每個星期日）、烈風警告日及黑色暴雨警告日。",
    "7日或以下的期限不计算星期六、公众假期（包括每个星期日）、烈风警告日及黑色暴雨警告日。",
)
VACATION = Words(
    "The Summer Vacation, 1 to 31 August, is left out in the High Court.",
    "高等法院的暑期休假（8月1日至31日）不計算在內。",
    "高等法院的暑期休假（8月1日至31日）不计算在内。",
)
SAFE = Words(
    "Whether August may be left out here is doubted: the safe day is {safe}.",
    "此處可否不計算8月存有疑問：穩妥的日子是{safe}。",
    "此处可否不计算8月存有疑问：稳妥的日子是{safe}。",
)
MOVED_ON = Words(
    "It ends on {ends}{why}: what is done at the court's office is in time on the next day it is open, {last}.",
    "期限於{ends}屆滿{why}；須在法院辦事處作出的作為，可於其下一個辦公日，即{last}，作出。",
    "期限于{ends}届满{why}；须在法院办事处作出的作为，可于其下一个办公日，即{last}，作出。",
)
MOVED_BACK = Words(
    "That is {ends}{why}: so it must be done by {last}.",
    "該日為{ends}{why}，故須於{last}或之前作出。",
    "该日为{ends}{why}，故须于{last}或之前作出。",
)
SERVING_STAYS = Words(
    "Serving does not move, so serve by 16:00 on {serve}.",
    "送達的期限不會順延，故須於{serve}下午4時或之前送達。",
    "送达的期限不会顺延，故须于{serve}下午4时或之前送达。",
)
WHY = {
    DayKind.SATURDAY: Words("a Saturday", "星期六", "星期六"),
    DayKind.SUNDAY: Words("a Sunday", "星期日", "星期日"),
    DayKind.GENERAL_HOLIDAY: Words("a general holiday", "公眾假期", "公众假期"),
    DayKind.GALE_WARNING: Words("a gale warning day", "烈風警告日", "烈风警告日"),
    DayKind.BLACK_RAINSTORM: Words("a black rainstorm warning day", "黑色暴雨警告日", "黑色暴雨警告日"),
    DayKind.OFFICE_CLOSED: Words("a day on which the office is closed", "辦事處休息日", "办事处休息日"),
    DayKind.SUMMER_VACATION: Words("in the Summer Vacation", "暑期休假", "暑期休假"),
    DayKind.SERVED_LATE: Words("served after 16:00", "於下午4時後送達", "于下午4时后送达"),
    DayKind.ORDINARY: Words("an ordinary day", "普通日子", "普通日子"),
}
ON_SUCH_A_DAY = Words(", {why}", "，當日為{why}", "，当日为{why}")
NAMED_BY_THE_DATE = (DayKind.SATURDAY, DayKind.SUNDAY)
UNITS = {
    (PeriodUnit.DAYS, False): (("day", "days"), "日", "日"),
    (PeriodUnit.DAYS, True): (("clear day", "clear days"), "整日", "整日"),
    (PeriodUnit.WORKING_DAYS, False): (("working day", "working days"), "個工作日", "个工作日"),
    (PeriodUnit.BUSINESS_DAYS, False): (
        ("day that is not a general holiday", "days that are not general holidays"),
        "個非公眾假期的日子",
        "个非公众假期的日子",
    ),
    (PeriodUnit.MONTHS, False): (("month", "months"), "個月", "个月"),
}


def say_derivation(found: Computation, trigger: Words) -> Words:
    """Say how `found` was come by; `trigger` as its rule says it: "service of the writ"."""
    parts = list(_parts(found, trigger))
    return Words(
        " ".join(part.en for part in parts),
        "".join(part.zh_hant for part in parts),
        "".join(part.zh_hans for part in parts),
    )


def _parts(found: Computation, trigger: Words) -> Iterator[Words]:
    rule, period = found.counted_as, found.period
    if period is None:
        yield NO_NUMBER.format(trigger=trigger, day=_day(found, found.trigger_day))
        return
    yield _length(found, period, trigger)
    if rule.counts_trigger_day:
        yield TRIGGER_COUNTS
    if is_short(rule, found.group_code) and rule.unit is PeriodUnit.DAYS and rule.count:
        yield SHORT
    if any(each.left_out is DayKind.SUMMER_VACATION for each in period.days):
        yield VACATION
        if rule.vacation is VacationRule.HCO_S31 and found.safe_day is not None:
            yield SAFE.format(safe=_day(found, found.safe_day))
    if period.moved_over:
        moved = MOVED_BACK if rule.method is CountingMethod.BEFORE else MOVED_ON
        yield moved.format(
            ends=_day(found, period.ends_on),
            why=_why(period),
            last=_day(found, period.last_day),
        )
    serve_by = found.serve_by
    if rule.act is DeadlineAct.SERVE_AND_FILE and serve_by is not None and serve_by != found.file_by:
        yield SERVING_STAYS.format(serve=_day(found, serve_by))


def _length(found: Computation, period: Period, trigger: Words) -> Words:
    rule = found.counted_as
    day = _day(found, period.trigger)
    if rule.method is CountingMethod.FORWARD and not rule.count:
        return SAME_DAY.format(trigger=trigger, day=day)
    return PERIODS[rule.method].format(length=_count(found), trigger=trigger, day=day)


def _count(found: Computation) -> Words:
    rule = found.counted_as
    english, hant, hans = UNITS[rule.unit, rule.is_clear]
    number = rule.count or 0
    return Words(f"{number} {english[number != 1]}", f"{number}{hant}", f"{number}{hans}")


def _why(period: Period) -> Words:
    """Say why nothing can be done on the day that was reached, unless its name says it already."""
    kind = next(each.left_out for each in period.moved_over if each.day == period.ends_on)
    if kind is None or kind in NAMED_BY_THE_DATE:
        return Words("", "", "")
    return ON_SUCH_A_DAY.format(why=WHY[kind])


def _day(found: Computation, day: date) -> Words:
    """Say a day; with its year where the period runs into another."""
    end = found.last_day
    return say_day(day, year=end is not None and end.year != found.trigger_day.year)
