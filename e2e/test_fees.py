"""Anybody works out what a document costs, without an account; the address brings the answer back."""

from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page, expect

from e2e.beginning import begin_the_draft
from e2e.servers import Court


def choose(page: Page, label: str, option: str) -> None:
    page.get_by_label(label, exact=True).select_option(option)


def test_a_fee_is_worked_out_without_an_account(browser: Any, shared_court: Court) -> None:
    context = browser.new_context(base_url=shared_court.url)
    page = context.new_page()
    page.goto("/sign-in")
    page.get_by_role("link", name="Fees").click()
    fee = page.get_by_role("region", name="Fee")
    expect(fee).to_contain_text("its fee is shown here")
    choose(page, "Court", "HC-CFI")
    choose(page, "Type of case", "HCA")
    choose(page, "Document", "WRIT")
    expect(fee.get_by_role("row", name="To pay")).to_contain_text("836.00")
    page.get_by_label("On paper, at the registry").check()
    expect(fee.get_by_role("row", name="To pay")).to_contain_text("1,045.00")
    page.reload()
    expect(fee.get_by_role("row", name="To pay")).to_contain_text("1,045.00")
    choose(page, "Document", "DEFENCE")
    expect(fee).to_contain_text("No fee")
    choose(page, "Court", "SCT")
    choose(page, "Type of case", "SCTC")
    choose(page, "Document", "SCT_FORM_1_2")
    page.get_by_label("Electronically").check()
    expect(fee.get_by_role("row", name="To pay")).to_contain_text("96.00")
    page.get_by_label("Amount claimed, HK$").fill("4,500")
    expect(fee.get_by_role("row", name="To pay")).to_contain_text("16.00")
    page.get_by_label("Amount claimed, HK$").fill("about four thousand")
    expect(page.get_by_text("This is not an amount")).to_be_visible()
    context.close()


def test_who_is_signed_in_finds_it_where_they_look(sign_in: Callable[..., Page], shared_court: Court) -> None:
    """From the palette, the account menu and the deposit account; a draft without documents leads to its type."""
    page = sign_in(shared_court, "lawyer@demo.test")
    page.keyboard.press("Control+k")
    page.keyboard.type("fee")
    page.get_by_role("option", name="Work out a fee").click()
    expect(page.get_by_role("heading", name="What a document costs to file")).to_be_visible()
    page.get_by_role("button", name="Your account").click()
    page.get_by_role("link", name="Verify a document").click()
    expect(page.get_by_role("heading", name="Verify a document")).to_be_visible()
    page.goto("/payments")
    page.get_by_role("main").get_by_role("link", name="Work out a fee").click()
    page.wait_for_url("**/fees")
    page.goto("/file?type=HCA")
    begin_the_draft(page)
    page.get_by_role("link", name="Work out a fee beforehand").click()
    choose(page, "Document", "WRIT")
    expect(page.get_by_role("region", name="Fee").get_by_role("row", name="To pay")).to_contain_text("836.00")
