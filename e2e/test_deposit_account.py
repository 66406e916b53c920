"""A firm opens its deposit account by card, tops it up from where a filing lacks money, and sees each cent come in."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from e2e.asking import ask, money
from e2e.card_payers import CardCourt, card_court, confirm, give_card

PATIENCE = 60_000
PENDING = "{ pendingRegistrations(first: 5) { edges { node { id } } } }"
APPROVE = """mutation($input: DecideRegistrationInput!) {
  approveRegistration(input: $input) { __typename }
}"""


@pytest.fixture
def cards(demo_template: Path, tmp_path: Path) -> Iterator[CardCourt]:
    """A court that takes cards, and its provider, on a fresh copy of the demonstration."""
    shutil.copytree(demo_template, tmp_path / "data")
    with card_court(tmp_path / "data") as opened:
        yield opened


def admit_the_applicant(clerk: Page) -> None:
    """Let in the firm whose registration waits; it has no deposit account."""
    (edge,) = ask(clerk, PENDING)["pendingRegistrations"]["edges"]
    done = ask(clerk, APPROVE, input={"userId": edge["node"]["id"]})
    assert done["approveRegistration"]["__typename"] == "User"


def pay_on_the_page(page: Page) -> None:
    """Give a card and the bank's code on the provider's page, and come back."""
    page.wait_for_url("**/pay/**", timeout=PATIENCE)
    give_card(page)
    confirm(page)
    page.wait_for_url("**/payments?account=**", timeout=PATIENCE)


def require_sums_in_sight(page: Page, *sums: str) -> None:
    """On a telephone the sums of the first entry are not behind the edge of the screen."""
    page.set_viewport_size({"width": 390, "height": 844})
    for said in sums:
        box = page.locator("main:visible tbody tr").first.get_by_text(said).bounding_box()
        assert box is not None
        assert 0 <= box["x"] <= box["x"] + box["width"] <= 390


def test_an_account_is_opened_and_topped_up_with_3d_secure(
    cards: CardCourt, sign_in: Callable[..., Page], artifacts: Path
) -> None:
    admit_the_applicant(sign_in(cards.court, "clerk@demo.test"))
    owner = sign_in(cards.court, "tsang@demo.test")
    owner.goto("/payments")
    shown = owner.locator("main:visible")
    expect(shown).to_contain_text("Accept the terms first.", timeout=PATIENCE)
    owner.get_by_label("I accept these terms for my organisation").check()
    owner.get_by_label("Amount, HK$").fill("2,999.99")
    owner.get_by_role("button", name="Accept and pay").click()
    expect(shown.get_by_role("alert")).to_contain_text("at least HK$3,000.00", timeout=PATIENCE)
    owner.get_by_label("Amount, HK$").fill("3,000")
    owner.screenshot(path=artifacts / "deposit-open.png", full_page=True)
    owner.get_by_role("button", name="Accept and pay").click()
    pay_on_the_page(owner)
    expect(shown).to_contain_text("HK$3,000.00 was paid in.", timeout=PATIENCE)
    assert money(owner) == ("3000.00", "0.00")

    owner.get_by_role("link", name="Top up HK$1,045.00").click()
    expect(owner.get_by_label("Amount, HK$")).to_have_value("1045.00")
    owner.screenshot(path=artifacts / "deposit-top-up.png")
    owner.get_by_role("button", name="Go to the payment page").click()
    pay_on_the_page(owner)
    expect(shown).to_contain_text("HK$1,045.00 was paid in.", timeout=PATIENCE)
    expect(shown.locator("tbody tr").first).to_contain_text("1,045.00", timeout=PATIENCE)
    expect(shown.locator("tbody tr")).to_have_count(2)
    owner.screenshot(path=artifacts / "deposit-topped-up.png", full_page=True)
    assert money(owner) == ("4045.00", "0.00")
    require_sums_in_sight(owner, "1,045.00", "4,045.00")
    owner.get_by_role("button", name="Statement").click()
    with owner.expect_download(timeout=PATIENCE) as saved:
        owner.get_by_role("link", name="Save as CSV").click()
    lines = saved.value.path().read_text(encoding="utf-8-sig").splitlines()
    assert [line.rsplit(",", 1)[1] for line in lines[1:]] == ["0.00", "3000.00", "4045.00", "4045.00"]
    assert "movements of the provider's log are those of the ledger" in cards.verify()
