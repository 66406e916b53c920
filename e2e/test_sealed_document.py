"""An accepted document is sealed while its filer looks on, and anybody can tell it from an altered copy."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, expect

from e2e.asking import ask
from e2e.changes_named import compare_copies
from e2e.servers import Court
from e2e.test_review import FILING, claim_by_key, follow, open_by_keys, paid_filing

PATIENCE = 60_000
SEALED = """query ($id: ID!) { filing(id: $id) {
  case { number } documents { document { sealStatus reference sealedContentUrl contentUrl sha256 } } } }"""
LARGE_BYTES = 220 << 20


def accept_all(clerk: Page, found: dict[str, Any]) -> None:
    """Accept each document by keys and complete the review."""
    open_by_keys(clerk, found)
    claim_by_key(clerk)
    for number, _ in enumerate(found["documents"], start=1):
        clerk.keyboard.press(str(number))
        expect(clerk.get_by_role("tab", selected=True)).to_have_attribute("id", f"review-tab-{number}")
        clerk.keyboard.press("a")
        expect(clerk.locator(".done")).to_contain_text(f"{number} of 2 decided")
    clerk.keyboard.press("Control+Enter")
    expect(clerk.locator(".side")).not_to_contain_text(found["reference"], timeout=PATIENCE)


def verify_file(page: Page, file: Path, outcome: str) -> None:
    """Give the page a file and see what it says, first of all results."""
    page.locator("input[type=file]").set_input_files(file)
    newest = page.locator(".verdict").first
    expect(newest).to_contain_text(file.name, timeout=PATIENCE)
    expect(newest.locator(".vw")).to_have_text(outcome, timeout=PATIENCE)


def sealed_lead(lawyer: Page, filing_id: str) -> dict[str, Any]:
    """The first of the two documents, each of which has a number of its own."""
    documents = ask(lawyer, SEALED, id=filing_id)["filing"]["documents"]
    document, other = (each["document"] for each in documents)
    assert document["reference"] != other["reference"]
    return dict(document)


def download(page: Page, url: str, path: Path) -> None:
    """Save what the page is given at `url`."""
    with page.expect_download() as downloading:
        page.evaluate("url => { location.href = url }", url)
    downloading.value.save_as(path)


def verify_number(page: Page, reference: str, case_number: str) -> None:
    """Follow the code on a document, and type its number with one digit wrong."""
    page.goto(f"/verify/{reference}")
    first = page.locator(".verdict").first
    expect(first.locator(".vw")).to_have_text("Genuine", timeout=PATIENCE)
    expect(first).to_contain_text(case_number)
    expect(first).to_contain_text("development installation")
    field = page.get_by_label("By its number")
    field.fill(reference[:-1] + str((int(reference[-1]) + 1) % 10))
    page.get_by_role("button", name="Verify", exact=True).click()
    expect(page.get_by_role("main")).to_contain_text("one of these is wrong or missing")
    field.fill("")


def verify_copies(page: Page, sealed: Path) -> None:
    """Give the page the sealed copy, altered ones, a stranger to the court, and one that is too large to be it."""
    folder = sealed.parent
    verify_file(page, sealed, "Genuine")
    content = sealed.read_bytes()
    appended = folder / "appended.pdf"
    appended.write_bytes(content + b"\n% and the defendant pays twice\n")
    verify_file(page, appended, "Altered")
    expect(page.locator(".verdict").first).to_contain_text("32 bytes follow")
    changed = folder / "changed.pdf"
    changed.write_bytes(content.replace(b"/Reason", b"/Raeson", 1))
    verify_file(page, changed, "Altered")
    original = folder / "something-else.pdf"
    original.write_bytes(b"%PDF-1.7\n%%EOF\n")
    verify_file(page, original, "Not known")
    large = folder / "large.pdf"
    with large.open("wb") as file:
        file.write(content)
        file.truncate(LARGE_BYTES)
    verify_file(page, large, "Altered")


def verify_renewed(page: Page, court: Court, sealed: Path, reference: str) -> None:
    """Renew the seals, and see that a copy from before is as genuine as it was, and its addition as plain."""
    said = court.renew_seals()
    assert f"{reference[:4]} {reference[4:8]} {reference[8:]}\t20" in said
    verify_file(page, sealed, "Genuine")
    verify_file(page, sealed.parent / "appended.pdf", "Altered")
    expect(page.locator(".verdict").first).to_contain_text("32 bytes follow", timeout=PATIENCE)


def test_a_sealed_document_is_told_from_an_altered_one(
    court: Court,
    browser: Browser,
    browser_context_args: dict[str, Any],
    sign_in: Callable[..., Page],
    tmp_path: Path,
    artifacts: Path,
) -> None:
    clerk, lawyer = sign_in(court, "clerk@demo.test"), sign_in(court, "lawyer@demo.test")
    found = paid_filing(clerk)
    follow(lawyer, found["id"])
    accept_all(clerk, found)
    main = lawyer.get_by_role("main")
    # The page moves by itself: accepted, being sealed, sealed.
    expect(main.get_by_role("link", name="sealed by the court")).to_have_count(2, timeout=PATIENCE)
    lawyer.screenshot(path=artifacts / "filing-sealed.png", full_page=True)
    document, sealed = sealed_lead(lawyer, found["id"]), tmp_path / "sealed.pdf"
    download(lawyer, document["sealedContentUrl"], sealed)

    stranger = browser.new_context(**{**browser_context_args, "base_url": court.url}).new_page()
    uploads: list[str] = []
    stranger.on("request", lambda request: uploads.append(request.url) if "/uploads" in request.url else None)
    number = ask(lawyer, FILING, id=found["id"])["filing"]["case"]["number"]
    verify_number(stranger, document["reference"], number)
    verify_copies(stranger, sealed)
    compare_copies(stranger, sealed, document["reference"], artifacts)
    stranger.screenshot(path=artifacts / "verify.png", full_page=True)
    verify_renewed(stranger, court, sealed, document["reference"])
    renewed = tmp_path / "renewed.pdf"
    download(lawyer, document["sealedContentUrl"], renewed)
    assert renewed.read_bytes().startswith(sealed.read_bytes())
    assert renewed.stat().st_size > sealed.stat().st_size
    verify_file(stranger, renewed, "Genuine")
    assert uploads == []
    stranger.context.close()
