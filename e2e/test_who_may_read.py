"""Whoever files asks who may read a document, and says why: kept, needed, counted, and read at any width."""

from collections.abc import Callable
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from e2e.beginning import begin_the_draft
from e2e.papers import write_paper
from e2e.servers import Court

PATIENCE = 60_000
DARK_CHINESE = (
    "localStorage.setItem('causeway.appearance', JSON.stringify({theme: 'dark', language: 'zh-Hant'}))"
)


def test_fewer_readers_are_asked_for_with_a_reason(
    shared_court: Court, sign_in: Callable[..., Page], tmp_path: Path, artifacts: Path
) -> None:
    page = sign_in(shared_court, "lawyer@demo.test")
    page.goto("/file?new")
    page.get_by_role("button", name="Start: HCA,").click()
    begin_the_draft(page)
    page.locator("input[type=file][multiple]").set_input_files(write_paper(tmp_path, "Medical report"))
    readers = page.get_by_label("Who may read Medical report once it is filed")
    readers.select_option(label="The filer and the court", timeout=PATIENCE)
    summary = page.get_by_role("complementary", name="Summary")
    expect(summary).to_contain_text("Fewer are to read document 1")
    why = page.get_by_label("Why fewer may read it than usual")
    with page.expect_response(lambda answer: "accessReason" in (answer.request.post_data or "")):
        why.fill("It names a child.")
    page.reload()
    expect(readers).to_have_value("FILER_AND_COURT", timeout=PATIENCE)
    expect(why).to_have_value("It names a child.")
    page.add_init_script(DARK_CHINESE)
    page.set_viewport_size({"width": 390, "height": 900})
    page.reload()
    expect(page.get_by_label("要求限制查閱的理由")).to_have_value("It names a child.", timeout=PATIENCE)
    page.screenshot(path=artifacts / "who-may-read.dark.zh-Hant.390.png", full_page=True)
    faults = Axe().run(page).response["violations"]
    assert [fault["id"] for fault in faults if fault["impact"] in {"serious", "critical"}] == []
    over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert over <= 0
