"""What people are told, word for word as the design has it."""

import pytest

from causeway.courts.rules.dates import say_day, say_minutes, say_time
from causeway.courts.rules.deemed_receipt import deemed_receipt
from causeway.courts.rules.registry_clock import RegistryStatus, before_sending, registry_state
from causeway.courts.tables import ClosureReason
from tests.courts.calendars import a_calendar, closed, court_time

RAIN = closed("2025-08-14T07:50", "2025-08-14T14:00")


@pytest.mark.parametrize(
    ("received", "english", "chinese"),
    [
        (
            "2026-11-20T17:12",
            "Received 17:12 Friday 20 November, while the registry was open.",
            "於11月20日（星期五）下午5時12分收到，當時登記處正在辦公。",
        ),
        (
            "2026-11-20T17:42",
            (
                "Received 17:42 Friday 20 November. Deemed received Monday 23 November 08:45, "
                "because the registry had closed at 17:30."
            ),
            (
                "於11月20日（星期五）下午5時42分收到。由於登記處已於下午5時30分停止辦公，"
                "視作於11月23日（星期一）上午8時45分收到。"
            ),
        ),
        (
            "2026-11-23T07:30",
            "Received 07:30 Monday 23 November. Deemed received 08:45 the same day, when the registry opened.",
            "於11月23日（星期一）上午7時30分收到，視作於同日上午8時45分登記處開始辦公時收到。",
        ),
        (
            "2026-11-21T11:00",
            (
                "Received 11:00 Saturday 21 November. Deemed received Monday 23 November 08:45, "
                "because the registry is closed on Saturdays."
            ),
            "於11月21日（星期六）上午11時收到。登記處星期六不辦公，視作於11月23日（星期一）上午8時45分收到。",
        ),
        (
            "2025-08-14T09:30",
            (
                "Received 09:30 Thursday 14 August. Deemed received 14:00 the same day, "
                "when the registry re-opened after the black rainstorm warning."
            ),
            "於8月14日（星期四）上午9時30分收到。黑色暴雨警告信號取消後，登記處於下午2時重開，視作於同日下午2時收到。",
        ),
    ],
)
def test_the_sentence_by_reason(received: str, english: str, chinese: str) -> None:
    sentence = deemed_receipt(court_time(received), a_calendar(RAIN)).sentence
    assert (sentence.en, sentence.zh_hant) == (english, chinese)


def test_simplified_chinese_has_its_own_characters() -> None:
    sentence = deemed_receipt(court_time("2026-11-20T17:42"), a_calendar()).sentence
    assert sentence.zh_hans == (
        "于11月20日（星期五）下午5时42分收到。由于登记处已于下午5时30分停止办公，视作于11月23日（星期一）上午8时45分收到。"
    )


@pytest.mark.parametrize(
    ("received", "part"),
    [
        ("2026-11-20T17:30:01", "Received 17:30:01 Friday 20 November."),
        ("2026-11-20T17:30:01.250", "Received 17:30:01 Friday 20 November."),
        # As finely as it was judged: 17:30:00 would have been in time.
        ("2026-11-20T17:30:00.500", "Received 17:30:00.5 Friday 20 November."),
        ("2026-11-20T17:30:00.000001", "Received 17:30:00.000001 Friday 20 November."),
        ("2026-12-25T10:00", "because the registry is closed on general holidays (Christmas Day)."),
        ("2026-11-22T10:00", "because the registry is closed on Sundays."),
        ("2026-12-31T18:00", "Deemed received Monday 4 January 2027 08:45,"),
    ],
)
def test_what_is_said_when_it_matters(received: str, part: str) -> None:
    assert part in deemed_receipt(court_time(received), a_calendar()).sentence.en


def test_a_fraction_of_a_second_late_in_chinese() -> None:
    sentence = deemed_receipt(court_time("2026-11-20T17:30:00.500"), a_calendar()).sentence
    assert sentence.zh_hant.startswith("於11月20日（星期五）下午5時30分0.5秒收到。")
    assert sentence.zh_hans.startswith("于11月20日（星期五）下午5时30分0.5秒收到。")


def test_a_closure_without_a_reopening_and_one_that_lasts_to_another_day() -> None:
    gale = closed("2025-09-24T00:00", None, ClosureReason.GALE_SIGNAL)
    at = court_time("2025-09-24T10:00")
    assert deemed_receipt(at, a_calendar(gale)).sentence.en == (
        "Received 10:00 Wednesday 24 September. Deemed received Thursday 25 September 08:45, "
        "because the registry was closed for the gale warning signal."
    )
    ended = closed("2025-09-24T00:00", "2025-09-25T11:00", ClosureReason.GALE_SIGNAL)
    assert deemed_receipt(at, a_calendar(ended)).sentence.en == (
        "Received 10:00 Wednesday 24 September. Deemed received Thursday 25 September 11:00, "
        "when the registry re-opened after the gale warning signal."
    )


def test_before_sending() -> None:
    now = before_sending(court_time("2026-11-20T17:12"), a_calendar())
    assert now.minutes_left == 18
    assert now.sentence.en == (
        "If you send it now: received today, Friday 20 November. The registry closes at 17:30. 18 minutes left."
    )
    assert now.sentence.zh_hant == (
        "如現在呈交：於今天11月20日（星期五）收到。登記處於下午5時30分停止辦公，尚餘18分鐘。"
    )


