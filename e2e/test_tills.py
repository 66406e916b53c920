"""A fee paid at the counter: taken at a till, the filing received; the drawer short, and closed by a second person."""

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from e2e.papers import write_paper
from e2e.permission import permit_scan
from e2e.servers import Court
from e2e.test_file_documents import start_a_case

PATIENCE = 60_000
COUNTER = "Counter 9"


def send_to_the_counter(page: Page, folder: Path) -> str:
    """Put a writ together, choose the counter and submit; return the code to show there."""
    start_a_case(page)
    page.locator("input[type=file]").first.set_input_files(write_paper(folder, "Writ of summons"))
    expect(page.get_by_text("Checked", exact=True)).to_have_count(1, timeout=PATIENCE)
    permit_scan(page)
    page.get_by_role("radio", name="At the counter").check(timeout=PATIENCE)
    page.get_by_label("Your name").fill("Chan Mei-ling")
    page.locator(".sum").get_by_role("button", name="Sign and submit").click()
    code = page.locator("main:visible .counter-code-number")
    expect(code).to_be_visible(timeout=PATIENCE)
    return code.inner_text()


def open_a_till(page: Page) -> None:
    """Open a till with a float of HK$1,000."""
    page.goto("/tills")
    page.get_by_role("button", name="Open a till").click(timeout=PATIENCE)
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Counter", exact=True).fill(COUNTER)
    dialog.get_by_role("button", name="Open a till").click()
    expect(page.get_by_role("heading", name=f"{COUNTER}, the count")).to_be_visible(timeout=PATIENCE)


def test_a_fee_is_taken_at_a_till_that_two_people_close(
    court: Court, sign_in: Callable[..., Page], tmp_path: Path, artifacts: Path
) -> None:
    lawyer = sign_in(court, "lawyer@demo.test")
    code = send_to_the_counter(lawyer, tmp_path)
    lawyer.screenshot(path=artifacts / "counter-code.png", full_page=True)

    cashier = sign_in(court, "accounts@demo.test")
    open_a_till(cashier)
    cashier.get_by_label("Code on the slip").fill(code)
    cashier.get_by_role("button", name="Find", exact=True).click()
    cashier.get_by_role("button", name="Take HK$836.00").click(timeout=PATIENCE)
    expect(cashier.get_by_role("link", name="HC-26-")).to_be_visible(timeout=PATIENCE)
    expect(lawyer.locator("main:visible .status.lg")).to_have_text("Received", timeout=PATIENCE)

    expect(cashier.locator(".till-chosen")).to_contain_text("836.00", timeout=PATIENCE)
    cashier.get_by_label("How many of HK$1000").fill("1")
    cashier.get_by_label("How many of HK$100", exact=True).fill("8")
    cashier.get_by_label("Coins, HK$").fill("16")
    cashier.get_by_label("Reason").fill("Counted twice. A note may have gone out with change.")
    cashier.get_by_role("button", name="Save the count").click()
    expect(cashier.locator(".till-rail")).to_contain_text("another person closes it", timeout=PATIENCE)
    expect(cashier.get_by_label("How many of HK$100", exact=True)).to_have_value("8")
    cashier.screenshot(path=artifacts / "till-counted.png", full_page=True)

    second = sign_in(court, "accounts2@demo.test")
    second.goto("/tills")
    second.get_by_role("link", name=COUNTER).click(timeout=PATIENCE)
    second.get_by_role("button", name=f"Close {COUNTER}").click(timeout=PATIENCE)
    expect(second.locator(".till-rail")).to_contain_text("HK$20.00 short, Closed", timeout=PATIENCE)
    second.screenshot(path=artifacts / "till-closed.png", full_page=True)
