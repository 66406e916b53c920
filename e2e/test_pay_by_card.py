"""Filings paid by card: with 3-D Secure, accepted and taken; rejected and let go; declined; a page come back to."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from e2e.asking import ask
from e2e.card_payers import CardCourt, card_court, confirm, give_card
from e2e.papers import write_paper
from e2e.permission import permit_scan
from e2e.test_file_documents import accept_as_clerk, start_a_case
from e2e.test_review import claim_by_key, give_reason

PATIENCE = 60_000
PAYMENT = "query($id: ID!) { filing(id: $id) { status payment { status captured { amount } } } }"


@pytest.fixture
def cards(demo_template: Path, tmp_path: Path) -> Iterator[CardCourt]:
    """A court that takes cards, and its provider, on a fresh copy of the demonstration."""
    shutil.copytree(demo_template, tmp_path / "data")
    with card_court(tmp_path / "data") as opened:
        yield opened


def send_by_card(page: Page, folder: Path) -> None:
    """Put a writ together, choose the card, sign and submit; return on the provider's page."""
    start_a_case(page)
    page.locator("input[type=file]").first.set_input_files(write_paper(folder, "Writ of summons"))
    expect(page.get_by_text("Checked", exact=True)).to_have_count(1, timeout=PATIENCE)
    permit_scan(page)
    page.get_by_role("radio", name="Card").check(timeout=PATIENCE)
    page.get_by_label("Your name").fill("Chan Mei-ling")
    page.locator(".sum").get_by_role("button", name="Sign and submit").click()
    page.wait_for_url("**/pay/**", timeout=PATIENCE)
    expect(page.get_by_text("Sandbox. No bank is asked and no money moves.")).to_be_visible()


def come_back(page: Page, status: str) -> str:
    """Wait for the filing's page to say how the payment went; return the filing's id."""
    page.wait_for_url("**/filings/**", timeout=PATIENCE)
    expect(page.locator("main:visible .status.lg")).to_have_text(status, timeout=PATIENCE)
    return page.url.rsplit("/", 1)[1].split("?")[0]


def test_paid_with_3d_secure_it_is_taken_on_acceptance(
    cards: CardCourt, sign_in: Callable[..., Page], tmp_path: Path, artifacts: Path
) -> None:
    lawyer = sign_in(cards.court, "lawyer@demo.test")
    send_by_card(lawyer, tmp_path)
    give_card(lawyer)
    lawyer.screenshot(path=artifacts / "card-3d-secure.png", full_page=True)
    confirm(lawyer)
    filing_id = come_back(lawyer, "Received")
    expect(lawyer.locator("main:visible")).to_contain_text("Held on your card")
    lawyer.screenshot(path=artifacts / "card-held.png", full_page=True)

    accept_as_clerk(sign_in(cards.court, "clerk@demo.test"), filing_id, documents=1)

    expect(lawyer.locator("main:visible")).to_contain_text("Taken from your card", timeout=PATIENCE)
    assert ask(lawyer, PAYMENT, id=filing_id)["filing"]["payment"]["status"] == "CAPTURED"
    assert "movements of the provider's log are those of the ledger" in cards.verify()


def test_rejected_it_is_let_go(cards: CardCourt, sign_in: Callable[..., Page], tmp_path: Path) -> None:
    lawyer = sign_in(cards.court, "lawyer@demo.test")
    send_by_card(lawyer, tmp_path)
    give_card(lawyer)
    confirm(lawyer)
    filing_id = come_back(lawyer, "Received")

    clerk = sign_in(cards.court, "clerk@demo.test")
    clerk.goto(f"/review/{filing_id}")
    expect(clerk.locator(".side h1")).to_be_focused(timeout=PATIENCE)
    claim_by_key(clerk)
    give_reason(clerk, "x", "illeg", "It cannot be read.")
    clerk.keyboard.press("Control+Enter")
    clerk.keyboard.press("Control+Enter")

    expect(lawyer.locator("main:visible .status.lg")).to_have_text("Rejected", timeout=PATIENCE)
    expect(lawyer.locator("main:visible")).to_contain_text("Released to your card", timeout=PATIENCE)
    cards.verify()


def test_declined_it_is_a_draft_again_and_a_page_left_open_is_found_again(
    cards: CardCourt, sign_in: Callable[..., Page], tmp_path: Path, artifacts: Path
) -> None:
    lawyer = sign_in(cards.court, "lawyer@demo.test")
    send_by_card(lawyer, tmp_path)
    lawyer.go_back()
    come_back(lawyer, "Submitting")
    lawyer.screenshot(path=artifacts / "card-left.png", full_page=True)

    lawyer.get_by_role("link", name="Go to the payment page").click()
    give_card(lawyer)
    lawyer.get_by_role("button", name="Decline, no funds").click()

    filing_id = come_back(lawyer, "Not submitted")
    expect(lawyer.locator("main:visible")).to_contain_text("The card was declined. Nothing was taken")
    expect(lawyer.locator("main:visible .hist")).to_contain_text("The fee was not paid")
    lawyer.screenshot(path=artifacts / "card-declined.png", full_page=True)
    # What was to be paid by card is not taken from the firm's account when it is sent again.
    lawyer.get_by_role("link", name="Continue the draft").click()
    expect(lawyer.get_by_role("radio", name="Card")).to_be_checked(timeout=PATIENCE)
    assert ask(lawyer, PAYMENT, id=filing_id)["filing"]["status"] == "SUBMISSION_FAILED"
    cards.verify()
