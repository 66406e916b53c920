"""What is said of hearings, in three languages."""

from causeway.courts.rules.calendar import DayClosing
from causeway.kit.words import Words

NO_SUCH_KIND = Words(
    "This court does not hold hearings of this kind. Choose another kind.",
    "本法院不進行此類聆訊，請選擇其他類別。",
    "本法院不进行此类聆讯，请选择其他类别。",
)
NO_SUCH_DAY = Words(
    "There is no such day. Give one as 2026-12-02.",
    "沒有這一天，請以 2026-12-02 的格式填寫。",
    "没有这一天，请以 2026-12-02 的格式填写。",
)
NO_SUCH_TIME = Words(
    "This is no time of day. Give one as 10:00.",
    "時間不正確，請以 10:00 的格式填寫。",
    "时间不正确，请以 10:00 的格式填写。",
)
PAST = Words(
    "It is {now} now: a hearing cannot be listed in the past.",
    "現時為{now}，不可將聆訊排於過去的時間。",
    "现时为{now}，不可将聆讯排于过去的时间。",
)
CLOSED_ON = {
    DayClosing.SATURDAY: Words("a Saturday", "星期六", "星期六"),
    DayClosing.SUNDAY: Words("a Sunday", "星期日", "星期日"),
    DayClosing.NO_HOURS: Words("without hours", "並無辦公時間", "并无办公时间"),
}
CLOSED_DAY = Words(
    "The court does not sit on {day}: {why}. Choose another day.",
    "法院於{day}不開庭：{why}。請選擇另一日。",
    "法院于{day}不开庭：{why}。请选择另一日。",
)
CLOSURE = Words(
    "A closure of the court is declared for then, {day}. Choose another time.",
    "法院已公布於該段時間（{day}）停止辦公，請選擇另一時間。",
    "法院已公布于该段时间（{day}）停止办公，请选择另一时间。",
)
OUTSIDE_HOURS = Words(
    "Such a hearing takes place from {opens} to {breaks} or from {resumes} to {closes}. "
    "This one of {minutes} minutes does not fit there.",
    "此類聆訊於{opens}至{breaks}或{resumes}至{closes}進行，{minutes}分鐘的聆訊不能排於該時間。",
    "此类聆讯于{opens}至{breaks}或{resumes}至{closes}进行，{minutes}分钟的聆讯不能排于该时间。",
)
NO_HOURS = Words(
    "No hours are laid down in which this court sits.",
    "本法院未定開庭時間。",
    "本法院未定开庭时间。",
)
TOO_LONG = Words(
    "A court sits for {limit} minutes a day. Give 1 to {limit} minutes.",
    "法院每日開庭{limit}分鐘，請填寫1至{limit}分鐘。",
    "法院每日开庭{limit}分钟，请填写1至{limit}分钟。",
)
ROOM_REQUIRED = Words("Say in which room it is heard.", "請填寫在哪個法庭聆訊。", "请填写在哪个法庭聆讯。")
ROOM_TOO_LONG = Words("Use at most {limit} characters.", "最多可用{limit}個字元。", "最多可用{limit}个字符。")
JUDGE_REQUIRED = Words(
    "A hearing is before a judge or a master. Choose one.",
    "聆訊須由法官或聆案官進行，請選擇一位。",
    "聆讯须由法官或聆案官进行，请选择一位。",
)
REASON_REQUIRED = Words(
    "Say why, in at most {limit} characters.",
    "請說明原因，最多{limit}個字元。",
    "请说明原因，最多{limit}个字符。",
)
NOT_ISSUED = Words(
    "A case is heard from the moment it is issued until it is closed. This one is not in between.",
    "案件由發出至結案期間方可聆訊，本案現時不在此期間。",
    "案件由发出至结案期间方可聆讯，本案现时不在此期间。",
)
ALREADY_VACATED = Words(
    "This hearing was vacated. List another one.",
    "此聆訊已取消，請另行排期。",
    "此聆讯已取消，请另行排期。",
)
IS_OVER = Words(
    "This hearing began {at}, and stays as it is.",
    "此聆訊已於{at}開始，不可更改。",
    "此聆讯已于{at}开始，不可更改。",
)
NOTHING_CHANGES = Words(
    "It is listed so already. Give another time, room or judge.",
    "聆訊現已如此排期，請填寫另一時間、法庭或法官。",
    "聆讯现已如此排期，请填写另一时间、法庭或法官。",
)
ROOM_TAKEN = Words(
    "{room} is taken from {starts} to {ends} by {what}. Choose another time or room.",
    "{room}於{starts}至{ends}已有{what}，請選擇另一時間或法庭。",
    "{room}于{starts}至{ends}已有{what}，请选择另一时间或法庭。",
)
JUDGE_TAKEN = Words(
    "{judge} sits from {starts} to {ends} in {room}, in {what}. Choose another time or judge.",
    "{judge}於{starts}至{ends}在{room}審理{what}，請選擇另一時間或法官。",
    "{judge}于{starts}至{ends}在{room}审理{what}，请选择另一时间或法官。",
)
FIRM_TAKEN = Words(
    "{firm} has another hearing from {starts} to {ends} in {room}: {what}. "
    "List it all the same, or choose another time.",
    "{firm}於{starts}至{ends}在{room}另有聆訊：{what}。可照樣排期，或選擇另一時間。",
    "{firm}于{starts}至{ends}在{room}另有聆讯：{what}。可照样排期，或选择另一时间。",
)
ANOTHER_HEARING = Words("another hearing", "另一聆訊", "另一聆讯")
WHEN_AND_WHERE = Words("{day}, {time}, {room}", "{day}{time}，{room}", "{day}{time}，{room}")
LISTED = Words("Hearing listed: {kind}. {when}", "已排期聆訊：{kind}。{when}", "已排期聆讯：{kind}。{when}")
MOVED = Words(
    "Hearing moved: {kind}. {when}, not {before}",
    "聆訊改期：{kind}。改於{when}，原定{before}",
    "聆讯改期：{kind}。改于{when}，原定{before}",
)
VACATED = Words(
    "Hearing vacated: {kind}. {when}", "聆訊取消：{kind}。原定{when}", "聆讯取消：{kind}。原定{when}"
)
WITHOUT_NAMES = Words("A v B", "甲 對 乙", "甲 对 乙")
"""What stands on the cause list for a title whose parties are not named."""
