"""Whoever files asks who may read a document and says why; the court sets it, and every page and link obeys."""

from collections.abc import Callable
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from e2e.asking import ask, status_of
from e2e.beginning import begin_the_draft
from e2e.papers import write_paper
from e2e.servers import Court
from e2e.test_court_acts import narrow

PATIENCE = 60_000
TITLE = "Affirmation of Chan Mei-ling"
CASES = "{ cases(first: 50, filter: {mine: true}) { edges { node { id mayFile } } } }"
PLACED = """query ($id: ID!) { filing(id: $id) { case { id } documents {
  access askedAccess accessReason document { id contentUrl } accessDecisions { from to reason } } } }"""
DARK_CHINESE = (
    "localStorage.setItem('causeway.appearance', JSON.stringify({theme: 'dark', language: 'zh-Hant'}))"
)


def test_fewer_readers_are_asked_for_with_a_reason(
    shared_court: Court, sign_in: Callable[..., Page], tmp_path: Path, artifacts: Path
) -> None:
    page = sign_in(shared_court, "lawyer@demo.test")
    page.goto("/file?new")
    page.get_by_role("button", name="Start: HCA,").click()
    begin_the_draft(page)
    page.locator("input[type=file][multiple]").set_input_files(write_paper(tmp_path, "Medical report"))
    readers = page.get_by_label("Who may read Medical report once it is filed")
    readers.select_option(label="The filer and the court", timeout=PATIENCE)
    summary = page.get_by_role("complementary", name="Summary")
    expect(summary).to_contain_text("Fewer are to read document 1")
    why = page.get_by_label("Why fewer may read it than usual")
    with page.expect_response(lambda answer: "accessReason" in (answer.request.post_data or "")):
        why.fill("It names a child.")
    page.reload()
    expect(readers).to_have_value("FILER_AND_COURT", timeout=PATIENCE)
    expect(why).to_have_value("It names a child.")
    page.add_init_script(DARK_CHINESE)
    page.set_viewport_size({"width": 390, "height": 900})
    page.reload()
    expect(page.get_by_label("要求限制查閱的理由")).to_have_value("It names a child.", timeout=PATIENCE)
    page.screenshot(path=artifacts / "who-may-read.dark.zh-Hant.390.png", full_page=True)
    faults = Axe().run(page).response["violations"]
    assert [fault["id"] for fault in faults if fault["impact"] in {"serious", "critical"}] == []
    over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert over <= 0


def case_of_both(one: Page, other: Page) -> str:
    """A case in which both are on record, and the first may file."""
    theirs = {edge["node"]["id"] for edge in ask(other, CASES)["cases"]["edges"]}
    nodes = [edge["node"] for edge in ask(one, CASES)["cases"]["edges"]]
    found: str = next(node["id"] for node in nodes if node["mayFile"] and node["id"] in theirs)
    return found


def file_for_few(lawyer: Page, case_id: str, paper: Path) -> str:
    """File one document in a case and ask that its filer and the court alone read it; return the filing's id."""
    lawyer.goto(f"/file?case={case_id}")
    expect(lawyer.get_by_text("Drop the documents here")).to_be_visible(timeout=PATIENCE)
    lawyer.locator("input[type=file][multiple]").set_input_files(paper)
    lawyer.wait_for_url("**/edit")
    expect(lawyer.get_by_text("Checked", exact=True)).to_have_count(1, timeout=PATIENCE)
    readers = lawyer.get_by_label(f"Who may read {TITLE} once it is filed")
    readers.select_option(label="The filer and the court", timeout=PATIENCE)
    with lawyer.expect_response(lambda answer: "accessReason" in (answer.request.post_data or "")):
        lawyer.get_by_label("Why fewer may read it than usual").fill("It names a child.")
    lawyer.get_by_label("Your name").fill("Chan Mei-ling")
    lawyer.locator(".sum").get_by_role("button", name="Sign and submit").click()
    lawyer.wait_for_url(lambda url: not url.endswith("/edit"), timeout=PATIENCE)
    expect(lawyer.get_by_text("Live", exact=True)).to_be_visible(timeout=PATIENCE)
    expect(lawyer.get_by_role("main")).to_contain_text("Who may read it: The filer and the court")
    return lawyer.url.rsplit("/", 1)[1]


