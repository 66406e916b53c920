"""Deadlines: the worked cases, the edges of the rules, and a slow second count."""

import json
import random
from collections import Counter
from datetime import date, time, timedelta
from pathlib import Path
from typing import Any

import pytest

from causeway.courts.rules.calendar import Calendar, DeclaredClosure, at_court_time
from causeway.courts.rules.deadlines.computation import SERVED, compute, next_trigger
from causeway.courts.rules.deadlines.court_days import CourtDays, DayKind
from causeway.courts.rules.deadlines.sentences import say_derivation
from causeway.courts.tables import ClosureReason, CountingMethod, DeadlineAct, DeadlineRule, VacationRule
from causeway.kit.words import Words
from tests.courts import deadline_oracle as oracle
from tests.courts.calendars import a_calendar
from tests.courts.deadline_builders import court_days, dates_in, days_of_case, supplied_rules, trigger_of

CASES = json.loads((Path(__file__).parent / "deadline_cases.json").read_text("utf-8"))
NOON = time(12)
SERVICE = Words("service of the writ", "令狀送達", "令状送达")


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['case']}-{case['deadline']}")
def test_worked_case(case: dict[str, Any]) -> None:
    rules = supplied_rules()
    rule = rules[case["deadline"]]
    found = compute(rule, trigger_of(case), days_of_case(case), rules)
    period = found.period
    assert period is not None
    assert period.last_day == date.fromisoformat(case["expected"])
    assert period.ends_on == date.fromisoformat(case["before_moving"])
    assert [each.day for each in period.left_out] == sorted(dates_in(case["days_left_out"]))
    assert [each.day for each in period.moved_over] == sorted(dates_in(case["moved_over"]))
    serve_by = case.get("serve_by") or (case["expected"] if rule.act in SERVED else None)
    assert found.serve_by == (date.fromisoformat(serve_by) if serve_by else None)
    assert found.safe_day == (date.fromisoformat(case["safe_day"]) if "safe_day" in case else None)


def _random_days(chance: random.Random, group: str) -> tuple[CourtDays, frozenset[date]]:
    warned = frozenset(date(2025, 1, 1) + timedelta(days=chance.randrange(700)) for _ in range(40))
    return court_days(group, *((day, chance.choice(["GALE", "BLACK_RAIN"])) for day in warned)), warned


def test_every_forward_rule_agrees_with_a_slow_count() -> None:
    """Every supplied rule that counts on, at random triggers, in each of its courts, with warnings at random."""
    chance, seen = random.Random(9), Counter[str]()
    rules = supplied_rules()
    forward = [each for each in rules.values() if each.method is CountingMethod.FORWARD and each.count]
    for rule in forward:
        for group in rule.group_codes:
            days, warned = _random_days(chance, group)
            for _ in range(12):
                trigger = date(2025, 1, 2) + timedelta(days=chance.randrange(600))
                short = rule.count <= 7 and not rule.counts_specified_days
                end = oracle.forward(
                    trigger,
                    rule.count,
                    warned,
                    counts_trigger=rule.counts_trigger_day,
                    leaves_out_specified=short and (group in {"HC", "DC"} or rule.at_court_office),
                    leaves_out_august=group == "HC" and rule.vacation is not VacationRule.NONE,
                )
                found = compute(rule, at_court_time(trigger, NOON), days, rules)
                assert found.period is not None
                assert found.period.ends_on == end, (rule.code, group, trigger)
                moves = rule.at_court_office and rule.moves_to_open_day
                assert found.last_day == (oracle.next_open(end, warned) if moves else end), (
                    rule.code,
                    trigger,
                )
                if found.serve_by:
                    assert found.serve_by == oracle.last_ordinary(end, warned), (rule.code, trigger)
                numbers = [each.number for each in found.period.days if each.number]
                assert numbers == list(range(1, rule.count + 1))
                seen["moved"] += found.last_day != end
                seen["left out"] += bool(found.period.left_out)
                seen["serve earlier"] += found.serve_by not in {None, found.last_day}
    assert min(seen["moved"], seen["left out"], seen["serve earlier"]) > 50, seen


def test_what_follows_runs_from_the_day_before_it_moved() -> None:
    """The time limited for acknowledging ends on a Sunday; the defence runs from that Sunday, default from Monday."""
    rules, days = supplied_rules(), court_days("DC")
    acknowledged = compute(rules["AOS_WRIT"], at_court_time(date(2026, 1, 5), NOON), days, rules)
    assert acknowledged.last_day == date(2026, 1, 19)
    assert next_trigger(rules["DEFENCE"], acknowledged) == date(2026, 1, 18)
    assert next_trigger(rules["DEFAULT_JUDGMENT_AOS_EARLIEST"], acknowledged) == date(2026, 1, 19)


