"""A litigant in person registers, shows that mail reaches them, and files an application."""

from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from e2e.papers import write_paper
from e2e.permission import permit_scan
from e2e.servers import Court

EMAIL, PASSWORD = "lee.mei@home.test", "a quiet room of 12 cats"


def register(page: Page) -> None:
    """Register, follow the link in the letter, and sign in."""
    page.goto("/register")
    page.locator("#register-nameEn").fill("Lee Mei")
    page.locator("#register-nameZh").fill("李美㗎")
    page.locator("#register-email").fill(EMAIL)
    page.locator("#register-password").fill(PASSWORD)
    page.get_by_role("button", name="Register", exact=True).click()
    expect(page.get_by_role("main")).to_contain_text("A link is on its way")

    letter = page.get_by_role("link", name="Confirm your e-mail address").first
    # The letter is written after the registration has been answered: look again until it is there.
    while not letter.is_visible():
        page.goto("/dev/mail", wait_until="networkidle")
    letter.click()
    page.locator("a[href*='/verify-email']").click()
    page.get_by_role("button", name="Confirm").click()
    expect(page.get_by_role("main")).to_contain_text("You can sign in now")

    page.goto("/sign-in")
    page.locator("#sign-in-email").fill(EMAIL)
    page.locator("#sign-in-password").fill(PASSWORD)
    page.locator("form button[type=submit]").click()
    page.wait_for_url(lambda url: "/sign-in" not in url)


def file_an_application(page: Page, paper: Path) -> None:
    """Begin a case with one document and two parties, and submit it."""
    page.goto("/file?new")
    page.get_by_role("button", name="Start: DCEC").click()
    page.locator("input[type=file]").first.set_input_files(paper)
    page.wait_for_url("**/edit")
    page.get_by_role("button", name="Add a party").click()
    page.get_by_role("button", name="Add a party").click()
    names = page.get_by_label("Name in English")
    names.nth(0).fill("Lee Mei")
    names.nth(1).fill("Smart Nest Renovation Company Limited")
    expect(page.get_by_role("main")).to_contain_text("Checked", timeout=30_000)
    page.get_by_label("Type of Application").select_option("EC_APPLICATION")
    permit_scan(page)
    page.get_by_label("Your name").fill("Lee Mei")
    page.get_by_role("button", name="Sign and submit").click()
    page.wait_for_url(lambda url: not url.endswith("/edit"), timeout=30_000)
    expect(page.get_by_role("main")).to_contain_text("Received")


def test_registers_verifies_and_files(browser: Browser, court: Court, tmp_path: Path) -> None:
    context = browser.new_context(base_url=court.url, locale="en-HK", viewport={"width": 1280, "height": 900})
    page = context.new_page()
    register(page)
    file_an_application(page, write_paper(tmp_path, "Application for compensation"))
    context.close()
    assert "Sound." in court.verify_audit()