def set_at_review(clerk: Page, filing_id: str, artifacts: Path) -> None:
    """See what is asked for and why, and accept at another level: not before saying why."""
    clerk.goto(f"/review/{filing_id}")
    expect(clerk.locator(".side h1")).to_be_focused(timeout=PATIENCE)
    expect(clerk.get_by_role("button", name="Claim")).to_be_visible(timeout=PATIENCE)
    clerk.keyboard.press("c")
    expect(clerk.locator(".side")).to_contain_text("Under review by you", timeout=PATIENCE)
    part = clerk.locator(".disp")
    expect(part).to_contain_text("The filer asks that this be read by: The filer and the court.")
    expect(part).to_contain_text("It names a child.")
    clerk.keyboard.press("a")
    part.get_by_label("Who may read document 1 once it is accepted").select_option(label="The parties")
    done = clerk.locator(".done")
    expect(done).to_contain_text("say why other people may read it")
    part.get_by_label("Why not as the filer asks").fill("The order names her.")
    expect(done).not_to_contain_text("say why")
    look(clerk, artifacts, "review")
    clerk.keyboard.press("Control+Enter")
    expect(clerk.locator(".toast").last).to_contain_text("accepted in", timeout=PATIENCE)


def look(page: Page, artifacts: Path, name: str) -> None:
    """See that a page is of use to all, wide and narrow."""
    faults = Axe().run(page).response["violations"]
    assert [fault["id"] for fault in faults if fault["impact"] in {"serious", "critical"}] == []
    page.screenshot(path=artifacts / f"who-may-read-{name}.png")
    page.set_viewport_size({"width": 390, "height": 844})
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.screenshot(path=artifacts / f"who-may-read-{name}.390.png", full_page=True)
    page.set_viewport_size({"width": 1440, "height": 900})


def lose_it(registrar: Page, rival: Page, case_id: str, document_id: str, url: str) -> None:
    """The registrar narrows what the other side has in its list, open beside it, and by its address."""
    for page in (registrar, rival):
        page.goto(f"/cases/{case_id}/documents")
    row = rival.get_by_role("row").filter(has_text=TITLE)
    expect(row).to_be_visible(timeout=PATIENCE)
    opened = rival.context.new_page()
    opened.goto(f"/cases/{case_id}/document/{document_id}")
    pane = opened.get_by_role("region", name=TITLE).first
    expect(pane).to_be_visible(timeout=PATIENCE)
    narrow(registrar, TITLE)
    # From the commit on nothing is sent; what is on the screens goes as soon as they hear of it.
    assert status_of(rival, url) == 404
    expect(row).to_have_count(0, timeout=PATIENCE)
    expect(pane).to_have_count(0, timeout=PATIENCE)


def test_the_court_sets_another_level_and_every_page_and_link_obeys(
    court: Court, sign_in: Callable[..., Page], tmp_path: Path, artifacts: Path
) -> None:
    lawyer, rival = sign_in(court, "lawyer@demo.test"), sign_in(court, "rival@demo.test")
    case_id = case_of_both(lawyer, rival)
    filing_id = file_for_few(lawyer, case_id, write_paper(tmp_path, TITLE))
    clerk = sign_in(court, "clerk@demo.test")
    set_at_review(clerk, filing_id, artifacts)

    # The filer's page says so by itself.
    main = lawyer.get_by_role("main")
    expect(main).to_contain_text(
        "Who may read it: The parties · Asked for: The filer and the court", timeout=PATIENCE
    )
    expect(main).to_contain_text("Why: The order names her.")
    look(lawyer, artifacts, "filing")
    placed = ask(lawyer, PLACED, id=filing_id)["filing"]["documents"][0]
    url, document_id = placed["document"]["contentUrl"], placed["document"]["id"]

    stranger = sign_in(court, "litigant@demo.test")
    assert status_of(stranger, url) == 404
    assert ask(stranger, "query ($id: ID!) { node(id: $id) { id } }", id=document_id)["node"] is None
    assert status_of(rival, url) == 200

    lose_it(sign_in(court, "registrar@demo.test"), rival, case_id, document_id, url)
    # Its filer reads it still; a marked copy that is not made in time is asked for again.
    assert status_of(lawyer, url) in {200, 503}

    # What was asked for outlives it; the registrar's reason is the court's.
    expect(main).to_contain_text("Set to “The filer and the court” by", timeout=PATIENCE)
    placed = ask(lawyer, PLACED, id=filing_id)["filing"]["documents"][0]
    assert (placed["access"], placed["askedAccess"]) == ("FILER_AND_COURT", "FILER_AND_COURT")
    assert [each["reason"] for each in placed["accessDecisions"]] == ["The order names her.", None]