def test_the_same_as_another_is_counted_as_that() -> None:
    rules, days = supplied_rules(), court_days("HC")
    at = at_court_time(date(2026, 7, 2), NOON)
    assert (
        compute(rules["DISPUTE_JURISDICTION"], at, days, rules).last_day
        == compute(rules["DEFENCE"], at, days, rules).last_day
        == date(2026, 7, 30)
    )


def test_without_a_number_there_is_no_day() -> None:
    rules, days = supplied_rules(), court_days("HC")
    found = compute(rules["AOS_WRIT_OUT"], at_court_time(date(2026, 7, 2), NOON), days, rules)
    assert (found.period, found.file_by, found.serve_by, found.last_day) == (None, None, None, None)
    assert "no number of days" in say_derivation(found, SERVICE).en
    assert next_trigger(rules["DEFENCE"], found) is None


def test_serving_is_told_apart_where_it_must_be_earlier() -> None:
    rules = supplied_rules()
    found = compute(rules["REPLY"], at_court_time(date(2026, 11, 27), NOON), court_days("HC"), rules)
    told = say_derivation(found, SERVICE).en
    assert told.endswith("Serving does not move, so serve by 16:00 on Thursday 24 December.")


def test_without_hours_there_is_no_open_day() -> None:
    rules, never = supplied_rules(), CourtDays(Calendar(hours=()), "HC")
    with pytest.raises(ValueError, match="60 days"):
        compute(rules["AOS_WRIT"], at_court_time(date(2026, 1, 5), NOON), never, rules)


def _closed_by_direction(day: date, opens: time, closes: time) -> CourtDays:
    closure = DeclaredClosure(at_court_time(day, opens), at_court_time(day, closes), ClosureReason.DIRECTION)
    return CourtDays(a_calendar(closure), "HC")


def test_an_office_closed_by_direction_moves_what_is_filed_and_not_what_is_served() -> None:
    rules, day = supplied_rules(), date(2026, 1, 20)
    trigger = at_court_time(date(2026, 1, 7), NOON)
    whole, part = _closed_by_direction(day, time(8), time(18)), _closed_by_direction(day, time(8), time(12))
    assert whole.kind(day) is DayKind.OFFICE_CLOSED
    assert part.kind(day) is DayKind.ORDINARY
    assert compute(rules["AOS_WRIT"], trigger, whole, rules).last_day == date(2026, 1, 21)
    assert compute(rules["AOS_WRIT"], trigger, part, rules).last_day == day
    served = compute(rules["INTERROGATORIES_ANSWER"], at_court_time(date(2025, 12, 23), NOON), whole, rules)
    assert served.serve_by == day


@pytest.mark.parametrize("code", sorted(supplied_rules()))
def test_every_rule_is_told_in_three_languages(code: str) -> None:
    rules = supplied_rules()
    rule = rules[code]
    for group in rule.group_codes:
        for trigger in (date(2026, 7, 20), date(2026, 2, 12)):
            found = compute(rule, at_court_time(trigger, NOON), court_days(group), rules)
            words = say_derivation(found, SERVICE)
            assert all("{" not in text and text.strip() == text and text for text in words)
            if found.file_by is not None and found.rule.act is DeadlineAct.SERVE_AND_FILE:
                assert ("Serving does not move" in words.en) == (found.serve_by != found.file_by)


def test_a_derivation_reads_as_sentences() -> None:
    rules = supplied_rules()
    found = compute(rules["AOS_WRIT"], at_court_time(date(2026, 9, 18), NOON), court_days("DC"), rules)
    assert say_derivation(found, SERVICE) == Words(
        "14 days from service of the writ, Friday 18 September. That day is day 1. It ends on Thursday 1 October, a "
        "general holiday: what is done at the court's office is in time on the next day it is open, Friday 2 October.",
        "由9月18日（星期五）令狀送達起計14日。當日為第1日。期限於10月1日（星期四）屆滿，當日為公眾假期；"
        "須在法院辦事處作出的作為，可於其下一個辦公日，即10月2日（星期五），作出。",
        "由9月18日（星期五）令状送达起计14日。当日为第1日。期限于10月1日（星期四）届满，当日为公众假期；"
        "须在法院办事处作出的作为，可于其下一个办公日，即10月2日（星期五），作出。",
    )
    sunday = compute(rules["AOS_WRIT"], at_court_time(date(2026, 1, 5), NOON), court_days("DC"), rules)
    assert "It ends on Sunday 18 January: what is done" in say_derivation(sunday, SERVICE).en


def test_rules_name_what_exists() -> None:
    rules = supplied_rules()
    for rule in rules.values():
        assert isinstance(rule, DeadlineRule)
        assert {rule.runs_from, rule.same_as} - {None} <= rules.keys()