@pytest.mark.parametrize(
    ("at", "english", "chinese"),
    [
        (
            "2026-11-20T17:42",
            (
                "received today, Friday 20 November, and deemed received Monday 23 November 08:45, "
                "because the registry has closed."
            ),
            "於今天11月20日（星期五）收到。由於登記處已停止辦公，視作於11月23日（星期一）上午8時45分收到。",
        ),
        (
            "2026-11-23T07:30",
            "deemed received today, Monday 23 November, at 08:45, when the registry opens.",
            "視作於今天11月23日（星期一）上午8時45分登記處開始辦公時收到。",
        ),
        (
            "2026-11-21T11:00",
            (
                "received today, Saturday 21 November, and deemed received Monday 23 November 08:45, "
                "because the registry is closed on Saturdays."
            ),
            "於今天11月21日（星期六）收到。登記處星期六不辦公，視作於11月23日（星期一）上午8時45分收到。",
        ),
        (
            "2025-08-14T09:30",
            (
                "received today, Thursday 14 August, and deemed received at 14:00 today, "
                "or when the registry re-opens after the black rainstorm warning."
            ),
            "於今天8月14日（星期四）收到。黑色暴雨警告信號生效期間登記處停止辦公，視作於今天下午2時或登記處重開時收到。",
        ),
    ],
    ids=["after hours", "before opening", "on a closed day", "in a closure"],
)
def test_before_sending_outside_the_hours_no_minutes_are_left_and_the_reason_is_said(
    at: str, english: str, chinese: str
) -> None:
    would_be = before_sending(court_time(at), a_calendar(RAIN))
    assert would_be.minutes_left is None
    assert would_be.sentence.en == f"If you send it now: {english}"
    assert would_be.sentence.zh_hant == f"如現在呈交：{chinese}"


@pytest.mark.parametrize(
    ("at", "status", "left", "until", "english"),
    [
        (
            "2026-11-20T16:29:59",
            RegistryStatus.OPEN,
            60,
            "2026-11-20T17:30",
            "The registry is open until 17:30.",
        ),
        (
            "2026-11-20T16:30",
            RegistryStatus.CLOSING,
            60,
            "2026-11-20T17:30",
            "The registry closes at 17:30. 1 hour left.",
        ),
        (
            "2026-11-20T17:29:30",
            RegistryStatus.CLOSING,
            0,
            "2026-11-20T17:30",
            "The registry closes at 17:30. Less than a minute left.",
        ),
        (
            "2026-11-20T17:31",
            RegistryStatus.CLOSED,
            None,
            "2026-11-23T08:45",
            "The registry is closed. It opens Monday 23 November 08:45. You can still file.",
        ),
        (
            "2026-11-20T08:00",
            RegistryStatus.CLOSED,
            None,
            "2026-11-20T08:45",
            "The registry is closed. It opens at 08:45 today. You can still file.",
        ),
        (
            "2025-08-14T09:00",
            RegistryStatus.CLOSURE,
            None,
            "2025-08-14T14:00",
            "Registry closed: the black rainstorm warning. It re-opens at 14:00 today. You can still file.",
        ),
    ],
)
def test_the_registry_clock(
    at: str, status: RegistryStatus, left: int | None, until: str, english: str
) -> None:
    state = registry_state(court_time(at), a_calendar(RAIN))
    assert (state.status, state.minutes_left, state.until) == (status, left, court_time(until))
    assert state.sentence.en == english


def test_the_clock_counts_to_an_announced_closure_and_admits_what_nobody_knows() -> None:
    gale = closed("2026-11-20T15:00", None, ClosureReason.GALE_SIGNAL)
    before = registry_state(court_time("2026-11-20T14:30"), a_calendar(gale))
    assert (before.status, before.minutes_left, before.closes_at) == (
        RegistryStatus.CLOSING,
        30,
        court_time("2026-11-20T15:00"),
    )
    during = registry_state(court_time("2026-11-20T15:00"), a_calendar(gale))
    assert (during.status, during.closure) == (RegistryStatus.CLOSURE, ClosureReason.GALE_SIGNAL)
    assert during.opens_at == court_time("2026-11-23T08:45")
    assert "No re-opening has been announced." in during.sentence.en


def test_dates_and_lengths_of_time() -> None:
    assert say_time(court_time("2026-11-20T00:05")) == ("00:05", "凌晨0時5分", "凌晨0时5分")
    assert say_time(court_time("2026-11-20T12:00")) == ("12:00", "下午12時", "下午12时")
    day = court_time("2026-02-01T00:00").date()
    assert say_day(day, year=True) == (
        "Sunday 1 February 2026",
        "2026年2月1日（星期日）",
        "2026年2月1日（星期日）",
    )
    assert say_minutes(125) == ("2 hours 5 minutes", "2小時5分鐘", "2小时5分钟")
    assert say_minutes(1).en == "1 minute"
    assert say_minutes(120).zh_hant == "2小時"
