"""What a court cannot take: the words stand beside the thing they are about, and nothing entered is lost."""

import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Dictionary, Name
from playwright.sync_api import Error, Locator, Page, expect

from e2e.asking import ask
from e2e.beginning import begin_the_draft, type_a_title
from e2e.interference import as_left_open_since_yesterday, fail_the_form
from e2e.papers import write_large_paper, write_paper
from e2e.permission import permit_scan
from e2e.servers import Court, open_court

PATIENCE = 30_000
KEPT = "Everything you entered and uploaded is kept."
TYPED = "KW/20881-04"
FILING = "query ($id: ID!) { filing(id: $id) { status payment { status } documents { title role } } }"
RETURNED = "{ filings(filter: { status: [RETURNED_FOR_CORRECTION] }, first: 1) { nodes { id } } }"


@pytest.fixture(scope="module")
def strict_court(demo_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Court]:
    """One server for every refusal: each journey has a draft of its own."""
    court = open_court(demo_template, tmp_path_factory.mktemp("strict") / "data")
    yield court
    court.stop()


@pytest.fixture
def page(strict_court: Court, sign_in: Callable[..., Page]) -> Page:
    """A solicitor at the draft of a writ, with their own reference typed in."""
    solicitor = sign_in(strict_court, "lawyer@demo.test")
    solicitor.goto("/file?new")
    solicitor.get_by_role("button", name="Start: HCA,").click()
    begin_the_draft(solicitor)
    solicitor.get_by_label("Your reference").fill(TYPED)
    return solicitor


def change(court: Court, statement: str, *values: object) -> int:
    """Change the court's records behind its back, as time or an administrator would; say how many rows."""
    with sqlite3.connect(court.data / "causeway.db", timeout=30) as records:
        changed = records.execute(statement, values).rowcount
    records.close()
    return changed


def keep_in_account(court: Court, cents: int) -> None:
    """Raise or lower what has to stay in every deposit account."""
    assert change(court, "UPDATE deposit_account SET minimum_balance_cents = ?", cents) > 0
    assert change(court, "UPDATE ledger_account SET floor_cents = ? WHERE code LIKE 'deposit:%'", cents) > 0


def long_ago() -> str:
    return (datetime.now(UTC) - timedelta(days=1)).strftime("%Y-%m-%d %H:%M:%S.%f")


def drop(page: Page, *papers: Path) -> None:
    page.locator("input[type=file][multiple]").set_input_files(list(papers))


def row(page: Page, title: str) -> Locator:
    return page.get_by_role("group", name=re.compile(re.escape(title)))


def nothing_lost(page: Page, *titles: str) -> None:
    """After a reload the draft has what was typed and what was uploaded."""
    page.reload()
    expect(page.get_by_label("Your reference")).to_have_value(TYPED, timeout=PATIENCE)
    for title in titles:
        expect(row(page, title)).to_contain_text("Checked", timeout=PATIENCE)


def ready_writ(page: Page, folder: Path) -> None:
    """Fill in everything a writ needs, so that only the press of the button is missing."""
    page.get_by_role("button", name="Add a party").click()
    page.get_by_role("button", name="Add a party").click()
    names = page.get_by_label("Name in English")
    names.nth(0).fill("Golden Wharf Construction Limited")
    names.nth(1).fill("Tai Fung Interiors Limited")
    drop(page, write_paper(folder, "Writ of summons"))
    expect(row(page, "Writ of summons")).to_contain_text("Checked", timeout=PATIENCE)
    permit_scan(page)
    page.get_by_label("Your name").fill("Chan Mei-ling")


def submit(page: Page) -> None:
    page.locator(".sum").get_by_role("button", name="Sign and submit").click()


def refused(page: Page) -> Locator:
    """Return the summary of what was refused, which has the focus."""
    summary = page.locator(".error-summary")
    expect(summary).to_be_visible(timeout=PATIENCE)
    expect(summary).to_contain_text(KEPT)
    expect(summary).to_be_focused()
    return summary


def encrypted(paper: Path) -> Path:
    target = paper.with_name("Encrypted exhibit.pdf")
    with pikepdf.open(paper) as opened:
        opened.save(target, encryption=pikepdf.Encryption(owner="owner", user="secret"))
    return target


