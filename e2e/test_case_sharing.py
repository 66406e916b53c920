"""A firm shows a case to counsel, who reads it at once, and takes it back: then there is no such case for them."""

import re
from collections.abc import Callable
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from e2e.servers import Court

PATIENCE = 30_000


def test_counsel_is_shown_a_case_and_it_is_taken_back(
    court: Court, sign_in: Callable[..., Page], artifacts: Path
) -> None:
    lawyer, counsel = sign_in(court, "lawyer@demo.test"), sign_in(court, "counsel@demo.test")
    lawyer.goto("/cases?q=HCA 1482/2026")
    lawyer.get_by_role("link", name="HCA 1482/2026").click()
    lawyer.get_by_role("link", name="Parties").click()
    part = lawyer.get_by_role("region", name="Shared with")
    expect(part).to_contain_text("Nobody outside your organisation", timeout=PATIENCE)
    expect(lawyer).to_have_url(re.compile("/parties$"))
    address = lawyer.url
    counsel.goto(address)
    expect(counsel.get_by_role("heading", level=1)).to_contain_text("There is no such case", timeout=PATIENCE)

    part.get_by_role("button", name="Share with counsel").click()
    dialog = lawyer.get_by_role("dialog")
    dialog.get_by_label("e-mail address").fill("nobody@nowhere.test")
    dialog.get_by_role("button", name="Share with counsel").click()
    expect(dialog.get_by_label("e-mail address")).to_have_accessible_description(
        re.compile("Nobody who files"), timeout=PATIENCE
    )
    dialog.get_by_label("e-mail address").fill("counsel@demo.test")
    assert Axe().run(lawyer).violations_count == 0
    dialog.get_by_role("button", name="Share with counsel").click()
    expect(part.get_by_role("listitem")).to_have_count(1, timeout=PATIENCE)

    counsel.reload()
    expect(counsel.get_by_role("heading", level=1)).not_to_contain_text(
        "There is no such case", timeout=PATIENCE
    )
    shown = counsel.get_by_role("region", name="Shared with")
    expect(shown).to_contain_text("shared with you", timeout=PATIENCE)
    expect(shown.get_by_role("button")).to_have_count(0)

    part.screenshot(path=str(artifacts / "case-shared-with-counsel.png"))
    part.get_by_role("button", name="Take back from").click()
    lawyer.get_by_role("dialog").get_by_role("button", name="Take back").click()
    expect(part).to_contain_text("Nobody outside your organisation", timeout=PATIENCE)
    counsel.reload()
    expect(counsel.get_by_role("heading", level=1)).to_contain_text("There is no such case", timeout=PATIENCE)
