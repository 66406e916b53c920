"""The court lists a hearing: the parties see it while they look, the public on the day's list; never a sealed one."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from e2e.asking import ask
from e2e.servers import Court
from e2e.test_sealed_document import PATIENCE

CASES = """{ cases(first: 100) { nodes { id number securityLevel caseType { code }
  hearings(first: 10) { nodes { status startsAt judge { id } } } } } }"""
SCHEDULE = """mutation ($input: ScheduleHearingInput!) { scheduleHearing(input: $input) {
  ... on Hearing { id } ... on Problem { code message fields { path } } } }"""
ROOM = "Court 77"


@pytest.fixture
def visitor(browser: Browser, court: Court) -> Iterator[Page]:
    context = browser.new_context(base_url=court.url)
    yield context.new_page()
    context.close()


def schedule(clerk: Page, case: dict[str, Any], judge_id: str) -> str:
    """List a hearing on the first day from a month ahead on which the court sits; return the day."""
    told: Any = None
    for days in range(30, 45):
        day = (datetime.now(UTC) + timedelta(days=days)).date().isoformat()
        wanted = {
            "caseId": case["id"],
            "kind": "CMC",
            "day": day,
            "time": "10:00",
            "minutes": 45,
            "room": ROOM,
        }
        given = wanted | {
            "judgeId": judge_id,
            "despiteOtherHearings": True,
            "idempotencyKey": f"journey-{day}",
        }
        told = ask(clerk, SCHEDULE, input=given)["scheduleHearing"]
        if "id" in told:
            return day
    raise AssertionError(told)


def test_a_hearing_is_seen_live_and_on_the_public_list_and_a_sealed_one_is_not(
    court: Court, sign_in: Callable[..., Page], visitor: Page, artifacts: Path
) -> None:
    registrar = sign_in(court, "registrar@demo.test")
    lawyer = sign_in(court, "lawyer@demo.test")
    known = ask(registrar, CASES)["cases"]["nodes"]
    listed = [case for case in known if case["hearings"]["nodes"]]
    sealed = next(case for case in listed if case["securityLevel"] == "SEALED")
    (hearing,) = sealed["hearings"]["nodes"]
    mine = next(
        case
        for case in ask(lawyer, CASES)["cases"]["nodes"]
        if case["securityLevel"] == "PUBLIC" and case["number"] and case["number"].startswith("HC")
    )

    lawyer.goto(f"/cases/{mine['id']}/hearings")
    tab = lawyer.get_by_role("region", name="Hearings")
    expect(tab.get_by_role("table").or_(tab.get_by_text("No hearings are listed yet."))).to_be_visible(
        timeout=PATIENCE
    )
    day = schedule(registrar, mine, hearing["judge"]["id"])
    expect(tab).to_contain_text(ROOM, timeout=PATIENCE)
    assert Axe().run(lawyer).response["violations"] == []

    visitor.goto(f"/cause-list?day={day}")
    page = visitor.get_by_role("main")
    expect(page).to_contain_text(mine["number"], timeout=PATIENCE)
    expect(page).to_contain_text("In chambers, open to the public")
    visitor.screenshot(path=artifacts / "cause-list.png", full_page=True)
    assert Axe().run(visitor).response["violations"] == []

    visitor.goto(f"/cause-list?day={hearing['startsAt'][:10]}")
    others = {case["number"] for case in listed} - {sealed["number"]}
    expect(page.locator(".list-row").first).to_be_visible(timeout=PATIENCE)
    shown = page.inner_text()
    assert any(number in shown for number in others)
    assert sealed["number"] not in shown
    visitor.get_by_label("Court", exact=True).select_option("SCT")
    expect(page).to_contain_text("Nothing is listed for this day.", timeout=PATIENCE)
