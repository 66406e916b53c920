"""A case is exported from its page: whole, cancelled, refused and tried again; streamed, and as a plain download."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, Route, expect

from e2e.asking import ask
from e2e.servers import Court

CASES = "{ cases(first: 20) { nodes { id number documents(first: 1) { totalCount } } } }"
PLACE = """window.showSaveFilePicker = async ({ suggestedName }) => {
  window.suggested = suggestedName;
  return (await navigator.storage.getDirectory()).getFileHandle('chosen.zip', { create: true });
};"""
"""The browser's own dialogue cannot be answered by a test: a real file of the page's private disk is chosen instead."""
WRITTEN = """async () => {
  const handle = await (await navigator.storage.getDirectory()).getFileHandle('chosen.zip', { create: true });
  return Array.from(new Uint8Array(await (await handle.getFile()).arrayBuffer()));
}"""
NO_PICKER = "delete window.showSaveFilePicker; delete Window.prototype.showSaveFilePicker;"


def fullest_case(page: Page) -> dict[str, Any]:
    found = ask(page, CASES)["cases"]["nodes"]
    case: dict[str, Any] = max(found, key=lambda each: each["documents"]["totalCount"])
    return case


def written(page: Page) -> bytes:
    return bytes(page.evaluate(WRITTEN))


def open_export(page: Page) -> dict[str, Any]:
    case = fullest_case(page)
    page.goto(f"/cases/{case['id']}")
    page.get_by_role("link", name="Export").click()
    expect(page.get_by_role("heading", name="Export this case")).to_be_visible()
    return case


def test_a_case_is_exported_with_the_keyboard_and_holds_what_was_said(
    shared_court: Court, sign_in: Callable[..., Page]
) -> None:
    page = sign_in(shared_court, "lawyer@demo.test")
    page.add_init_script(PLACE)
    case = open_export(page)
    expect(page.get_by_text("as filed")).to_contain_text(str(case["documents"]["totalCount"]))
    page.get_by_role("button", name="Export").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("The case is exported.").first).to_be_visible()
    assert str(page.evaluate("window.suggested")).startswith(case["number"].replace("/", "-"))
    with zipfile.ZipFile(io.BytesIO(written(page))) as archive:
        assert archive.testzip() is None
        held = [name for name in archive.namelist() if name.startswith("documents/")]
    assert len(held) == case["documents"]["totalCount"]


def test_what_is_refused_or_broken_off_is_said_and_tried_again(
    shared_court: Court, sign_in: Callable[..., Page]
) -> None:
    page = sign_in(shared_court, "lawyer@demo.test")
    page.add_init_script(PLACE)
    refusal = '{"code": "BUSY", "message": "Another export of yours is under way.", "fields": []}'

    def refuse(route: Route) -> None:
        route.fulfill(status=503, content_type="application/json", body=refusal)

    def cut_short(route: Route) -> None:
        route.fulfill(status=200, content_type="application/zip", headers={"content-length": "9"}, body="PK")

    page.route("**/export.zip", refuse, times=1)
    open_export(page)
    page.get_by_role("button", name="Export").click()
    expect(page.get_by_text("Another export of yours is under way.").first).to_be_visible()
    page.route("**/export.zip", cut_short, times=1)
    page.get_by_role("button", name="Try again").click()
    expect(page.get_by_text("ended before it was whole").first).to_be_visible()
    assert written(page) == b""
    page.get_by_role("button", name="Try again").click()
    expect(page.get_by_text("The case is exported.").first).to_be_visible()
    assert zipfile.is_zipfile(io.BytesIO(written(page)))


def test_an_export_is_cancelled(shared_court: Court, sign_in: Callable[..., Page]) -> None:
    page = sign_in(shared_court, "lawyer@demo.test")
    page.add_init_script(PLACE)
    held: list[Route] = []
    page.route("**/export.zip", lambda route: held.append(route), times=1)  # noqa: PLW0108  (no plain method is taken)
    open_export(page)
    page.get_by_role("button", name="Export").click()
    expect(page.get_by_role("progressbar", name="Export")).to_be_visible()
    assert [fault["id"] for fault in Axe().run(page).response["violations"]] == []
    page.get_by_role("button", name="Cancel").click()
    expect(page.get_by_text("Cancelled. Nothing was kept.").first).to_be_visible()
    assert written(page) == b""
    expect(page.get_by_role("button", name="Export")).to_be_visible()


def test_a_browser_that_writes_no_files_downloads_it(
    shared_court: Court, sign_in: Callable[..., Page], tmp_path: Path
) -> None:
    page = sign_in(shared_court, "lawyer@demo.test")
    page.add_init_script(NO_PICKER)
    case = open_export(page)
    with page.expect_download() as coming:
        page.locator("a.btn.primary", has_text="Export").click()
    coming.value.save_as(tmp_path / "case.zip")
    assert coming.value.suggested_filename.startswith(case["number"].replace("/", "-"))
    with zipfile.ZipFile(tmp_path / "case.zip") as archive:
        assert archive.testzip() is None


@pytest.mark.parametrize(
    ("theme", "language", "width"),
    [("light", "en", 1440), ("dark", "zh-Hant", 390), ("dark", "zh-Hans", 390)],
)
def test_the_page_fits_reads_and_is_of_use_to_all(
    shared_court: Court, sign_in: Callable[..., Page], artifacts: Path, theme: str, language: str, width: int
) -> None:
    page = sign_in(shared_court, "lawyer@demo.test", viewport={"width": width, "height": 900})
    chosen = f"JSON.stringify({{theme: {theme!r}, language: {language!r}}})"
    page.add_init_script(f"localStorage.setItem('causeway.appearance', {chosen})")
    case = fullest_case(page)
    for name in ("export", "docket", ""):
        page.goto(f"/cases/{case['id']}/{name}")
        page.wait_for_load_state("networkidle")
        expect(page.get_by_role("main").get_by_role("heading", level=1)).to_be_visible()
        page.screenshot(path=artifacts / f"case-{name or 'page'}.{theme}.{language}.png", full_page=True)
        faults = Axe().run(page).response["violations"]
        assert [fault["id"] for fault in faults if fault["impact"] in {"serious", "critical"}] == []
        over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert over <= 0
