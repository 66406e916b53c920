"""A draft open in two places: whoever changes, submits or discards it, nobody loses a word and everybody is told."""

import re
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from e2e.asking import ask
from e2e.papers import write_paper
from e2e.servers import Court

Open = Callable[..., Page]

PATIENCE = 60_000
SAVED = re.compile("^Saved")
DRAFTS = "{ filings(first: 1, filter: {status: [DRAFT]}) { totalCount } }"
CASES = "{ cases(first: 10, filter: {mine: true}) { edges { node { id mayFile } } } }"


def begin_in_a_case(page: Page, paper: Path) -> None:
    """Look at where a filing in a case begins, which makes nothing; a document begins it, and gives it its title."""
    before = ask(page, DRAFTS)
    cases = ask(page, CASES)["cases"]["edges"]
    case_id = next(edge["node"]["id"] for edge in cases if edge["node"]["mayFile"])
    page.goto(f"/file?case={case_id}")
    expect(page.get_by_text("Drop the documents here")).to_be_visible()
    assert ask(page, DRAFTS) == before
    page.locator("input[type=file][multiple]").set_input_files(paper)
    page.wait_for_url("**/edit")
    expect(page.get_by_text("Checked", exact=True)).to_have_count(1, timeout=PATIENCE)
    # The title comes from the document: until it is saved, another tab would rightly be told of two titles.
    expect(page.locator("#filing-title")).not_to_have_value("")
    expect(page.get_by_text(SAVED)).to_be_visible()


def test_submitted_in_one_tab_the_other_says_so(court: Court, sign_in: Open, tmp_path: Path) -> None:
    page = sign_in(court, "lawyer@demo.test")
    begin_in_a_case(page, write_paper(tmp_path, "Notice of setting down"))
    other = page.context.new_page()
    other.goto(page.url)
    expect(other.get_by_text("Checked", exact=True)).to_have_count(1, timeout=PATIENCE)
    page.get_by_label("Your name").fill("Chan Mei-ling")
    other.get_by_label("Your name").fill("Chan Mei-ling")
    other.locator(".sum").get_by_role("button", name="Sign and submit").click()
    other.wait_for_url(lambda url: not url.endswith("/edit"), timeout=PATIENCE)
    # Without a press or a reload, and as what it is: no failure.
    page.wait_for_url(lambda url: not url.endswith("/edit"), timeout=PATIENCE)
    expect(page.locator(".toast").last).to_contain_text("has been submitted")


def test_changed_and_discarded_in_another_tab_nothing_is_lost(
    court: Court, sign_in: Open, tmp_path: Path
) -> None:
    page = sign_in(court, "lawyer@demo.test")
    begin_in_a_case(page, write_paper(tmp_path, "Notice of setting down"))
    draft = page.url
    other = page.context.new_page()
    other.goto(draft)
    other.locator("#filing-title").fill("As the other tab has it")
    expect(other.get_by_text(SAVED)).to_be_visible()
    page.locator("#filing-title").fill("As this tab has it")
    expect(page.locator(".callout")).to_contain_text("You changed this draft in another tab")
    page.get_by_role("button", name="Keep what is here").click()
    expect(page.get_by_text(SAVED)).to_be_visible()

    other.reload()
    other.get_by_role("button", name="Discard this draft").click()
    other.get_by_role("dialog").get_by_role("button", name="Discard this draft").click()
    other.wait_for_url("**/filings")
    page.locator("#filing-comments").fill("Typed after it was discarded")
    expect(page.locator("h1")).to_contain_text("no longer here", timeout=PATIENCE)
    expect(page.locator(".kept-texts")).to_contain_text("Typed after it was discarded")
    page.get_by_role("button", name="Make a new draft of it").click()
    page.wait_for_url(lambda url: url != draft and url.endswith("/edit"))
    expect(page.locator("#filing-comments")).to_have_value("Typed after it was discarded")
    expect(page.locator("#filing-title")).to_have_value("As this tab has it")
    expect(page.get_by_text("Checked", exact=True)).to_have_count(1, timeout=PATIENCE)
    expect(page.get_by_text(SAVED)).to_be_visible()
