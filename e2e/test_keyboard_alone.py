"""A filing and its review by the keyboard alone: what has the focus is reached by Tab, and pressed or typed into."""

import re
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from causeway.demo.people import PASSWORD
from e2e.asking import money
from e2e.papers import write_paper
from e2e.permission import permit_scan
from e2e.servers import Court

PATIENCE = 60_000
MAX_TABS = 90
IS_FOCUSED = "it => it === document.activeElement"
IS_MARKED = """() => {
  const it = document.activeElement, style = getComputedStyle(it);
  return it.matches(':focus-visible') && (style.outlineStyle !== 'none' || style.boxShadow !== 'none'
    || getComputedStyle(it.closest('label') ?? it).outlineStyle !== 'none');
}"""


def tab_to(page: Page, wanted: Locator, key: str = "Tab") -> None:
    """Press Tab until `wanted` has the focus, and see that it shows it."""
    expect(wanted).to_be_visible(timeout=PATIENCE)
    for _ in range(MAX_TABS):
        if wanted.evaluate(IS_FOCUSED):
            assert page.evaluate(IS_MARKED), wanted
            return
        page.keyboard.press(key)
    raise AssertionError(f"no way to {wanted} by {key}")


def press(page: Page, wanted: Locator, key: str = "Enter") -> None:
    """Tab to `wanted` and press it."""
    tab_to(page, wanted)
    page.keyboard.press(key)


def fill(page: Page, wanted: Locator, text: str) -> None:
    """Tab to `wanted` and type into it."""
    tab_to(page, wanted)
    page.keyboard.type(text)


def sign_in_by_keys(page: Page, email: str) -> None:
    """Sign in where one was sent to for it."""
    fill(page, page.locator("#sign-in-email"), email)
    fill(page, page.locator("#sign-in-password"), PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "/sign-in" not in url, timeout=PATIENCE)
    expect(page.get_by_role("main")).not_to_be_empty(timeout=PATIENCE)


def draft_by_keys(page: Page, paper: Path) -> None:
    """Begin a case in the High Court, upload its writ, and name its parties."""
    press(page, page.get_by_role("link", name=re.compile("File a document|New filing")).first)
    press(page, page.get_by_role("link", name="Start a case"))
    press(page, page.get_by_role("button", name="Start: HCA,"))
    fill(page, page.get_by_label("Title of the filing"), "Writ of summons")
    page.keyboard.press("Enter")
    page.wait_for_url("**/edit", timeout=PATIENCE)
    with page.expect_file_chooser() as chooser:
        press(page, page.get_by_role("button", name="choose files"))
    chooser.value.set_files(paper)
    kind = page.get_by_label("Type of Writ of summons")
    expect(kind).to_have_value(re.compile("WRIT"), timeout=PATIENCE)
    for name in ("Golden Wharf Construction Limited", "Tai Fung Interiors Limited"):
        press(page, page.get_by_role("button", name="Add a party"))
        fill(page, page.get_by_label("Name in English").last, name)


def test_a_filing_is_made_paid_and_sent_by_keyboard(
    shared_court: Court, page: Page, tmp_path: Path, artifacts: Path
) -> None:
    page.goto(f"{shared_court.url}/")
    sign_in_by_keys(page, "lawyer@demo.test")
    before = money(page)
    draft_by_keys(page, write_paper(tmp_path, "Writ of summons"))
    permit_scan(page)
    press(page, page.get_by_role("radio", name="Deposit account Available"), "Space")
    fill(page, page.get_by_label("Your name"), "Chan Mei-ling")
    page.screenshot(path=artifacts / "keyboard-ready.png", full_page=True)
    press(page, page.locator(".sum").get_by_role("button", name="Sign and submit"))
    page.wait_for_url(lambda url: not url.endswith("/edit"), timeout=PATIENCE)
    expect(page.locator("main:visible")).to_contain_text("Held, not taken", timeout=PATIENCE)
    assert float(money(page)[1]) > float(before[1])
    press(page, page.get_by_role("link", name="View and print"))
    page.wait_for_url("**/receipt", timeout=PATIENCE)
    expect(page.locator("main:visible")).to_contain_text("HCA", timeout=PATIENCE)


def test_a_filing_is_reviewed_by_keyboard_without_single_letters(
    court: Court, page: Page, artifacts: Path
) -> None:
    """Whoever has turned single letters off comes to every decision by Tab."""
    turned_off = "localStorage.setItem('causeway.appearance', JSON.stringify({singleKeys: false}))"
    page.add_init_script(turned_off)
    page.goto(f"{court.url}/")
    sign_in_by_keys(page, "clerk@demo.test")
    side = page.locator(".side")
    # The first filing of the queue opens by itself, and its heading has the focus.
    expect(side.locator("h1")).to_be_focused(timeout=PATIENCE)
    reference = side.get_by_text(re.compile(r"^CW-\d\d-\d+$")).inner_text()
    page.keyboard.press("c")
    expect(page.get_by_role("button", name="Accept").locator("kbd")).to_have_count(0)
    press(page, page.get_by_role("button", name="Claim"))
    expect(side).to_contain_text("Under review by you", timeout=PATIENCE)
    tabs = page.locator("[id^=review-tab-]")
    for number in range(1, tabs.count() + 1):
        tab_to(page, page.locator("[id^=review-tab-][aria-selected=true]"), "Shift+Tab")
        if number > 1:
            page.keyboard.press("ArrowRight")
        expect(tabs.nth(number - 1)).to_be_focused()
        press(page, page.get_by_role("button", name="Accept"))
        expect(page.locator(".done")).to_contain_text(f"{number} of {tabs.count()} decided")
    page.screenshot(path=artifacts / "keyboard-review.png")
    press(page, page.locator(".done").get_by_role("button").last)
    expect(page.locator(".toast").last).to_contain_text(reference, timeout=PATIENCE)
