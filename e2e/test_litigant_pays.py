"""A litigant in person, who has no firm, pays by card: accepted, with a receipt; declined, left and come back to."""

import json
import re
import shutil
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from e2e.asking import ask
from e2e.card_payers import KEY, CardCourt, card_court, confirm, give_card
from e2e.papers import write_paper
from e2e.permission import permit_scan
from e2e.test_file_documents import accept_as_clerk, start_a_case

PATIENCE = 60_000
PAYMENT = "query($id: ID!) { filing(id: $id) { status payment { status receipt { number } } } }"


@pytest.fixture(scope="module")
def cards(demo_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[CardCourt]:
    """A court that takes cards, and its provider, for all that litigants do here."""
    data = tmp_path_factory.mktemp("litigants") / "data"
    shutil.copytree(demo_template, data)
    with card_court(data) as opened:
        yield opened


def send_by_card(page: Page, folder: Path) -> str:
    """Put a writ together and submit it, to be paid by card; return the filing's id on the provider's page."""
    start_a_case(page)
    page.locator("input[type=file]").first.set_input_files(write_paper(folder, "Writ of summons"))
    expect(page.get_by_text("Checked", exact=True)).to_have_count(1, timeout=PATIENCE)
    permit_scan(page)
    # Without a firm there is no deposit account to choose, and the card is chosen already.
    expect(page.get_by_role("radio", name="Card")).to_be_checked(timeout=PATIENCE)
    expect(page.get_by_role("radiogroup", name="How to pay")).not_to_contain_text("eposit account")
    page.get_by_label("Your name").fill("Yeung Siu-fan")
    filing_id = page.url.split("/filings/")[1].partition("/")[0]
    page.locator(".sum").get_by_role("button", name="Sign and submit").click()
    page.wait_for_url("**/pay/**", timeout=PATIENCE)
    return filing_id


def see(page: Page, status: str) -> None:
    """Wait for the filing's page to say how it stands."""
    page.wait_for_url("**/filings/**", timeout=PATIENCE)
    expect(page.locator("main:visible .status.lg")).to_have_text(status, timeout=PATIENCE)


def test_accepted_the_receipt_is_theirs(
    cards: CardCourt, sign_in: Callable[..., Page], tmp_path: Path, artifacts: Path
) -> None:
    litigant = sign_in(cards.court, "litigant@demo.test")
    filing_id = send_by_card(litigant, tmp_path)
    give_card(litigant)
    confirm(litigant)
    see(litigant, "Received")
    expect(litigant.locator("main:visible")).to_contain_text("Held on your card")

    _lose(cards, "capture", "after")
    accept_as_clerk(sign_in(cards.court, "clerk@demo.test"), filing_id, documents=1)

    main = litigant.locator("main:visible")
    expect(main).to_contain_text("Taken from your card", timeout=PATIENCE)
    main.get_by_role("link", name=re.compile(r"^Receipt \w+-\d\d-\d")).click()
    litigant.wait_for_url("**/payments/receipts/**")
    number = ask(litigant, PAYMENT, id=filing_id)["filing"]["payment"]["receipt"]["number"]
    expect(litigant.locator("main:visible")).to_contain_text(number)
    litigant.screenshot(path=artifacts / "litigant-receipt.png", full_page=True)
    litigant.locator("main:visible .crumbs").get_by_role("link", name="Filings").click()
    expect(litigant.locator(f"main:visible a[href='/filings/{filing_id}']")).to_be_visible(timeout=PATIENCE)
    cards.verify()


def test_a_page_left_open_is_found_from_home_and_another_card_follows_a_declined_one(
    cards: CardCourt, sign_in: Callable[..., Page], tmp_path: Path, artifacts: Path
) -> None:
    litigant = sign_in(cards.court, "litigant@demo.test")
    filing_id = send_by_card(litigant, tmp_path)
    litigant.goto(f"{cards.court.url}/")
    left = litigant.locator(f"main:visible a[href='/filings/{filing_id}']")
    expect(left).to_be_visible(timeout=PATIENCE)
    litigant.screenshot(path=artifacts / "litigant-home-unpaid.png", full_page=True)
    left.click()
    litigant.get_by_role("link", name="Go to the payment page").click()
    give_card(litigant)
    litigant.get_by_role("button", name="Decline, no funds").click()
    see(litigant, "Not submitted")
    litigant.screenshot(path=artifacts / "litigant-declined.png", full_page=True)

    litigant.get_by_role("link", name="Continue the draft").click()
    litigant.get_by_label("Your name").fill("Yeung Siu-fan", timeout=PATIENCE)
    litigant.locator(".sum").get_by_role("button", name="Sign and submit").click()
    litigant.wait_for_url("**/pay/**", timeout=PATIENCE)
    give_card(litigant)
    confirm(litigant)
    see(litigant, "Received")
    assert ask(litigant, PAYMENT, id=filing_id)["filing"]["payment"]["status"] == "AUTHORISED"
    cards.verify()


def _lose(cards: CardCourt, what: str, when: str) -> None:
    """Have the provider's next answer to `what` lost, before or after it did it."""
    body = json.dumps({"what": what, "when": when, "times": 1}).encode()
    headers = {"authorization": f"Bearer {KEY}", "content-type": "application/json"}
    asked = urllib.request.Request(f"{cards.provider_url}/v1/faults", body, headers)  # noqa: S310  (our own)
    with urllib.request.urlopen(asked, timeout=5):  # noqa: S310
        pass
