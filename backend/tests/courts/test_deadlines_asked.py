"""Deadlines as anybody asks for them, on both databases."""

from datetime import date
from typing import Any

import pytest
from sqlmodel import col, select

from causeway.courts.deadline_rules import work_out
from causeway.courts.loader import load_reference_data
from causeway.courts.tables import DeadlineRule, RowSource
from causeway.kit.context import Context
from causeway.kit.errors import Invalid, NotFound
from tests.courts.asking import ask
from tests.courts.calendars import HOLIDAYS, court_time
from tests.courts.supplied import load_supplied

SERVED = "2026-09-18T10:00:00+08:00"
COMPUTE = """query Q($rule: String!, $court: String!, $at: DateTime!) {
  computeDeadline(ruleId: $rule, court: $court, triggerAt: $at) {
    ruleId title act certainty triggerDate fileBy serveBy outerDay endsOn safeDay
    sentence(language: EN)
    days { date number kind leftOutBecause }
    following { ruleId triggerDate outerDay }
  }
}"""


@pytest.fixture
async def court(context: Context) -> Context:
    await load_supplied(context.database)
    return context


async def computed(court: Context, rule: str, code: str, at: str = SERVED) -> Any:
    return (await ask(court, COMPUTE, rule=rule, court=code, at=at))["computeDeadline"]


async def test_a_deadline_comes_with_its_derivation_and_what_runs_from_it(court: Context) -> None:
    found = await computed(court, "AOS_WRIT", "DC")
    assert (found["triggerDate"], found["endsOn"], found["fileBy"]) == (
        "2026-09-18",
        "2026-10-01",
        "2026-10-02",
    )
    assert (found["serveBy"], found["safeDay"], found["act"]) == (None, None, "FILE")
    assert found["sentence"].startswith(
        "14 days from service of the writ, Friday 18 September. That day is day 1."
    )
    days = {each["date"]: each for each in found["days"]}
    assert [each["number"] for each in found["days"]] == [*range(1, 15), None]
    assert days["2026-10-01"] == {
        "date": "2026-10-01",
        "number": 14,
        "kind": "GENERAL_HOLIDAY",
        "leftOutBecause": "a general holiday",
    }
    assert days["2026-10-02"]["kind"] == "ORDINARY"
    assert found["following"] == [
        {"ruleId": "DEFENCE", "triggerDate": "2026-10-01", "outerDay": "2026-10-29"},
        {"ruleId": "DEFAULT_JUDGMENT_AOS_EARLIEST", "triggerDate": "2026-10-02", "outerDay": "2026-10-05"},
    ]


async def test_serving_and_filing_have_two_last_days(court: Context) -> None:
    found = await computed(court, "REPLY", "HC-CFI", "2026-11-27T10:00:00+08:00")
    assert (found["serveBy"], found["fileBy"]) == ("2026-12-24", "2026-12-28")


async def test_a_court_has_its_own_rules(court: Context) -> None:
    document = "query Q($court: String!) { deadlineRules(court: $court) { ruleId title(language: ZH_HANT) trigger } }"
    small_claims = (await ask(court, document, court="SCT"))["deadlineRules"]
    assert [each["ruleId"] for each in small_claims] == [
        "SCT_REVIEW",
        "SCT_SET_ASIDE",
        "SCT_LEAVE_TO_APPEAL",
        "SCT_ASK_FOR_REASONS",
        "SCT_HEARING_WINDOW_LAST",
    ]
    assert small_claims[0]["trigger"] == "the making of the award or order"
    assert len((await ask(court, document, court="HC-CFI"))["deadlineRules"]) > 80


async def test_what_does_not_exist_or_cannot_be_counted_is_refused(court: Context) -> None:
    at = court_time("2026-09-18T10:00")
    async with court.database.reading() as session:
        for code, where in (("AOS_WRIT", "SCT"), ("NO_SUCH", "DC"), ("AOS_WRIT", "NOWHERE")):
            with pytest.raises(NotFound):
                await work_out(session, code, where, at)
        for when in ("1066-10-14T10:00", "2099-01-01T10:00", "9999-12-31T10:00"):
            with pytest.raises(Invalid) as refusal:
                await work_out(session, "AOS_WRIT", "DC", court_time(when))
            assert refusal.value.fields[0].path == ("triggerAt",)
        last_known = max(HOLIDAYS).year
        with pytest.raises(Invalid):  # it begins in a year that is known, and ends in one that is not
            await work_out(session, "AOS_WRIT", "DC", court_time(f"{last_known}-12-28T10:00"))


async def test_a_rule_that_an_administrator_changes_counts_from_its_day_on(court: Context) -> None:
    """The rule in force is that of the day of the trigger; loading the supplied rules again leaves it."""
    async with court.database.writing() as session:
        old = (await session.exec(select(DeadlineRule).where(col(DeadlineRule.code) == "AOS_WRIT"))).one()
        changed = {**old.model_dump(), "count": 21, "effective_from": date(2026, 6, 1)}
        session.add(DeadlineRule.model_validate({**changed, "source": RowSource.ADMINISTRATOR}))
        old.effective_to, old.source = date(2026, 5, 31), RowSource.ADMINISTRATOR
        session.add(old)
        await session.commit()
    async with court.database.writing() as session:
        assert await load_reference_data(session) == 0
    assert (await computed(court, "AOS_WRIT", "DC", "2026-05-18T10:00:00+08:00"))["endsOn"] == "2026-05-31"
    assert (await computed(court, "AOS_WRIT", "DC", "2026-06-02T10:00:00+08:00"))["endsOn"] == "2026-06-22"
