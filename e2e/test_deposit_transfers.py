"""An administrator moves money to a branch, reads it on both accounts, and has the alert of the branch changed."""

import re
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from e2e.servers import Court

PATIENCE = 60_000


def test_money_moves_to_a_branch_and_both_accounts_say_so(
    court: Court, sign_in: Callable[..., Page], artifacts: Path
) -> None:
    page = sign_in(court, "admin@demo.test")
    page.goto("/payments")
    shown, dialog = page.locator("main:visible"), page.get_by_role("dialog")
    page.get_by_role("button", name="Transfer", exact=True).click(timeout=PATIENCE)
    dialog.get_by_label("Amount (HK$)").fill("20,000.01")
    dialog.get_by_role("button", name="Transfer").click()
    expect(dialog.get_by_role("alert")).to_contain_text("at most HK$17,000.00", timeout=PATIENCE)
    page.screenshot(path=artifacts / "deposit-transfer.png")
    dialog.get_by_label("Amount (HK$)").fill("1,588")
    dialog.get_by_role("button", name="Transfer").click()
    expect(page.get_by_role("status").first).to_contain_text(
        "HK$1,588.00 moved to Kowloon.", timeout=PATIENCE
    )
    newest = shown.locator("tbody tr").first
    expect(newest).to_contain_text(
        re.compile(r"Transfer to Kowloon.*Ho Wai-yee", re.DOTALL), timeout=PATIENCE
    )

    page.get_by_role("link", name="Kowloon", exact=True).click()
    expect(shown.locator("tbody tr").first).to_contain_text("Transfer from Main account", timeout=PATIENCE)
    expect(shown.locator(".fig")).to_contain_text("5,000.00")
    expect(shown).to_contain_text("told by mail when less than HK$3,412 is available")
    page.get_by_role("button", name="Change").click()
    dialog.get_by_label("Tell the administrators below (HK$)").fill("6,000")
    dialog.get_by_role("button", name="Save").click()
    expect(shown).to_contain_text("told by mail when less than HK$6,000 is available", timeout=PATIENCE)
    page.screenshot(path=artifacts / "deposit-branch.png", full_page=True)