def truncated(paper: Path) -> Path:
    target = paper.with_name("Truncated exhibit.pdf")
    whole = paper.read_bytes()
    target.write_bytes(whole[: len(whole) * 2 // 3])
    return target


def scripted(paper: Path) -> Path:
    target = paper.with_name("Scripted exhibit.pdf")
    with pikepdf.open(paper) as opened:
        opened.Root.OpenAction = Dictionary(S=Name.JavaScript, JS="app.alert(1)")
        opened.save(target)
    return target


def disguised(paper: Path) -> Path:
    target = paper.with_name("Disguised exhibit.pdf")
    target.write_text("Dear Registrar, this was never a PDF.\n" * 50)
    return target


@pytest.mark.parametrize(
    ("spoil", "title", "words"),
    [
        (disguised, "Disguised exhibit", "This file is not a PDF"),
        (encrypted, "Encrypted exhibit", "This file is encrypted, so the court could not read it."),
        (truncated, "Truncated exhibit", "This PDF stops before its end"),
        (scripted, "Scripted exhibit", "This PDF contains JavaScript"),
    ],
)
def test_a_paper_the_court_cannot_take(
    page: Page, tmp_path: Path, spoil: Callable[[Path], Path], title: str, words: str
) -> None:
    """The finding stands beside that document, the good one is ready, and replacing mends it."""
    good = write_paper(tmp_path, "Writ of summons")
    drop(page, good, spoil(good))
    expect(row(page, title)).to_contain_text(words, timeout=PATIENCE)
    expect(row(page, title).get_by_role("button", name="Replace file")).to_be_visible()
    expect(row(page, "Writ of summons")).to_contain_text("Checked", timeout=PATIENCE)
    expect(page.locator(".sum")).to_contain_text("Document 2 cannot be filed: replace or remove it.")
    nothing_lost(page, "Writ of summons")
    expect(row(page, title)).to_contain_text(words)
    row(page, title).locator("input[data-replaces]").set_input_files(write_paper(tmp_path, "Good exhibit"))
    expect(row(page, title)).to_contain_text("Checked", timeout=PATIENCE)
    expect(row(page, title)).not_to_contain_text(words)


def test_files_refused_before_a_byte_is_sent(page: Page, tmp_path: Path) -> None:
    """51 MB and a text file: named with the reason, beside the ones that are taken."""
    notes = tmp_path / "notes.txt"
    notes.write_text("Not for the court.")
    large = write_large_paper(tmp_path, "Site photographs", 1)
    with large.open("ab") as paper:
        paper.truncate(51 * 1024 * 1024)
    posted: list[str] = []
    page.on("request", lambda request: posted.append(request.url) if "/uploads" in request.url else None)
    drop(page, notes, large)
    expect(row(page, "notes.txt")).to_contain_text("The court takes PDFs.")
    expect(row(page, "Site photographs.pdf")).to_contain_text("A document may have 50 MB at most.")
    assert posted == []
    drop(page, write_paper(tmp_path, "Writ of summons"))
    expect(row(page, "Writ of summons")).to_contain_text("Checked", timeout=PATIENCE)
    nothing_lost(page, "Writ of summons")


def test_no_lead_document(page: Page, tmp_path: Path) -> None:
    """An exhibit alone does not start a case: said beside the documents, and mended by what is missing."""
    ready_writ(page, tmp_path)
    drop(page, write_paper(tmp_path, "Exhibit A"))
    expect(row(page, "Exhibit A")).to_contain_text("Checked", timeout=PATIENCE)
    row(page, "Writ of summons").get_by_role("button", name=re.compile("More")).click()
    page.get_by_role("button", name="Remove", exact=True).click()
    expect(row(page, "Writ of summons")).to_have_count(0)
    submit(page)
    words = "Choose the lead document: the one this filing is about."
    expect(refused(page)).to_contain_text(words)
    expect(page.locator("#filing-documents")).to_contain_text(words)
    nothing_lost(page, "Exhibit A")


def test_a_stale_quote(page: Page, strict_court: Court, tmp_path: Path) -> None:
    """Said beside the fee, which is worked out again: the next press files."""
    page.route("**/graphql", as_left_open_since_yesterday)
    ready_writ(page, tmp_path)
    expect(page.locator("#filing-fee")).to_contain_text("To pay", timeout=PATIENCE)
    page.unroute("**/graphql", as_left_open_since_yesterday)
    submit(page)
    refused(page)
    expect(page.locator("#filing-fee .err")).to_contain_text("The fee was worked out too long ago")
    expect(page.get_by_label("Your name")).to_have_value("Chan Mei-ling")
    expect(row(page, "Writ of summons")).to_contain_text("Checked")
    submit(page)
    page.wait_for_url(lambda url: not url.endswith("/edit"), timeout=PATIENCE)
    expect(page.locator("main:visible")).to_contain_text("Received", timeout=PATIENCE)


def test_a_fee_that_changed_since_it_was_shown(page: Page, strict_court: Court, tmp_path: Path) -> None:
    """Nothing is taken on the old figure: both are said, the new one stands there, and only then is it held."""
    ready_writ(page, tmp_path)
    fee = page.locator("#filing-fee")
    expect(fee).to_contain_text("HK$836.00", timeout=PATIENCE)
    raised = "UPDATE fee_item SET amount_cents = amount_cents + 10000 WHERE amount_cents = 104500"
    assert change(strict_court, raised) > 0
    try:
        submit(page)
        words = "The fee changed from HK$836.00 to HK$916.00. Nothing was taken."
        expect(refused(page)).to_contain_text(words)
        expect(fee.locator(".err")).to_contain_text(words)
        expect(fee.get_by_role("row", name="To pay")).to_contain_text("916.00")
        submit(page)
        page.wait_for_url(lambda url: not url.endswith("/edit"), timeout=PATIENCE)
        expect(page.locator("main:visible")).to_contain_text("HK$916.00", timeout=PATIENCE)
    finally:
        change(
            strict_court,
            "UPDATE fee_item SET amount_cents = amount_cents - 10000 WHERE amount_cents = 114500",
        )


def test_a_refresh_that_fails(page: Page) -> None:
    """What is typed and not yet kept anywhere stays on the page, which asks again later."""
    page.get_by_label("Your name").fill("Chan Mei-ling")
    page.route("**/graphql", fail_the_form)
    with page.expect_event("requestfailed", timeout=PATIENCE):
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    expect(page.get_by_label("Your name")).to_have_value("Chan Mei-ling")
    expect(page.get_by_label("Your reference")).to_have_value(TYPED)
    page.unroute("**/graphql", fail_the_form)


def test_a_deposit_account_that_is_too_low(page: Page, strict_court: Court, tmp_path: Path) -> None:
    """It is said at the account before anything is sent, and at the press when it fell meanwhile."""
    ready_writ(page, tmp_path)
    expect(page.locator("#filing-means")).to_contain_text("Available", timeout=PATIENCE)
    keep_in_account(strict_court, 1_990_000)
    try:
        submit(page)
        words = "Pay in at least HK$"
        expect(refused(page)).to_contain_text(words)
        expect(page.locator("#filing-fee")).to_contain_text(words)
        page.reload()
        expect(page.locator("#filing-means")).to_contain_text(words, timeout=PATIENCE)
        expect(page.locator("#filing-means").get_by_role("radio").first).to_be_disabled()
        nothing_lost(page, "Writ of summons")
    finally:
        keep_in_account(strict_court, 300_000)


def test_a_case_type_that_is_not_enabled(page: Page, strict_court: Court) -> None:
    """Not offered where it is known; refused in words where it was open a moment ago."""
    draft = page.url
    assert change(strict_court, "DELETE FROM enablement WHERE case_type_code = ?", "HCAP") == 1
    page.goto("/file?new")
    probate = page.get_by_role("listitem").filter(has_text="HCAP")
    expect(probate).to_contain_text("Electronic filing has not opened; no date is set")
    expect(probate.get_by_role("button")).to_have_count(0)
    later = (datetime.now(UTC) + timedelta(days=90)).date().isoformat()
    moved = "UPDATE enablement SET effective_from = ? WHERE court_code = 'DC' OR case_type_code LIKE 'DC%'"
    assert change(strict_court, moved, later) > 0
    page.get_by_role("button", name="Start: DCCJ").click()
    type_a_title(page)
    expect(page.locator(".error-summary")).to_contain_text("opens", timeout=PATIENCE)
    page.goto(draft)
    expect(page.get_by_label("Your reference")).to_have_value(TYPED, timeout=PATIENCE)


def test_a_deadline_that_has_passed(page: Page, strict_court: Court, tmp_path: Path) -> None:
    """Time runs out while the corrections are being made: refused in words, or already rejected by the clock."""
    filing_id = ask(page, RETURNED)["filings"]["nodes"][0]["id"]
    page.goto(f"/filings/{filing_id}/correct")
    papers = page.locator(".swap input[type=file]")
    expect(papers).to_have_count(2, timeout=PATIENCE)
    for number in range(2):
        papers.nth(number).set_input_files(write_paper(tmp_path, f"Corrected {number + 1}"))
    rail = page.locator("aside.rail")
    expect(rail).to_contain_text("2 of 2 corrected", timeout=PATIENCE)
    page.get_by_label("Your name").fill("Chan Mei-ling")
    resubmit = rail.get_by_role("button", name="Sign and resubmit")
    expect(resubmit).to_be_enabled(timeout=PATIENCE)
    due = "UPDATE filing SET correction_due_at = ? WHERE status = 'RETURNED_FOR_CORRECTION'"
    assert change(strict_court, due, long_ago()) > 0
    with suppress(Error):  # where the clock is faster, the page has gone on, and the button with it
        resubmit.click(timeout=2_000)
    over = re.compile("The time for correcting this filing has run out|The time for correction ran out")
    expect(page.locator("main:visible")).to_contain_text(over, timeout=PATIENCE)
